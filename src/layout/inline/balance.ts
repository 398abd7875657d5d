import { breakLines, type LineRange } from './break.ts';
import * as c from './clreq.ts';
import { type Filling, type LineCost, naturalWidth, price } from './fit.ts';

/** §1.10: words that should not begin a line of a heading, nor end one. */
const weakStarts = new Set([...'的地得之了着过们等'].map((character) => character.codePointAt(0) ?? 0));
const weakEnds = new Set([...'与和及以在对为将把被向从'].map((character) => character.codePointAt(0) ?? 0));

const longest = 400;

/** Lines of even length for headings: no more lines than needed, cut after ，；： and not before 的了着. */
export const balanceLines = (filling: Filling): readonly LineRange[] => {
  const plain = breakLines(filling);
  const { boxes } = filling.passage;
  if (plain.length < 2 || plain.length > 10 || boxes.count > longest) return plain;
  const lines = plain.length;
  const mean = naturalWidth(filling.passage, 0, boxes.count - 1) / lines;
  const { penalty } = filling.passage.gaps;
  const count = boxes.count;
  const best = Array.from({ length: lines + 1 }, () => new Float64Array(count + 1).fill(Infinity));
  const from = Array.from({ length: lines + 1 }, () => new Int32Array(count + 1));
  const cell = (row: number, column: number): number => best[row]?.[column] ?? Infinity;
  const first = best[0];
  if (first !== undefined) first[0] = 0;
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  for (let row = 1; row <= lines; row++) {
    const into = best[row];
    const origin = from[row];
    if (into === undefined || origin === undefined) continue;
    for (let end = 0; end < count; end++) {
      const last = end === count - 1;
      if (!last && penalty[end] === Infinity) continue;
      for (let start = end; start >= 0; start--) {
        if (start > 0 && penalty[start - 1] === Infinity) continue;
        price(filling, start, end, true, line);
        if (!line.feasible) break;
        const uneven = ((naturalWidth(filling.passage, start, end) - mean) / filling.em) ** 2 * 10;
        const total = cell(row - 1, start) + uneven + (last ? 0 : (penalty[end] ?? 0) + wordCost(filling, end));
        if (total <= (into[end + 1] ?? Infinity) + 1e-9) {
          into[end + 1] = total;
          origin[end + 1] = start;
        }
      }
    }
  }
  return cell(lines, count) === Infinity ? plain : trace(from, lines, count);
};

const wordCost = (filling: Filling, end: number): number => {
  const { boxes } = filling.passage;
  const before = boxes.last[end] ?? 0;
  const after = boxes.first[end + 1] ?? 0;
  if (boxes.cls[end] === c.pause) return before === 0x3001 ? -60 : -200;
  if (boxes.cls[end] === c.stop) return -200;
  return (weakStarts.has(after) ? 400 : 0) + (weakEnds.has(before) ? 400 : 0);
};

const trace = (from: readonly Int32Array[], lines: number, count: number): readonly LineRange[] => {
  const ranges: LineRange[] = [];
  let at = count;
  for (let row = lines; row > 0; row--) {
    const start = from[row]?.[at] ?? 0;
    ranges.push({ start, end: at - 1 });
    at = start;
  }
  return ranges.reverse();
};
