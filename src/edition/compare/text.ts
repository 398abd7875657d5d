import { compareSequences, type Stretch } from './sequence.ts';

/** A sentence with the page that it begins on. */
export interface Sentence {
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

/** A stretch of a sentence, as it was and as it is. */
export type Words = Stretch<string>;

/** A sentence that is new, gone or other than it was. */
export interface ChangedSentence {
  readonly old: Sentence | undefined;
  readonly new: Sentence | undefined;
  /** Word by word; whole where one of the two is missing. */
  readonly words: readonly Words[];
}

const sentenceEnd = /(?<=[。！？!?；;]["”’』」）)]*)(?!["”’』」）)])/u;

/** Cuts the text of pages into sentences; a page's end ends none. */
export function sentencesOf(pages: readonly string[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, text] of pages.entries())
    for (const line of text.split('\n'))
      for (const part of line.split(sentenceEnd)) {
        const trimmed = part.trim();
        if (trimmed !== '') sentences.push({ text: trimmed, page: index + 1 });
      }
  return sentences;
}

/** Han one by one; a number with its point and sign, and a word of letters, whole. */
const word = /[-−+]?\d[\d.,%％]*|[\p{Script=Latin}\p{M}'’-]+|\s+|./gsu;

/** The words of a sentence. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];

/** What is other in the sentences; those that moved to another page alone are the same. */
export function compareText(before: readonly Sentence[], after: readonly Sentence[]): readonly ChangedSentence[] {
  return compareSequences(before, after, ({ text }) => text.replace(/\s+/g, ''))
    .filter(({ same }) => !same)
    .flatMap(({ old, new: now }) => paired(old, now));
}

/** In a stretch that was replaced, sentences that have most of their words in common stand for one another. */
function paired(old: readonly Sentence[], now: readonly Sentence[]): readonly ChangedSentence[] {
  const changes: ChangedSentence[] = [];
  let next = 0;
  for (const sentence of now) {
    const match = old.findIndex((each, index) => index >= next && alike(each.text, sentence.text));
    if (match < 0) {
      changes.push({ old: undefined, new: sentence, words: [{ same: false, old: [], new: [sentence.text] }] });
      continue;
    }
    for (const gone of old.slice(next, match)) changes.push(removed(gone));
    const before = old[match];
    if (before === undefined) continue;
    changes.push({
      old: before,
      new: sentence,
      words: compareSequences(wordsOf(before.text), wordsOf(sentence.text), (each) => each),
    });
    next = match + 1;
  }
  return [...changes, ...old.slice(next).map(removed)];
}

const removed = (sentence: Sentence): ChangedSentence => ({
  old: sentence,
  new: undefined,
  words: [{ same: false, old: [sentence.text], new: [] }],
});

/** Half of the words of the longer one, at least. */
function alike(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const common = compareSequences(left, right, (each) => each)
    .filter(({ same }) => same)
    .reduce((sum, { old }) => sum + old.length, 0);
  return common * 2 >= Math.max(left.length, right.length);
}
