import { type Ink, solid } from '../../base/ink.ts';
import type { InlineStyle } from '../../document/flow.ts';
import type { PathCommand, PathItem } from '../../document/graphic.ts';
import { bodyTop } from '../han-body.ts';
import type { LinkArea } from '../page.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import { aroundDescenders, type Span } from './skip-ink.ts';
import { type Stretch, stretches } from './stretches.ts';

type Decoration = InlineStyle['decorations'][number];

/** The Han em box about the baseline. */
const above = bodyTop;
const below = 1 - bodyTop;

/** Each element's line is its own, so that two names side by side stay two. */
const sameDecoration = (one: Decoration, two: Decoration): boolean => one === two;

/** Between the lines of two neighbours, in em; half of it is taken from each (clreq: at most ⅛ em). */
const apart = 0.16;

/** Underlines and overlines go under the text, lines through go over it. */
export const decorations = (
  filling: Filling,
  line: SetLine,
  places: Places,
): { readonly under: readonly PathItem[]; readonly over: readonly PathItem[] } => {
  const found = partNeighbours(stretches(filling, line, places, (style) => style.decorations, sameDecoration));
  const draw = (stretch: Stretch<Decoration>): readonly PathItem[] =>
    rule(stretch, stretch.key.line === 'underline' ? aroundDescenders(filling, line, places, stretch) : whole(stretch));
  return {
    under: found.filter((stretch) => stretch.key.line !== 'line-through').flatMap(draw),
    over: found.filter((stretch) => stretch.key.line === 'line-through').flatMap(draw),
  };
};

const whole = ({ from, to }: Stretch<Decoration>): readonly Span[] => [[from, to]];

/** 专名号 and 书名号 of neighbours: the facing ends draw back until a gap shows. */
const partNeighbours = (found: readonly Stretch<Decoration>[]): readonly Stretch<Decoration>[] => {
  if (found.length < 2) return found;
  const facing = (one: Stretch<Decoration>, two: Stretch<Decoration>): number => {
    if (two.first !== one.last + 1 || one.key.line !== two.key.line) return 0;
    const em = Math.min(one.piece.style.text.size, two.piece.style.text.size);
    return Math.max(0, (apart * em - (two.from - one.to)) / 2);
  };
  return found.map((own) => ({
    ...own,
    from: own.from + Math.max(0, ...found.map((other) => facing(other, own))),
    to: own.to - Math.max(0, ...found.map((other) => facing(own, other))),
  }));
};

const rule = (stretch: Stretch<Decoration>, spans: readonly Span[]): readonly PathItem[] => {
  const { key, piece } = stretch;
  const { size } = piece.style.text;
  // A wave of the same pen looks heavier than a line.
  const thickness = key.thickness ?? size / (key.style === 'wavy' ? 24 : 18);
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
      return [level, level + thickness * 2].map((at) => straight(key.ink, thickness, spans, at, []));
    case 'dotted':
      return [straight(key.ink, thickness, spans, level, [0, thickness * 2])];
    case 'dashed':
      return [straight(key.ink, thickness, spans, level, [thickness * 3, thickness * 2])];
    case 'wavy':
      return [wave(key.ink, thickness, spans, key.line === 'underline' ? waveLevel(piece.style) : level, size)];
    case 'solid':
      return [straight(key.ink, thickness, spans, level, [])];
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
  spans: readonly Span[],
  y: number,
  dash: readonly number[],
): PathItem => ({
  kind: 'path',
  commands: spans.flatMap(([from, to]): readonly PathCommand[] => [
    ['M', from, y],
    ['L', to, y],
  ]),
  fillRule: 'nonzero',
  stroke: pen(ink, thickness, dash),
});

/** §1.11: the wave's middle lies 0.18 em below the baseline. */
const waveLevel = ({ text, shift }: InlineStyle): number => 0.18 * text.size - shift;

/** Wavelength 0.4 em, amplitude 0.06 em (§1.11): the controls stand a third farther out. */
const wave = (ink: Ink, thickness: number, spans: readonly Span[], y: number, size: number): PathItem => ({
  kind: 'path',
  commands: spans.flatMap((span) => ripples(span, y, size)),
  fillRule: 'nonzero',
  stroke: pen(ink, thickness, []),
});

const ripples = ([from, to]: Span, y: number, size: number): readonly PathCommand[] => {
  const count = Math.max(1, Math.round((to - from) / (0.2 * size)));
  const step = (to - from) / count;
  const commands: PathCommand[] = [['M', from, y]];
  for (let index = 0; index < count; index++) {
    const x = from + index * step;
    const swing = (index % 2 === 0 ? -1 : 1) * 0.08 * size;
    commands.push(['C', x + step * 0.36, y + swing, x + step * 0.64, y + swing, x + step, y]);
  }
  return commands;
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
        ...(piece.style.node === undefined ? {} : { node: piece.style.node }),
      },
    ];
  });
