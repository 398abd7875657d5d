import type { Ink } from '../base/ink.ts';
import type { Pt, Size } from '../base/measure.ts';
import type { OriginRange } from '../base/origin.ts';
import type { SourceSpan } from '../base/span.ts';
import type { ComputedStyle, CounterStyle, PageStyles, ParagraphStyle, TextStyle } from '../style/computed.ts';
import type { Graphic, ImageSource } from './graphic.ts';
import type { StructureNode } from './structure.ts';

/** What stage ③ makes and stage ④ lays out: a closed set of core blocks with computed style. */
export interface Flow {
  readonly root: BoxBlock;
  readonly pages: PageStyles;
  readonly title: string;
  readonly language: string;
  /** Pictures of `background-image: url()`, by the url as written. */
  readonly backgrounds: ReadonlyMap<string, Picture>;
  /** Footnotes stand in it. */
  readonly annotated?: boolean;
  /** The document as it is read. */
  readonly structure?: StructureNode;
}

/** The closed set of blocks that layout knows. */
export type Block = BoxBlock | ParagraphBlock | TableBlock | PictureBlock;

/** A named string's value; `origins` is left out where nothing of it came from data. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly origins?: readonly OriginRange[];
}

/** What every block has. */
export interface BlockFace {
  readonly style: ComputedStyle;
  readonly span: SourceSpan;
  /** The HTML tag that it came from: the tagger's and the debugger's handle. */
  readonly tag: string;
  /** Targets of links and page references that point here. */
  readonly ids: readonly string[];
  /** Heading level and text for bookmarks and contents. */
  readonly heading?: { readonly level: number; readonly text: string };
  /** Named strings set where this block starts. */
  readonly strings: readonly NamedText[];
  /** What part of the document it is. */
  readonly node?: StructureNode;
}

/** A block container: display block, list-item, or grid. Column properties make it snake. */
export interface BoxBlock extends BlockFace {
  readonly kind: 'box';
  readonly children: readonly Block[];
  /** List marker, set at the first line's baseline. */
  readonly marker?: { readonly items: readonly Inline[]; readonly position: 'outside' | 'inside' };
  /** Made by the layout: its one child has lines across its own, down the page (`clockwise`) or again to the right. */
  readonly turn?: 'clockwise' | 'back';
}

/** A block whose whole content is one paragraph. */
export interface ParagraphBlock extends BlockFace {
  readonly kind: 'paragraph';
  readonly items: readonly Inline[];
  readonly marker?: { readonly items: readonly Inline[]; readonly position: 'outside' | 'inside' };
}

/** A picture of fixed ratio, or a chart that draws itself to size. */
export interface PictureBlock extends BlockFace {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly alt: string;
}

/** What a picture shows. */
export type Picture =
  | { readonly kind: 'image'; readonly image: ImageSource; readonly width: Pt; readonly height: Pt }
  | { readonly kind: 'graphic'; readonly graphic: Graphic }
  /** `draw` is pure; the layout memoizes it. Width and height are of the whole chart; the natural ratio serves where height is auto. */
  | {
      readonly kind: 'chart';
      readonly name: string;
      readonly natural: Size;
      /** What it shows, in columns under their names. */
      readonly data?: ChartData;
      readonly draw: (width: Pt, height: Pt) => Graphic;
    };

/** The data of a chart, for those who cannot see it. */
export interface ChartData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table whose rows may break over pages under a repeated head. */
export interface TableBlock extends BlockFace {
  readonly kind: 'table';
  readonly caption?: Block;
  /** The caption of the pages where the table goes on (续表). */
  readonly continued?: Block;
  /** From colgroup and col; one entry per grid column that was named. */
  readonly columns: readonly ComputedStyle[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly foot: readonly TableRow[];
}

/** A row of a table. */
export interface TableRow {
  readonly style: ComputedStyle;
  /** Its thead, tbody or tfoot; the same object for all rows of one. */
  readonly group?: RowGroup;
  readonly span: SourceSpan;
  readonly ids: readonly string[];
  readonly cells: readonly TableCell[];
}

/** What is drawn behind the rows of a `thead`, `tbody` or `tfoot`. */
export interface RowGroup {
  readonly style: ComputedStyle;
}

/** A cell and how many columns and rows it spans. */
export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
  readonly content: BoxBlock | ParagraphBlock;
}

/** A note at the foot of the page that its call is on. */
export interface Footnote {
  /** From 1, in document order; no other note has it. */
  readonly serial: number;
  readonly block: Block;
}

/** What stands in a line. */
export type Inline =
  | InlineText
  | { readonly kind: 'break'; readonly span: SourceSpan; readonly style: InlineStyle }
  /** A place where the line may break, from `<wbr>`. */
  | { readonly kind: 'opportunity' }
  | { readonly kind: 'page-number'; readonly style: InlineStyle; readonly span: SourceSpan }
  | { readonly kind: 'page-count'; readonly style: InlineStyle; readonly span: SourceSpan }
  | { readonly kind: 'page-reference'; readonly target: string; readonly style: InlineStyle; readonly span: SourceSpan }
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly width: Pt;
      readonly height: Pt;
      readonly alt: string;
      readonly style: InlineStyle;
      readonly span: SourceSpan;
    }
  /** A link target inside a paragraph. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** Where a note is called; `call` is what stands for it in the line. */
  | { readonly kind: 'footnote'; readonly note: Footnote; readonly call: readonly Inline[] }
  /** A note's number: `number` as counted in the document, unless its page numbers its own. */
  | {
      readonly kind: 'note-number';
      readonly serial: number;
      readonly number: number;
      readonly counter: CounterStyle;
      readonly style: InlineStyle;
      readonly span: SourceSpan;
    }
  /** Fills the line with a row of `text` (leaders in contents), pushing what follows to the end. */
  | { readonly kind: 'leader'; readonly text: string; readonly style: InlineStyle };

/** A stretch of text in one style. */
export interface InlineText {
  readonly kind: 'text';
  /** White space is already collapsed across the paragraph as `white-space` asks; no `\n` but in pre. */
  readonly text: string;
  readonly origins: readonly OriginRange[];
  readonly style: InlineStyle;
  readonly span: SourceSpan;
}

/** Inline text style, plus what the enclosing inline elements add. */
export interface InlineStyle {
  readonly text: TextStyle;
  readonly paragraph: Pick<ParagraphStyle, 'whiteSpace' | 'wordBreak' | 'lineBreak' | 'hyphens' | 'justify'>;
  /** Up is positive. */
  readonly shift: Pt;
  readonly decorations: readonly {
    readonly line: 'underline' | 'overline' | 'line-through';
    readonly ink: Ink;
    readonly thickness?: Pt;
    readonly style: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  }[];
  /** Inline elements with a background, border or padding, outermost first; the same object for all of an element's text. */
  readonly boxes: readonly InlineBox[];
  readonly link?: string;
  /** What part of the document its text is; absent: none, as in running heads. */
  readonly node?: StructureNode;
  /** The reading that the text bears; the same object for all of one base. */
  readonly ruby?: Ruby;
  /** The inline tag that it came from (`strong`, `a`, `sup`, …), nearest first. */
  readonly tag: string;
}

/** A reading (注音) over or under its base. */
export interface Ruby {
  /** White space collapsed. */
  readonly reading: readonly Inline[];
  /** The style of the reading as a whole. */
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  /** What part of the document the reading is. */
  readonly node?: StructureNode;
}

/** An inline element with a background, a border or padding of its own. */
export interface InlineBox {
  readonly style: ComputedStyle;
}
