import { perLine } from './bands.ts';
import { costs } from './costs.ts';
import { type Filling, type LineCost, naturalWidth, price, roomierStart } from './fit.ts';
import { lastLineCost } from './last-line.ts';

/** A line's first and last box. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

const overfull = 1e7;
/** Costs this near are a tie. */
const tie = 1e-6;

/**
 * Total fit (§4): the cheapest way to cut a passage into lines, over states (break, was the line before it loose, and
 * how many in a row end with a hyphen?).
 * Each line is priced in constant time from prefix sums. Of equal ways the one that adjusts earlier lines wins.
 * Where the first lines have measures of their own, the states are had once for each of them, and once for the others.
 */
export const breakLines = (filling: Filling, seams?: Float64Array): readonly LineRange[] => {
  const { gaps, boxes } = filling.passage;
  const count = boxes.count;
  if (count === 0) return [];
  const { penalty } = gaps;
  const lines = perLine(filling);
  const width = count + 1;
  const kinds = penalty.includes(costs.hyphenated) ? 6 : 2;
  const best = new Float64Array(lines.length * width * kinds).fill(Infinity);
  const own = new Float64Array(lines.length * width * kinds);
  const from = new Int32Array(lines.length * width * kinds);
  best[0] = 0;
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  const reach = (before: number, after: number, cost: number, loose: number, end: number): void => {
    const last = end === count - 1;
    const hyphen = !last && penalty[end] === costs.hyphenated;
    for (let state = before * kinds; state < (before + 1) * kinds; state++) {
      const cut = (state % kinds) >> 1;
      const target = after * kinds + loose + (hyphen ? Math.min(4, cut * 2 + 2) : 0);
      const ladder = hyphen && cut === 2 ? costs.hyphenLadder : last && cut > 0 ? costs.hyphenBeforeLast : 0;
      const total = (best[state] ?? Infinity) + cost + (loose === 1 && (state & 1) === 1 ? costs.run : 0) + ladder;
      const known = best[target] ?? Infinity;
      if (total === Infinity || total > known + tie) continue;
      if (total > known - tie && cost >= (own[target] ?? 0)) continue;
      best[target] = total;
      own[target] = cost;
      from[target] = state;
    }
  };
  for (const [index, inLine] of lines.entries()) {
    const row = index * width;
    const after = Math.min(index + 1, lines.length - 1) * width + 1;
    for (let end = 0; end < count; end++) {
      const last = end === count - 1;
      const price0 = last ? 0 : (penalty[end] ?? 0) + (seams?.[end] ?? 0);
      if (price0 === Infinity) continue;
      let found = false;
      for (let start = end; start >= 0; start--) {
        if (start > 0 && penalty[start - 1] === Infinity) continue;
        price(inLine, start, end, last, line);
        if (!line.feasible) {
          if (!found)
            reach(row + start, after + end, overfull + naturalWidth(inLine.passage, start, end) * 1e3, 0, end);
          start = roomierStart(inLine, start) + 1;
          continue;
        }
        found = true;
        const ending = last ? lastLineCost(inLine, start) : 0;
        reach(row + start, after + end, line.cost + price0 + ending, line.loose ? 1 : 0, end);
      }
    }
  }
  return trace(best, from, width, kinds);
};

const trace = (best: Float64Array, from: Int32Array, width: number, kinds: number): readonly LineRange[] => {
  let state = 0;
  let least = Infinity;
  for (let end = width - 1; end * kinds < best.length; end += width) {
    for (let at = end * kinds; at < (end + 1) * kinds; at++) {
      const total = best[at] ?? Infinity;
      if (total >= least) continue;
      least = total;
      state = at;
    }
  }
  const placeOf = (one: number): number => Math.floor(one / kinds) % width;
  const lines: LineRange[] = [];
  while (placeOf(state) > 0) {
    const before = from[state] ?? 0;
    lines.push({ start: placeOf(before), end: placeOf(state) - 1 });
    state = before;
  }
  return lines.reverse();
};
