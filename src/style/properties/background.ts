import type { Ink } from '../../base/ink.ts';
import type { LengthPercentage } from '../../base/measure.ts';
import type { Background, BackgroundImage } from '../computed.ts';
import { type CssValue, isDelim, keywordOf, splitAt } from '../css-value.ts';
import { type Compute, type Grammar, property, type Shorthand } from '../property.ts';
import { color, isColor, transparent } from '../values/color.ts';
import { gradient } from '../values/gradient.ts';
import { constant, every, oneOf, single } from '../values/keyword.ts';
import { lengthOr, nonNegative } from '../values/length.ts';
import { position } from '../values/position.ts';

const image = (value: CssValue): Compute<BackgroundImage | undefined> | undefined => {
  if (keywordOf(value) === 'none') return constant(undefined);
  if (value.kind === 'url') return constant({ kind: 'url', url: value.url, span: value.span });
  return value.kind === 'function' ? gradient(value) : undefined;
};

const images: Grammar<readonly BackgroundImage[]> = (values) => {
  const layers = every(splitAt(values, ','), single(image));
  return layers === undefined
    ? undefined
    : (context) => layers.map((layer) => layer(context)).filter((layer) => layer !== undefined);
};

const size: Grammar<Background['size']> = (values) => {
  const named = values.length === 1 ? oneOf(values[0], ['auto', 'cover', 'contain']) : undefined;
  if (named !== undefined) return constant(named);
  const read = lengthOr(nonNegative, 'auto');
  const [width, height, extra] = every(values, (value) => read([value])) ?? [];
  if (width === undefined || extra !== undefined) return undefined;
  return (context) => [width(context), height?.(context) ?? 'auto'];
};

const repeat: Grammar<Background['repeat']> = (values) => {
  const [first] = values;
  if (values.length === 1) {
    const named = oneOf(first, ['repeat', 'no-repeat', 'repeat-x', 'repeat-y']);
    return named === undefined ? undefined : constant(named);
  }
  const [across, down, extra] = values.map((value) => oneOf(value, ['repeat', 'no-repeat']));
  if (across === undefined || down === undefined || extra !== undefined) return undefined;
  if (across === down) return constant(across);
  return constant(across === 'repeat' ? 'repeat-x' : 'repeat-y');
};

/** All layers have one size, place and repetition: a list of different ones is none of ours. */
const sameForAll =
  <T>(grammar: Grammar<T>): Grammar<T> =>
  (values) => {
    const [first, ...rest] = splitAt(values, ',');
    if (first === undefined) return undefined;
    return rest.every((other) => sameCss(first, other)) ? grammar(first) : undefined;
  };

const cssOf = (values: readonly CssValue[]): string =>
  JSON.stringify(values, (key, value: unknown) => (key === 'span' ? undefined : value));
const sameCss = (a: readonly CssValue[], b: readonly CssValue[]): boolean => cssOf(a) === cssOf(b);

const none: readonly BackgroundImage[] = [];
const origin: readonly [LengthPercentage, LengthPercentage] = [
  { pt: 0, fraction: 0 },
  { pt: 0, fraction: 0 },
];

/** What is painted behind a box. */
export const background = {
  'background-color': property<Ink>(transparent, single(color)),
  'background-image': property(none, images),
  'background-position': property(origin, sameForAll(position)),
  'background-size': property<Background['size']>('auto', sameForAll(size)),
  'background-repeat': property<Background['repeat']>('repeat', sameForAll(repeat)),
};

type Name = keyof typeof background;

interface Layer {
  color?: CssValue;
  image?: CssValue;
  position: CssValue[];
  size: readonly CssValue[];
  repeat: CssValue[];
}

function layerOf(values: readonly CssValue[]): Layer | undefined {
  const layer: Layer = { position: [], size: [], repeat: [] };
  let rest = values;
  const slash = values.findIndex((value) => isDelim(value, '/'));
  if (slash >= 0) {
    const [one, two] = values.slice(slash + 1);
    const both = one !== undefined && two !== undefined && size([one, two]) !== undefined;
    layer.size = values.slice(slash + 1, slash + (both ? 3 : 2));
    rest = [...values.slice(0, slash), ...values.slice(slash + 1 + layer.size.length)];
    if (size(layer.size) === undefined) return undefined;
  }
  for (const value of rest) {
    if (layer.image === undefined && image(value) !== undefined) layer.image = value;
    else if (layer.color === undefined && isColor(value)) layer.color = value;
    else if (repeat([value]) !== undefined) layer.repeat.push(value);
    else layer.position.push(value);
  }
  const placed = layer.position.length === 0 ? slash < 0 : position(layer.position) !== undefined;
  return placed && (layer.repeat.length === 0 || repeat(layer.repeat) !== undefined) ? layer : undefined;
}

const joined = (
  lists: readonly (readonly CssValue[])[],
  fallback: readonly CssValue[],
  comma: CssValue,
): readonly CssValue[] =>
  lists.flatMap((list, index) => [...(index === 0 ? [] : [comma]), ...(list.length === 0 ? fallback : list)]);

/** The whole of `background`, layers from the topmost down; only the last may have a colour. */
export const backgroundShorthands = {
  background: {
    longhands: ['background-color', 'background-image', 'background-position', 'background-size', 'background-repeat'],
    expand: (values) => {
      const layers = every(splitAt(values, ','), (layer) => (layer.length === 0 ? undefined : layerOf(layer)));
      const [start] = values;
      if (layers === undefined || start === undefined || layers.slice(0, -1).some((layer) => layer.color !== undefined))
        return undefined;
      const { span } = start;
      const comma: CssValue = { kind: 'delim', text: ',', span };
      const word = (name: string): CssValue => ({ kind: 'ident', name, span });
      const zero: CssValue = { kind: 'percentage', value: 0, raw: '0%', span };
      const last = layers.at(-1);
      return {
        'background-image': joined(
          layers.map((layer) => (layer.image === undefined ? [] : [layer.image])),
          [word('none')],
          comma,
        ),
        'background-position': joined(
          layers.map((layer) => layer.position),
          [zero, zero],
          comma,
        ),
        'background-size': joined(
          layers.map((layer) => layer.size),
          [word('auto')],
          comma,
        ),
        'background-repeat': joined(
          layers.map((layer) => layer.repeat),
          [word('repeat')],
          comma,
        ),
        ...(last?.color === undefined ? {} : { 'background-color': [last.color] }),
      };
    },
  } satisfies Shorthand<Name>,
};
