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
 */
export const breakLines = (filling: Filling, seams?: Float64Array): readonly LineRange[] => {
  const { gaps, boxes } = filling.passage;
  const count = boxes.count;
  if (count === 0) return [];
  const { penalty } = gaps;
  const best = new Float64Array((count + 1) * 2).fill(Infinity);
  const own = new Float64Array((count + 1) * 2);
  const from = new Int32Array((count + 1) * 2);
  best[0] = 0;
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  const reach = (end: number, start: number, cost: number, loose: number): void => {
    const target = (end + 1) * 2 + loose;
    for (let state = start * 2; state < start * 2 + 2; state++) {
      const total = (best[state] ?? Infinity) + cost + (loose === 1 && (state & 1) === 1 ? costs.run : 0);
      const known = best[target] ?? Infinity;
      if (total === Infinity || total > known + tie) continue;
      if (total > known - tie && cost >= (own[target] ?? 0)) continue;
      best[target] = total;
      own[target] = cost;
      from[target] = state;
    }
  };
  for (let end = 0; end < count; end++) {
    const last = end === count - 1;
    const price0 = last ? 0 : (penalty[end] ?? 0) + (seams?.[end] ?? 0);
    if (price0 === Infinity) continue;
    let found = false;
    for (let start = end; start >= 0; start--) {
      if (start > 0 && penalty[start - 1] === Infinity) continue;
      price(filling, start, end, last, line);
      if (!line.feasible) {
        if (!found) reach(end, start, overfull + naturalWidth(filling.passage, start, end) * 1e3, 0);
        start = roomierStart(filling, start) + 1;
        continue;
      }
      found = true;
      const ending = last ? lastLineCost(filling, start) : 0;
      reach(end, start, line.cost + price0 + ending, line.loose ? 1 : 0);
    }
  }
  return trace(best, from, count);
};

const trace = (best: Float64Array, from: Int32Array, count: number): readonly LineRange[] => {
  const lines: LineRange[] = [];
  let state = (best[count * 2] ?? Infinity) <= (best[count * 2 + 1] ?? Infinity) ? count * 2 : count * 2 + 1;
  while (state > 1) {
    const before = from[state] ?? 0;
    lines.push({ start: before >> 1, end: (state >> 1) - 1 });
    state = before;
  }
  return lines.reverse();
};
