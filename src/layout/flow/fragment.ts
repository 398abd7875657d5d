import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Edges, Pt } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Block, BlockFace, Inline, Picture } from '../../document/flow.ts';
import type { ComposedLine, ComposedParagraph } from '../inline/paragraph.ts';
import type { PageItem } from '../page.ts';
import type { Frame } from './frame.ts';
import type { LineGrid } from './line-grid.ts';
import type { Beside } from './run-around.ts';
import type { WholeMeasure } from './whole-measure.ts';

/** A paragraph set a line longer or shorter. */
export interface Loosened {
  readonly block: BlockFace;
  readonly by: -1 | 1;
}

/** What a block is laid out in. A fragmentainer is a page's type area or a column. */
export interface Space {
  /** Width of the containing block. */
  readonly width: Pt;
  /** Height of the containing block where it is definite. */
  readonly height: Pt | undefined;
  /** From the block's border-box top to the end of its fragmentainer; `Infinity` = never broken. */
  readonly room: Pt;
  /** Nothing stands before it in its fragmentainer, so that it has to make progress. */
  readonly atTop: boolean;
  /** Inside columns: spanners stop the flow. */
  readonly columns: boolean;
  /** From the type area's top to the block's border-box top; absent out of the page's flow: in cells and absolute boxes. */
  readonly down?: Pt | undefined;
  /** The baseline grid that it stands in. */
  readonly grid?: LineGrid | undefined;
  /** A paragraph may be set a line longer or shorter, so that no single line stands apart from it. */
  readonly mend?: boolean | undefined;
  /** This one is, to even the columns that it stands in. */
  readonly loosened?: Loosened | undefined;
  /** What its lines run round, from the sides of its containing block. */
  readonly beside?: readonly Beside[] | undefined;
  /** What a table or a grid imposes: border-box width and height, widths of collapsed borders. */
  readonly force?: {
    readonly width?: Pt;
    readonly height?: Pt;
    readonly border?: Edges<Pt>;
    /** Its content's margins do not meet its own: grid items, absolute boxes. */
    readonly independent?: boolean;
  };
}

/** Where a broken block goes on. */
export type Token = BoxToken | ParagraphToken | ColumnsToken | GridToken | TableToken;

export interface BoxToken {
  readonly kind: 'box';
  readonly block: Block;
  readonly index: number;
  readonly child: Token | undefined;
  /** The break before `index` was asked for: margins are kept. */
  readonly forced: boolean;
  /** Border-box height of the fragments before. */
  readonly consumed: Pt;
}

export interface ParagraphToken {
  readonly kind: 'paragraph';
  readonly block: Block;
  readonly line: number;
  /** The lines as they stood when the paragraph broke. */
  readonly composed: ComposedParagraph;
  readonly whole: WholeMeasure | undefined;
  /** What they were set in; `items` are theirs where they are not the whole paragraph. */
  readonly measure: Pt;
  readonly items: readonly Inline[] | undefined;
}

export interface ColumnsToken {
  readonly kind: 'columns';
  readonly block: Block;
  readonly flow: BoxToken | undefined;
  readonly spanner: Token | undefined;
}

export interface GridToken {
  readonly kind: 'grid';
  readonly block: Block;
  readonly band: number;
  readonly cells: readonly (Token | undefined)[] | undefined;
}

export interface TableToken {
  readonly kind: 'table';
  readonly block: Block;
  readonly band: number;
  /** Where each cell of a split row goes on; undefined: the cell is done. */
  readonly cells: readonly (Token | undefined)[] | undefined;
}

/** How good a break is; the least number wins, then the latest place. */
export const appeal = { perfect: 0, widow: 1, avoid: 2 } as const;

export type Forced = 'page' | 'left' | 'right' | 'column' | 'span';

export interface Overflow {
  readonly why: 'page' | 'box' | 'wide';
  readonly span: SourceSpan;
  readonly by: Pt;
}

export interface BoxFragment {
  readonly kind: 'box';
  readonly face: BlockFace;
  readonly frame: Frame;
  readonly width: Pt;
  readonly height: Pt;
  readonly children: readonly Placed[];
  /** Whether its first and last edge stand in this fragment. */
  readonly first: boolean;
  readonly last: boolean;
  /** `position: relative`. */
  readonly shift: { readonly x: Pt; readonly y: Pt } | undefined;
  readonly overflow: Overflow | undefined;
  /** Lines' diagnostics, to be said once where the paragraph starts. */
  readonly composed?: ComposedParagraph;
  /** Its lines are shorter than its measure, to be said once for each width. */
  readonly whole?: WholeMeasure;
  /** What else is to be said where it stands. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Decorated by a fragment inside: a table under its caption. */
  readonly hollow?: boolean;
  /** Its borders are the table's business. */
  readonly bare?: boolean;
  /** A table head on a later page: no target, no string. */
  readonly repeated?: boolean;
  /** Its children stand in a frame of their own, turned against the one that it stands in. */
  readonly turn?: 'clockwise' | 'back';
}

export interface LineFragment {
  readonly kind: 'line';
  readonly line: ComposedLine;
  /** Of a list marker's line, to be said where it stands. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface PictureFragment {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly width: Pt;
  readonly height: Pt;
  readonly fit: 'fill' | 'contain' | 'cover' | 'none' | 'scale-down';
}

/** Out of the flow; x, y of its place is the static position. */
export interface AbsoluteFragment {
  readonly kind: 'absolute';
  readonly block: Block;
  /** Width of the place where it would have stood. */
  readonly width: Pt;
}

/** Column rules and collapsed borders. */
export interface ShapesFragment {
  readonly kind: 'shapes';
  readonly layer: 'background' | 'content';
  readonly items: readonly PageItem[];
}

export type Fragment = BoxFragment | LineFragment | PictureFragment | AbsoluteFragment | ShapesFragment;

/** x, y from the border box of the fragment that holds it. */
export interface Placed {
  readonly x: Pt;
  readonly y: Pt;
  readonly content: Fragment;
}

export interface Outcome {
  readonly fragment: BoxFragment;
  /** Height that the content needs; a broken fragment itself reaches to its fragmentainer's end. */
  readonly used: Pt;
  readonly token: Token | undefined;
  readonly appeal: number;
  readonly forced: Forced | undefined;
  /** Something in it is taller than its fragmentainer. */
  readonly overflowed: boolean;
}

/** Rounding noise that no one sees. */
export const tolerance: Pt = 0.02;

export const whole = (fragment: BoxFragment, overflowed = false): Outcome => ({
  fragment,
  used: fragment.height,
  token: undefined,
  appeal: appeal.perfect,
  forced: undefined,
  overflowed,
});

/** Distance from a fragment's border-box top to its first baseline. */
export const firstBaseline = (fragment: BoxFragment): Pt | undefined => {
  if (fragment.turn !== undefined) return undefined;
  for (const placed of fragment.children) {
    if (placed.content.kind === 'line') return placed.y + placed.content.line.baseline;
    if (placed.content.kind === 'box') {
      const inner = firstBaseline(placed.content);
      if (inner !== undefined) return placed.y + inner;
    }
  }
  return undefined;
};
