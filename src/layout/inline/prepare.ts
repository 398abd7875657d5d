import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Inline, InlineBox, Ruby } from '../../document/flow.ts';
import type { ParagraphStyle, TextStyle } from '../../style/computed.ts';
import type { FontBook } from '../fontbook.ts';
import { type Boxes, has, keptSpace, softHyphen } from './boxes.ts';
import * as c from './clreq.ts';
import { collect, type Passage } from './collect.ts';
import { type Gaps, makeGaps, wordSpace } from './gaps.ts';
import type { ParagraphRequest } from './paragraph.ts';
import { type ReadingSize, type RubyPair, rubyPairs } from './ruby.ts';
import { sameReadings } from './same-readings.ts';
import { settingOf } from './setting.ts';
import { shape } from './shape.ts';

/** A paragraph with everything done that does not hang on the measure. */
export interface Prepared {
  readonly passages: readonly PreparedPassage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly volatile: boolean;
}

export interface PreparedPassage {
  readonly passage: Passage;
  readonly boxes: Boxes;
  readonly gaps: Gaps;
  /** Room that inline boxes' edges take before and after a box. */
  readonly padBefore: Float64Array;
  readonly padAfter: Float64Array;
  /** Put at a line's end: a hyphen's width; or taken away: spaces that hang. */
  readonly endExtra: Float64Array;
  /** In order; empty in nearly all. */
  readonly ruby: readonly RubyPair[];
  readonly sums: Sums;
  /** Nothing opens but word spaces: text of a Western language. */
  readonly alphabetic: boolean;
}

/** Entry k is the sum over boxes or gaps before k: any line's totals in a few subtractions. */
export interface Sums {
  readonly body: Float64Array;
  readonly natural: Float64Array;
  readonly capacity: readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  readonly wordRoom: Float64Array;
  readonly autoRoom: Float64Array;
  readonly stretchable: Float64Array;
  readonly leaders: Float64Array;
  /** Han count one, words and pictures two, marks none: ≤ 1 on a last line is a stranded character (孤字). */
  readonly weight: Float64Array;
}

interface Kept {
  readonly text: TextStyle;
  readonly style: ParagraphStyle;
  readonly book: FontBook;
  readonly indented: boolean;
  readonly prepared: Prepared;
}

const kept = new WeakMap<readonly Inline[], Kept>();
/** Trials at several measures follow close on one another; of what lies further back only the lines are wanted. */
const mostKept = 64;
const latest: (WeakRef<readonly Inline[]> | undefined)[] = [];
let next = 0;

const keep = (items: readonly Inline[], made: Kept): void => {
  if (!kept.has(items)) {
    const oldest = latest[next]?.deref();
    if (oldest !== undefined) kept.delete(oldest);
    latest[next] = new WeakRef(items);
    next = (next + 1) % mostKept;
  }
  kept.set(items, made);
};

/** Collects, resolves and shapes; kept a while by the identity of the items, for trial layouts at several measures. */
export const prepareParagraph = (request: ParagraphRequest): Prepared => {
  const { items, text, style, book } = request;
  const indented = request.indent > 0;
  const known = kept.get(items);
  if (known?.text === text && known.style === style && known.book === book && known.indented === indented) {
    return known.prepared;
  }
  const collected = collect(items, request.pages);
  const diagnostics: Diagnostic[] = [];
  let { volatile } = collected;
  const sizeOf = (ruby: Ruby): ReadingSize =>
    knownSizes(book, ruby, () => {
      const reading = prepareParagraph(readingRequest(request, ruby));
      diagnostics.push(...reading.diagnostics);
      volatile ||= reading.volatile;
      return { made: sizeOfReading(reading), lasts: reading.diagnostics.length === 0 && !reading.volatile };
    });
  const passages = collected.passages.map((passage, index): PreparedPassage => {
    const shaped = shape(passage, style, text.language, indented && index === 0, book, request.hyphenate);
    diagnostics.push(...shaped.diagnostics);
    return preparePassage(passage, shaped.boxes, style, book, sizeOf);
  });
  const prepared = { passages, diagnostics, volatile };
  if (!volatile) keep(items, { text, style, book, indented, prepared });
  return prepared;
};

const knownSizes = sameReadings<ReadingSize>();

/** A reading as a paragraph of one line. */
export const readingRequest = (request: ParagraphRequest, ruby: Ruby): ParagraphRequest => ({
  ...request,
  items: ruby.reading,
  style: ruby.paragraph,
  text: ruby.text,
  measure: Number.POSITIVE_INFINITY,
  bands: undefined,
  indent: 0,
});

const sizeOfReading = ({ passages: [passage] }: Prepared): ReadingSize => {
  if (passage === undefined) return { width: 0, parts: 0 };
  const { sums, boxes } = passage;
  const last = boxes.count;
  return {
    width: (sums.body[last] ?? 0) + (sums.natural[last - 1] ?? 0),
    parts: (sums.stretchable[last - 1] ?? 0) + 1,
  };
};

