import { type Pt, resolveLength } from '../../base/measure.ts';
import type { ParagraphBlock } from '../../document/flow.ts';
import type { ComposedLine, ComposedParagraph } from '../inline/paragraph.ts';
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
import { placeMarker, withMarker } from './marker.ts';

/** The paragraph's lines in this measure. */
export const linesOf = (engine: Engine, block: ParagraphBlock, measure: Pt): ComposedParagraph => {
  const style = block.style.paragraph;
  const indent = resolveLength(style.indent, Number.isFinite(measure) ? measure : 0);
  const items = withMarker(block, engine.survey(block).marker);
  return engine.compose({ key: block, items, style, text: block.style.text, indent }, measure);
};

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
  for (const line of lines) if (line.width > measure) by = Math.max(by, lineEnd(line) - measure);
  return by > 0.1 ? { why: 'wide', span: block.span, by } : undefined;
};

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly height: Pt;
  readonly overflow: Overflow | undefined;
}

/** Lines at their places: the one spot where a line's y is decided, so that a line grid can come in here. */
const placeLines = (lines: readonly ComposedLine[], piece: Piece, x: Pt): readonly Placed[] => {
  const placed: Placed[] = [];
  let y = piece.top;
  for (let at = piece.start; at < piece.end; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    placed.push({ x, y, content: { kind: 'line', line } });
    y += line.height;
  }
  return placed;
};

/** A block whose whole content is one paragraph, broken between lines. */
export const layParagraph = (
  engine: Engine,
  block: ParagraphBlock,
  space: Space,
  token?: ParagraphToken,
): Outcome | undefined => {
  const frame = frameOf(block.style, space);
  const composed = token?.composed ?? linesOf(engine, block, frame.inner);
  const { lines } = composed;
  const start = token?.line ?? 0;
  const clone = block.style.boxDecorationBreak === 'clone';
  const top = token === undefined || clone ? frame.edge.top : 0;
  const bottom = frame.edge.bottom;
  const fixed = frame.height ?? (frame.minHeight > 0 ? frame.minHeight : undefined);
  if (fixed !== undefined && fixed > space.room + tolerance && !space.atTop) return undefined;
  const room = frame.height === undefined ? space.room - top - (clone ? bottom : 0) : Infinity;
  let height = 0;
  let fit = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || height + line.height > room + tolerance) break;
    if (at === lines.length - 1 && !clone && height + line.height + bottom > room + tolerance && bottom > 0 && fit > 0)
      break;
    height += line.height;
    fit += 1;
  }
  if (start + fit >= lines.length)
    return finished(engine, block, space, frame, composed, { start, top, height, resumed: token !== undefined });
  const split = divide(block, fit, start, lines.length, space.atTop);
  if (split === undefined) return undefined;
  const end = start + split.count;
  height = 0;
  for (let at = start; at < end; at += 1) height += lines[at]?.height ?? 0;
  const over = top + height - space.room;
  const overflow: Overflow | undefined =
    over > tolerance
      ? { why: 'page', span: block.span, by: over }
      : tooWide(block, lines.slice(start, end), frame.inner);
  const piece: Piece = { start, end, top, bottom: clone ? bottom : 0, height, overflow };
  const done = end >= lines.length;
  return {
    ...pieceOf(engine, block, space, frame, composed, piece, { first: token === undefined, last: done }),
    token: done ? undefined : { kind: 'paragraph', block, line: end, composed },
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
  const children = placeLines(composed.lines, piece, frame.edge.left);
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
  rest: { readonly start: number; readonly top: Pt; readonly height: Pt; readonly resumed: boolean },
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
  const piece: Piece = { start: rest.start, end, top: rest.top, bottom, height: rest.height, overflow };
  const outcome = pieceOf(engine, block, space, frame, composed, piece, { first: !rest.resumed, last: true }, height);
  return over > tolerance ? { ...outcome, overflowed: true } : outcome;
};
