/** Text without the white space that line ends and extraction put in. */
export const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

/** Characters of `wanted` that `found` has fewer of, with how many are missing. */
export const missingCharacters = (wanted: string, found: string): ReadonlyMap<string, number> => {
  const left = new Map<string, number>();
  for (const character of wanted) left.set(character, (left.get(character) ?? 0) + 1);
  for (const character of found) left.set(character, (left.get(character) ?? 0) - 1);
  return new Map([...left].filter(([, count]) => count > 0));
};

const longestPrefix = (text: string, page: string, from: number): { readonly length: number; readonly at: number } => {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (page.includes(text.slice(0, middle), from)) low = middle;
    else high = middle - 1;
  }
  return { length: low, at: page.indexOf(text.slice(0, low), from) };
};

/** A paragraph as it was met in a text. */
export interface Met {
  /** Stretches that follow one another in the text. */
  readonly pieces: readonly string[];
  /** The rest, which comes no more after the last stretch; empty where all was met. */
  readonly lost: string;
}

const walk = (paragraph: string, text: string, start: number): Met => {
  const pieces: string[] = [];
  let from = start;
  let rest = paragraph;
  while (rest !== '') {
    const { length, at } = longestPrefix(rest, text, from);
    if (length === 0) break;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
    from = at + length;
  }
  return { pieces, lost: rest };
};

const isBetter = (a: Met, b: Met): boolean =>
  a.lost.length < b.lost.length || (a.lost.length === b.lost.length && a.pieces.length < b.pieces.length);

/** The paragraph in the fewest stretches: the ends of columns and pages cut it, with a running head between. */
export const meet = (paragraph: string, text: string): Met => {
  let best = walk(paragraph, text, 0);
  const opening = paragraph.slice(0, 6);
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const met = walk(paragraph, text, at);
    if (isBetter(met, best)) best = met;
  }
  return best;
};
