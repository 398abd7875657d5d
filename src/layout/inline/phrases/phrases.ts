import { phraseBoundaries } from './boundaries.ts';
import { lexiconWords } from './lexicon.ts';

/** What lies between two characters: the inside of a word, of a phrase, or neither. */
export type Seam = 'word' | 'phrase' | 'open';

/** Entry k is the seam before the character at index k; a word of the lexicon overrules the model. */
export const seams = (text: string): readonly Seam[] => {
  const found = phraseBoundaries(text).map((boundary): Seam => (boundary ? 'open' : 'phrase'));
  for (const { from, to } of lexiconWords(text)) {
    for (let at = from + 1; at < to; at++) found[at] = 'word';
    if (from > 0) found[from] = 'open';
    if (to < text.length) found[to] = 'open';
  }
  joinPlaceNames(text, found);
  return found;
};

const startsAt = (found: readonly Seam[], at: number): boolean => at === 0 || found[at] === 'open';

const regions = '省市县区镇乡村';

/** 云|和|县: what ends in a region's word is a name, however unknown to the model. */
const joinPlaceNames = (text: string, found: Seam[]): void => {
  for (let at = 1; at < text.length; at++) {
    if (found[at] !== 'open' || !regions.includes(text[at] ?? '') || found[at + 1] === 'word') continue;
    for (let back = at; back >= Math.max(1, at - 1) && startsAt(found, back) && startsAt(found, back - 1); back--) {
      found[back] = 'phrase';
    }
  }
};
