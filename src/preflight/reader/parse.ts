import type { PdfDictionary, PdfObject } from '../object.ts';
import type { Lexer, Token } from './lexer.ts';
import { limits } from './limits.ts';

/** An object, or what stood where one should. */
export type Parsed =
  | { readonly kind: 'object'; readonly object: PdfObject }
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly why: 'object' | 'limit-depth' };

const object = (value: PdfObject): Parsed => ({ kind: 'object', object: value });
const broken: Parsed = { kind: 'broken', why: 'object' };
const tooDeep: Parsed = { kind: 'broken', why: 'limit-depth' };
const words: ReadonlyMap<string, Parsed> = new Map([
  ['true', object(true)],
  ['false', object(false)],
  ['null', object(null)],
]);

/** Reads one object; with `references`, `5 0 R` is one (content streams have none). */
export function parseObject(lexer: Lexer, references: boolean, depth = 0): Parsed {
  return parseFrom(lexer, lexer.next(), references, depth);
}

function parseFrom(lexer: Lexer, token: Token, references: boolean, depth: number): Parsed {
  switch (token.kind) {
    case 'end':
      return token;
    case 'number':
      return references && token.integer && token.value >= 0 ? numberOrReference(lexer, token) : object(token);
    case 'name':
      return object(token);
    case 'string':
      return token.torn === true ? broken : object(token);
    case 'keyword':
      return words.get(token.word) ?? token;
    case 'mark':
      if (depth >= limits.depth) return tooDeep;
      if (token.mark === '[') return parseArray(lexer, references, depth + 1);
      if (token.mark === '<<') return parseDictionary(lexer, references, depth + 1);
      return broken;
    default:
      return token satisfies never;
  }
}

function numberOrReference(lexer: Lexer, number: Token & { readonly kind: 'number' }): Parsed {
  const after = lexer.at;
  const generation = lexer.next();
  if (generation.kind === 'number' && generation.integer && generation.value >= 0) {
    const letter = lexer.next();
    if (letter.kind === 'keyword' && letter.word === 'R')
      return object({ kind: 'reference', number: number.value, generation: generation.value });
  }
  lexer.at = after;
  return object(number);
}

function parseArray(lexer: Lexer, references: boolean, depth: number): Parsed {
  const items: PdfObject[] = [];
  for (;;) {
    const token = lexer.next();
    if (token.kind === 'mark' && token.mark === ']') return object({ kind: 'array', items });
    const item = parseFrom(lexer, token, references, depth);
    if (item.kind !== 'object') return item.kind === 'broken' ? item : broken;
    items.push(item.object);
  }
}

function parseDictionary(lexer: Lexer, references: boolean, depth: number): Parsed {
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const key = lexer.next();
    if (key.kind === 'mark' && key.mark === '>>') return object({ kind: 'dictionary', entries });
    if (key.kind !== 'name') return broken;
    const value = parseObject(lexer, references, depth);
    if (value.kind !== 'object') return value.kind === 'broken' ? value : broken;
    // The last one holds, as in other readers; which was meant nobody knows (7.3.7).
    if (entries.has(key.value)) lexer.flaws += 1;
    entries.set(key.value, value.object);
  }
}

/** No entries. */
export const emptyDictionary: PdfDictionary = { kind: 'dictionary', entries: new Map() };
