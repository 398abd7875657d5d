import { type Mm, mmToPt, type Pt } from '../../base/measure.ts';
import type { Fold, PressFacts } from '../../data/manifest/facts.ts';
import type { Page, PagedDocument } from '../../layout/page.ts';

/** Widest panels are read first: of a folded sheet, from left to right. */
export const panelWidths = (flat: Pt, fold: Fold, tuck: Pt, narrow: 'left' | 'right'): readonly Pt[] => {
  switch (fold) {
    case 'letter': {
      const wide = (flat + tuck) / 3;
      return narrow === 'left' ? [wide - tuck, wide, wide] : [wide, wide, wide - tuck];
    }
    case 'gate': {
      const wing = flat / 4 - tuck / 2;
      return [wing, flat - 2 * wing, wing];
    }
    case 'z':
      return [flat / 3, flat / 3, flat / 3];
  }
};

const thin = 157;
const lamination = /覆.{0,2}膜|过胶|laminat/i;

/** How much narrower a panel that is tucked in has to be; more for stiff paper. */
export const tuckOf = ({ paper, finishing }: PressFacts): Mm => {
  if (finishing?.some(({ value }) => lamination.test(value)) === true) return 3;
  return (paper?.value.weight ?? thin) <= thin ? 1 : 2;
};

/**
 * Where the panel stands that is tucked in. Page 1 is the outside of the sheet, page 2 its back. Opened to the left, as
 * horizontal books are, the panel is at the left outside and at the right inside; vertical ones are the mirror of that.
 */
const narrowSide = (page: Page, { progression }: PagedDocument): 'left' | 'right' =>
  (page.number % 2 === 1) === (progression !== 'rtl') ? 'left' : 'right';

/** The pages, each knowing where its sheet is folded. */
export const folded = (document: PagedDocument, press: PressFacts): PagedDocument => {
  const { fold } = press;
  if (fold === undefined) return document;
  const tuck = mmToPt(tuckOf(press));
  const pages = document.pages.map((page): Page => {
    const [first = 0, second = 0] = panelWidths(page.width, fold.value, tuck, narrowSide(page, document));
    return { ...page, folds: [first, first + second] };
  });
  return { ...document, pages };
};
