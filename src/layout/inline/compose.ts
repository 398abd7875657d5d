import type { Diagnostic } from '../../base/diagnostic.ts';
import type { InlineStyle } from '../../document/flow.ts';
import type { ParagraphStyle, TextStyle } from '../../style/computed.ts';
import { balanceLines } from './balance.ts';
import { inBand, inLine } from './bands.ts';
import type { LineRange } from './break.ts';
import { breakIntoLines } from './copyfit.ts';
import { endMark, type Filling, indentOf } from './fit.ts';
import { justify, type SetLine } from './justify.ts';
import { layLine, leading, placedAnchor } from './line.ts';
import { roomForMarks } from './mark-room.ts';
import type { ComposedLine, ComposedParagraph, LineBand, ParagraphRequest } from './paragraph.ts';
import type { SetLabel } from './picture.ts';
import { type Prepared, type PreparedPassage, prepareParagraph, readingRequest } from './prepare.ts';
import type { SetReading } from './readings.ts';
import { breakWithin } from './relax.ts';
import { sameReadings } from './same-readings.ts';
import { insideWord, seamCosts } from './seam-costs.ts';
import { strainNotes } from './strain.ts';

/** Below this many em a line is justified only where the stylesheet says so (§1.9). */
const shortMeasure = 12;

/** From this many em on a line finds room for its marks, as a ragged one does: `-banxin-hanging: auto` hangs none (§1.8). */
const hangingMeasure = 14;

/** Sets one paragraph: collect → resolve → shape → break → justify → line. Pure; the first four steps are remembered. */
export const composeParagraph = (request: ParagraphRequest): ComposedParagraph => {
  const prepared = prepareParagraph(request);
  const lines: ComposedLine[] = [];
  const ends: number[] = [];
  const diagnostics: Diagnostic[] = [...prepared.diagnostics];
  const label = labeller(request, diagnostics);
  let looseness = request.looseness ?? 0;
  prepared.passages.forEach((passage, index) => {
    const filling = fillingOf(request, passage, index === 0, bandsFrom(request, lines.length));
    const ranges = rangesOf(filling, request.style);
    const wanted = unparted(request, prepared, filling, ranges) ?? fitted(filling, ranges, looseness);
    // One passage gives the line or takes it.
    if (wanted.length !== ranges.length) looseness = 0;
    ends.push(...wanted.map(({ end }) => end));
    lines.push(...setPassage(request, filling, wanted, label, diagnostics));
  });
  const roomy = roomForMarks(lines, request);
  diagnostics.push(...roomy.diagnostics);
  const composed = { lines: roomy.lines, diagnostics, volatile: prepared.volatile };
  const [passage] = prepared.passages;
  if (passage !== undefined && prepared.passages.length === 1 && ends.length > 1)
    endings.set(composed, { passage, ends });
  return composed;
};

const endings = new WeakMap<
  ComposedParagraph,
  { readonly passage: PreparedPassage; readonly ends: readonly number[] }
>();

/** Whether a line of a paragraph, from 0, ends inside a word of the lexicon. */
export const partsWord = (composed: ComposedParagraph, line: number): boolean => {
  const found = endings.get(composed);
  return found !== undefined && insideWord(found.passage, found.ends[line] ?? -1);
};

/** The lines as many, one of them ending with a word; undefined where nothing of the kind is asked, or can be had unseen. */
const unparted = (
  { unparted: line }: ParagraphRequest,
  { passages }: Prepared,
  filling: Filling,
  ranges: readonly LineRange[],
): readonly LineRange[] | undefined =>
  line === undefined || passages.length > 1 || !filling.justified
    ? undefined
    : breakIntoLines(filling, ranges.length, (row, end) => row !== line || !insideWord(filling.passage, end));

/** Of the lines from `taken` on; undefined where they all have the measure, and where the paragraph is set natural. */
const bandsFrom = ({ bands = [], measure }: ParagraphRequest, taken: number): readonly LineBand[] | undefined =>
  taken < bands.length && measure !== Infinity ? bands.slice(taken) : undefined;

const fillingOf = (
  request: ParagraphRequest,
  passage: PreparedPassage,
  firstPassage: boolean,
  bands: readonly LineBand[] | undefined,
): Filling => {
  const { style, text, measure } = request;
  const indented = firstPassage || style.indentEachLine;
  const first = indented !== style.indentHanging ? request.indent : 0;
  const rest = style.indentHanging ? request.indent : 0;
  const em = text.size > 0 ? text.size : 1;
  const byItself = style.align === 'auto' && style.textWrap !== 'balance' && measure >= shortMeasure * em - 0.01;
  const asked = style.align === 'justify' || byItself;
  const justified = asked && style.justify !== 'none';
  const lastJustified = style.justify !== 'none' && style.alignLast === 'justify';
  const openWhole = text.spacingTrim === 'normal';
  const opening = openWhole || text.spacingTrim === 'space-first' ? (passage.boxes.before[0] ?? 0) : 0;
  const roomy = !justified || measure >= hangingMeasure * em - 0.01;
  const hanging = style.hanging === 'auto' && roomy ? false : style.hanging;
  return { passage, em, measure, bands, first: first + opening, rest, openWhole, justified, lastJustified, hanging };
};

