/** Versions of PDF that profiles are written in. */
export type PdfVersion = '1.3' | '1.6' | '1.7';

/** A text string. A plain string is a name. */
export const pdfText = (value: string) => new String(value);

const delimiters = /[^!-~]|[()<>[\]{}/%#]/;

/** A name of any characters: UTF-8, what is no plain ASCII written as `#` and two digits (ISO 32000-1, 7.3.5). */
export const pdfName = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => {
    const character = String.fromCharCode(byte);
    return delimiters.test(character) ? `#${byte.toString(16).toUpperCase().padStart(2, '0')}` : character;
  }).join('');

export type PdfText = ReturnType<typeof pdfText>;

/** An indirect object. */
export interface PdfReference {
  readonly id: number;
}

export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

export type OutlineCommand =
  | { readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo'; readonly args: readonly number[] }
  | { readonly command: 'closePath'; readonly args: readonly number[] };

/** The shapes of a face, without the face itself. */
export interface FaceShapes {
  readonly postscriptName: string;
  /** Shape in em, y up. */
  outline(glyph: number): readonly OutlineCommand[];
}

/** A face that is being embedded, of which only the glyphs taken are kept. */
export interface EmbeddedFace {
  /** Name in a page's resources. */
  readonly name: string;
  readonly postscriptName: string;
  readonly reference: PdfReference;
  /** The same glyphs for lines that run down, as a font of its own (Identity-V). */
  vertical(): { readonly name: string; readonly reference: PdfReference };
  /** Takes the glyph once more, standing for `codePoints`, and gives its CID. */
  take(glyph: number, codePoints: readonly number[]): number;
  /** Thousandths of an em. */
  width(glyph: number): number;
}

export interface PdfPage {
  readonly reference: PdfReference;
  readonly width: number;
  readonly height: number;
  /** Its content starts with y turned downwards. */
  end(content: Uint8Array, resources: PdfDictionary, entries: PdfDictionary): void;
}

/** A PDF that is being written, object by object. */
export interface PdfBody {
  reserve(): PdfReference;
  end(reference: PdfReference, dictionary: PdfDictionary, stream?: Uint8Array): void;
  add(dictionary: PdfDictionary, stream?: Uint8Array): PdfReference;
  /** The page before it must have ended. */
  page(width: number, height: number): PdfPage;
  /** Pages ended so far. */
  readonly pages: readonly PdfReference[];
  face(bytes: Uint8Array): EmbeddedFace;
  /** Reads a face that is not to be in the file. */
  shapes(bytes: Uint8Array): FaceShapes;
  finish(ending: PdfEnding): Uint8Array;
}

export interface PdfEnding {
  readonly catalog: PdfDictionary;
  /** The document's name trees. */
  readonly names: PdfDictionary;
  readonly information: PdfReference;
  /** 16 bytes from all that was written. */
  identify(written: readonly Uint8Array[]): Uint8Array;
}
