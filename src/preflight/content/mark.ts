import type { Affine } from '../../base/matrix.ts';
import type { Pt, Rect } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { Damage } from '../file.ts';
import type { PageBoxes } from '../inspection.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';

/** What one page paints, in painting order, forms and patterns opened. All coordinates: pt from the top left of the MediaBox, y down. */
export interface PaintedPage {
  readonly number: number;
  readonly width: Pt;
  readonly height: Pt;
  /** Converted to the same coordinates. */
  readonly boxes: PageBoxes;
  readonly marks: readonly Mark[];
  /** Where the interpreter had to stop or to guess: such a page is never passed without a word. */
  readonly damages: readonly Damage[];
}

/** One painting act. */
export type Mark = PathMark | TextMark | ImageMark | ShadingMark;

interface MarkFace {
  /** Around everything that it may ink, after clipping. */
  readonly box: Rect;
  readonly clips: readonly Clip[];
  readonly overprint: Overprint;
  /** 1 = opaque; of the fill where fill and stroke differ. */
  readonly alpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  /** What the soft mask is made of; undefined where there is none, or where it could not be read. */
  readonly mask?: SoftMask;
  /** Inside a transparency group that is mixed as a whole. */
  readonly grouped: boolean;
  /** The groups that it stands in, outermost first; each is one object for all its marks. */
  readonly groups?: readonly Group[];
  /** In a layer that is off. Artifacts are inked like all else. */
  readonly hidden: boolean;
}

/** A transparency group that is mixed by itself and then laid on the page (ISO 32000-1, 11.4). */
export interface Group {
  readonly alpha: number;
  readonly blend: string;
  readonly isolated: boolean;
  readonly knockout: boolean;
  readonly mask?: SoftMask;
  readonly box: Rect;
}

/** A drawing whose opacity or lightness masks others (ISO 32000-1, 11.5). */
export interface SoftMask {
  readonly kind: 'Alpha' | 'Luminosity';
  readonly marks: readonly Mark[];
  /** Lightness outside the drawing: of the backdrop colour `BC`. */
  readonly backdrop: number;
  /** `TR`: what mask values are turned into. */
  readonly transfer?: (value: number) => number;
  readonly box: Rect;
}

export interface Overprint {
  readonly on: boolean;
  /** OPM */
  readonly mode: 0 | 1;
}

export interface Clip {
  readonly commands: readonly PathCommand[];
  readonly rule: 'nonzero' | 'evenodd';
  /** Where text clips: its glyphs; `commands` are then their em boxes. */
  readonly text?: readonly TextMark[];
}

/** A colour as the content says it, its space opened down to inks. */
export type PaintedColor =
  | { readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK'; readonly components: readonly number[] }
  /** Calibrated: ICCBased (with its N), CalGray, CalRGB, Lab. */
  | {
      readonly space: 'ICCBased' | 'CalGray' | 'CalRGB' | 'Lab';
      readonly components: readonly number[];
      readonly profile?: PdfStream;
    }
  /** Separation and DeviceN: names of the inks with their tints; `/All` and `/None` as such. */
  | {
      readonly space: 'Separation' | 'DeviceN';
      readonly inks: readonly string[];
      readonly components: readonly number[];
      readonly alternate: readonly number[];
      readonly alternateSpace: string;
    }
  /** The cells of a tiling are marks of their own, after this one. */
  | { readonly space: 'Pattern'; readonly pattern: 'tiling' }
  | {
      readonly space: 'Pattern';
      readonly pattern: 'shading';
      readonly shading: PdfObject;
      readonly matrix: Affine;
      /** The shading's own colour space, in words. */
      readonly inside: string;
      /** Names of its inks, where it is of spots. */
      readonly inks?: readonly string[];
    };

export interface PathMark extends MarkFace {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill?: { readonly color: PaintedColor; readonly rule: 'nonzero' | 'evenodd' };
  readonly stroke?: {
    readonly color: PaintedColor;
    readonly width: Pt;
    /** Where the matrix draws it thinnest: less than `width` if it stretches one way more than the other. */
    readonly thinnest: Pt;
    readonly dashed: boolean;
    readonly dash: readonly Pt[];
    readonly dashOffset: Pt;
    readonly miterLimit: number;
    readonly alpha: number;
    readonly cap: 0 | 1 | 2;
    readonly join: 0 | 1 | 2;
    readonly overprint: Overprint;
  };
}

export interface TextMark extends MarkFace {
  readonly kind: 'text';
  /** Render mode 3 and 7 ink nothing. */
  readonly mode: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly font: PdfDictionary;
  /** Number of the font's object, 0 where it stands directly. */
  readonly fontObject: number;
  /** Height of an em on the page. */
  readonly size: Pt;
  readonly fill?: PaintedColor;
  readonly stroke?: { readonly color: PaintedColor; readonly width: Pt; readonly overprint: Overprint };
  readonly glyphs: readonly PaintedGlyph[];
}

/** `matrix` takes the em square (y up, origin on the baseline) onto the page. */
export interface PaintedGlyph {
  readonly code: number;
  /** What a composite font's code map makes of the code; of simple fonts the code. */
  readonly cid: number;
  readonly matrix: Affine;
  readonly advance: Pt;
}

export interface ImageMark extends MarkFace {
  readonly kind: 'image';
  readonly image: PdfStream;
  readonly object: number;
  /** From the unit square (y up) onto the page. */
  readonly matrix: Affine;
  readonly pixels: { readonly width: number; readonly height: number; readonly bits: number };
  readonly stencil: boolean;
  /** Of a stencil. */
  readonly fill?: PaintedColor;
  /** The picture's own colour space, in words: DeviceCMYK, ICCBased/4, Indexed/DeviceRGB. */
  readonly space: string;
  /** Names of its inks, where it is of spots. */
  readonly inks?: readonly string[];
  readonly inline: boolean;
  /** Where names of colour spaces are looked up. */
  readonly resources?: PdfObject;
}

export interface ShadingMark extends MarkFace {
  readonly kind: 'shading';
  readonly shading: PdfObject;
  readonly matrix: Affine;
  readonly space: string;
  readonly inks?: readonly string[];
}
