import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { costs } from './costs.ts';
import type { SetLine } from './justify.ts';
import type { PreparedPassage } from './prepare.ts';

/** Gaps wider than this many em are ugly (§1.5): the paragraph says so. */
const ugly = 0.1;

/** Characters of a line that are enough to find it by. */
const shown = 16;

/** Steps beyond the ordinary that a passage could not do without, one note for each kind. */
export const strainNotes = (passage: PreparedPassage, lines: readonly SetLine[], em: number): readonly Diagnostic[] => {
  const notes: Diagnostic[] = [];
  const span = passage.passage.pieces[0]?.span;
  const loose = lines.filter((line) => line.opened > ugly * em);
  const [first] = loose;
  if (first !== undefined) {
    const worst = loose.reduce((one, two) => (two.opened > one.opened ? two : one), first);
    notes.push(
      diagnostic('layout/loose-lines', {
        span,
        values: {
          count: String(loose.length),
          by: (worst.opened / em).toFixed(2),
          line: textOf(passage, worst).slice(0, shown),
        },
        hints: [hint('layout/wider-or-ragged')],
      }),
    );
  }
  const split = lines.slice(0, -1).filter(({ range }) => isSplit(passage, range.end));
  if (split.length > 0) {
    const text = split
      .map(({ range }) => `${boxText(passage, range.end)}｜${boxText(passage, range.end + 1)}`)
      .join('、');
    notes.push(diagnostic('layout/split-unit', { span, values: { text }, hints: [hint('layout/wider-or-ragged')] }));
  }
  const forbidden = lines.slice(0, -1).find(({ range }) => passage.gaps.penalty[range.end] === Infinity);
  if (forbidden !== undefined) {
    const mark = boxText(passage, forbidden.range.end + 1);
    notes.push(
      diagnostic('layout/mark-at-line-start', { span, values: { mark }, hints: [hint('layout/wider-or-ragged')] }),
    );
  }
  return notes;
};

/** A typed space says that two words stand here (表1 名称), whatever the second begins with. */
const isSplit = ({ boxes, gaps }: PreparedPassage, end: number): boolean =>
  (boxes.space[end] ?? 0) === 0 &&
  [costs.unitSplit, costs.scaleSplit, costs.insideUnit].some((price) => gaps.penalty[end] === price);

const boxText = ({ boxes, passage }: PreparedPassage, index: number): string =>
  passage.text.slice(boxes.at[index] ?? 0, boxes.at[index + 1] ?? passage.text.length).trim();

const textOf = ({ boxes, passage }: PreparedPassage, { range }: SetLine): string =>
  passage.text.slice(boxes.at[range.start] ?? 0, boxes.at[range.end + 1] ?? passage.text.length).trim();
