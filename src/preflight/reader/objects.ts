import type { Decoded } from '../file.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { findBytes } from './characters.ts';
import type { Place } from './cross-reference.ts';
import type { Damages } from './damages.ts';
import { Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { parseObject } from './parse.ts';
import { type Scanned, scanObjects } from './recovery.ts';
import { StreamDecoder } from './stream-decoder.ts';
import { asDictionary, asReference, asStream, integerOf, nameOf } from './values.ts';

/** Reads the objects of a file from their places, each once. Total; a budget keeps overlapping objects from costing more than a few passes. */
export class Objects {
  places: ReadonlyMap<number, Place> = new Map();
  readonly #bytes: Uint8Array;
  readonly #damages: Damages;
  readonly #read = new Map<number, PdfObject>();
  readonly #underWay = new Set<number>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfObject>>();
  readonly #numbers = new WeakMap<PdfStream, number>();
  readonly #decoder = new StreamDecoder((object) => this.resolve(object));
  #budget: number;
  #scanned: Scanned | undefined;
  #ends: readonly number[] | undefined;

  constructor(bytes: Uint8Array, damages: Damages) {
    this.#bytes = bytes;
    this.#damages = damages;
    this.#budget = 4 * bytes.length + 1_000_000;
  }

  /** What a look at every byte finds; made once. */
  scan(): Scanned {
    this.#scanned ??= scanObjects(this.#bytes);
    return this.#scanned;
  }

  /** Other places hold: nothing read so far counts. */
  moveTo(places: ReadonlyMap<number, Place>): void {
    this.places = places;
    this.#read.clear();
    this.#packed.clear();
  }

  resolve(object: PdfObject | undefined): PdfObject {
    let value = object ?? null;
    for (let hops = 0; hops < 32; hops += 1) {
      const reference = asReference(value);
      if (reference === undefined) return value;
      if (!this.#isGeneration(reference.number, reference.generation)) return null;
      value = this.object(reference.number);
    }
    return null;
  }

  /** A reference to another generation than the file has is one to nothing (7.3.10). */
  #isGeneration(number: number, generation: number): boolean {
    const place = this.places.get(number);
    if (place === undefined || place.kind === 'free') return true;
    const right = generation === (place.kind === 'offset' ? place.generation : 0);
    if (!right) this.#damages.add('object', false, number);
    return right;
  }

  object(number: number): PdfObject {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const place = this.places.get(number);
    if (place === undefined || place.kind === 'free' || this.#underWay.has(number)) return null;
    if (this.#underWay.size >= limits.waiting) {
      this.#damages.add('limit-depth', false, number);
      return null;
    }
    this.#underWay.add(number);
    const value =
      place.kind === 'packed' ? (this.unpack(place.stream).get(number) ?? null) : this.#loose(number, place);
    this.#underWay.delete(number);
    this.#read.set(number, value);
    return value;
  }

  #loose(number: number, { offset, generation }: Place & { readonly kind: 'offset' }): PdfObject {
    const parsed = this.parseAt(offset, number, generation);
    if (parsed !== undefined) return parsed;
    const other = this.scan().places.get(number);
    const found = other?.kind === 'offset' ? this.parseAt(other.offset, number) : undefined;
    this.#damages.add('object', found !== undefined, number);
    return found ?? null;
  }

  /** The object at an offset; undefined where none with that number begins there. */
  parseAt(offset: number, expected?: number, expectedGeneration?: number): PdfObject | undefined {
    const lexer = new Lexer(this.#bytes, offset);
    const number = lexer.next();
    const generation = lexer.next();
    const word = lexer.next();
    if (number.kind !== 'number' || generation.kind !== 'number' || word.kind !== 'keyword' || word.word !== 'obj')
      return undefined;
    if (expected !== undefined && number.value !== expected) return undefined;
    if (expectedGeneration !== undefined && generation.value !== expectedGeneration)
      this.#damages.add('object', true, number.value);
    if (this.#budget < 0) {
      this.#damages.add('limit-objects', false);
      return null;
    }
    const parsed = parseObject(lexer, true);
    this.#budget -= lexer.at - offset;
    if (lexer.flaws > 0) this.#damages.add('object', true, number.value);
    if (parsed.kind === 'keyword' && parsed.word === 'endobj') {
      this.#damages.add('object', true, number.value);
      return null;
    }
    if (parsed.kind !== 'object') {
      this.#damages.add(parsed.kind === 'broken' ? parsed.why : 'object', false, number.value);
      return null;
    }
    const next = lexer.next();
    const dictionary = asDictionary(parsed.object);
    if (next.kind === 'keyword' && next.word === 'stream' && dictionary !== undefined)
      return this.#stream(lexer, dictionary, number.value);
    if (next.kind !== 'keyword' || next.word !== 'endobj') this.#damages.add('object', true, number.value);
    return parsed.object;
  }

  #stream(lexer: Lexer, dictionary: PdfDictionary, number: number): PdfStream {
    lexer.skipStreamLineEnd();
    const start = lexer.at;
    const end = this.#streamEnd(start, integerOf(this.resolve(dictionary.entries.get('Length'))), number);
    const stream: PdfStream = { kind: 'stream', dictionary, raw: this.#bytes.subarray(start, end) };
    this.#numbers.set(stream, number);
    return stream;
  }

  /** By its Length where `endstream` follows, else up to the next `endstream`. */
  #streamEnd(start: number, length: number | undefined, number: number): number {
    if (length !== undefined && length >= 0 && start + length <= this.#bytes.length) {
      const after = new Lexer(this.#bytes, start + length);
      if (isWord(after, 'endstream')) {
        if (!isWord(after, 'endobj')) this.#damages.add('object', true, number);
        return start + length;
      }
    }
    const found = this.#endAfter(start);
    this.#damages.add('stream', found !== undefined, number);
    let end = found ?? this.#bytes.length;
    if (end > start && this.#bytes[end - 1] === 10) end -= 1;
    if (end > start && this.#bytes[end - 1] === 13) end -= 1;
    return end;
  }

  /** The next `endstream`; they are looked for once. */
  #endAfter(start: number): number | undefined {
    if (this.#ends === undefined) {
      const ends: number[] = [];
      for (let at = findBytes(this.#bytes, 'endstream', 0); at >= 0; at = findBytes(this.#bytes, 'endstream', at + 9))
        ends.push(at);
      this.#ends = ends;
    }
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return this.#ends[low];
  }

  /** The objects of an object stream (7.5.7). */
  unpack(number: number): ReadonlyMap<number, PdfObject> {
    const known = this.#packed.get(number);
    if (known !== undefined) return known;
    const objects = new Map<number, PdfObject>();
    this.#packed.set(number, objects);
    const container = asStream(this.object(number));
    const decoded: Decoded = container === undefined ? { kind: 'unreadable', why: 'object' } : this.decoded(container);
    if (container === undefined || decoded.kind !== 'bytes') {
      this.#damages.add('object', false, number);
      return objects;
    }
    const { entries } = container.dictionary;
    if (nameOf(this.resolve(entries.get('Type'))) !== 'ObjStm') this.#damages.add('object', true, number);
    const count = integerOf(this.resolve(entries.get('N'))) ?? 0;
    const first = integerOf(this.resolve(entries.get('First'))) ?? 0;
    this.#budget += 2 * decoded.bytes.length;
    const heads = new Lexer(decoded.bytes, 0, first);
    for (let index = 0; index < count; index += 1) {
      const inner = heads.next();
      const offset = heads.next();
      if (inner.kind !== 'number' || offset.kind !== 'number' || this.#budget < 0) {
        this.#damages.add(this.#budget < 0 ? 'limit-objects' : 'object', false, number);
        break;
      }
      const lexer = new Lexer(decoded.bytes, first + offset.value);
      const parsed = parseObject(lexer, true);
      this.#budget -= lexer.at - first - offset.value;
      if (lexer.flaws > 0) this.#damages.add('object', true, inner.value);
      if (parsed.kind === 'object') objects.set(inner.value, parsed.object);
      else this.#damages.add(parsed.kind === 'broken' ? parsed.why : 'object', false, inner.value);
    }
    return objects;
  }

  decoded(stream: PdfStream): Decoded {
    const decoded = this.#decoder.decode(stream);
    const number = this.#numbers.get(stream);
    if (decoded.kind === 'unreadable') this.#damages.add(decoded.why, false, number);
    else if (decoded.fault !== undefined)
      this.#damages.add(decoded.fault === 'torn' ? 'stream' : 'checksum', true, number);
    return decoded;
  }
}

const isWord = (lexer: Lexer, word: string): boolean => {
  const token = lexer.next();
  return token.kind === 'keyword' && token.word === word;
};
