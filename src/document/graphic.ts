import type { Ink, Paint } from '../base/ink.ts';
import type { Pt, Rect } from '../base/measure.ts';
import type { SourceSpan } from '../base/span.ts';
import type { StructureNode } from './structure.ts';

/** Path commands in pt, y down. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** a b c d e f, as in SVG and PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** How a path is drawn along its line. */
export interface Stroke {
  readonly paint: Paint;
  readonly width: Pt;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dash: readonly Pt[];
  readonly dashOffset: Pt;
}

/** A path, filled or stroked or both. */
export interface PathItem {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill?: Paint;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke?: Stroke;
}

/** Text not yet shaped; x, y is the anchor on the alphabetic baseline. */
export interface GraphicText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: Pt;
  readonly y: Pt;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly families: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
  readonly size: Pt;
  readonly ink: Ink;
}

/** A raster picture at its place. */
export interface ImageItem {
  readonly kind: 'image';
  readonly image: ImageSource;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** The figure that it is. */
  readonly node?: StructureNode;
}

/** Items that share a transform, an opacity or a clip. */
export interface GroupItem<T> {
  readonly kind: 'group';
  readonly transform?: Matrix;
  /** Painting is kept inside this path. */
  readonly clip?: readonly PathCommand[];
  /** Left out: non-zero. */
  readonly clipRule?: 'evenodd';
  readonly opacity: number;
  readonly items: readonly T[];
  /** The figure that it is, and what it fills of the space inside it. */
  readonly figure?: { readonly node: StructureNode; readonly box: Rect };
}

/** What a drawing is made of. */
export type GraphicItem = PathItem | GraphicText | ImageItem | GroupItem<GraphicItem>;

/** A drawing of fixed size: a chart, or an SVG file. */
export interface Graphic {
  readonly width: Pt;
  readonly height: Pt;
  readonly items: readonly GraphicItem[];
}

/** EXIF's numbers for how the camera was held; 1 is upright. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A picture as it stood on disk, its header read. */
export interface ImageSource {
  /** The manifest path: two uses of one file are one image in the PDF. */
  readonly path: string;
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** As it is seen, turned upright. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly turn?: Turn;
  /** Where it was first asked for. */
  readonly span?: SourceSpan;
}
