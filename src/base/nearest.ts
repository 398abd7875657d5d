/** How many single-character insertions, deletions, replacements and swaps of neighbours turn one word into the other. */
const editDistance = (from: readonly string[], to: readonly string[]): number => {
  let before: number[] = [];
  let last: number[] = to.map((_, index) => index);
  last.push(to.length);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
};

const longestCompared = 64;

/** The candidate that a person most likely meant, or null when none is near. Ties go to the first. */
export const nearest = (name: string, candidates: Iterable<string>): string | null => {
  const wanted = [...name.toLowerCase()];
  if (wanted.length > longestCompared) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.ceil(wanted.length / 2)) + 1;
  for (const candidate of candidates) {
    const letters = [...candidate.toLowerCase()];
    if (letters.length > longestCompared || Math.abs(letters.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, letters);
    if (distance < bestDistance && distance < Math.max(wanted.length, letters.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
};
