import type { Pt, Rect } from '../base/measure.ts';
import type { Page } from '../layout/page.ts';
import { clearOf, markRoom } from './marks.ts';
import type { OutputProfile } from './profiles/profile.ts';

/** The paper of one page: what the file shows of it, around the trimmed page. */
export interface Sheet {
  /** Art reaches this far past the trim. */
  readonly bleed: Pt;
  /** From the trim to the edge of the sheet, marks counted in. */
  readonly margin: Pt;
  readonly marked: boolean;
}

/** The sheet that a profile puts a page on. */
export const sheetOf = (page: Page, profile: OutputProfile): Sheet => {
  if (!profile.printed) return { bleed: 0, margin: 0, marked: false };
  const marked = page.marks.length > 0 || page.folds !== undefined;
  return { bleed: page.bleed, margin: marked ? clearOf(page.bleed) + markRoom : page.bleed, marked };
};

const box = (page: Page, { margin }: Sheet, beyond: Pt): readonly [Pt, Pt, Pt, Pt] => [
  margin - beyond,
  margin - beyond,
  margin + page.width + beyond,
  margin + page.height + beyond,
];

/** TrimBox and BleedBox, in PDF's coordinates. */
export const boxes = (page: Page, sheet: Sheet, profile: OutputProfile) => ({
  TrimBox: box(page, sheet, 0),
  ...(profile.printed ? { BleedBox: box(page, sheet, sheet.bleed) } : {}),
});

/** What the file shows of a page, bleed counted in, in the page's own coordinates. */
export const shownOf = (page: Page, { bleed }: Sheet): Rect => ({
  x: -bleed,
  y: -bleed,
  width: page.width + 2 * bleed,
  height: page.height + 2 * bleed,
});
