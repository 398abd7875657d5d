import type { FontBook } from '../fontbook.ts';
import type { Boxes } from './boxes.ts';
import type { Passage } from './collect.ts';
import type { missingGlyphs } from './missing.ts';
import type { Hyphenate } from './paragraph.ts';
import type { SharedMarks } from './quotes.ts';

/** What the shaper knows while it walks through a passage. */
export interface Walk {
  readonly text: string;
  readonly passage: Passage;
  readonly boxes: Boxes;
  readonly shared: SharedMarks;
  readonly book: FontBook;
  readonly language: string;
  readonly indented: boolean;
  readonly hyphenate: Hyphenate | undefined;
  readonly report: ReturnType<typeof missingGlyphs>;
}
