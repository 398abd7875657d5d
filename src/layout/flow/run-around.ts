import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { type Pt, resolveLength } from '../../base/measure.ts';
import type { Block, BoxBlock, ParagraphBlock } from '../../document/flow.ts';
import type { Auto, ComputedStyle } from '../../style/computed.ts';
import type { LineBand } from '../inline/paragraph.ts';
import type { Engine } from './engine.ts';
import { type BoxFragment, type Space, tolerance } from './fragment.ts';
import { clampWidth, edgesOf, type Frame } from './frame.ts';
import { isFormattingRoot } from './margins.ts';

/** What lines run round, at a side of the block that they are laid in: how far it reaches into it, and down. */
export interface Beside {
  readonly side: 'start' | 'end';
  /** From the side of the containing block. */
  readonly width: Pt;
  /** From the border-box top of the block beside it. */
  readonly bottom: Pt;
}

/** Lines of fewer em beside something are not worth having. */
const leastEms = 10;

/** The same further down; undefined where nothing is left of it. */
export const besideBelow = (beside: readonly Beside[] | undefined, by: Pt): readonly Beside[] | undefined => {
  if (beside === undefined) return undefined;
  const left = beside
    .map((one) => ({ ...one, bottom: one.bottom - by }))
    .filter(({ bottom, width }) => bottom > tolerance && width > tolerance);
  return left.length === 0 ? undefined : left;
};

/** The same from the content box of a block: nearer at the sides by its margins, borders and padding. */
export const besideInside = (
  beside: readonly Beside[] | undefined,
  { margin, width, edge }: Frame,
  container: Pt,
  down: Pt,
): readonly Beside[] | undefined => {
  const [start, end] = [margin.left + edge.left, container - margin.left - width + edge.right];
  return besideBelow(
    beside?.map((one) => ({ ...one, width: one.width - (one.side === 'start' ? start : end) })),
    down,
  );
};

const widest = (beside: readonly Beside[], side: Beside['side'], from: Pt): Pt =>
  beside.reduce(
    (most, one) => (one.side === side && one.bottom > from + tolerance ? Math.max(most, one.width) : most),
    0,
  );

/** Down to where something stands beside. */
export const lowest = (beside: readonly Beside[]): Pt => beside.reduce((most, { bottom }) => Math.max(most, bottom), 0);

/**
 * The lines' parts of the measure while something stands beside them, given their tops. They begin and end at whole
 * characters, so that the Han of short and of full lines stand under one another.
 */
export const bandsAt = (
  beside: readonly Beside[],
  tops: readonly Pt[],
  measure: Pt,
  aside: Pt,
  em: Pt,
): readonly LineBand[] => {
  const bands: LineBand[] = [];
  for (const top of tops) {
    const start = Math.max(0, widest(beside, 'start', top) - aside);
    const end = Math.max(0, widest(beside, 'end', top) - aside);
    if (start + end === 0 && lowest(beside) <= top + tolerance) break;
    const from = Math.min(measure, Math.ceil(start / em - 1e-3) * em);
    const room = Math.max(0, measure - from - end);
    bands.push({ start: from, length: end === 0 ? room : Math.floor(room / em + 1e-3) * em });
  }
  return bands;
};

const seen = ({ border, background }: ComputedStyle): boolean =>
  background.color !== undefined ||
  background.images.length > 0 ||
  [border.top, border.right, border.bottom, border.left].some(({ style }) => style !== 'none');

/** Whether the lines of a box, or of the paragraphs in it, may stand beside something; all else begins under it. */
const runsRound = (child: Block, beside: readonly Beside[], container: Pt): boolean => {
  const { style } = child;
  if ((child.kind !== 'box' && child.kind !== 'paragraph') || seen(style)) return false;
  if (child.marker !== undefined && beside.some(({ side }) => side === 'start')) return false;
  if (child.kind === 'box') {
    return child.turn === undefined && !isFormattingRoot(style) && style.height === 'auto';
  }
  return container - widest(beside, 'start', 0) - widest(beside, 'end', 0) >= leastEms * style.text.size;
};

