import { intersection } from '../../../base/intersection.ts';
import { mmToPt, ptToMm, type Rect } from '../../../base/measure.ts';
import type { Mark, PaintedPage } from '../../content/mark.ts';
import type { Inspection } from '../../inspection.ts';

/** A fault of a mark: what it is, and how bad where that is a number (the smallest is told). */
export interface Seen<Kind extends string> {
  readonly kind: Kind;
  readonly figure: number;
}

/** Marks of one page that share a fault, told once. */
export interface Gathered<Kind extends string> {
  readonly page: PaintedPage;
  readonly kind: Kind;
  readonly count: number;
  /** Of the worst, and its figure. */
  readonly mark: Mark;
  readonly figure: number;
}

/** Layers that are off and text that is not drawn are not judged. */
export const isInked = (mark: Mark): boolean =>
  !mark.hidden && mark.box.width >= 0 && !(mark.kind === 'text' && (mark.mode === 3 || mark.mode === 7));

/** For each page and kind of fault the worst mark and how many there are. */
export const gathered = <Kind extends string>(
  { pages }: Inspection,
  judge: (mark: Mark, page: PaintedPage) => Seen<Kind> | undefined,
): readonly Gathered<Kind>[] =>
  pages.flatMap((page) => {
    const kinds = new Map<Kind, Gathered<Kind>>();
    for (const mark of page.marks) {
      const seen = isInked(mark) ? judge(mark, page) : undefined;
      if (seen === undefined) continue;
      const { kind, figure } = seen;
      const known = kinds.get(kind);
      if (known === undefined || figure < known.figure) {
        kinds.set(kind, { page, kind, count: (known?.count ?? 0) + 1, mark, figure });
      } else kinds.set(kind, { ...known, count: known.count + 1 });
    }
    return [...kinds.values()];
  });

/** One digit after the point, none where it is 0. */
export const tenth = (value: number): string => `${Math.round(value * 10) / 10}`;
export const hundredth = (value: number): string => `${Math.round(value * 100) / 100}`;
export const inMm = (pt: number): string => tenth(ptToMm(pt));

export const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/** Where a page is cut; its MediaBox where it says nothing. */
export const trimOf = ({ boxes }: PaintedPage): Rect => boxes.trim ?? boxes.art ?? boxes.crop ?? boxes.media;

/** A line without width has a box without height; grown a little, it meets what it lies on. */
export const grown = ({ x, y, width, height }: Rect): Rect => ({
  x,
  y,
  width: Math.max(width, 0.01),
  height: Math.max(height, 0.01),
});

/** What the trade wants around a page. */
const bleedWidth = mmToPt(3);

/** How far art must reach. Without a BleedBox all that is there may bleed (ISO 32000-1, 14.11.2), but 3 mm are enough. */
export const bleedOf = (page: PaintedPage): Rect => {
  const { bleed, crop, media } = page.boxes;
  if (bleed !== undefined) return bleed;
  const { x, y, width, height } = trimOf(page);
  const around = {
    x: x - bleedWidth,
    y: y - bleedWidth,
    width: width + bleedWidth * 2,
    height: height + bleedWidth * 2,
  };
  return intersection(around, crop ?? media);
};
