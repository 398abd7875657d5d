import type { Ink } from '../base/ink.ts';
import type { Edges, LengthPercentage, Pt } from '../base/measure.ts';
import type { SourceSpan } from '../base/span.ts';
import type { AutospaceStyle, HouseMarks, PunctuationStyle } from './character-spacing.ts';

export type Auto = 'auto';
export type BorderStyle = 'none' | 'solid' | 'dashed' | 'dotted' | 'double';

export interface Border {
  readonly width: Pt;
  readonly style: BorderStyle;
  readonly ink: Ink;
}

export interface ColorStop {
  readonly ink: Ink;
  readonly position?: LengthPercentage;
}

export type BackgroundImage =
  | { readonly kind: 'url'; readonly url: string; readonly span: SourceSpan }
  | {
      readonly kind: 'linear-gradient' /** degrees, 0 = to top, clockwise */;
      readonly angle: number /** Written as a corner: `angle` is that of a square box; in any other the 50 % line joins the two other corners. */;
      readonly corner?: true;
      readonly stops: readonly ColorStop[];
    }
  | { readonly kind: 'radial-gradient'; readonly shape: 'circle' | 'ellipse'; readonly stops: readonly ColorStop[] };

export interface Background {
  readonly color?: Ink;
  /** First is topmost. */
  readonly images: readonly BackgroundImage[];
  readonly size: 'auto' | 'cover' | 'contain' | readonly [LengthPercentage | Auto, LengthPercentage | Auto];
  readonly position: readonly [LengthPercentage, LengthPercentage];
  readonly repeat: 'repeat' | 'repeat-x' | 'repeat-y' | 'no-repeat';
}

export type TrackSize =
  | { readonly kind: 'length'; readonly value: LengthPercentage }
  | { readonly kind: 'fr'; readonly value: number }
  | { readonly kind: 'auto' }
  /** min is `auto` or a length; max is a length or fr */
  | {
      readonly kind: 'minmax';
      readonly min: LengthPercentage | Auto;
      readonly max:
        | { readonly kind: 'length'; readonly value: LengthPercentage }
        | { readonly kind: 'fr'; readonly value: number }
        | { readonly kind: 'auto' };
    };

/** Grid lines count from 1; `span` alone places automatically. */
export interface GridPlacement {
  readonly start: number | Auto;
  readonly end: number | Auto;
  readonly span: number;
}

export type ContentItem =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'counter'; readonly name: string; readonly style: CounterStyle }
  | { readonly kind: 'attribute'; readonly name: string }
  | {
      readonly kind: 'named-string';
      readonly name: string;
      readonly which: 'first' | 'last' | 'start' | 'first-except';
    }
  | { readonly kind: 'element-text' };

export type CounterStyle =
  | 'decimal'
  | 'decimal-leading-zero'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'cjk-decimal'
  | 'simp-chinese-informal'
  /** ①②③, up to 50. */
  | 'circled-decimal'
  | 'disc'
  | 'circle'
  | 'square'
  | 'none';

export type Break = 'auto' | 'avoid' | 'page' | 'column' | 'left' | 'right' | 'always' | 'avoid-page' | 'avoid-column';

export type EmphasisShape = 'dot' | 'circle' | 'double-circle' | 'triangle' | 'sesame';

