import { type Pt, resolveLength } from '../../base/measure.ts';
import type { Inline, ParagraphBlock } from '../../document/flow.ts';
import type { ComposedLine, ComposedParagraph, LineBand } from '../inline/paragraph.ts';
import type { Engine } from './engine.ts';
import {
  appeal,
  type Outcome,
  type Overflow,
  type ParagraphToken,
  type Placed,
  type Space,
  tolerance,
} from './fragment.ts';
import { type Frame, frameOf, relativeShift } from './frame.ts';
import { lineEnd } from './line-end.ts';
import { type Standing, snapped, stacked } from './line-grid.ts';
import { placeMarker, withMarker } from './marker.ts';
import { restOf } from './rest.ts';
import { bandsAt, besideInside, lowest } from './run-around.ts';
import { composedWhole, type WholeMeasure, wholeMeasure } from './whole-measure.ts';

/** The paragraph's lines in this measure. */
export const linesOf = (
  engine: Engine,
  block: ParagraphBlock,
  measure: Pt,
  bands?: readonly LineBand[],
): ComposedParagraph => {
  const style = block.style.paragraph;
  const indent = resolveLength(style.indent, Number.isFinite(measure) ? measure : 0);
  const items = withMarker(block, engine.survey(block).marker);
  const outside = outsideOf(block);
  return engine.compose({ key: block, items, style, text: block.style.text, indent, outside, bands }, measure);
};

const outsideOf = ({ style: { margin, padding } }: ParagraphBlock): { readonly above: Pt; readonly below: Pt } => ({
  above: (margin.top === 'auto' ? 0 : Math.max(0, margin.top.pt)) + padding.top.pt,
  below: (margin.bottom === 'auto' ? 0 : Math.max(0, margin.bottom.pt)) + padding.bottom.pt,
});

/** How many lines stand before the break, and how good that is; none where no line may. */
const divide = (block: ParagraphBlock, fit: number, start: number, total: number, atTop: boolean) => {
  const { orphans, widows } = block.style.paragraph;
  const after = total - start - fit;
  const kept = after < widows ? total - start - widows : fit;
  if (kept >= orphans && kept > 0) return { count: kept, appeal: appeal.perfect };
  if (fit > 0) return { count: fit, appeal: appeal.widow };
  return atTop ? { count: 1, appeal: appeal.widow } : undefined;
};

const tooWide = (block: ParagraphBlock, lines: readonly ComposedLine[], measure: Pt): Overflow | undefined => {
  let by = 0;
  for (const line of lines) {
    const end = line.end ?? measure;
    if (line.width > end) by = Math.max(by, lineEnd(line) - end);
  }
  return by > 0.1 ? { why: 'wide', span: block.span, by } : undefined;
};

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly height: Pt;
  readonly standing: Standing;
  readonly whole: WholeMeasure | undefined;
  readonly overflow: Overflow | undefined;
}

const placeLines = (lines: readonly ComposedLine[], piece: Piece, x: Pt): readonly Placed[] => {
  const placed: Placed[] = [];
  for (let at = piece.start; at < piece.end; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const y = piece.top + (piece.standing.tops[at - piece.start] ?? 0);
    placed.push({ x, y, content: { kind: 'line', line } });
  }
  return placed;
};

/** The one spot where lines' heights on the page are decided: under one another, or on the grid. */
const stand = (
  block: ParagraphBlock,
  lines: readonly ComposedLine[],
  start: number,
  room: Pt,
  { grid, down }: Space,
  top: Pt,
): Standing =>
  grid === undefined || down === undefined || block.style.paragraph.lineSnap === undefined
    ? stacked(lines, start, room)
    : snapped(lines, start, room, grid, down + top);

const rests = new WeakMap<ParagraphToken, readonly Inline[]>();

