import type { Damage, DamageKind, Decoded, ReadPage, ReadPdf } from '../file.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { findBytes, latin } from './characters.ts';
import { type CrossReference, type Place, readCrossReference } from './cross-reference.ts';
import { Lexer } from './lexer.ts';
import { readPages } from './pages.ts';
import { emptyDictionary, parseObject } from './parse.ts';
import { scanObjects } from './recovery.ts';
import { StreamDecoder } from './stream-decoder.ts';
import { asDictionary, asReference, integerOf } from './values.ts';

/** Reads a PDF of any make. Total: whatever is wrong is a damage, and nothing is thrown. */
export const readPdf = (bytes: Uint8Array): ReadPdf => new PdfFileReader(bytes);

class PdfFileReader implements ReadPdf {
  readonly header: string;
  readonly #bytes: Uint8Array;
  readonly #damages: Damage[] = [];
  readonly #objects = new Map<number, PdfObject>();
  readonly #underWay = new Set<number>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfObject>>();
  readonly #decoder: StreamDecoder;
  #places: ReadonlyMap<number, Place>;
  #scanned: ReturnType<typeof scanObjects> | undefined;
  #pages: readonly ReadPage[] | undefined;
  trailer: PdfDictionary;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#decoder = new StreamDecoder((object) => this.resolve(object));
    const start = findBytes(bytes, '%PDF-', 0, Math.min(bytes.length, 1024 + 8));
    this.header = start < 0 ? '' : (/^\d\.\d/.exec(latin(bytes.subarray(start + 5, start + 8)))?.[0] ?? '');
    if (start !== 0 || this.header === '') this.#damage('header', start >= 0 && this.header !== '');
    this.#places = new Map();
    this.trailer = emptyDictionary;
    const found = this.#crossReference(Math.max(0, start));
    this.#places = found.places;
    this.trailer = found.trailer;
    if (found.broken || asDictionary(this.resolve(found.trailer.entries.get('Root'))) === undefined) this.#recover();
    if (this.trailer.entries.has('Encrypt')) this.#damage('encrypted', false);
  }

  #crossReference(shift: number): CrossReference {
    return readCrossReference(this.#bytes, shift, (offset) => {
      const parsed = this.#parseAt(offset, undefined);
      if (parsed === undefined || !isStream(parsed)) return undefined;
      const decoded = this.#decoder.decode(parsed);
      return decoded.kind === 'bytes' ? { stream: parsed, bytes: decoded.bytes } : undefined;
    });
  }

  /** What the file's own table says is kept where it is true; the rest is looked for byte by byte. */
  #recover(): void {
    const scanned = this.#scan();
    const packedStreams = [...scanned.places.keys()];
    const places = new Map<number, Place>(scanned.places);
    for (const [number, place] of this.#places)
      if (place.kind === 'packed' && !places.has(number)) places.set(number, place);
    this.#places = places;
    this.#objects.clear();
    if (!this.trailer.entries.has('Root')) this.trailer = scanned.trailer;
    if (!this.trailer.entries.has('Root')) this.trailer = this.#streamTrailer(packedStreams);
    this.#unpackAll(packedStreams);
    const root = asDictionary(this.resolve(this.trailer.entries.get('Root')));
    this.#damage('cross-reference', root !== undefined);
  }

  #scan(): ReturnType<typeof scanObjects> {
    this.#scanned ??= scanObjects(this.#bytes);
    return this.#scanned;
  }

  /** A file with cross-reference streams has its trailer in one of them. */
  #streamTrailer(numbers: readonly number[]): PdfDictionary {
    for (const number of [...numbers].reverse()) {
      const object = this.object(number);
      if (isStream(object) && object.dictionary.entries.has('Root')) return object.dictionary;
    }
    return emptyDictionary;
  }

  #unpackAll(numbers: readonly number[]): void {
    const places = new Map(this.#places);
    for (const number of numbers) {
      const object = this.object(number);
      if (!isStream(object) || nameOf(object.dictionary.entries.get('Type')) !== 'ObjStm') continue;
      let index = 0;
      for (const inner of this.#unpack(number).keys()) {
        if (!places.has(inner)) places.set(inner, { kind: 'packed', stream: number, index });
        index += 1;
      }
    }
    this.#places = places;
  }

  get damages(): readonly Damage[] {
    return this.#damages;
  }

  get catalog(): PdfDictionary {
    return asDictionary(this.resolve(this.trailer.entries.get('Root'))) ?? emptyDictionary;
  }

  get info(): PdfDictionary | undefined {
    return asDictionary(this.resolve(this.trailer.entries.get('Info')));
  }

  get pages(): readonly ReadPage[] {
    if (this.#pages === undefined) {
      const { pages, broken } = readPages(this.catalog, (object) => this.resolve(object));
      this.#pages = pages;
      if (broken !== undefined) this.#damage(broken, pages.length > 0);
    }
    return this.#pages;
  }

  get numbers(): readonly number[] {
    return [...this.#places]
      .filter(([, place]) => place.kind !== 'free')
      .map(([number]) => number)
      .sort((a, b) => a - b);
  }

  resolve(object: PdfObject | undefined): PdfObject {
    let value = object ?? null;
    for (let hops = 0; hops < 32; hops += 1) {
      const reference = asReference(value);
      if (reference === undefined) return value;
      value = this.object(reference.number);
    }
    return null;
  }

  object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (place === undefined || place.kind === 'free' || this.#underWay.has(number)) return null;
    this.#underWay.add(number);
    const value =
      place.kind === 'packed' ? (this.#unpack(place.stream).get(number) ?? null) : this.#loose(number, place.offset);
    this.#underWay.delete(number);
    this.#objects.set(number, value);
    return value;
  }

  #loose(number: number, offset: number): PdfObject {
    const parsed = this.#parseAt(offset, number);
    if (parsed !== undefined) return parsed;
    const other = this.#scan().places.get(number);
    const found = other?.kind === 'offset' ? this.#parseAt(other.offset, number) : undefined;
    this.#damage('object', found !== undefined, number);
    return found ?? null;
  }

  /** The object at an offset; undefined where none with that number begins there. */
  #parseAt(offset: number, expected: number | undefined): PdfObject | undefined {
    const lexer = new Lexer(this.#bytes, offset);
    const number = lexer.next();
    const generation = lexer.next();
    const word = lexer.next();
    if (number.kind !== 'number' || generation.kind !== 'number' || word.kind !== 'keyword' || word.word !== 'obj')
      return undefined;
    if (expected !== undefined && number.value !== expected) return undefined;
    const parsed = parseObject(lexer, true);
    if (parsed.kind === 'keyword' && parsed.word === 'endobj') return null;
    if (parsed.kind !== 'object') {
      this.#damage(parsed.kind === 'broken' ? parsed.why : 'object', false, number.value);
      return null;
    }
    const after = lexer.at;
    const next = lexer.next();
    const dictionary = asDictionary(parsed.object);
    if (next.kind === 'keyword' && next.word === 'stream' && dictionary !== undefined)
      return this.#stream(lexer, dictionary, number.value);
    if (next.kind !== 'keyword' || next.word !== 'endobj') {
      lexer.at = after;
      this.#damage('object', true, number.value);
    }
    return parsed.object;
  }

  #stream(lexer: Lexer, dictionary: PdfDictionary, number: number): PdfStream {
    lexer.skipStreamLineEnd();
    const start = lexer.at;
    const length = integerOf(this.resolve(dictionary.entries.get('Length')));
    if (length !== undefined && length >= 0 && start + length <= this.#bytes.length) {
      const after = new Lexer(this.#bytes, start + length).next();
      if (after.kind === 'keyword' && after.word === 'endstream')
        return { kind: 'stream', dictionary, raw: this.#bytes.subarray(start, start + length) };
    }
    const found = findBytes(this.#bytes, 'endstream', start);
    const end = found < 0 ? this.#bytes.length : found;
    this.#damage('stream', found >= 0, number);
    return { kind: 'stream', dictionary, raw: this.#bytes.subarray(start, withoutLineEnd(this.#bytes, start, end)) };
  }

  /** The objects of an object stream (7.5.7). */
  #unpack(number: number): ReadonlyMap<number, PdfObject> {
    const known = this.#packed.get(number);
    if (known !== undefined) return known;
    const objects = new Map<number, PdfObject>();
    this.#packed.set(number, objects);
    const container = this.object(number);
    const decoded: Decoded = isStream(container) ? this.decoded(container) : { kind: 'unreadable', why: 'object' };
    if (!isStream(container) || decoded.kind !== 'bytes') {
      this.#damage('object', false, number);
      return objects;
    }
    const { entries } = container.dictionary;
    const count = integerOf(this.resolve(entries.get('N'))) ?? 0;
    const first = integerOf(this.resolve(entries.get('First'))) ?? 0;
    const heads = new Lexer(decoded.bytes, 0, first);
    for (let index = 0; index < count; index += 1) {
      const inner = heads.next();
      const offset = heads.next();
      if (inner.kind !== 'number' || offset.kind !== 'number') {
        this.#damage('object', false, number);
        break;
      }
      const parsed = parseObject(new Lexer(decoded.bytes, first + offset.value), true);
      if (parsed.kind === 'object') objects.set(inner.value, parsed.object);
      else this.#damage(parsed.kind === 'broken' ? parsed.why : 'object', false, inner.value);
    }
    return objects;
  }

  decoded(stream: PdfStream): Decoded {
    const decoded = this.#decoder.decode(stream);
    if (decoded.kind === 'unreadable') this.#damage(decoded.why, false);
    else if (decoded.torn === true) this.#damage('stream', true);
    return decoded;
  }

  #damage(kind: DamageKind, mended: boolean, object?: number): void {
    const known = this.#damages.some((each) => each.kind === kind && each.object === object && each.mended === mended);
    if (!known && this.#damages.length < 1000)
      this.#damages.push({ kind, mended, ...(object === undefined ? {} : { object }) });
  }
}

const isStream = (object: PdfObject): object is PdfStream =>
  typeof object === 'object' && object !== null && object.kind === 'stream';

const nameOf = (object: PdfObject | undefined): string | undefined =>
  typeof object === 'object' && object !== null && object.kind === 'name' ? object.value : undefined;

function withoutLineEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  if (at > start && bytes[at - 1] === 10) at -= 1;
  if (at > start && bytes[at - 1] === 13) at -= 1;
  return at;
}
