import type { LengthPercentage } from '../../base/measure.ts';
import { type CssValue, keywordOf } from '../css-value.ts';
import type { Compute, Grammar } from '../property.ts';
import { constant } from './keyword.ts';
import { lengthPercentage } from './length.ts';

const sides: Readonly<Record<string, { readonly axis: 'x' | 'y' | 'any'; readonly fraction: number }>> = {
  left: { axis: 'x', fraction: 0 },
  right: { axis: 'x', fraction: 1 },
  top: { axis: 'y', fraction: 0 },
  bottom: { axis: 'y', fraction: 1 },
  center: { axis: 'any', fraction: 0.5 },
};

interface Part {
  readonly axis: 'x' | 'y' | 'any';
  readonly keyword: boolean;
  readonly compute: Compute<LengthPercentage>;
}

/** `<position>`: one to four parts (css-values §9.3). A distance from the far edge is 100 % less that distance. */
export const position: Grammar<readonly [LengthPercentage, LengthPercentage]> = (values) => {
  const parts = values.length <= 2 ? simpleParts(values) : edgeParts(values);
  const [first, second, extra] = parts ?? [];
  if (first === undefined || extra !== undefined) return undefined;
  const centre: Part = { axis: 'any', keyword: true, compute: constant({ pt: 0, fraction: 0.5 }) };
  const other = second ?? centre;
  const swapped = first.axis === 'y' || (other.axis === 'x' && first.axis === 'any');
  const [x, y] = swapped ? [other, first] : [first, other];
  if (x.axis === 'y' || y.axis === 'x') return undefined;
  // `50% left` is no position: only keywords may change places.
  if (swapped && second !== undefined && !(first.keyword && other.keyword)) return undefined;
  return (context) => [x.compute(context), y.compute(context)];
};

function simpleParts(values: readonly CssValue[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const value of values) {
    const side = sides[keywordOf(value) ?? ''];
    const compute = side === undefined ? lengthPercentage(value) : constant({ pt: 0, fraction: side.fraction });
    if (compute === undefined) return undefined;
    parts.push({ axis: side?.axis ?? 'any', keyword: side !== undefined, compute });
  }
  return parts;
}

function edgeParts(values: readonly CssValue[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const side = sides[keywordOf(values[at]) ?? ''];
    if (side === undefined) return undefined;
    const next = values[at + 1];
    const distance = next === undefined || side.axis === 'any' ? undefined : lengthPercentage(next);
    if (distance !== undefined) at += 1;
    const { axis, fraction } = side;
    const compute: Compute<LengthPercentage> = (context) => {
      const offset = distance?.(context) ?? { pt: 0, fraction: 0 };
      return fraction === 1
        ? { pt: -offset.pt, fraction: 1 - offset.fraction }
        : { pt: offset.pt, fraction: fraction + offset.fraction };
    };
    parts.push({ axis, keyword: true, compute });
  }
  return parts;
}
