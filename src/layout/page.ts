import type { Ink } from '../base/ink.ts';
import type { Pt, Rect } from '../base/measure.ts';
import type { Origin } from '../base/origin.ts';
import type { SourceSpan } from '../base/span.ts';
import type { GroupItem, ImageItem, PathItem } from '../document/graphic.ts';
import type { StructureNode } from '../document/structure.ts';

/** What stage ④ makes: glyphs and shapes at fixed positions, the same for every profile. */
export interface PagedDocument {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** Where ids stand. */
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly title: string;
  readonly language: string;
  /** Vertical pages are turned from left to right. Absent: as in every horizontal book. */
  readonly progression?: 'rtl';
  /** The document as it is read; items say which part of it they are. */
  readonly structure?: StructureNode;
}

/** x, y = 0 is the top left corner of the trimmed page; the bleed has negative coordinates. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly side: 'left' | 'right';
  readonly blank: boolean;
  /** Trim size. */
  readonly width: Pt;
  readonly height: Pt;
  /** How far its grounds reach past the trim. */
  readonly bleed: Pt;
  readonly marks: readonly ('crop' | 'cross')[];
  /** Where the printed sheet is folded, from its left edge; the exporter's. */
  readonly folds?: readonly Pt[];
  /** In painting order. */
  readonly items: readonly PageItem[];
}

export type PageItem = GlyphRun | PathItem | ImageItem | GroupItem<PageItem> | LinkArea;

/** Glyphs of one face, size and ink on one baseline: one text operator in the PDF. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  /** Key of the face in the FontBook. */
  readonly face: string;
  readonly size: Pt;
  readonly ink: Ink;
  /** Origin of the first glyph; y is the baseline. */
  readonly x: Pt;
  readonly y: Pt;
  readonly glyphs: readonly PlacedGlyph[];
  /** Stretches of `glyphs` (start, end exclusive) that came from data. */
  readonly origins: readonly { readonly start: number; readonly end: number; readonly origin: Origin }[];
  readonly language: string;
  /** The nearest inline or block tag. */
  readonly tag: string;
  /** Text that is no content: running heads, folios, list markers made by counters keep `false`. */
  readonly artifact: boolean;
  /** The part of the document that it belongs to; absent: none, as a repeated table head. */
  readonly node?: StructureNode;
  /** Where glyphs of another part begin; absent: all are of one. */
  readonly parts?: readonly { readonly start: number; readonly node: StructureNode | undefined }[];
  /** Stands beside the running text: a reading, which belongs to the run before it, or emphasis marks. */
  readonly beside?: true;
  /** Absent: the run goes to the right, its glyphs upright. */
  readonly stance?: Stance;
}

/**
 * How a run stands that is part of a vertical line. The layout sets such a line as if it ran to the right and turns it
 * by a quarter clockwise about its own origin at the end; until then `upright` and `across` say what is not to lie down.
 *
 * Before the turn, in the line's own coordinates:
 * - absent: glyphs as in any line; they will lie on their side.
 * - `upright`: a glyph's body goes from its dx to dx + advance along the line and from 0.88 em above the baseline to
 *   0.12 em below; the glyph stands upright in it after the turn.
 * - `across`: a run of glyphs side by side, upright after the turn (纵中横): their dx are from the run's middle, to the right
 *   of the page; x is the start of the one-em body that they stand in.
 *
 * After the turn, in the page's coordinates:
 * - `down`: an upright glyph's body begins dx below y; its middle stands 0.38 em right of x.
 * - `turned`: the baseline goes down from (x, y), a glyph's origin dx below; dy moves a glyph to the right.
 * - `across` has become an ordinary run.
 */
export type Stance = 'upright' | 'across' | 'down' | 'turned';

export interface PlacedGlyph {
  /** Glyph id in the face. */
  readonly id: number;
  /** The source text that it stands for; '' for the later glyphs of one character. */
  readonly text: string;
  /** Distance from the run's x to this glyph's origin. */
  readonly dx: Pt;
  /** Shift of this glyph above the baseline; mostly 0. */
  readonly dy: Pt;
  /** The face's own advance at this size: what the PDF viewer adds. */
  readonly advance: Pt;
}

export interface LinkArea {
  readonly kind: 'link';
  readonly box: Rect;
  /** `#id` inside the document, else an address. */
  readonly target: string;
  readonly span: SourceSpan;
  readonly text: string;
  /** The part that it is in. */
  readonly node?: StructureNode;
}

export interface Destination {
  readonly page: number;
  readonly x: Pt;
  readonly y: Pt;
}

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  readonly destination: Destination;
}
