import * as c from './clreq.ts';
import { type Seam, seams } from './phrases/phrases.ts';
import type { PreparedPassage } from './prepare.ts';

/** What a line's end costs in a heading (§1.10), beside the unevenness of its lines. */
const head = { word: 1000, phrase: 500, weak: 400, sentence: -200, comma: -60 } as const;

/** In text that asks for `pretty` the gaps come first: a word is kept where that is cheap. */
const pretty = { word: 40, phrase: 0, weak: 0, sentence: 0, comma: 0 } as const;

/** They should not begin a line of a heading, nor end one. */
const codePoints = (text: string): ReadonlySet<number> =>
  new Set([...text].map((character) => character.codePointAt(0) ?? 0));
const weakStarts = codePoints('的地得之了着过们等');
const weakEnds = codePoints('与和及以在对为将把被向从之');
const weakWords = ['关于', '对于', '以及', '根据'];

const ideographicComma = 0x3001;

type Costs = Readonly<Record<keyof typeof head, number>>;

const kept = {
  head: new WeakMap<PreparedPassage, Float64Array>(),
  pretty: new WeakMap<PreparedPassage, Float64Array>(),
};

/** Entry k is what a break after box k costs for the sake of the words; kept, since trial layouts ask again. */
export const seamCosts = (passage: PreparedPassage, wanted: keyof typeof kept): Float64Array => {
  const known = kept[wanted].get(passage);
  if (known !== undefined) return known;
  const made = price(passage, wanted === 'head' ? head : pretty);
  kept[wanted].set(passage, made);
  return made;
};

const price = (passage: PreparedPassage, costs: Costs): Float64Array => {
  const { boxes } = passage;
  const { text } = passage.passage;
  const found = seams(text);
  const prices = new Float64Array(boxes.count);
  for (let end = 0; end < boxes.count - 1; end++) {
    const left = boxes.cls[end];
    if (left === c.pause) prices[end] = boxes.last[end] === ideographicComma ? costs.comma : costs.sentence;
    else if (left === c.stop) prices[end] = costs.sentence;
    else if (left === c.han) {
      const at = boxes.at[end + 1] ?? 0;
      const right = boxes.cls[end + 1];
      const seam = right === c.han ? (found[at] ?? 'open') : 'open';
      if (seam !== 'open') prices[end] = costs[seam];
      if (weakStarts.has(boxes.first[end + 1] ?? 0)) prices[end] = (prices[end] ?? 0) + costs.weak;
      const weakEnd = weakEnds.has(boxes.last[end] ?? 0) || weakWords.includes(text.slice(at - 2, at));
      if (weakEnd && found[at] === 'open') prices[end] = (prices[end] ?? 0) + costs.weak;
    }
  }
  return prices;
};

const words = new WeakMap<PreparedPassage, readonly Seam[]>();

/** Whether a break after the box would part a word of the lexicon; found at the first question. */
export const insideWord = (passage: PreparedPassage, end: number): boolean => {
  const { boxes } = passage;
  if (boxes.cls[end] !== c.han || boxes.cls[end + 1] !== c.han) return false;
  const found = words.get(passage) ?? seams(passage.passage.text);
  words.set(passage, found);
  return found[boxes.at[end + 1] ?? 0] === 'word';
};
