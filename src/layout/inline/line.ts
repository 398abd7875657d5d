import type { TextStyle } from '../../style/computed.ts';
import type { FontBook } from '../fontbook.ts';
import { bodyTop } from '../han-body.ts';
import type { GlyphRun, PageItem } from '../page.ts';
import { decorations, links } from './adorn.ts';
import type { Passage, Piece } from './collect.ts';
import { emphasisMarks } from './emphasis.ts';
import { type Filling, indentOf, slack } from './fit.ts';
import { inlineBoxes } from './inline-boxes.ts';
import type { SetLine } from './justify.ts';
import { leaders } from './leader.ts';
import type { ComposedLine, MarkSpan } from './paragraph.ts';
import { pictures, type SetLabel } from './picture.ts';
import { type Places, placeBoxes } from './place.ts';
import { readings, type SetReading } from './readings.ts';
import { glyphRuns } from './runs.ts';

export interface LineContext {
  readonly filling: Filling;
  /** The strut of every line. */
  readonly text: TextStyle;
  readonly book: FontBook;
  readonly label: SetLabel;
  readonly reading: SetReading;
  readonly anchors: Passage['anchors'];
}

/** Puts a settled line's glyphs, rules, boxes, links and pictures at their places. */
export const layLine = (
  context: LineContext,
  line: SetLine,
  offset: number,
  facts: { readonly last: boolean; readonly forcedBreak: boolean },
): ComposedLine => {
  const { filling, book } = context;
  const { passage } = filling;
  const places = placeBoxes(filling, line, offset);
  const annotated = passage.ruby.length > 0 ? readings(filling, line, places, context.reading) : undefined;
  const runs = withLeaders(glyphRuns(filling, line, places, book, annotated?.runs), filling, line, places, book);
  const items: PageItem[] = [];
  const marks: MarkSpan[] = [...(annotated?.spans ?? [])];
  if (passage.passage.pieces.some(adorned)) {
    const rules = decorations(filling, line, places);
    items.push(...inlineBoxes(filling, line, places), ...rules.under, ...runs, ...rules.over);
    const emphasis = emphasisMarks(filling, line, places, book);
    items.push(...emphasis.items);
    marks.push(...emphasis.spans);
    items.push(...links(filling, line, places));
  } else items.push(...runs);
  if (annotated !== undefined) items.push(...annotated.others);
  if (passage.passage.objects.size > 0) {
    items.push(...pictures(filling, line, places, context.label));
  }
  const { baseline, height, strut } = leading(context, line);
  const indent = indentOf(filling, line.range.start);
  return {
    items,
    baseline,
    height,
    width:
      passage.passage.objects.size > 0
        ? Math.max(indent + line.width, places.end - offset + indent)
        : indent + line.width,
    anchors: anchorsOf(context, line, places.left, facts.last),
    forcedBreak: facts.forcedBreak && facts.last,
    ...(strut === undefined ? {} : { strut }),
    ...(marks.length > 0 ? { marks } : {}),
  };
};

/** Rows of dots stand among the runs as they are read: before what they lead to. */
const withLeaders = (
  runs: readonly GlyphRun[],
  filling: Filling,
  line: SetLine,
  places: Places,
  book: FontBook,
): readonly GlyphRun[] => {
  if (filling.passage.passage.objects.size === 0) return runs;
  const rows = leaders(filling, line, places, book);
  const read = [...runs];
  for (const row of rows) {
    const next = read.findIndex((run) => run.x > row.x);
    read.splice(next < 0 ? read.length : next, 0, row);
  }
  return read;
};

const adorned = ({ style }: Piece): boolean =>
  style.decorations.length > 0 ||
  style.boxes.length > 0 ||
  style.link !== undefined ||
  style.text.emphasis !== undefined;

/** The Han em box (0.88 above the baseline, 0.12 below) is centred in each text's line height; the largest wins. */
export const leading = (
  { filling, text }: Pick<LineContext, 'filling' | 'text'>,
  line: SetLine | undefined,
): Pick<ComposedLine, 'baseline' | 'height' | 'strut'> => {
  const strutAbove = (text.lineHeight - text.size) / 2 + bodyTop * text.size;
  let above = strutAbove;
  let below = text.lineHeight - above;
  let [bodiesAbove, bodiesBelow] = [bodyTop * text.size, (1 - bodyTop) * text.size];
  const { boxes, passage } = filling.passage;
  let seen = -1;
  for (let at = line?.range.start ?? 0; line !== undefined && at <= line.range.end; at++) {
    const index = boxes.piece[at] ?? 0;
    const object = passage.objects.size > 0 ? passage.objects.get(boxes.objects.get(at) ?? -1) : undefined;
    if (index === seen && object === undefined) continue;
    seen = index;
    const style = boxes.pieces[index]?.style;
    if (style === undefined) continue;
    if (object?.kind === 'picture') {
      above = Math.max(above, object.height + style.shift);
      below = Math.max(below, -style.shift);
      bodiesAbove = Math.max(bodiesAbove, object.height + style.shift);
      bodiesBelow = Math.max(bodiesBelow, -style.shift);
      continue;
    }
    const { size, lineHeight } = style.text;
    // Raised and lowered text asks for its em box only, so that notes do not spread the lines.
    const half = style.shift === 0 ? (lineHeight - size) / 2 : 0;
    above = Math.max(above, half + bodyTop * size + style.shift);
    below = Math.max(below, half + (1 - bodyTop) * size - style.shift);
    bodiesAbove = Math.max(bodiesAbove, bodyTop * size + style.shift);
    bodiesBelow = Math.max(bodiesBelow, (1 - bodyTop) * size - style.shift);
  }
  const height = above + below;
  if (height <= text.lineHeight + slack) return { baseline: above, height };
  const strut = { baseline: strutAbove, height: text.lineHeight, bodies: bodiesAbove + bodiesBelow };
  return { baseline: above, height, strut };
};

export const placedAnchor = ({ id, note }: Passage['anchors'][number], x: number): ComposedLine['anchors'][number] =>
  note === undefined ? { id, x } : { id, x, note };

const anchorsOf = (
  { filling, anchors }: LineContext,
  line: SetLine,
  left: Float64Array,
  last: boolean,
): ComposedLine['anchors'] => {
  if (anchors.length === 0) return [];
  const { at, count } = filling.passage.boxes;
  const { start, end } = line.range;
  const from = start === 0 ? -1 : (at[start] ?? 0);
  const to = last || end + 1 >= count ? Infinity : (at[end + 1] ?? Infinity);
  return anchors
    .filter((anchor) => anchor.at >= from && anchor.at < to)
    .map((anchor) => {
      let box = start;
      while (box < end && (at[box] ?? 0) < anchor.at) box++;
      return placedAnchor(anchor, left[box - start] ?? 0);
    });
};
