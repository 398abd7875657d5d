import english from 'hyphen/en-us/index.js';
import type { Hyphenate } from './inline/paragraph.ts';

/** Letters that a word needs to be cut, and that stay on each side. */
const shortest = 6;
const before = 2;
const after = 3;

const known = new Map<string, readonly number[]>();

/** Where an English word may be cut: Liang's patterns for American English. Loaded only for text that asks for it. */
export const englishHyphens: Hyphenate = (word) => {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const places: number[] = [];
  let at = 0;
  for (const syllable of english
    .hyphenateSync(word, { hyphenChar: '\u00ad', minWordLength: shortest })
    .split('\u00ad')) {
    at += syllable.length;
    if (at >= before && at <= word.length - after) places.push(at);
  }
  known.set(word, places);
  return places;
};
