import type { PdfDictionary, PdfStream } from '../object.ts';
import { findLastBytes, isDigit } from './characters.ts';
import { Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { emptyDictionary, parseObject } from './parse.ts';
import { asArray, asDictionary, nameOf, numberOf } from './values.ts';

/** Where an object stands: in the file, or in an object stream. */
export type Place =
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

export interface CrossReference {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PdfDictionary;
  /** Something in the chain was wrong. */
  readonly broken: boolean;
  /** It can be read, but is not written as it must be. */
  readonly untidy: boolean;
}

/** What the chain needs of the file: the stream that stands at an offset, with its bytes after filters. */
export type StreamAt = (offset: number) => { readonly stream: PdfStream; readonly bytes: Uint8Array } | undefined;

/** Follows the chain of cross-reference sections from `startxref` back (7.5.4, 7.5.8); newer entries win. */
export function readCrossReference(bytes: Uint8Array, shift: number, streamAt: StreamAt): CrossReference {
  const places = new Map<number, Place>();
  let trailer: PdfDictionary | undefined;
  let broken = false;
  let untidy = false;
  const waiting = [startOffset(bytes, shift)];
  const seen = new Set<number>();
  while (waiting.length > 0) {
    const offset = waiting.shift();
    if (offset === undefined || offset < 0 || offset >= bytes.length || seen.has(offset)) {
      broken = true;
      continue;
    }
    seen.add(offset);
    if (seen.size > limits.updates) return { places, trailer: trailer ?? emptyDictionary, broken: true, untidy };
    const section = isTable(bytes, offset) ? readTable(bytes, offset, shift) : readStream(offset, shift, streamAt);
    if (section === undefined) {
      broken = true;
      continue;
    }
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place);
    if (places.size > limits.listed) return { places, trailer: trailer ?? section.trailer, broken: true, untidy };
    trailer ??= section.trailer;
    const hybrid = numberIn(section.trailer, 'XRefStm');
    const previous = numberIn(section.trailer, 'Prev');
    if (hybrid !== undefined) waiting.push(hybrid + shift);
    if (previous !== undefined) waiting.push(previous + shift);
    broken ||= section.broken;
    untidy ||= section.untidy;
  }
  untidy ||= trailer !== undefined && numberIn(trailer, 'Size') !== sizeOf(places);
  return { places, trailer: trailer ?? emptyDictionary, broken: broken || trailer === undefined, untidy };
}

/** One more than the highest number that the sections list (7.5.5). */
function sizeOf(places: ReadonlyMap<number, Place>): number {
  let highest = -1;
  for (const number of places.keys()) if (number > highest) highest = number;
  return highest + 1;
}

const numberIn = ({ entries }: PdfDictionary, key: string): number | undefined => numberOf(entries.get(key));

function startOffset(bytes: Uint8Array, shift: number): number {
  const word = findLastBytes(bytes, 'startxref');
  if (word < 0) return -1;
  const offset = new Lexer(bytes, word + 9).next();
  return offset.kind === 'number' ? offset.value + shift : -1;
}

function isTable(bytes: Uint8Array, offset: number): boolean {
  const token = new Lexer(bytes, offset).next();
  return token.kind === 'keyword' && token.word === 'xref';
}

interface Section {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PdfDictionary;
  readonly broken: boolean;
  readonly untidy: boolean;
}

function readTable(bytes: Uint8Array, offset: number, shift: number): Section | undefined {
  const lexer = new Lexer(bytes, offset);
  lexer.next();
  const places = new Map<number, Place>();
  let broken = false;
  let untidy = bytes[offset] !== 120;
  for (;;) {
    const first = lexer.next();
    if (first.kind === 'keyword' && first.word === 'trailer') break;
    const count = lexer.next();
    if (first.kind !== 'number' || count.kind !== 'number') return undefined;
    for (let index = 0; index < count.value; index += 1) {
      lexer.skip();
      const start = lexer.at;
      const at = lexer.next();
      const generation = lexer.next();
      const letter = lexer.next();
      if (at.kind !== 'number' || generation.kind !== 'number' || letter.kind !== 'keyword') return undefined;
      untidy ||= !isTidyRow(bytes, start, lexer.at);
      const number = first.value + index;
      if (number > limits.objects || places.size > limits.listed) return undefined;
      if (letter.word === 'n') {
        if (at.value > 0)
          places.set(number, { kind: 'offset', offset: at.value + shift, generation: generation.value });
        else broken = true;
      } else if (letter.word === 'f') places.set(number, { kind: 'free' });
      else return undefined;
    }
  }
  const trailer = parseObject(lexer, true);
  const entries = trailer.kind === 'object' ? asDictionary(trailer.object) : undefined;
  if (entries === undefined) return undefined;
  return { places, trailer: entries, broken, untidy: untidy || lexer.flaws > 0 };
}

/** Ten digits, five digits, a letter, with one space between (7.5.4). */
function isTidyRow(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 18 || bytes[start + 10] !== 32 || bytes[start + 16] !== 32) return false;
  for (let at = start; at < start + 16; at += 1) if (at !== start + 10 && !isDigit(bytes[at] ?? 0)) return false;
  return true;
}

function readStream(offset: number, shift: number, streamAt: StreamAt): Section | undefined {
  const found = streamAt(offset);
  if (found === undefined) return undefined;
  const { dictionary } = found.stream;
  if (nameOf(dictionary.entries.get('Type')) !== 'XRef') return undefined;
  const widths = numbersIn(dictionary, 'W');
  const [type = 1, second = 0, third = 0] = widths;
  const size = numberIn(dictionary, 'Size');
  if (widths.length < 3 || size === undefined || widths.some((width) => width < 0 || width > 8)) return undefined;
  const index = numbersIn(dictionary, 'Index');
  const ranges = index.length >= 2 ? index : [0, size];
  const row = type + second + third;
  const places = new Map<number, Place>();
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let byte = 0; byte < width; byte += 1) value = value * 256 + (found.bytes[at + byte] ?? 0);
    at += width;
    return value;
  };
  if (row === 0) return undefined;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let each = 0; each < (ranges[range + 1] ?? 0) && at + row <= found.bytes.length; each += 1) {
      const number = first + each;
      if (number > limits.objects || places.size > limits.listed) return undefined;
      const kind = type === 0 ? 1 : field(type);
      const value = field(second);
      const extra = field(third);
      if (kind === 0) places.set(number, { kind: 'free' });
      else if (kind === 1) places.set(number, { kind: 'offset', offset: value + shift, generation: extra });
      else if (kind === 2) places.set(number, { kind: 'packed', stream: value, index: extra });
    }
  }
  let listed = 0;
  for (let range = 1; range < ranges.length; range += 2) listed += ranges[range] ?? 0;
  return { places, trailer: dictionary, broken: false, untidy: listed * row !== found.bytes.length };
}

const numbersIn = ({ entries }: PdfDictionary, key: string): readonly number[] =>
  (asArray(entries.get(key))?.items ?? []).map(numberOf).filter((value) => value !== undefined);
