import type { PdfArray, PdfDictionary, PdfObject, PdfReference, PdfStream } from '../object.ts';

/** A value as a dictionary; a stream is not one. */
export const asDictionary = (object: PdfObject | undefined): PdfDictionary | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'dictionary' ? object : undefined;

export const asStream = (object: PdfObject | undefined): PdfStream | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'stream' ? object : undefined;

export const asArray = (object: PdfObject | undefined): PdfArray | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'array' ? object : undefined;

export const asReference = (object: PdfObject | undefined): PdfReference | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'reference' ? object : undefined;

/** A name without its slash. */
export const nameOf = (object: PdfObject | undefined): string | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'name' ? object.value : undefined;

export const numberOf = (object: PdfObject | undefined): number | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'number' ? object.value : undefined;

export const integerOf = (object: PdfObject | undefined): number | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'number' && object.integer
    ? object.value
    : undefined;