const setPassage = (
  request: ParagraphRequest,
  filling: Filling,
  ranges: readonly LineRange[],
  label: SetLabel,
  diagnostics: Diagnostic[],
): readonly ComposedLine[] => {
  const { text, style, book } = request;
  const { bands } = filling;
  const { passage } = filling.passage;
  const { forcedBreak } = passage;
  const context = { filling, text, book, label, reading: readingSetter(request), anchors: passage.anchors };
  if (ranges.length === 0) {
    const width = filling.first;
    const anchors = passage.anchors.map((anchor) => placedAnchor(anchor, width));
    return [inBand({ items: [], ...leading(context, undefined), width, anchors, forcedBreak }, bands?.[0])];
  }
  const fillings = bands === undefined ? [] : ranges.map((_, index) => inLine(filling, index));
  const set = ranges.map((range, index) => justify(fillings[index] ?? filling, range, index === ranges.length - 1));
  if (set.length > 1) diagnostics.push(...strainNotes(filling.passage, set, filling.em));
  return set.map((line, index) => {
    const last = index === set.length - 1;
    const own = fillings[index] ?? filling;
    const indent = indentOf(own, line.range.start);
    const offset = indent + alignment(style, own, line, indent, last);
    return inBand(
      layLine(own === filling ? context : { ...context, filling: own }, line, offset, { last, forcedBreak }),
      bands?.[index],
    );
  });
};

const fitted = (filling: Filling, ranges: readonly LineRange[], looseness: -1 | 0 | 1): readonly LineRange[] =>
  looseness === 0 || !filling.justified ? ranges : (breakIntoLines(filling, ranges.length + looseness) ?? ranges);

const rangesOf = (filling: Filling, style: ParagraphStyle): readonly LineRange[] => {
  const { count } = filling.passage.boxes;
  if (count === 0) return [];
  if (filling.measure === Infinity || style.textWrap === 'nowrap') return [{ start: 0, end: count - 1 }];
  switch (style.textWrap) {
    case 'balance':
      return balanceLines(filling, style.align === 'center');
    case 'pretty':
      return breakWithin(filling, seamCosts(filling.passage, 'pretty'));
    case 'wrap':
      return breakWithin(filling);
    default: {
      const never: never = style.textWrap;
      return never;
    }
  }
};

/** A heading's line is centred by its Han: the mark at its end weighs nothing (§1.10). */
const outOfSight = ({ textWrap }: ParagraphStyle, { passage }: Filling, end: number): number =>
  textWrap === 'balance' ? endMark(passage, end) : 0;

/** Distance that a line which is not filled moves from the start; `auto` of a justified paragraph's last line is start. */
const alignment = (
  style: ParagraphStyle,
  filling: Filling,
  { width, range }: SetLine,
  indent: number,
  last: boolean,
): number => {
  if (filling.measure === Infinity) return 0;
  const align = last && style.alignLast !== 'auto' ? style.alignLast : style.align;
  const room = filling.measure - indent - width;
  if (room <= 0) return 0;
  switch (align) {
    case 'center':
      return Math.min(room, (room + outOfSight(style, filling, range.end)) / 2);
    case 'end':
    case 'right':
      return room;
    case 'start':
    case 'left':
    case 'auto':
    case 'justify':
      return 0;
    default: {
      const never: never = align;
      return never;
    }
  }
};

const plain: ParagraphStyle = {
  align: 'start',
  alignLast: 'auto',
  justify: 'auto',
  indent: { pt: 0, fraction: 0 },
  indentHanging: false,
  indentEachLine: false,
  lineBreak: 'auto',
  wordBreak: 'normal',
  textWrap: 'nowrap',
  whiteSpace: 'nowrap',
  tabSize: 8,
  hyphens: 'none',
  hanging: false,
  orphans: 1,
  widows: 1,
};

/** Text inside drawings is set by the same composer, on one line. */
const labeller =
  (request: ParagraphRequest, diagnostics: Diagnostic[]): SetLabel =>
  (content: string, text: TextStyle) => {
    const style: InlineStyle = { text, paragraph: plain, shift: 0, decorations: [], boxes: [], tag: 'figure' };
    const span = request.items.flatMap((item) => (item.kind === 'picture' ? [item.span] : []))[0];
    if (span === undefined) return { items: [], width: 0 };
    const composed = composeParagraph({
      ...request,
      items: [{ kind: 'text', text: content, origins: [], style, span }],
      style: plain,
      text,
      measure: Number.POSITIVE_INFINITY,
      bands: undefined,
      indent: 0,
    });
    diagnostics.push(...composed.diagnostics);
    const [line] = composed.lines;
    return { items: line?.items ?? [], width: line?.width ?? 0 };
  };

const knownReadings = sameReadings<ComposedLine | undefined>();

/** Readings are set by the same composer; spread, they fill the width from edge to edge. */
const readingSetter =
  (request: ParagraphRequest): SetReading =>
  (ruby, width) => {
    const own = readingRequest(request, ruby);
    if (width === undefined) {
      return knownReadings(request.book, ruby, () => {
        const { lines, diagnostics, volatile } = composeParagraph(own);
        return { made: lines[0], lasts: diagnostics.length === 0 && !volatile };
      });
    }
    const style = {
      ...own.style,
      justify: 'auto' as const,
      textWrap: 'nowrap' as const,
      alignLast: 'justify' as const,
    };
    return composeParagraph({ ...own, style, measure: width }).lines[0];
  };
