import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Inline, InlineBox } from '../../document/flow.ts';
import type { ParagraphStyle, TextStyle } from '../../style/computed.ts';
import type { FontBook } from '../fontbook.ts';
import { type Boxes, has, keptSpace, softHyphen } from './boxes.ts';
import * as c from './clreq.ts';
import { collect, type Passage } from './collect.ts';
import { type Gaps, makeGaps } from './gaps.ts';
import type { ParagraphRequest } from './paragraph.ts';
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
  readonly sums: Sums;
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

/** Collects, resolves and shapes; kept by the identity of the items, for trial layouts at several measures. */
export const prepareParagraph = (request: ParagraphRequest): Prepared => {
  const { items, text, style, book } = request;
  const indented = request.indent > 0;
  const known = kept.get(items);
  if (known?.text === text && known.style === style && known.book === book && known.indented === indented) {
    return known.prepared;
  }
  const collected = collect(items, request.pages);
  const diagnostics: Diagnostic[] = [];
  const passages = collected.passages.map((passage, index): PreparedPassage => {
    const shaped = shape(passage, style, text.language, indented && index === 0, book);
    diagnostics.push(...shaped.diagnostics);
    return preparePassage(passage, shaped.boxes, style, book);
  });
  const prepared = { passages, diagnostics, volatile: collected.volatile };
  if (!collected.volatile) kept.set(items, { text, style, book, indented, prepared });
  return prepared;
};

const preparePassage = (passage: Passage, boxes: Boxes, style: ParagraphStyle, book: FontBook): PreparedPassage => {
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
  return { passage, boxes, gaps, padBefore, padAfter, endExtra, sums: addUp(boxes, gaps, padBefore, padAfter) };
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
  const make = (): Float64Array => new Float64Array(count);
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
  const run = (into: Float64Array, index: number, value: number): void => {
    into[index + 1] = (into[index] ?? 0) + value;
  };
  for (let index = 0; index < boxes.count; index++) {
    const cls = boxes.cls[index] ?? 0;
    run(sums.body, index, (boxes.width[index] ?? 0) + (padBefore[index] ?? 0) + (padAfter[index] ?? 0));
    run(sums.natural, index, gaps.natural[index] ?? 0);
    c.tiers.forEach((tier, order) => {
      const into = sums.capacity[order];
      if (into !== undefined) run(into, index, gaps.tier[index] === tier ? (gaps.capacity[index] ?? 0) : 0);
    });
    run(sums.wordRoom, index, gaps.stretch[index] === 1 ? (gaps.room[index] ?? 0) : 0);
    run(sums.autoRoom, index, gaps.stretch[index] === 2 ? (gaps.room[index] ?? 0) : 0);
    run(sums.stretchable, index, gaps.stretch[index] === 0 ? 0 : 1);
    run(sums.leaders, index, cls === c.leader ? 1 : 0);
    run(sums.weight, index, weightOf(cls));
  }
  return sums;
};
