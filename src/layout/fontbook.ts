import type { Pt } from '../base/measure.ts';

/** The faces that a publication may use, and how a family stack resolves to them. No font of the system is ever in it. */
export interface FontBook {
  /** Faces to try for a character, in order. A family that is absent is left out. Weight picks the nearest cut. */
  stack(families: readonly string[], weight: number, italic: boolean): readonly Face[];
  face(key: string): Face;
  has(family: string): boolean;
  /** Names of all families, for hints. */
  families(): readonly string[];
  /** The file that a face stands in, for the exporter to embed. */
  fontFile(key: string): FontFile;
}

export interface FontFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Metrics in em (1 = the font size). */
export interface Face {
  /** Unique; the same for the same bytes. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** True where the face is drawn on the Han body (Han = 1 em): marks are half-em bodies in it. */
  readonly han: boolean;
  /** Its glyphs are set at this many times the font size; all other metrics have it in them. Absent: 1. */
  readonly scale?: number;
  /** By cmap alone; undefined where the face lacks the character or `unicode-range` leaves it out. */
  glyph(codePoint: number): FaceGlyph | undefined;
  /** OpenType shaping with script `hani`, language `ZHS ` for Han, else the default; one entry per glyph. */
  shape(text: string, features: readonly string[]): readonly ShapedGlyph[];
}

/** The size at which a face's glyphs are drawn in text of the given size. */
export const sizeIn = (face: Face, size: Pt): Pt => (face.scale === undefined ? size : size * face.scale);

export interface FaceGlyph {
  readonly id: number;
  /** em */
  readonly advance: number;
}

export interface ShapedGlyph extends FaceGlyph {
  /** The text that it stands for; '' for a later glyph of the same cluster. */
  readonly text: string;
  /** em */
  readonly xOffset: number;
  readonly yOffset: number;
}

export type { Pt };
