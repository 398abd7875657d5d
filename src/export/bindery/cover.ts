import { type Mm, mmToPt } from '../../base/measure.ts';
import type { PressFacts } from '../../data/manifest/facts.ts';
import type { Page, PagedDocument } from '../../layout/page.ts';
import { sheetSide, sheetsOf } from './sheets.ts';

/** A cover is four pages of a book. */
const coverPages = 4;

/** 书脊: the leaves inside the cover, one on another; undefined where the book has none, or the paper is not known. */
export const spineWidth = ({ binding, paper, cover }: PressFacts, pages: number): Mm | undefined => {
  const thickness = paper?.value.thickness;
  if (binding?.value !== 'perfect' || thickness === undefined) return undefined;
  const inside = cover === undefined ? pages : Math.max(0, pages - coverPages);
  return (inside / 2) * thickness;
};

/** The cover in one piece, outside and inside: back, spine, front. The art of both reaches into the spine as far as it bleeds. */
export const wrapCover = (document: PagedDocument, spine: Mm): PagedDocument | undefined => {
  const { pages, progression } = document;
  const [front, inFront] = pages;
  if (front === undefined || pages.length < coverPages) return undefined;
  const { width, bleed } = front;
  const back = mmToPt(spine);
  const reach = Math.min(bleed, back / 2);
  const whole = 2 * width + back;
  const side = (number: number, left: Page | undefined, right: Page | undefined): Page =>
    sheetSide(
      front,
      number,
      whole,
      [width, width + back],
      [
        { page: left, x: 0, from: -bleed, to: width + reach },
        { page: right, x: width + back, from: width + back - reach, to: whole + bleed },
      ],
    );
  const outside = [pages.at(-1), front] as const;
  const inside = [inFront, pages.at(-2)] as const;
  const [a, b, c, d] =
    progression === 'rtl' ? [...[...outside].reverse(), ...[...inside].reverse()] : [...outside, ...inside];
  return sheetsOf(document, [side(1, a, b), side(2, c, d)]);
};
