import type { Pt } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { Page, PagedDocument, PageItem } from '../../layout/page.ts';

/** A page's place on a larger sheet, and how much of the sheet is its own. */
export interface Place {
  readonly page: Page | undefined;
  readonly x: Pt;
  /** From left to right; beyond it nothing of the page is printed. */
  readonly from: Pt;
  readonly to: Pt;
}

/** An upright rectangle between two corners. */
export const rectangleAt = (left: Pt, top: Pt, right: Pt, bottom: Pt): readonly PathCommand[] => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
];

const placed = ({ page, x, from, to }: Place): readonly PageItem[] => {
  if (page === undefined) return [];
  const { bleed, height, items } = page;
  const shown: PageItem = {
    kind: 'group',
    transform: [1, 0, 0, 1, x, 0],
    opacity: 1,
    items: items.filter(({ kind }) => kind !== 'link'),
  };
  return [{ kind: 'group', clip: rectangleAt(from, -bleed, to, height + bleed), opacity: 1, items: [shown] }];
};

/** One side of a sheet that carries several pages: cut along its outer edge, folded inside. */
export const sheetSide = (
  like: Page,
  number: number,
  width: Pt,
  folds: readonly Pt[],
  places: readonly Place[],
): Page => ({
  number,
  name: '',
  side: number % 2 === 1 ? 'right' : 'left',
  blank: places.every(({ page }) => page === undefined || page.blank),
  width,
  height: like.height,
  bleed: like.bleed,
  marks: ['crop', 'cross'],
  folds,
  items: places.flatMap(placed),
});

/** A document of such sheets: what leads from page to page has no meaning on them. */
export const sheetsOf = (document: PagedDocument, pages: readonly Page[]): PagedDocument => ({
  ...document,
  pages,
  outline: [],
  destinations: new Map(),
});
