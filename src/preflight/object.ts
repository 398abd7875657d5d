/** The objects of a PDF (ISO 32000-1, 7.3), as read: plain values, nothing resolved. */
export type PdfObject =
  | null
  | boolean
  | PdfNumber
  | PdfName
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfStream
  | PdfReference;

export interface PdfNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly integer: boolean;
}

/** Without its slash, `#xx` undone; each character is one byte, so that a name that is no UTF-8 stays as it is. */
export interface PdfName {
  readonly kind: 'name';
  readonly value: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfObject[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfObject>;
}

/** `raw` as it stands in the file, before any filter. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly raw: Uint8Array;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}
