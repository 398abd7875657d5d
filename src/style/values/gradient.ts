import type { LengthPercentage } from '../../base/measure.ts';
import type { BackgroundImage, ColorStop } from '../computed.ts';
import { type CssFunction, type CssValue, keywordOf, splitAt } from '../css-value.ts';
import type { Compute } from '../property.ts';
import { color } from './color.ts';
import { every } from './keyword.ts';
import { angleOf, lengthPercentage } from './length.ts';

type Stop = readonly [ink: ReturnType<typeof color> & {}, position?: Compute<LengthPercentage>];

/** `linear-gradient()` and `radial-gradient()`. */
export function gradient(value: CssFunction): Compute<BackgroundImage> | undefined {
  const parts = splitAt(value.args, ',');
  const [first = []] = parts;
  if (value.name === 'linear-gradient') {
    const line = lineOf(first);
    const stops = stopsOf(line === undefined ? parts : parts.slice(1));
    if (stops === undefined) return undefined;
    return (context) => ({ kind: 'linear-gradient', ...(line ?? { angle: 180 }), stops: stops(context) });
  }
  if (value.name !== 'radial-gradient') return undefined;
  const shape = shapeOf(first);
  const stops = stopsOf(shape === undefined ? parts : parts.slice(1));
  if (stops === undefined) return undefined;
  return (context) => ({ kind: 'radial-gradient', shape: shape ?? 'ellipse', stops: stops(context) });
}

const directions: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 };
const corners = [
  ['top', 'right', 45],
  ['right', 'bottom', 135],
  ['bottom', 'left', 225],
  ['left', 'top', 315],
] as const;

/** An angle or `to` a side or corner; the angle of a corner is that of a square box. */
function lineOf(values: readonly CssValue[]): { readonly angle: number; readonly corner?: true } | undefined {
  const angle = values.length === 1 && values[0]?.kind === 'dimension' ? angleOf(values[0]) : undefined;
  if (angle !== undefined) return { angle };
  const [to, one, two, more] = values.map(keywordOf);
  if (to !== 'to' || one === undefined || more !== undefined) return undefined;
  if (values.length === 2) {
    const side = directions[one];
    return side === undefined ? undefined : { angle: side };
  }
  const corner = corners.find(([a, b]) => (a === one && b === two) || (a === two && b === one));
  return corner === undefined ? undefined : { angle: corner[2], corner: true };
}

const shapes: Readonly<Record<string, 'circle' | 'ellipse'>> = {
  circle: 'circle',
  ellipse: 'ellipse',
  'farthest-corner': 'ellipse',
  'circle farthest-corner': 'circle',
  'ellipse farthest-corner': 'ellipse',
  'farthest-corner circle': 'circle',
  'farthest-corner ellipse': 'ellipse',
};

/** Centred, to the farthest corner: what the keywords may say beside the shape. */
function shapeOf(values: readonly CssValue[]): 'circle' | 'ellipse' | undefined {
  const words = values.map((value) => keywordOf(value) ?? '?').join(' ');
  const centred = words.replace(/ ?at center( center)?$/, '');
  return centred === '' && words !== '' ? 'ellipse' : shapes[centred];
}

function stopsOf(parts: readonly (readonly CssValue[])[]): Compute<readonly ColorStop[]> | undefined {
  const read = every(parts, stopOf);
  const stops = read?.flat();
  if (stops === undefined || stops.length < 2) return undefined;
  return (context) =>
    stops.map(([ink, position]) =>
      position === undefined ? { ink: ink(context) } : { ink: ink(context), position: position(context) },
    );
}

/** A colour with no, one or two positions, in either order. */
function stopOf(values: readonly CssValue[]): readonly Stop[] | undefined {
  const last = values.at(-1);
  const colorFirst = values[0] !== undefined && color(values[0]) !== undefined;
  const inkValue = colorFirst ? values[0] : last;
  const ink = inkValue === undefined ? undefined : color(inkValue);
  const positions = every(colorFirst ? values.slice(1) : values.slice(0, -1), lengthPercentage);
  if (ink === undefined || positions === undefined || positions.length > 2) return undefined;
  return positions.length === 0 ? [[ink]] : positions.map((position): Stop => [ink, position]);
}
