import { type Mm, mmToPt, type Pt } from '../../base/measure.ts';
import type { Page, PagedDocument } from '../../layout/page.ts';
import { type Place, sheetSide, sheetsOf } from './sheets.ts';

/** 骑马钉: which pages lie side by side, sheet by sheet from the outermost, front then back; left page first. */
export const saddleOrder = (pages: number): readonly (readonly [left: number, right: number])[] =>
  Array.from({ length: pages / 4 }, (_, sheet) => [
    [pages - 2 * sheet, 1 + 2 * sheet] as const,
    [2 + 2 * sheet, pages - 1 - 2 * sheet] as const,
  ]).flat();

/**
 * The pages two by two on sheets to be folded and stitched. Sheets inside stand out at the fore edge by the thickness of
 * those around them (爬移), so their pages are moved towards the spine by as much, and bleed that much less. Undefined
 * where the pages do not fill the sheets.
 */
export const booklet = (document: PagedDocument, thickness: Mm): PagedDocument | undefined => {
  const { pages, progression } = document;
  const [first] = pages;
  if (first === undefined || pages.length % 4 !== 0) return undefined;
  const { width, bleed } = first;
  const sides = saddleOrder(pages.length).map(([left, right], side): Page => {
    const creep: Pt = mmToPt(thickness) * Math.floor(side / 2);
    const [a, b] = progression === 'rtl' ? [right, left] : [left, right];
    const places: readonly Place[] = [
      { page: pages[a - 1], x: creep, from: -bleed, to: width },
      { page: pages[b - 1], x: width - creep, from: width, to: 2 * width + bleed },
    ];
    const like = { ...first, bleed: Math.max(0, bleed - creep) };
    return sheetSide(like, side + 1, 2 * width, [width], places);
  });
  return sheetsOf(document, sides);
};