/** How far down a child has to begin to be clear of what it cannot stand beside; nothing holds it where nothing is there. */
export const clearance = (child: Block, beside: readonly Beside[] | undefined, container: Pt): Pt =>
  beside === undefined || runsRound(child, beside, container) ? -Infinity : lowest(beside);

/** A box at its side, and what it takes from the lines beside it. */
export interface Sideways {
  readonly side: Beside['side'];
  readonly fragment: BoxFragment;
  readonly x: Pt;
  /** From where its margin box begins to its border box. */
  readonly above: Pt;
  readonly width: Pt;
  /** Down to the end of its margin box. */
  readonly height: Pt;
}

const orZero = (value: ComputedStyle['margin']['top'] | Auto, container: Pt): Pt =>
  value === 'auto' ? 0 : resolveLength(value, container);

/** As wide as its content where no width is given, and no more than half of the column. */
const shrunk = (engine: Engine, child: BoxBlock | ParagraphBlock, container: Pt, margins: Pt): Pt => {
  const { edge } = edgesOf(child.style, container);
  const natural = engine.intrinsic(child);
  const own = Math.max(natural.min - margins, Math.min(natural.max - margins, container / 2 - margins));
  return clampWidth(child.style, own, container, edge.left + edge.right);
};

/** Lays what lines are to run round. A side margin of nothing is made a character, so that no text touches it. */
export const laySideways = (
  engine: Engine,
  box: BoxBlock,
  child: Block,
  side: Beside['side'],
  space: Pick<Space, 'width' | 'height'>,
): Sideways | undefined => {
  const { width, height } = space;
  const { style } = child;
  const [left, right] = [orZero(style.margin.left, width), orZero(style.margin.right, width)];
  const auto = style.width === 'auto' && (child.kind === 'box' || child.kind === 'paragraph');
  const outcome = engine.lay(child, {
    width,
    height,
    room: Infinity,
    atTop: true,
    columns: false,
    force: { independent: true, ...(auto ? { width: shrunk(engine, child, width, left + right) } : {}) },
  });
  if (outcome === undefined) return undefined;
  const { fragment } = outcome;
  const [outer, inner] = side === 'start' ? [left, right] : [right, left];
  const { lineHeight, size: em } = box.style.text;
  // Level with the Han of the first line beside it, not with that line's leading.
  const above = orZero(style.margin.top, width) + Math.max(0, (lineHeight - em) / 2);
  const below = orZero(style.margin.bottom, width);
  return {
    side,
    fragment,
    x: side === 'start' ? left : width - right - fragment.width,
    above,
    width: outer + fragment.width + (inner === 0 ? em : inner),
    height: above + fragment.height + below,
  };
};

/** Where it begins: under what stands at the same side, and under all where too little would be left between two. */
export const sidewaysTop = (
  box: BoxBlock,
  { side, width }: Sideways,
  beside: readonly Beside[] | undefined,
  container: Pt,
  from: Pt,
): Pt => {
  const others = (beside ?? []).filter(({ bottom }) => bottom > from + tolerance);
  const opposite = others.filter((one) => one.side !== side);
  const between = container - width - opposite.reduce((most, one) => Math.max(most, one.width), 0);
  const narrow = between < leastEms * box.style.text.size;
  return Math.max(from, lowest(narrow ? others : others.filter((one) => one.side === side)));
};

/** Undefined where there is room for lines beside it; else what is said, and it stands by itself. */
export const tooLittleBeside = (box: BoxBlock, child: Block, left: Pt): Diagnostic | undefined => {
  const ems = left / box.style.text.size;
  if (ems >= leastEms - 1e-3) return undefined;
  return diagnostic('layout/no-room-beside', {
    span: child.span,
    values: { ems: Math.max(0, ems).toFixed(1), least: String(leastEms) },
    hints: [hint('layout/make-narrower')],
  });
};
