import type { PdfDictionary, PdfObject, PdfStream } from './object.ts';

/** A PDF read into plain values; every access is total and never throws. */
export interface ReadPdf {
  /** As the header says it: `1.6`. */
  readonly header: string;
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  /** The document information dictionary; undefined where there is none. */
  readonly info: PdfDictionary | undefined;
  /** In page order, each with what it inherits already in it. */
  readonly pages: readonly ReadPage[];
  /** Numbers of all objects in use, ascending. */
  readonly numbers: readonly number[];
  /** Follows references to the end; null where nothing is there or they go in circles. */
  resolve(object: PdfObject | undefined): PdfObject;
  /** The object with this number; null where there is none. */
  object(number: number): PdfObject;
  /** The bytes after all filters, but those of pictures (DCT, JPX, CCITT, JBIG2): these stay encoded and are named. */
  decoded(stream: PdfStream): Decoded;
  /** What was broken, mended or could not be read: a file with one is never passed without a word. */
  readonly damages: readonly Damage[];
}

export interface ReadPage {
  /** From 1. */
  readonly number: number;
  /** Number of its object, 0 where it stands directly. */
  readonly object: number;
  /** With Resources, MediaBox, CropBox and Rotate inherited. */
  readonly dictionary: PdfDictionary;
}

export type Decoded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly pictureFilter?: string }
  /** Past a limit, or broken: `why` is a damage's kind. */
  | { readonly kind: 'unreadable'; readonly why: DamageKind };

/** What can be wrong with a file as a container. */
export type DamageKind =
  | 'header'
  | 'cross-reference'
  | 'object'
  | 'stream'
  | 'filter'
  /** Data that can be unpacked, but not into what was packed. */
  | 'checksum'
  | 'encrypted'
  | 'page-tree'
  | 'limit-inflated'
  | 'limit-filters'
  | 'limit-depth'
  | 'limit-objects'
  | 'limit-operators'
  /** A content stream, or what it names, that is not understood. */
  | 'content'
  /** An embedded font whose outlines cannot be read: its glyphs are inked as boxes. */
  | 'font-program'
  /** A picture that cannot be unpacked. */
  | 'picture'
  /** Something legal that is beyond what is examined here. */
  | 'unexamined';

export interface Damage {
  readonly kind: DamageKind;
  readonly object?: number;
  readonly page?: number;
  /** The reader could go on with what it found. */
  readonly mended: boolean;
}