export type EmphasisMark =
  | { readonly kind: 'shape'; readonly shape: EmphasisShape; readonly filled: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** 着重号: one mark for each Han character. */
export interface Emphasis {
  readonly mark: EmphasisMark;
  /** The text's own where it is left out. */
  readonly ink?: Ink;
  readonly side: 'over' | 'under';
}

/** How a reading stands by its base. */
export interface RubyStyle {
  readonly side: 'over' | 'under';
  readonly align: 'space-around' | 'center' | 'start' | 'space-between';
}

export type WritingMode = 'horizontal-tb' | 'vertical-rl';

/** How characters stand in a line that runs down the page. */
export interface VerticalText {
  readonly orientation: 'mixed' | 'upright' | 'sideways';
  /** What stands side by side in one body (纵中横): all of the run, or digits up to so many. Absent: by the composer's own rule. */
  readonly combine?: 'all' | number | undefined;
}

/** What inline text looks like. All of it is inherited but `decoration`, `verticalAlign` and `background`, which ③ resolves per inline element. */
export interface TextStyle {
  /** Generic names already stand as `serif`, `sans-serif`, `kai`, `fangsong`, `monospace`. */
  readonly families: readonly string[];
  readonly size: Pt;
  readonly weight: number;
  readonly italic: boolean;
  readonly ink: Ink;
  readonly letterSpacing: Pt;
  /** OpenType features asked for by font-feature-settings and font-variant-numeric. */
  readonly features: readonly string[];
  readonly lineHeight: Pt;
  /** BCP 47, from `lang`. */
  readonly language: string;
  readonly autospace: boolean;
  /** Absent: ¼ em beside letters and figures alike, in place of typed spaces. */
  readonly autospaceStyle?: AutospaceStyle;
  readonly spacingTrim: 'normal' | 'space-all' | 'space-first' | 'trim-start' | 'trim-both' | 'trim-all' | 'auto';
  readonly overprint: 'auto' | 'always' | 'never';
  readonly emphasis?: Emphasis;
  /** Left out where it is `over` and `space-around`. */
  readonly ruby?: RubyStyle;
  /** `-banxin-punctuation`: which marks keep their blank (全角式, 开明式, 半角式, 行末半角式). Absent: 全角式. */
  readonly punctuation?: PunctuationStyle;
  /** The house's habits with marks, where it has any. */
  readonly houseMarks?: HouseMarks;
  /** In `writing-mode: vertical-rl` only. */
  readonly vertical?: VerticalText;
}

export interface ParagraphStyle {
  /** `auto`, the initial value: justified where the measure has 12 em or more, else from the start. */
  readonly align: 'auto' | 'justify' | 'start' | 'end' | 'left' | 'right' | 'center';
  /** `text-align: "."`: cells of a column align on this character; `align` says where the column's block stands. */
  readonly alignAt?: string;
  readonly alignLast: 'auto' | 'justify' | 'start' | 'end' | 'left' | 'right' | 'center';
  readonly justify: 'auto' | 'none' | 'inter-character' | 'inter-word';
  readonly indent: LengthPercentage;
  readonly indentHanging: boolean;
  readonly indentEachLine: boolean;
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
  readonly wordBreak: 'normal' | 'break-all' | 'keep-all';
  readonly textWrap: 'wrap' | 'nowrap' | 'balance' | 'pretty';
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line';
  readonly tabSize: number;
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** Whether a mark may or must hang outside the measure at a line's end; `auto`: in narrow lines that would gape. */
  readonly hanging: false | 'allow-end' | 'force-end' | 'auto';
  /** `line-snap: baseline`: lines stand on the baseline grid of the outermost block that asks for it. Absent: none. */
  readonly lineSnap?: 'baseline';
  /** `-banxin-measure: whole`: lines are a whole number of this length, the font size where it was asked for. Absent: auto. */
  readonly wholeMeasure?: Pt;
  readonly orphans: number;
  readonly widows: number;
}

/** The computed style of one element: every property of the contract that banxin lays out. Lengths in pt. */
export interface ComputedStyle {
  readonly display:
    | 'block'
    | 'inline'
    | 'none'
    | 'grid'
    | 'list-item'
    | 'table'
    | 'table-row'
    | 'table-cell'
    | 'table-row-group'
    | 'table-header-group'
    | 'table-footer-group'
    | 'table-column'
    | 'table-column-group'
    | 'table-caption';
  /** `float: footnote`: its content stands at the page's foot. Absent: none. */
  readonly float?: 'footnote';
  /** `-banxin-run-around`: it stands at this side, and the lines after it run round it. Absent: none. */
  readonly runAround?: 'start' | 'end';
  readonly position: 'static' | 'relative' | 'absolute';
  /** Lines run down, the next to the left. Absent: across. */
  readonly writingMode?: 'vertical-rl';
  /** In a vertical frame, made by the layout: the style as it was written, the sides being the page's. */
  readonly written?: ComputedStyle;
  readonly inset: Edges<LengthPercentage | Auto>;
  readonly margin: Edges<LengthPercentage | Auto>;
  readonly padding: Edges<LengthPercentage>;
  readonly border: Edges<Border>;
  /** Corner radii: top-left, top-right, bottom-right, bottom-left. */
  readonly radius: readonly [LengthPercentage, LengthPercentage, LengthPercentage, LengthPercentage];
  readonly background: Background;
  readonly width: LengthPercentage | Auto;
  readonly height: LengthPercentage | Auto;
  readonly minWidth: LengthPercentage;
  readonly maxWidth: LengthPercentage | 'none';
  readonly minHeight: LengthPercentage;
  readonly maxHeight: LengthPercentage | 'none';
  readonly boxSizing: 'content-box' | 'border-box';
  readonly boxDecorationBreak: 'slice' | 'clone';
  readonly opacity: number;
  /** Degrees, clockwise, about the centre of the border box. */
  readonly rotate: number;
  readonly objectFit: 'fill' | 'contain' | 'cover' | 'none' | 'scale-down';

  readonly columnCount: number | Auto;
  readonly columnGap: LengthPercentage | 'normal';
  readonly rowGap: LengthPercentage;
  readonly columnRule: Border;
  readonly columnFill: 'balance' | 'auto';
  readonly columnSpan: 'none' | 'all';
  readonly gridColumns: readonly TrackSize[];
  readonly gridColumn: GridPlacement;
  readonly gridRow: GridPlacement;

  readonly page: string | Auto;
  readonly breakBefore: Break;
  readonly breakAfter: Break;
  readonly breakInside: 'auto' | 'avoid';
  readonly stringSet: readonly { readonly name: string; readonly content: readonly ContentItem[] }[];
  readonly counterReset: readonly { readonly name: string; readonly value: number }[];
  readonly counterIncrement: readonly { readonly name: string; readonly value: number }[];
  readonly counterSet: readonly { readonly name: string; readonly value: number }[];
  /** For ::before, ::after and margin boxes; `none` otherwise. */
  readonly content: readonly ContentItem[] | 'normal' | 'none';
  readonly listStyleType: CounterStyle | { readonly text: string };
  readonly listStylePosition: 'outside' | 'inside';
  readonly borderCollapse: 'collapse' | 'separate';
  readonly borderSpacing: readonly [Pt, Pt];
  /** `-banxin-continued`: what a caption says more where its table goes on. */
  readonly continued?: string;
  readonly verticalAlign: 'baseline' | 'sub' | 'super' | 'top' | 'middle' | 'bottom' | LengthPercentage;

  readonly decoration: {
    readonly lines: readonly ('underline' | 'overline' | 'line-through')[];
    readonly ink?: Ink;
    readonly style: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
    readonly thickness?: Pt;
  };

  /** `-banxin-palette`: series inks of charts, in order; inherited. */
  readonly palette: readonly Ink[];

  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
}

/** One box in a page's margin, by CSS name (`top-left-corner` … `bottom-right`). */
export interface MarginBox {
  readonly name: string;
  readonly style: ComputedStyle;
  /** The rule that has the last word. */
  readonly span?: SourceSpan;
}

/** What `@page` says for one page. */
export interface PageStyle {
  /** Trim size. */
  readonly width: Pt;
  readonly height: Pt;
  readonly margin: Edges<Pt>;
  readonly padding: Edges<Pt>;
  readonly border: Edges<Border>;
  readonly background: Background;
  /** `auto`: 3 mm where the profile bleeds. */
  readonly bleed: Pt | Auto;
  readonly marks: readonly ('crop' | 'cross')[];
  readonly marginBoxes: readonly MarginBox[];
  /** `@footnote`: the area of the notes at the page's foot. */
  readonly footnotes?: ComputedStyle;
  /** `counter-reset: footnote n`: notes are numbered from n + 1 on each page. */
  readonly footnoteReset?: number;
  /** The rule that has the last word. */
  readonly span?: SourceSpan;
}

/** A page as `@page` selectors see it. */
export interface PageFacts {
  readonly name: string;
  readonly first: boolean;
  readonly side: 'left' | 'right';
  readonly blank: boolean;
}

/** Which page style holds for a page; pure, may be memoized by the facts. */
export type PageStyles = (facts: PageFacts) => PageStyle;
