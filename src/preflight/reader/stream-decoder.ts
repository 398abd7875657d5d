import type { PackingFault } from '../../base/inflate.ts';
import type { DamageKind } from '../file.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { pictureFilters, undoFilter } from './filters.ts';
import { limits } from './limits.ts';
import type { FilterParameters } from './predictor.ts';
import { asArray, asDictionary, integerOf, nameOf } from './values.ts';

/** A stream's bytes, or why there are none. */
export type DecodedStream =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly pictureFilter?: string;
      readonly fault?: PackingFault;
    }
  | { readonly kind: 'unreadable'; readonly why: DamageKind };

type Unpacked = DecodedStream & { readonly kind: 'bytes' };

/** Undoes the filters of streams within the limits of a file; what is small is kept for the next who asks. */
export class StreamDecoder {
  readonly #resolve: (object: PdfObject | undefined) => PdfObject;
  readonly #unreadable = new WeakMap<PdfStream, DecodedStream>();
  readonly #counted = new WeakSet<PdfStream>();
  /** The oldest first. */
  readonly #kept = new Map<PdfStream, Unpacked>();
  #keptBytes = 0;
  #left: number = limits.inflatedTogether;
  #leftAgain: number = limits.inflatedAgain;

  constructor(resolve: (object: PdfObject | undefined) => PdfObject) {
    this.#resolve = resolve;
  }

  decode(stream: PdfStream): DecodedStream {
    const known = this.#unreadable.get(stream) ?? this.#kept.get(stream);
    if (known !== undefined) return known;
    const again = this.#counted.has(stream);
    const { decoded, made } = this.#decode(stream, Math.min(limits.inflated, again ? this.#leftAgain : this.#left));
    this.#counted.add(stream);
    if (again) this.#leftAgain -= made;
    else this.#left -= made;
    if (decoded.kind === 'unreadable') this.#unreadable.set(stream, decoded);
    else if (made > 0) this.#keep(stream, decoded);
    return decoded;
  }

  #keep(stream: PdfStream, decoded: Unpacked): void {
    if (decoded.bytes.length > limits.kept / 4) return;
    this.#kept.set(stream, decoded);
    this.#keptBytes += decoded.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#keptBytes <= limits.kept) break;
      this.#kept.delete(oldest);
      this.#keptBytes -= bytes.length;
    }
  }

  /** With the number of bytes that the filters made, those in between too. */
  #decode(stream: PdfStream, most: number): { readonly decoded: DecodedStream; readonly made: number } {
    const { entries } = stream.dictionary;
    const names = this.#list(entries.get('Filter') ?? entries.get('F')).map((item) => nameOf(item) ?? '');
    if (names.length > limits.filters) return { decoded: { kind: 'unreadable', why: 'limit-filters' }, made: 0 };
    const parameters = this.#list(entries.get('DecodeParms') ?? entries.get('DP')).map(asDictionary);
    let bytes = stream.raw;
    let fault: PackingFault | undefined;
    const whole = (made: Omit<Unpacked, 'fault'>): Unpacked => (fault === undefined ? made : { ...made, fault });
    let made = 0;
    for (const [index, name] of names.entries()) {
      if (pictureFilters.has(name)) {
        return { decoded: whole({ kind: 'bytes', bytes, pictureFilter: name }), made };
      }
      const undone = undoFilter(name, bytes, this.#parameters(parameters[index]), most - made);
      if (undone.kind === 'unreadable')
        return { decoded: undone, made: undone.why === 'limit-inflated' ? most : made + bytes.length };
      bytes = undone.bytes;
      fault ??= undone.fault;
      made += bytes.length;
    }
    return { decoded: whole({ kind: 'bytes', bytes }), made };
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
