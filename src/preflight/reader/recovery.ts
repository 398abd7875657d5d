import type { PdfDictionary } from '../object.ts';
import { findBytes, isDigit, isSpace } from './characters.ts';
import type { Place } from './cross-reference.ts';
import { Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { emptyDictionary, parseObject } from './parse.ts';

/** What a look at every byte finds. */
export interface Scanned {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PdfDictionary;
}

/** What a look at every byte finds where the cross-reference cannot be trusted: `n g obj`, and the last trailer with a Root. */
export function scanObjects(bytes: Uint8Array): Scanned {
  const places = new Map<number, Place>();
  for (let at = findBytes(bytes, 'obj', 0); at >= 0; at = findBytes(bytes, 'obj', at + 3)) {
    if (places.size >= limits.listed) break;
    const header = headerBefore(bytes, at);
    if (header !== undefined && header.number <= limits.objects)
      places.set(header.number, { kind: 'offset', offset: header.offset, generation: header.generation });
  }
  let trailer = emptyDictionary;
  const lexer = new Lexer(bytes);
  // From where the last one ended: a trailer inside a trailer is none, and no byte is read twice.
  for (let at = findBytes(bytes, 'trailer', 0); at >= 0; at = findBytes(bytes, 'trailer', lexer.at)) {
    lexer.at = at + 7;
    const parsed = parseObject(lexer, true);
    if (parsed.kind !== 'object') continue;
    const { object } = parsed;
    if (typeof object === 'object' && object !== null && object.kind === 'dictionary' && object.entries.has('Root'))
      trailer = object;
  }
  return { places, trailer };
}

/** The two numbers before `obj`, read backwards; undefined for `endobj` and words that end in it. */
function headerBefore(
  bytes: Uint8Array,
  word: number,
): { readonly number: number; readonly generation: number; readonly offset: number } | undefined {
  const generation = numberBefore(bytes, word);
  if (generation === undefined) return undefined;
  const number = numberBefore(bytes, generation.start);
  if (number === undefined || number.start > generation.start - 2) return undefined;
  return { number: number.value, generation: generation.value, offset: number.start };
}

function numberBefore(bytes: Uint8Array, end: number): { readonly value: number; readonly start: number } | undefined {
  let at = end - 1;
  while (at >= 0 && end - at < 20 && isSpace(bytes[at] ?? 0)) at -= 1;
  let value = 0;
  let scale = 1;
  const last = at;
  while (at >= 0 && last - at < 10 && isDigit(bytes[at] ?? 0)) {
    value += ((bytes[at] ?? 48) - 48) * scale;
    scale *= 10;
    at -= 1;
  }
  return at === last ? undefined : { value, start: at + 1 };
}