/** The lines that go on, as they stood; where the next page or column has another measure, what is left is set anew. */
const goingOn = (engine: Engine, block: ParagraphBlock, measure: Pt, token: ParagraphToken | undefined) => {
  if (token === undefined) return undefined;
  const narrow = token.composed.lines[token.line]?.end !== undefined;
  if (Math.abs(token.measure - measure) < 0.01 && !narrow) return token;
  const style = block.style.paragraph;
  const indented = style.indent.pt !== 0 || style.indent.fraction !== 0;
  if (indented && (style.indentHanging || style.indentEachLine)) return token;
  const items =
    rests.get(token) ??
    restOf(token.items ?? withMarker(block, engine.survey(block).marker), token.composed.lines, token.line);
  if (items === undefined) return token;
  rests.set(token, items);
  const setting = { key: items, items, style, text: block.style.text, indent: 0 };
  return {
    ...composedWhole((wide) => engine.compose(setting, wide), measure, wholeMeasure(block, measure)),
    line: 0,
    items,
  };
};

/** How often lines are set anew because those before were higher or lower than thought. */
const mostTries = 4;

/** The paragraph's lines, short where something stands beside them: how many those are is seen when they stand. */
const linesBeside = (engine: Engine, block: ParagraphBlock, space: Space, frame: Frame) => {
  const whole = wholeMeasure(block, frame.inner);
  const beside = besideInside(space.beside, frame, space.width, frame.edge.top);
  const set = (tops: readonly Pt[]) =>
    composedWhole((measure) => linesOf(engine, block, measure, bandsOf(measure, tops)), frame.inner, whole);
  const { text, paragraph } = block.style;
  const em = paragraph.wholeMeasure ?? text.size;
  const bandsOf = (measure: Pt, tops: readonly Pt[]) =>
    beside === undefined ? undefined : bandsAt(beside, tops, measure, (frame.inner - measure) / 2, em);
  if (beside === undefined) return set([]);
  const down = lowest(beside);
  const { lineHeight } = text;
  let tops: readonly Pt[] = Array.from(
    { length: Math.ceil(down / Math.max(lineHeight, 1)) },
    (_, at) => at * lineHeight,
  );
  let most = tops;
  let made = set(tops);
  for (let tries = 1; tries < mostTries; tries += 1) {
    const { lines } = made.composed;
    const stood = stand(block, lines, 0, down, space, frame.edge.top).tops;
    const guessed = stood.every((top, at) => Math.abs(top - (tops[at] ?? Infinity)) < tolerance);
    if (guessed && stood.length === Math.min(tops.length, lines.length)) break;
    // Where each way to set them asks for the other, a line too many is short, and none runs into the box.
    tops = tries === mostTries - 1 && most.length > stood.length ? most : stood;
    if (tops.length > most.length) most = tops;
    made = set(tops);
  }
  return made;
};

/** A block whose whole content is one paragraph, broken between lines. */
export const layParagraph = (
  engine: Engine,
  block: ParagraphBlock,
  space: Space,
  token?: ParagraphToken,
): Outcome | undefined => {
  const frame = frameOf(block.style, space);
  const {
    composed,
    whole,
    line: start,
    items,
  } = goingOn(engine, block, frame.inner, token) ?? {
    ...linesBeside(engine, block, space, frame),
    line: 0,
    items: undefined,
  };
  const { lines } = composed;
  const clone = block.style.boxDecorationBreak === 'clone';
  const top = token === undefined || clone ? frame.edge.top : 0;
  const bottom = frame.edge.bottom;
  const fixed = frame.height ?? (frame.minHeight > 0 ? frame.minHeight : undefined);
  if (fixed !== undefined && fixed > space.room + tolerance && !space.atTop) return undefined;
  const room = frame.height === undefined ? space.room - top - (clone ? bottom : 0) : Infinity;
  const standing = stand(block, lines, start, room, space, top);
  let fit = 0;
  for (let at = start; at < lines.length; at += 1) {
    const end = standing.bottoms[at - start];
    if (end === undefined || end > room + tolerance) break;
    if (at === lines.length - 1 && !clone && end + bottom > room + tolerance && bottom > 0 && fit > 0) break;
    fit += 1;
  }
  if (start + fit >= lines.length) {
    const height = standing.bottoms[fit - 1] ?? 0;
    return finished(engine, block, space, frame, composed, {
      start,
      top,
      height,
      standing,
      whole,
      resumed: token !== undefined,
    });
  }
  const split = divide(block, fit, start, lines.length, space.atTop);
  if (split === undefined) return undefined;
  const end = start + split.count;
  const height = standing.bottoms[end - start - 1] ?? 0;
  const over = top + height - space.room;
  const overflow: Overflow | undefined =
    over > tolerance
      ? { why: 'page', span: block.span, by: over }
      : tooWide(block, lines.slice(start, end), frame.inner);
  const piece: Piece = { start, end, top, bottom: clone ? bottom : 0, height, standing, whole, overflow };
  const done = end >= lines.length;
  return {
    ...pieceOf(engine, block, space, frame, composed, piece, { first: token === undefined, last: done }),
    token: done ? undefined : { kind: 'paragraph', block, line: end, composed, whole, measure: frame.inner, items },
    appeal: block.style.breakInside === 'avoid' ? appeal.avoid : split.appeal,
    overflowed: over > tolerance,
  };
};

