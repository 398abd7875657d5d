import type { Damage, Decoded, ReadPage, ReadPdf } from '../file.ts';
import type { PdfDictionary, PdfObject, PdfReference, PdfStream } from '../object.ts';
import { findBytes, latin } from './characters.ts';
import { type CrossReference, type Place, readCrossReference } from './cross-reference.ts';
import { Damages } from './damages.ts';
import { limits } from './limits.ts';
import { Objects } from './objects.ts';
import { readPages } from './pages.ts';
import { emptyDictionary } from './parse.ts';
import { asDictionary, asStream, nameOf } from './values.ts';

/** Reads a PDF of any make. Total: whatever is wrong is a damage, and nothing is thrown. */
export const readPdf = (bytes: Uint8Array): ReadPdf => new PdfFileReader(bytes);

/** Bytes before the header that are looked through, as other readers do. */
const headerWithin = 1024;

class PdfFileReader implements ReadPdf {
  readonly header: string;
  readonly #bytes: Uint8Array;
  readonly #damages = new Damages();
  readonly #objects: Objects;
  #pages: readonly ReadPage[] | undefined;
  trailer: PdfDictionary;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#objects = new Objects(bytes, this.#damages);
    const start = findBytes(bytes, '%PDF-', 0, Math.min(bytes.length, headerWithin + 8));
    this.header = start < 0 ? '' : (/^\d\.\d/.exec(latin(bytes.subarray(start + 5, start + 8)))?.[0] ?? '');
    if (start !== 0 || this.header === '') this.#damages.add('header', start >= 0 && this.header !== '');
    const found = this.#crossReference(Math.max(0, start));
    this.#objects.moveTo(found.places);
    this.trailer = found.trailer;
    if (found.untidy) this.#damages.add('cross-reference', true);
    if (found.broken || this.#root() === undefined) this.#recover();
    if (this.trailer.entries.has('Encrypt')) this.#damages.add('encrypted', false);
  }

  #root(): PdfDictionary | undefined {
    return asDictionary(this.resolve(this.trailer.entries.get('Root')));
  }

  #crossReference(shift: number): CrossReference {
    return readCrossReference(this.#bytes, shift, (offset) => {
      const stream = asStream(this.#objects.parseAt(offset));
      const decoded = stream === undefined ? undefined : this.#objects.decoded(stream);
      return stream !== undefined && decoded?.kind === 'bytes' ? { stream, bytes: decoded.bytes } : undefined;
    });
  }

  /** What the file's own table says of packed objects is kept; the rest is looked for byte by byte. */
  #recover(): void {
    const scanned = this.#objects.scan();
    const found = [...scanned.places.keys()];
    const packed = [...this.#objects.places].filter(
      ([number, { kind }]) => kind === 'packed' && !scanned.places.has(number),
    );
    this.#objects.moveTo(new Map<number, Place>([...packed, ...scanned.places]));
    if (scanned.places.size >= limits.listed) this.#damages.add('limit-objects', false);
    if (!this.trailer.entries.has('Root')) this.trailer = scanned.trailer;
    this.#unpackAll(found);
    if (this.#root() === undefined) this.trailer = this.#lostTrailer();
    this.#damages.add('cross-reference', this.#root() !== undefined);
  }

  /** A file with cross-reference streams has its trailer in one of them; else the catalog itself is looked for. */
  #lostTrailer(): PdfDictionary {
    let catalog: PdfReference | undefined;
    for (const [number, place] of [...this.#objects.places].reverse()) {
      const object = this.object(number);
      const stream = asStream(object);
      if (stream?.dictionary.entries.has('Root') === true && nameOf(stream.dictionary.entries.get('Type')) === 'XRef')
        return stream.dictionary;
      if (nameOf(asDictionary(object)?.entries.get('Type')) === 'Catalog')
        catalog ??= { kind: 'reference', number, generation: place.kind === 'offset' ? place.generation : 0 };
    }
    if (catalog === undefined) return this.trailer;
    return {
      kind: 'dictionary',
      entries: new Map([...this.trailer.entries, ['Root', catalog]]),
    };
  }

  #unpackAll(numbers: readonly number[]): void {
    const places = new Map(this.#objects.places);
    for (const number of numbers) {
      const stream = asStream(this.object(number));
      if (nameOf(stream?.dictionary.entries.get('Type')) !== 'ObjStm') continue;
      let index = 0;
      for (const inner of this.#objects.unpack(number).keys()) {
        if (!places.has(inner)) places.set(inner, { kind: 'packed', stream: number, index });
        index += 1;
      }
    }
    this.#objects.places = places;
  }

  get damages(): readonly Damage[] {
    return this.#damages.list;
  }

  get catalog(): PdfDictionary {
    return this.#root() ?? emptyDictionary;
  }

  get info(): PdfDictionary | undefined {
    return asDictionary(this.resolve(this.trailer.entries.get('Info')));
  }

  get pages(): readonly ReadPage[] {
    if (this.#pages === undefined) {
      const { pages, broken } = readPages(this.catalog, (object) => this.resolve(object));
      this.#pages = pages;
      if (broken !== undefined) this.#damages.add(broken, pages.length > 0);
    }
    return this.#pages;
  }

  get numbers(): readonly number[] {
    return [...this.#objects.places]
      .filter(([, place]) => place.kind !== 'free')
      .map(([number]) => number)
      .sort((a, b) => a - b);
  }

  resolve(object: PdfObject | undefined): PdfObject {
    return this.#objects.resolve(object);
  }

  object(number: number): PdfObject {
    return this.#objects.object(number);
  }

  decoded(stream: PdfStream): Decoded {
    return this.#objects.decoded(stream);
  }
}
