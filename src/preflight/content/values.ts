import type { Affine } from '../../base/matrix.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfArray, PdfDictionary, PdfName, PdfNumber, PdfObject, PdfStream, PdfString } from '../object.ts';

export const isObject = (object: PdfObject | undefined): object is Exclude<PdfObject, null | boolean> =>
  typeof object === 'object' && object !== null;
export const isName = (object: PdfObject | undefined): object is PdfName => isObject(object) && object.kind === 'name';
export const isNumber = (object: PdfObject | undefined): object is PdfNumber =>
  isObject(object) && object.kind === 'number';
export const isString = (object: PdfObject | undefined): object is PdfString =>
  isObject(object) && object.kind === 'string';
export const isArray = (object: PdfObject | undefined): object is PdfArray =>
  isObject(object) && object.kind === 'array';
export const isStream = (object: PdfObject | undefined): object is PdfStream =>
  isObject(object) && object.kind === 'stream';
export const isDictionary = (object: PdfObject | undefined): object is PdfDictionary =>
  isObject(object) && object.kind === 'dictionary';

/** Of a dictionary, or of a stream's. */
export const entry = (pdf: ReadPdf, object: PdfObject | undefined, key: string): PdfObject => {
  if (!isObject(object)) return null;
  if (object.kind === 'dictionary') return pdf.resolve(object.entries.get(key));
  return object.kind === 'stream' ? pdf.resolve(object.dictionary.entries.get(key)) : null;
};

/** Number of the object that a reference names; 0 for what stands directly. */
export const objectNumber = (object: PdfObject | undefined): number =>
  isObject(object) && object.kind === 'reference' ? object.number : 0;

/** The entry as it stands, a reference unfollowed. */
export const unresolved = (object: PdfObject | undefined, key: string): PdfObject | undefined => {
  if (!isObject(object)) return undefined;
  if (object.kind === 'dictionary') return object.entries.get(key);
  return object.kind === 'stream' ? object.dictionary.entries.get(key) : undefined;
};

export const numberIn = (pdf: ReadPdf, object: PdfObject | undefined, key: string): number | undefined => {
  const value = entry(pdf, object, key);
  return isNumber(value) ? value.value : undefined;
};

export const nameIn = (pdf: ReadPdf, object: PdfObject | undefined, key: string): string | undefined => {
  const value = entry(pdf, object, key);
  return isName(value) ? value.value : undefined;
};

/** The numbers of an array; what is none counts as 0. */
export const numbersOf = (pdf: ReadPdf, object: PdfObject | undefined): readonly number[] => {
  const value = pdf.resolve(object);
  if (!isArray(value)) return [];
  return value.items.map((item) => {
    const found = pdf.resolve(item);
    return isNumber(found) && Number.isFinite(found.value) ? found.value : 0;
  });
};

export const numbersIn = (pdf: ReadPdf, object: PdfObject | undefined, key: string): readonly number[] =>
  numbersOf(pdf, entry(pdf, object, key));

export const itemsOf = (pdf: ReadPdf, object: PdfObject | undefined): readonly PdfObject[] => {
  const value = pdf.resolve(object);
  return isArray(value) ? value.items : [];
};

/** Undefined where the six numbers are not there. */
export const matrixIn = (pdf: ReadPdf, object: PdfObject | undefined, key: string): Affine | undefined => {
  const numbers = numbersIn(pdf, object, key);
  if (numbers.length < 6) return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
};

/** The dictionary of a dictionary or stream; an empty one for all else. */
export const dictionaryOf = (object: PdfObject | undefined): PdfDictionary => {
  if (isDictionary(object)) return object;
  return isStream(object) ? object.dictionary : emptyDictionary;
};

const emptyDictionary: PdfDictionary = { kind: 'dictionary', entries: new Map() };