const preparePassage = (
  passage: Passage,
  boxes: Boxes,
  style: ParagraphStyle,
  book: FontBook,
  sizeOf: (ruby: Ruby) => ReadingSize,
): PreparedPassage => {
  const gaps = makeGaps(boxes, style);
  const padBefore = new Float64Array(boxes.count);
  const padAfter = new Float64Array(boxes.count);
  if (passage.pieces.some((piece) => piece.style.boxes.length > 0)) padBoxes(boxes, padBefore, padAfter);
  const endExtra = new Float64Array(boxes.count);
  for (let index = 0; index < boxes.count; index++) {
    if (has(boxes, index, softHyphen) && index < boxes.count - 1) endExtra[index] = hyphenWidth(boxes, index, book);
    else if (has(boxes, index, keptSpace)) {
      const before = has(boxes, index - 1, keptSpace) ? (endExtra[index - 1] ?? 0) : 0;
      endExtra[index] = before - (boxes.width[index] ?? 0);
    }
  }
  const annotated = passage.pieces.some((piece) => piece.style.ruby !== undefined);
  const ruby = annotated ? rubyPairs({ boxes, gaps, padBefore, padAfter }, sizeOf) : [];
  const alphabetic = gaps.stretch.includes(wordSpace) && !gaps.stretch.some((kind) => kind > wordSpace);
  const sums = addUp(boxes, gaps, padBefore, padAfter);
  return { passage, boxes, gaps, padBefore, padAfter, endExtra, ruby, sums, alphabetic };
};

const hyphenWidth = (boxes: Boxes, index: number, book: FontBook): number => {
  const style = boxes.pieces[boxes.piece[index] ?? 0]?.style.text;
  return style === undefined ? 0 : settingOf(book, style).latin(0x2d).advance * style.size;
};

const edge = (box: InlineBox, side: 'left' | 'right'): number => {
  const { margin, border, padding } = box.style;
  const outer = margin[side];
  return (outer === 'auto' ? 0 : outer.pt) + border[side].width + padding[side].pt;
};

const padBoxes = (boxes: Boxes, padBefore: Float64Array, padAfter: Float64Array): void => {
  const around = (index: number): readonly InlineBox[] => boxes.pieces[boxes.piece[index] ?? -1]?.style.boxes ?? [];
  for (let index = 0; index < boxes.count; index++) {
    const own = around(index);
    const before = index === 0 ? [] : around(index - 1);
    const after = index === boxes.count - 1 ? [] : around(index + 1);
    for (const box of own) {
      if (!before.includes(box)) padBefore[index] = (padBefore[index] ?? 0) + edge(box, 'left');
      if (!after.includes(box)) padAfter[index] = (padAfter[index] ?? 0) + edge(box, 'right');
    }
  }
};

const weightOf = (cls: number): number => {
  if (cls === c.han) return 1;
  return cls === c.word || cls === c.number || cls === c.object || cls === c.leader || cls === c.dash ? 2 : 0;
};

const addUp = (boxes: Boxes, gaps: Gaps, padBefore: Float64Array, padAfter: Float64Array): Sums => {
  const count = boxes.count + 1;
  // One allocation for all twelve: a long text has thousands of paragraphs.
  const store = new ArrayBuffer(12 * 8 * count);
  let used = 0;
  const make = (): Float64Array => new Float64Array(store, 8 * count * used++, count);
  const sums: Sums = {
    body: make(),
    natural: make(),
    capacity: [make(), make(), make(), make(), make()],
    wordRoom: make(),
    autoRoom: make(),
    stretchable: make(),
    leaders: make(),
    weight: make(),
  };
  const { body, natural, capacity, wordRoom, autoRoom, stretchable, leaders, weight } = sums;
  for (let index = 0; index < boxes.count; index++) {
    const cls = boxes.cls[index] ?? 0;
    const then = index + 1;
    const stretch = gaps.stretch[index] ?? 0;
    const tier = gaps.tier[index] ?? 0;
    const room = stretch === 0 ? 0 : (gaps.room[index] ?? 0);
    const width = (boxes.width[index] ?? 0) + (padBefore[index] ?? 0) + (padAfter[index] ?? 0);
    body[then] = (body[index] ?? 0) + width;
    natural[then] = (natural[index] ?? 0) + (gaps.natural[index] ?? 0);
    for (let order = 0; order < capacity.length; order++) {
      const into = capacity[order];
      if (into !== undefined)
        into[then] = (into[index] ?? 0) + (tier === c.tiers[order] ? (gaps.capacity[index] ?? 0) : 0);
    }
    wordRoom[then] = (wordRoom[index] ?? 0) + (stretch === 1 ? room : 0);
    autoRoom[then] = (autoRoom[index] ?? 0) + (stretch === 2 ? room : 0);
    stretchable[then] = (stretchable[index] ?? 0) + (stretch === 0 ? 0 : 1);
    leaders[then] = (leaders[index] ?? 0) + (cls === c.leader ? 1 : 0);
    weight[then] = (weight[index] ?? 0) + weightOf(cls);
  }
  return sums;
};
