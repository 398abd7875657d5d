import type { Paint } from '../../base/ink.ts';
import { type Mm, mmToPt, type Pt } from '../../base/measure.ts';
import type { PressFacts } from '../../data/manifest/facts.ts';
import type { Page, PagedDocument, PageItem } from '../../layout/page.ts';
import { rectangleAt, sheetSide, sheetsOf } from './sheets.ts';
import { groundAt } from './spine.ts';

/** A cover is four pages of a book. */
const coverPages = 4;

/** 书脊: the leaves inside the cover, one on another; undefined where the book has none, or the paper is not known. */
export const spineWidth = ({ binding, paper, cover }: PressFacts, pages: number): Mm | undefined => {
  const thickness = paper?.value.thickness;
  if (binding?.value !== 'perfect' || thickness === undefined) return undefined;
  const inside = cover === undefined ? pages : Math.max(0, pages - coverPages);
  return (inside / 2) * thickness;
};

/** From head to foot of the sheet, bleed counted in. */
const strip = (ground: Paint, from: Pt, to: Pt, { height, bleed }: Page): PageItem => ({
  kind: 'path',
  commands: rectangleAt(from, -bleed, to, height + bleed),
  fillRule: 'nonzero',
  fill: ground,
});

/**
 * The cover in one piece: outside back, spine and front, inside the other two. The front's ground, or else the back's,
 * goes on over the spine, which carries `lettering`; where neither has one, the art of both reaches into it as far as it
 * bleeds. Inside the spine stays bare: glue holds on paper.
 */
export const wrapCover = (
  document: PagedDocument,
  spine: Mm,
  lettering: readonly PageItem[] = [],
): PagedDocument | undefined => {
  const { pages, progression } = document;
  const [front, inFront] = pages;
  const back = pages.at(-1);
  if (front === undefined || back === undefined || pages.length < coverPages) return undefined;
  const { width, bleed } = front;
  const thick = mmToPt(spine);
  const whole = 2 * width + thick;
  const [left, right] = progression === 'rtl' ? [front, back] : [back, front];
  const edges = [groundAt(left, 'right'), groundAt(right, 'left')] as const;
  const ground = progression === 'rtl' ? (edges[0] ?? edges[1]) : (edges[1] ?? edges[0]);
  const side = (number: number, pair: readonly (Page | undefined)[], reach: Pt): Page =>
    sheetSide(
      front,
      number,
      whole,
      [width, width + thick],
      [
        { page: pair[0], x: 0, from: -bleed, to: width + reach },
        { page: pair[1], x: width + thick, from: width + thick - reach, to: whole + bleed },
      ],
    );
  const outside = side(1, [left, right], ground === undefined ? Math.min(bleed, thick / 2) : 0);
  const inside = progression === 'rtl' ? [pages.at(-2), inFront] : [inFront, pages.at(-2)];
  const onSpine: PageItem = { kind: 'group', transform: [1, 0, 0, 1, width, 0], opacity: 1, items: lettering };
  const items = [
    ...(ground === undefined ? [] : [strip(ground, width, width + thick, front)]),
    ...outside.items,
    ...(lettering.length === 0 ? [] : [onSpine]),
  ];
  return sheetsOf(document, [{ ...outside, items }, side(2, inside, 0)]);
};
