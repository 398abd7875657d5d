import type { ReadPdf } from '../file.ts';
import type { PdfArray, PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { entriesOf, nameOf } from './look.ts';

/** A dictionary, stream or array that the document uses. */
export interface Reached {
  readonly value: PdfDictionary | PdfStream | PdfArray;
  /** Number of the object it stands in. */
  readonly object: number;
  /** The first page that uses it; undefined for what belongs to the document. */
  readonly page: number | undefined;
}

const memory = new WeakMap<ReadPdf, readonly Reached[]>();

/** All containers that can be reached, pages first; leftovers that nothing points to do not count. */
export const reached = (pdf: ReadPdf): readonly Reached[] => {
  const known = memory.get(pdf);
  if (known !== undefined) return known;
  const found: Reached[] = [];
  const seen = new Set<number>();
  const isPage = (value: PdfObject): boolean => /^Pages?$/.test(nameOf(entriesOf(value).get('Type') ?? null) ?? '');

  const follow = (start: PdfObject, startObject: number, page: number | undefined): void => {
    const waiting: { value: PdfObject; object: number }[] = [{ value: start, object: startObject }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      let { value, object } = next;
      if (value !== null && typeof value === 'object' && value.kind === 'reference') {
        if (seen.has(value.number)) continue;
        object = value.number;
        seen.add(object);
        value = pdf.resolve(value);
        if (page !== undefined && isPage(value)) {
          seen.delete(object);
          continue;
        }
      }
      if (value === null || typeof value === 'boolean') continue;
      if (value.kind === 'array') {
        found.push({ value, object, page });
        for (const item of value.items) waiting.push({ value: item, object });
      } else if (value.kind === 'dictionary' || value.kind === 'stream') {
        found.push({ value, object, page });
        for (const item of entriesOf(value).values()) waiting.push({ value: item, object });
      }
    }
  };

  for (const { dictionary, object, number } of pdf.pages) {
    if (object !== 0) seen.add(object);
    const own = new Map([...dictionary.entries].filter(([key]) => key !== 'Parent'));
    follow({ kind: 'dictionary', entries: own }, object, number);
  }
  follow(pdf.trailer, 0, undefined);
  memory.set(pdf, found);
  return found;
};

/** The streams among them. */
export const streams = (pdf: ReadPdf): readonly (Reached & { readonly value: PdfStream })[] =>
  reached(pdf).flatMap((one) => (one.value.kind === 'stream' ? [{ ...one, value: one.value }] : []));

/** The graphics states among them, by what they hold: `Type` may be left out (ISO 32000-1, table 58). */
export const graphicsStates = (pdf: ReadPdf): readonly Reached[] => {
  const direct = new Set<PdfObject>();
  for (const { value } of reached(pdf)) {
    const states = pdf.resolve(entriesOf(value).get('ExtGState'));
    // A gradient as a pattern holds one state, resources hold them by name.
    if (entriesOf(value).has('PatternType')) direct.add(states);
    else for (const state of entriesOf(states).values()) direct.add(pdf.resolve(state));
  }
  return reached(pdf).filter(
    ({ value }) => direct.has(value) || nameOf(entriesOf(value).get('Type') ?? null) === 'ExtGState',
  );
};
