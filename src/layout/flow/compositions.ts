import type { Pt } from '../../base/measure.ts';
import type { FontBook } from '../fontbook.ts';
import type { ComposedParagraph, LineBand, PageValues, ParagraphRequest } from '../inline/paragraph.ts';
import type { Setting } from './engine.ts';

export type ComposeParagraph = (request: ParagraphRequest) => ComposedParagraph;

/** Page values, and a stamp that changes whenever one of them may have. */
export interface StampedPageValues extends PageValues {
  readonly stamp: number;
}

interface Remembered {
  readonly measure: Pt;
  readonly bands: readonly LineBand[] | undefined;
  readonly looseness: -1 | 0 | 1;
  readonly unparted: number | undefined;
  readonly stamp: number;
  readonly composed: ComposedParagraph;
}

/** Ways that a paragraph is kept in: natural, in its own measure, in that of a trial, and with a line more or fewer. */
const most = 5;

const sameBands = (one: readonly LineBand[] | undefined, other: readonly LineBand[] | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    one.length === other?.length &&
    one.every(({ start, length }, at) => start === other[at]?.start && length === other[at]?.length));

/** Sets each paragraph once per measure; what holds a page number once per page. */
export const rememberingComposer = (compose: ComposeParagraph, book: FontBook, pages: StampedPageValues) => {
  const known = new Map<object, Remembered[]>();
  return (setting: Setting, measure: Pt): ComposedParagraph => {
    const { items, style, text, indent, outside, bands, looseness = 0, unparted } = setting;
    const kept = known.get(setting.key) ?? [];
    const found = kept.findIndex(
      (one) =>
        one.measure === measure &&
        one.looseness === looseness &&
        one.unparted === unparted &&
        sameBands(one.bands, bands),
    );
    const last = kept[found];
    if (last !== undefined && (!last.composed.volatile || last.stamp === pages.stamp)) return last.composed;
    const request = { items, style, text, measure, bands, looseness, unparted, indent, book, pages };
    const composed = compose(outside === undefined ? request : { ...request, outside });
    if (found >= 0) kept.splice(found, 1);
    kept.unshift({ measure, bands, looseness, unparted, stamp: pages.stamp, composed });
    if (kept.length > most) kept.pop();
    known.set(setting.key, kept);
    return composed;
  };
};
