import type { Rect } from '../../base/measure.ts';
import type { ChangedFigure, PrintedFigure } from './figures.ts';
import type { ChangedSentence } from './text.ts';

/** What differs between two editions. */
export interface Difference {
  readonly old: ComparedFile;
  readonly new: ComparedFile;
  /** Undefined where one of the two has no provenance: a PDF alone. */
  readonly figures: readonly ChangedFigure[] | undefined;
  readonly text: readonly ChangedSentence[];
  readonly pages: readonly ChangedPage[];
}

export interface ComparedFile {
  /** As the user named it. */
  readonly name: string;
  readonly edition: string | undefined;
  readonly date: string | undefined;
  readonly pages: number;
}

/** A page that looks otherwise; one of the two numbers is missing where a page came or went. */
export interface ChangedPage {
  readonly old: number | undefined;
  readonly new: number | undefined;
  /** In pt from the new page's top left. */
  readonly boxes: readonly Rect[];
}

/** Where a figure is now, or was: its cell or line. */
export const placeWords = (figure: PrintedFigure | undefined): string => {
  const place = figure?.place;
  if (place === undefined) return '';
  const { file, line, sheet, cell } = place;
  if (typeof sheet === 'string' && typeof cell === 'string') return `${String(file)} › ${sheet} › ${cell}`;
  return typeof line === 'number' ? `${String(file)}:${line}` : String(file ?? '');
};

const figureValue = ({ figure, old, new: now, pages, difference, percent, unit }: ChangedFigure): object => ({
  figure,
  old: old?.text ?? null,
  new: now?.text ?? null,
  unit,
  difference: difference ?? null,
  percent: percent ?? null,
  pages,
  oldPage: old?.page ?? null,
  place: now?.place ?? old?.place ?? null,
});

/** The difference as `diff.json` has it. */
export const differenceJson = ({ old, new: now, figures, text, pages }: Difference): string =>
  `${JSON.stringify(
    {
      old,
      new: now,
      figures: figures === undefined ? null : figures.map(figureValue),
      text: text.map(({ old: was, new: is, words }) => ({
        old: was ?? null,
        new: is ?? null,
        words: words.map(({ same, old: before, new: after }) =>
          same ? { same: after.join('') } : { old: before.join(''), new: after.join('') },
        ),
      })),
      pages: pages.map(({ old: was, new: is, boxes }) => ({
        old: was ?? null,
        new: is ?? null,
        boxes: boxes.map(({ x, y, width, height }) =>
          [x, y, width, height].map((value) => Math.round(value * 10) / 10),
        ),
      })),
    },
    null,
    2,
  )}\n`;
