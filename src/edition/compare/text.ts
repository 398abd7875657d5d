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

/** A sentence cut into its words, once. */
interface Cut {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  /** How often each word stands in it. */
  readonly counts: ReadonlyMap<string, number>;
}

/** In a stretch that was replaced, sentences that have most of their words in common stand for one another. */
function paired(old: readonly Sentence[], now: readonly Sentence[]): readonly ChangedSentence[] {
  const before = old.map(cut);
  const changes: ChangedSentence[] = [];
  let next = 0;
  for (const after of now.map(cut)) {
    const match = before.findIndex((each, index) => index >= next && alike(each, after));
    const found = before[match];
    if (found === undefined) {
      const { sentence } = after;
      changes.push({ old: undefined, new: sentence, words: [{ same: false, old: [], new: [sentence.text] }] });
      continue;
    }
    changes.push(...old.slice(next, match).map(removed), {
      old: found.sentence,
      new: after.sentence,
      words: compareSequences(found.words, after.words, self),
    });
    next = match + 1;
  }
  return [...changes, ...old.slice(next).map(removed)];
}

const self = (word: string): string => word;

const cut = (sentence: Sentence): Cut => {
  const words = wordsOf(sentence.text);
  const counts = new Map<string, number>();
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
  return { sentence, words, counts };
};

const removed = (sentence: Sentence): ChangedSentence => ({
  old: sentence,
  new: undefined,
  words: [{ same: false, old: [sentence.text], new: [] }],
});

/** Half of the words of the longer one, at least, in the same order. */
function alike(a: Cut, b: Cut): boolean {
  const wanted = Math.max(a.words.length, b.words.length) / 2;
  if (shared(a, b) < wanted) return false;
  const common = compareSequences(a.words, b.words, self)
    .filter(({ same }) => same)
    .reduce((sum, { old }) => sum + old.length, 0);
  return common >= wanted;
}

/** Words in common whatever their order: never fewer than in order, and soon counted. */
function shared(a: Cut, b: Cut): number {
  let count = 0;
  for (const [each, times] of a.counts) count += Math.min(times, b.counts.get(each) ?? 0);
  return count;
}
