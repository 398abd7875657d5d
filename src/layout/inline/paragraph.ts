import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Pt } from '../../base/measure.ts';
import type { Footnote, Inline } from '../../document/flow.ts';
import type { ParagraphStyle, TextStyle } from '../../style/computed.ts';
import type { FontBook } from '../fontbook.ts';
import type { PageItem } from '../page.ts';

/** One paragraph to be set. */
export interface ParagraphRequest {
  readonly items: readonly Inline[];
  readonly style: ParagraphStyle;
  /** The block's own text style: the strut of every line, and the indent's em. */
  readonly text: TextStyle;
  /** Line length. `Infinity` asks for one line per forced break, set natural: its width is the max-content width. */
  readonly measure: Pt;
  /** The first lines' own parts of the measure, where text runs round something; the others have all of it. */
  readonly bands?: readonly LineBand[] | undefined;
  /** First-line indent, resolved. */
  readonly indent: Pt;
  /** Room above and below the paragraph, in which readings and emphasis marks may stand. */
  readonly outside?: { readonly above: Pt; readonly below: Pt };
  readonly book: FontBook;
  readonly pages: PageValues;
  /** A line more or fewer than is best, where that can be had without strain: to mend a page's end. */
  readonly looseness?: -1 | 0 | 1;
  /** A line, from 0, that is not to end inside a word, as one at a page's end: others give way where that is not seen. */
  readonly unparted?: number | undefined;
  /** Where English words may be cut; absent: nowhere but at soft hyphens. */
  readonly hyphenate?: Hyphenate | undefined;
}

/** A part of the measure, from its start. */
export interface LineBand {
  readonly start: Pt;
  readonly length: Pt;
}

/** Indices in a word before which a hyphen may be put. */
export type Hyphenate = (word: string) => readonly number[];

/** What page numbers and references print as; the layout's last pass knows them. */
export interface PageValues {
  readonly pageNumber: string;
  readonly pageCount: string;
  /** Undefined while unknown: a placeholder of two digits is set. */
  pageOf(id: string): string | undefined;
  /** A footnote's number where its page numbers its own. */
  noteNumber?(serial: number): number | undefined;
}

export interface ComposedParagraph {
  readonly lines: readonly ComposedLine[];
  readonly diagnostics: readonly Diagnostic[];
  /** True where a page number, count or reference stands in it, so that it cannot be kept from pass to pass. */
  readonly volatile: boolean;
}

/** Items are placed with x from the start of the measure and y from the baseline (up is negative). */
export interface ComposedLine {
  readonly items: readonly PageItem[];
  /** Distance from the line's top to its baseline, and the line's whole height (leading). */
  readonly baseline: Pt;
  readonly height: Pt;
  /** Natural right edge of the content, indent included. */
  readonly width: Pt;
  /** Where its band ends, if it has one. */
  readonly end?: Pt;
  /** The paragraph's own leading, where text of another size opens this line, and how high its em boxes are. */
  readonly strut?: { readonly baseline: Pt; readonly height: Pt; readonly bodies: Pt };
  /** Targets; one with a note is where that is called, and no target. */
  readonly anchors: readonly { readonly id: string; readonly x: Pt; readonly note?: Footnote }[];
  readonly forcedBreak: boolean;
  /** Emphasis marks and readings, which stand in the leading. */
  readonly marks?: readonly MarkSpan[];
}

/** Where marks stand along a line, and how far they reach above and below its baseline. */
export interface MarkSpan {
  readonly from: Pt;
  readonly to: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  /** Width of what a reading holds together. */
  readonly unbroken?: Pt;
}
