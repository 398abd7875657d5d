import type { DamageKind } from '../file.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { pictureFilters, undoFilter } from './filters.ts';
import { limits } from './limits.ts';
import type { FilterParameters } from './predictor.ts';
import { asArray, asDictionary, integerOf, nameOf } from './values.ts';

/** A stream's bytes, or why there are none. */
export type DecodedStream =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly pictureFilter?: string; readonly torn?: true }
  | { readonly kind: 'unreadable'; readonly why: DamageKind };

/** Undoes the filters of streams, each once, within the limits of a file. */
export class StreamDecoder {
  readonly #resolve: (object: PdfObject | undefined) => PdfObject;
  readonly #known = new WeakMap<PdfStream, DecodedStream>();
  #together = 0;

  constructor(resolve: (object: PdfObject | undefined) => PdfObject) {
    this.#resolve = resolve;
  }

  decode(stream: PdfStream): DecodedStream {
    const known = this.#known.get(stream);
    if (known !== undefined) return known;
    const decoded = this.#decode(stream);
    this.#known.set(stream, decoded);
    return decoded;
  }

  #decode(stream: PdfStream): DecodedStream {
    const { entries } = stream.dictionary;
    const names = this.#list(entries.get('Filter') ?? entries.get('F')).map((item) => nameOf(item) ?? '');
    if (names.length > limits.filters) return { kind: 'unreadable', why: 'limit-filters' };
    const parameters = this.#list(entries.get('DecodeParms') ?? entries.get('DP')).map(asDictionary);
    let bytes = stream.raw;
    let torn = false;
    for (const [index, name] of names.entries()) {
      if (pictureFilters.has(name)) return { kind: 'bytes', bytes, pictureFilter: name };
      const most = Math.min(limits.inflated, limits.inflatedTogether - this.#together);
      const undone = undoFilter(name, bytes, this.#parameters(parameters[index]), most);
      if (undone.kind === 'unreadable') return undone;
      bytes = undone.bytes;
      torn ||= undone.torn === true;
      this.#together += bytes.length;
    }
    return torn ? { kind: 'bytes', bytes, torn } : { kind: 'bytes', bytes };
  }

  #list(object: PdfObject | undefined): readonly PdfObject[] {
    const value = this.#resolve(object);
    if (value === null) return [];
    return asArray(value)?.items.map((item) => this.#resolve(item)) ?? [value];
  }

  #parameters(dictionary: PdfDictionary | undefined): FilterParameters {
    const number = (key: string, otherwise: number): number =>
      integerOf(this.#resolve(dictionary?.entries.get(key))) ?? otherwise;
    return {
      predictor: number('Predictor', 1),
      colors: number('Colors', 1),
      bits: number('BitsPerComponent', 8),
      columns: number('Columns', 1),
      earlyChange: number('EarlyChange', 1) === 0 ? 0 : 1,
    };
  }
}
