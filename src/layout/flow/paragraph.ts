import type { Pt } from '../../base/measure.ts';
import type { Inline, ParagraphBlock } from '../../document/flow.ts';
import { partsWord } from '../inline/compose.ts';
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
import type { Standing } from './line-grid.ts';
import { linesBeside, stand } from './lines.ts';
import { placeMarker, withMarker } from './marker.ts';
import { restOf } from './rest.ts';
import { composedWhole, type WholeMeasure, wholeMeasure } from './whole-measure.ts';

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

/** Lines in the room that there is, and how many of them it takes. */
interface Tried extends Pick<ParagraphToken, 'composed' | 'whole'> {
  readonly standing: Standing;
  readonly fit: number;
}

/** A paragraph whose last line would stand alone, or take others with it, set a line shorter, or else longer. */
const mend = ({ style }: ParagraphBlock, plain: Tried, set: (looseness: -1 | 1) => Tried): Tried | undefined => {
  const { widows, orphans } = style.paragraph;
  const count = plain.composed.lines.length;
  const over = count - plain.fit;
  if (over < 1 || over >= widows) return undefined;
  const shorter = over === 1 ? set(-1) : undefined;
  if (shorter !== undefined && shorter.composed.lines.length === count - 1 && shorter.fit === count - 1) return shorter;
  if (over + 1 < widows || plain.fit < orphans || style.breakInside === 'avoid') return undefined;
  const longer = set(1);
  return longer.composed.lines.length === count + 1 && longer.fit === plain.fit ? longer : undefined;
};

/** Where the last line before the break ends inside a word, the lines set so that it does not, if that is not seen. */
const wholeWord = (block: ParagraphBlock, plain: Tried, atTop: boolean, set: (line: number) => Tried): Tried => {
  const { lines } = plain.composed;
  if (plain.fit >= lines.length) return plain;
  const last = (divide(block, plain.fit, 0, lines.length, atTop)?.count ?? 0) - 1;
  if (last < 0 || !partsWord(plain.composed, last)) return plain;
  const other = set(last);
  const alike = other.composed.lines.length === lines.length && other.fit === plain.fit;
  return alike && !partsWord(other.composed, last) ? other : plain;
};

/** A block whose whole content is one paragraph, broken between lines. */
export const layParagraph = (
  engine: Engine,
  block: ParagraphBlock,
  space: Space,
  token?: ParagraphToken,
): Outcome | undefined => {
  const frame = frameOf(block.style, space);
  const resumed = goingOn(engine, block, frame.inner, token);
  const start = resumed?.line ?? 0;
  const items = resumed?.items;
  const clone = block.style.boxDecorationBreak === 'clone';
  const top = token === undefined || clone ? frame.edge.top : 0;
  const bottom = frame.edge.bottom;
  const fixed = frame.height ?? (frame.minHeight > 0 ? frame.minHeight : undefined);
  if (fixed !== undefined && fixed > space.room + tolerance && !space.atTop) return undefined;
  const room = frame.height === undefined ? space.room - top - (clone ? bottom : 0) : Infinity;
  const tried = ({ composed, whole }: Pick<ParagraphToken, 'composed' | 'whole'>): Tried => {
    const { lines } = composed;
    const standing = stand(block, lines, start, room, space, top);
    let fit = 0;
    for (let at = start; at < lines.length; at += 1) {
      const end = standing.bottoms[at - start];
      if (end === undefined || end > room + tolerance) break;
      if (at === lines.length - 1 && !clone && end + bottom > room + tolerance && bottom > 0 && fit > 0) break;
      fit += 1;
    }
    return { composed, whole, standing, fit };
  };
  const plain = tried(resumed ?? linesBeside(engine, block, space, frame));
  const mended =
    token === undefined && space.mend === true && space.loosened?.block !== block
      ? mend(block, plain, (looseness) => tried(linesBeside(engine, block, space, frame, looseness)))
      : undefined;
  const { composed, whole, standing, fit } =
    token === undefined && space.mend === true && mended === undefined
      ? wholeWord(block, plain, space.atTop, (line) => tried(linesBeside(engine, block, space, frame, undefined, line)))
      : (mended ?? plain);
  const { lines } = composed;
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
