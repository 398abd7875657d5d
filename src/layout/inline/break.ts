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
 * Total fit (§4): the cheapest way to cut a passage into lines, over states (break, was the line before it loose?).
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
  const best = new Float64Array(lines.length * width * 2).fill(Infinity);
  const own = new Float64Array(lines.length * width * 2);
  const from = new Int32Array(lines.length * width * 2);
  best[0] = 0;
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  const reach = (before: number, after: number, cost: number, loose: number): void => {
    const target = after * 2 + loose;
    for (let state = before * 2; state < before * 2 + 2; state++) {
      const total = (best[state] ?? Infinity) + cost + (loose === 1 && (state & 1) === 1 ? costs.run : 0);
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
          if (!found) reach(row + start, after + end, overfull + naturalWidth(inLine.passage, start, end) * 1e3, 0);
          start = roomierStart(inLine, start) + 1;
          continue;
        }
        found = true;
        const ending = last ? lastLineCost(inLine, start) : 0;
        reach(row + start, after + end, line.cost + price0 + ending, line.loose ? 1 : 0);
      }
    }
  }
  return trace(best, from, width);
};

const trace = (best: Float64Array, from: Int32Array, width: number): readonly LineRange[] => {
  let state = 0;
  let least = Infinity;
  for (let end = width - 1; end * 2 < best.length; end += width) {
    for (const at of [end * 2, end * 2 + 1]) {
      const total = best[at] ?? Infinity;
      if (total >= least) continue;
      least = total;
      state = at;
    }
  }
  const lines: LineRange[] = [];
  while ((state >> 1) % width > 0) {
    const before = from[state] ?? 0;
    lines.push({ start: (before >> 1) % width, end: ((state >> 1) % width) - 1 });
    state = before;
  }
  return lines.reverse();
};