const pieceOf = (
  engine: Engine,
  block: ParagraphBlock,
  space: Space,
  frame: Frame,
  composed: ComposedParagraph,
  piece: Piece,
  ends: { readonly first: boolean; readonly last: boolean },
  fixedHeight?: Pt,
): Outcome => {
  const { whole } = piece;
  const aside = whole === undefined ? 0 : (whole.from - whole.to) / 2;
  const children = placeLines(composed.lines, piece, frame.edge.left + aside);
  const used = fixedHeight ?? piece.top + piece.height + piece.bottom;
  return {
    fragment: {
      kind: 'box',
      face: block,
      frame,
      width: frame.width,
      height: used,
      children:
        ends.first && block.marker !== undefined
          ? [...placeMarker(engine, block, frame, children), ...children]
          : children,
      first: ends.first,
      last: ends.last,
      shift: relativeShift(block.style, space),
      overflow: piece.overflow,
      composed,
      ...(whole === undefined ? {} : { whole }),
    },
    used,
    token: undefined,
    appeal: appeal.perfect,
    forced: undefined,
    overflowed: false,
  };
};

const finished = (
  engine: Engine,
  block: ParagraphBlock,
  space: Space,
  frame: Frame,
  composed: ComposedParagraph,
  rest: {
    readonly start: number;
    readonly top: Pt;
    readonly height: Pt;
    readonly standing: Standing;
    readonly whole: WholeMeasure | undefined;
    readonly resumed: boolean;
  },
): Outcome => {
  const end = composed.lines.length;
  const bottom = frame.edge.bottom;
  const natural = rest.top + rest.height + bottom;
  const wanted = frame.height ?? Math.max(Math.min(natural, frame.maxHeight), rest.resumed ? 0 : frame.minHeight);
  const clip = frame.height === undefined && natural <= space.room + bottom + tolerance && wanted === natural;
  const height = clip ? Math.min(wanted, Math.max(space.room, rest.top + rest.height)) : wanted;
  const over = height - space.room;
  const spill = natural - height;
  const overflow: Overflow | undefined =
    over > tolerance
      ? { why: 'page', span: block.span, by: over }
      : !clip && spill > 0.1
        ? { why: 'box', span: block.span, by: spill }
        : tooWide(block, rest.start === 0 ? composed.lines : composed.lines.slice(rest.start), frame.inner);
  const { start, top, height: lineHeights, standing, whole } = rest;
  const piece: Piece = { start, end, top, bottom, height: lineHeights, standing, whole, overflow };
  const outcome = pieceOf(engine, block, space, frame, composed, piece, { first: !rest.resumed, last: true }, height);
  return over > tolerance ? { ...outcome, overflowed: true } : outcome;
};
