import type { ReadPdf } from '../file.ts';
import type { PdfObject, PdfStream } from '../object.ts';

const nothing: ReadonlyMap<string, PdfObject> = new Map();

/** The entries of a dictionary or of a stream's dictionary; none of anything else. */
export const entriesOf = (object: PdfObject): ReadonlyMap<string, PdfObject> => {
  if (object === null || typeof object === 'boolean') return nothing;
  if (object.kind === 'dictionary') return object.entries;
  return object.kind === 'stream' ? object.dictionary.entries : nothing;
};

/** What stands at the end of a path of keys, references followed; null where it breaks off. */
export const look = (pdf: ReadPdf, object: PdfObject | undefined, ...keys: readonly string[]): PdfObject => {
  let at = pdf.resolve(object);
  for (const key of keys) at = pdf.resolve(entriesOf(at).get(key));
  return at;
};

export const has = (pdf: ReadPdf, object: PdfObject | undefined, key: string): boolean =>
  look(pdf, object, key) !== null;

export const nameOf = (object: PdfObject): string | undefined =>
  object !== null && typeof object === 'object' && object.kind === 'name' ? object.value : undefined;

export const numberOf = (object: PdfObject): number | undefined =>
  object !== null && typeof object === 'object' && object.kind === 'number' ? object.value : undefined;

export const itemsOf = (object: PdfObject): readonly PdfObject[] =>
  object !== null && typeof object === 'object' && object.kind === 'array' ? object.items : [];

export const streamOf = (object: PdfObject): PdfStream | undefined =>
  object !== null && typeof object === 'object' && object.kind === 'stream' ? object : undefined;

export const isDictionary = (object: PdfObject): boolean =>
  object !== null && typeof object === 'object' && object.kind === 'dictionary';

/** The number of the object that a reference names; 0 for a direct object. */
export const objectNumber = (object: PdfObject | undefined): number =>
  object !== null && typeof object === 'object' && object.kind === 'reference' ? object.number : 0;

export const bytesOf = (object: PdfObject): Uint8Array | undefined =>
  object !== null && typeof object === 'object' && object.kind === 'string' ? object.bytes : undefined;

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** A text string (ISO 32000-1, 7.9.2.2); undefined for anything else. */
export const textOf = (object: PdfObject): string | undefined => {
  const bytes = bytesOf(object);
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return [...latin(bytes)].map((char) => documentCharacters.get(char.charCodeAt(0)) ?? char).join('');
};

/** Where PDFDocEncoding is not Latin-1 (ISO 32000-1, annex D.2): from 0x18, and from 0x80. */
const documentCharacters: ReadonlyMap<number, string> = new Map(
  [
    [0x18, '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc'],
    [
      0x80,
      '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e',
    ],
    [0xa0, '\u20ac'],
  ].flatMap(([start, characters]) =>
    [...`${characters}`].map((character, index): readonly [number, string] => [Number(start) + index, character]),
  ),
);

/** A name as people read it: its bytes as UTF-8 where they are. */
export const readable = (name: string): string => {
  const bytes = Uint8Array.from(name, (char) => char.charCodeAt(0) & 0xff);
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? name : text;
};

/** One name, or a list of them: a filter, a blend mode. */
export const namesOf = (pdf: ReadPdf, object: PdfObject): readonly string[] => {
  const one = nameOf(object);
  if (one !== undefined) return [one];
  return itemsOf(object).flatMap((item) => nameOf(pdf.resolve(item)) ?? []);
};
