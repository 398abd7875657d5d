import type { Ink } from '../base/ink.ts';
import { identity, within } from '../base/matrix.ts';
import { mmToPt, type Pt } from '../base/measure.ts';
import type { Matrix, PathItem } from '../document/graphic.ts';
import type { PagedDocument, PageItem } from '../layout/page.ts';
import { breadth, isBlackAlone } from './overprint.ts';
import type { Inks } from './profiles/profile.ts';

/** Below this an area is not large: out of register, the other inks would show at its edges. */
const least: Pt = mmToPt(10);

/** 200 % in all (`press.md` §6.3): black alone looks grey where there is much of it. */
const rich = { space: 'cmyk', c: 0.4, m: 0.3, y: 0.3, k: 1 } as const;

const enriched = (ink: Ink): Ink => ({ ...ink, color: rich, overprint: 'never' });

/** The pages with large areas of black alone made rich. Text and rules stay as they are. */
export const withRichBlack = (document: PagedDocument, inks: Inks): PagedDocument => {
  const large = (item: PathItem, [a, b, c, d]: Matrix): boolean =>
    breadth(item) * Math.min(Math.hypot(a, b), Math.hypot(c, d)) >= least;
  const richer = (item: PageItem, toPage: Matrix): PageItem => {
    if (item.kind === 'group') {
      const inner = within(toPage, item.transform ?? identity);
      return { ...item, items: item.items.map((part) => richer(part, inner)) };
    }
    if (item.kind !== 'path' || item.fill?.kind !== 'ink') return item;
    const { ink } = item.fill;
    const plain = ink.overprint !== 'always' && isBlackAlone(inks.color(ink.color));
    return plain && large(item, toPage) ? { ...item, fill: { kind: 'ink', ink: enriched(ink) } } : item;
  };
  const pages = document.pages.map((page) => ({ ...page, items: page.items.map((item) => richer(item, identity)) }));
  return { ...document, pages };
};
