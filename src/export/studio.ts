import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/measure.ts';
import type { ImageSource, Matrix } from '../document/graphic.ts';
import type { Page, PageItem } from '../layout/page.ts';
import type { Canvas } from './canvas.ts';
import type { FaceInUse } from './faces.ts';
import type { PdfBody, PdfReference, PdfValue } from './pdf.ts';
import type { Inks, MixedColor, OutputProfile, PlateColor } from './profiles/profile.ts';
import type { FaceDrawn } from './shapes.ts';
import type { Marks, Tags } from './tags.ts';

/** What all pages of one file share while they are painted. */
export interface Studio {
  readonly body: PdfBody;
  readonly profile: OutputProfile;
  readonly inks: Inks;
  /** The colour space of inks with plates of their own. */
  plate(color: PlateColor | MixedColor): NamedSpace;
  face(key: string): FaceInUse;
  /** True where text is drawn as shapes. */
  readonly outlined: boolean;
  shapes(key: string): FaceDrawn;
  /** Undefined where the picture is broken; said once. */
  image(source: ImageSource, page: number): NamedImage | undefined;
  /** The state that gives fills and strokes these opacities, in thousandths. */
  opacity(fill: number, stroke: number): NamedObject;
  /** The state in which fills or strokes print over what lies below. */
  overprint(fill: boolean, stroke: boolean): NamedObject;
  /** What stands beside a page that has marks; `plates` are its spot inks. */
  slug(page: Page, plates: readonly string[]): readonly PageItem[];
  /** Absent: the file is not tagged. */
  readonly tags?: Tags | undefined;
  /** A number for the next resource's name. */
  next(): number;
  report(diagnostic: Diagnostic): void;
}

export interface NamedObject {
  readonly name: string;
  readonly reference: PdfReference;
}

/** A picture in the file. */
export interface EmbeddedImage {
  readonly reference: PdfReference;
  /** True where what lies below shows through. */
  readonly translucent: boolean;
}

export interface NamedImage extends EmbeddedImage {
  readonly name: string;
}

/** A colour space under the name that resources give it. */
export interface NamedSpace {
  readonly name: string;
  /** The spot inks in it. */
  readonly inks: readonly string[];
  readonly space: PdfValue;
}

/** Where painting goes, and how far it has come down the groups. */
export interface Scene {
  readonly studio: Studio;
  readonly canvas: Canvas;
  readonly page: number;
  /** The part of the page that the file shows. */
  readonly paper: Rect;
  /** From here to the stream's own space, in which patterns lie. */
  readonly toStream: Matrix;
  /** From here to the page, y down. */
  readonly toPage: Matrix;
  /** Of the groups around that are not groups of their own in the PDF. */
  readonly opacity: number;
  /** Marked content of the stream; absent in a figure, which is marked as a whole, and where nothing is tagged. */
  readonly marks?: Marks | undefined;
}
