import type { Piece } from './collect.ts';
import type { Hyphenate } from './paragraph.ts';

const englishWord = /^[A-Za-z]+(?:['’][A-Za-z]+)?$/;
const letters = /[A-Za-z]{5,}/g;

/** Places in a run of English where `hyphens: auto` lets it be cut: inside its words, never inside a figure or an address. */
export const hyphenPlaces = (run: string, piece: Piece, hyphenate: Hyphenate | undefined): readonly number[] => {
  const { text, paragraph } = piece.style;
  if (hyphenate === undefined || paragraph.hyphens !== 'auto' || !/^en\b/i.test(text.language)) return [];
  const bare = run.replace(/^[("“‘[]+|[)"”’\],.;:!?-]+$/g, '');
  if (!englishWord.test(bare)) return [];
  return [...run.matchAll(letters)].flatMap(({ 0: word, index }) => hyphenate(word).map((place) => index + place));
};
