import { type Ink, solid } from '../../base/ink.ts';
import type { InlineStyle } from '../../document/flow.ts';
import type { PathCommand, PathItem } from '../../document/graphic.ts';
import type { LinkArea } from '../page.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import { type Stretch, stretches } from './stretches.ts';

type Decoration = InlineStyle['decorations'][number];

/** The Han em box about the baseline. */
const above = 0.88;
const below = 0.12;

const sameDecoration = (one: Decoration, two: Decoration): boolean =>
  one === two ||
  (one.line === two.line && one.ink === two.ink && one.style === two.style && one.thickness === two.thickness);

/** Underlines and overlines go under the text, lines through go over it. */
export const decorations = (
  filling: Filling,
  line: SetLine,
  places: Places,
): { readonly under: readonly PathItem[]; readonly over: readonly PathItem[] } => {
  const found = stretches(filling, line, places, (style) => style.decorations, sameDecoration);
  const draw = (stretch: Stretch<Decoration>): readonly PathItem[] => rule(stretch);
  return {
    under: found.filter((stretch) => stretch.key.line !== 'line-through').flatMap(draw),
    over: found.filter((stretch) => stretch.key.line === 'line-through').flatMap(draw),
  };
};

const rule = (stretch: Stretch<Decoration>): readonly PathItem[] => {
  const { key, from, to, piece } = stretch;
  const { size } = piece.style.text;
  const thickness = key.thickness ?? size / 18;
  const half = thickness / 2;
  // The Han centre lies 0.38 em above the baseline; an underline clears the em box.
  const y =
    key.line === 'underline'
      ? below * size + half + 0.02 * size
      : key.line === 'overline'
        ? -above * size - half
        : -0.38 * size + half;
  const level = y - piece.style.shift;
  switch (key.style) {
    case 'double':
      return [level, level + thickness * 2].map((at) => straight(key.ink, thickness, from, to, at, []));
    case 'dotted':
      return [straight(key.ink, thickness, from, to, level, [0, thickness * 2])];
    case 'dashed':
      return [straight(key.ink, thickness, from, to, level, [thickness * 3, thickness * 2])];
    case 'wavy':
      return [wave(key.ink, thickness, from, to, level + size * 0.06, size)];
    case 'solid':
      return [straight(key.ink, thickness, from, to, level, [])];
    default: {
      const never: never = key.style;
      return never;
    }
  }
};

export const pen = (ink: Ink, width: number, dash: readonly number[]) => ({
  paint: solid(ink),
  width,
  cap: dash[0] === 0 ? ('round' as const) : ('butt' as const),
  join: 'round' as const,
  miterLimit: 10,
  dash,
  dashOffset: 0,
});

const straight = (
  ink: Ink,
  thickness: number,
  from: number,
  to: number,
  y: number,
  dash: readonly number[],
): PathItem => ({
  kind: 'path',
  commands: [
    ['M', from, y],
    ['L', to, y],
  ],
  fillRule: 'nonzero',
  stroke: pen(ink, thickness, dash),
});

/** Wavelength 0.4 em, amplitude 0.06 em (§1.11). */
const wave = (ink: Ink, thickness: number, from: number, to: number, y: number, size: number): PathItem => {
  const count = Math.max(1, Math.round((to - from) / (0.2 * size)));
  const step = (to - from) / count;
  const commands: PathCommand[] = [['M', from, y]];
  for (let index = 0; index < count; index++) {
    const x = from + index * step;
    const swing = (index % 2 === 0 ? -1 : 1) * 0.12 * size;
    commands.push(['C', x + step * 0.36, y + swing, x + step * 0.64, y + swing, x + step, y]);
  }
  return { kind: 'path', commands, fillRule: 'nonzero', stroke: pen(ink, thickness, []) };
};

/** Where linked text stands on one line. */
export const links = (filling: Filling, line: SetLine, places: Places): readonly LinkArea[] =>
  stretches(
    filling,
    line,
    places,
    (style) => (style.link === undefined ? [] : [style.link]),
    (one, two) => one === two,
  ).flatMap(({ key, piece, from, to, first, last }) => {
    const span = piece.span;
    if (span === undefined) return [];
    const { boxes, passage } = filling.passage;
    const { size } = piece.style.text;
    const end = last + 1 < boxes.count ? boxes.at[last + 1] : passage.text.length;
    return [
      {
        kind: 'link' as const,
        box: { x: from, y: -above * size - piece.style.shift, width: to - from, height: size },
        target: key,
        span,
        text: passage.text.slice(boxes.at[first], end).trim(),
      },
    ];
  });
