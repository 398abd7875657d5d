import { type Ink, solid } from '../../base/ink.ts';
import type { InlineBox, InlineStyle } from '../../document/flow.ts';
import type { PathCommand, PathItem } from '../../document/graphic.ts';
import type { Border } from '../../style/computed.ts';
import type { LinkArea } from '../page.ts';
import { stroked } from '../paint/stroke.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import { type Stretch, stretches } from './stretches.ts';

type Decoration = InlineStyle['decorations'][number];

/** The Han em box about the baseline. */
const above = 0.88;
const below = 0.12;

/** Backgrounds and borders of inline boxes on one line; painted under everything else. */
export const inlineBoxes = (filling: Filling, line: SetLine, places: Places): readonly PathItem[] =>
  stretches(
    filling,
    line,
    places,
    (style) => style.boxes,
    (one, two) => one === two,
  ).flatMap((stretch) => dress(filling, stretch));

const dress = (filling: Filling, stretch: Stretch<InlineBox>): readonly PathItem[] => {
  const { style } = stretch.key;
  const { size } = style.text;
  const opens = !neighbourHas(filling, stretch.first - 1, stretch.key);
  const closes = !neighbourHas(filling, stretch.last + 1, stretch.key);
  // Where an element is cut by the line's end, its sides stay open (box-decoration-break: slice).
  const whole = style.boxDecorationBreak === 'clone';
  const left = opens || whole ? style.padding.left.pt + style.border.left.width : 0;
  const right = closes || whole ? style.padding.right.pt + style.border.right.width : 0;
  const shift = stretch.piece.style.shift;
  const x = stretch.from - left;
  const y = -above * size - shift - style.padding.top.pt - style.border.top.width;
  const width = stretch.to - stretch.from + left + right;
  const height =
    size + style.padding.top.pt + style.padding.bottom.pt + style.border.top.width + style.border.bottom.width;
  const [corner] = style.radius;
  const radius = Math.min(corner.pt + corner.fraction * height, width / 2, height / 2);
  const items: PathItem[] = [];
  const outline = roundRect(x, y, width, height, radius);
  if (style.background.color !== undefined) {
    items.push({ kind: 'path', commands: outline, fill: solid(style.background.color), fillRule: 'nonzero' });
  }
  return [
    ...items,
    ...borders(style.border, x, y, width, height, radius, { left: opens || whole, right: closes || whole }),
  ];
};

const neighbourHas = (filling: Filling, at: number, box: InlineBox): boolean => {
  const { boxes } = filling.passage;
  if (at < 0 || at >= boxes.count) return false;
  return boxes.pieces[boxes.piece[at] ?? 0]?.style.boxes.includes(box) ?? false;
};

const borders = (
  border: { readonly top: Border; readonly right: Border; readonly bottom: Border; readonly left: Border },
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  sides: { readonly left: boolean; readonly right: boolean },
): readonly PathItem[] => {
  const { top, right, bottom, left } = border;
  const drawn = (side: Border): boolean => side.style !== 'none' && side.width > 0;
  if (radius > 0 && drawn(top) && drawn(left) && top.width === left.width && sides.left && sides.right) {
    const half = top.width / 2;
    const commands = roundRect(x + half, y + half, width - top.width, height - top.width, Math.max(0, radius - half));
    return [{ kind: 'path', commands, fillRule: 'nonzero', stroke: pen(top.ink, top.width, []) }];
  }
  return [
    ...stroked(top, x, y + top.width / 2, x + width, y + top.width / 2),
    ...stroked(bottom, x, y + height - bottom.width / 2, x + width, y + height - bottom.width / 2),
    ...(sides.left ? stroked(left, x + left.width / 2, y, x + left.width / 2, y + height) : []),
    ...(sides.right ? stroked(right, x + width - right.width / 2, y, x + width - right.width / 2, y + height) : []),
  ];
};

/** Control points of a quarter circle. */
const bend = 0.5523;

const roundRect = (x: number, y: number, w: number, h: number, r: number): readonly PathCommand[] => {
  if (r <= 0) return [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
  const k = r * (1 - bend);
  return [
    ['M', x + r, y],
    ['L', x + w - r, y],
    ['C', x + w - k, y, x + w, y + k, x + w, y + r],
    ['L', x + w, y + h - r],
    ['C', x + w, y + h - k, x + w - k, y + h, x + w - r, y + h],
    ['L', x + r, y + h],
    ['C', x + k, y + h, x, y + h - k, x, y + h - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
};

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

const pen = (ink: Ink, width: number, dash: readonly number[]) => ({
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
