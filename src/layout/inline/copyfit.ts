import { perLine } from './bands.ts';
import type { LineRange } from './break.ts';
import { costs } from './costs.ts';
import { type Filling, type LineCost, loosened, price, roomierStart } from './fit.ts';
import { lastLineCost } from './last-line.ts';

/** A line in which more than one comma loses its blank, or a twentieth of an em and more is put in every gap, is seen, as is a unit split. */
const dearest = costs.line + costs.autospaceSqueezed + costs.squeezed + costs.narrowed;

/** Rather than part a word at a page's end a line is a little looser: 0.06 em in every gap. */
const dearestForWord = costs.line + loosened(0.06);

/** A whole paragraph of such lines is seen beside others: the mean line has to be cheaper. */
const dearestMean = costs.line + loosened(0.04);

/**
 * The cheapest way to make just so many lines, none of them strained; undefined where there is none. `mayEnd` says whether
 * a line, from 0, may end with a box.
 */
export const breakIntoLines = (
  filling: Filling,
  lines: number,
  mayEnd?: (line: number, end: number) => boolean,
): readonly LineRange[] | undefined => {
  const { gaps, boxes } = filling.passage;
  const { count } = boxes;
  if (lines < 1) return undefined;
  const width = count + 1;
  const best = new Float64Array((lines + 1) * width).fill(Infinity);
  const from = new Int32Array((lines + 1) * width);
  best[0] = 0;
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  const own = perLine(filling);
  const strain = mayEnd === undefined ? dearest : dearestForWord;
  own.forEach((inLine, index) => {
    const [first, final] = [index + 1, index < own.length - 1 ? index + 1 : lines];
    for (let end = 0; end < count; end++) {
      const last = end === count - 1;
      const atBreak = last ? 0 : (gaps.penalty[end] ?? 0);
      if (atBreak >= costs.scaleSplit) continue;
      const most = Math.min(final, last ? lines : lines - 1);
      for (let start = end; start >= 0; start--) {
        if (start > 0 && gaps.penalty[start - 1] === Infinity) continue;
        price(inLine, start, end, last, line);
        if (!line.feasible) {
          start = roomierStart(inLine, start) + 1;
          continue;
        }
        if (line.cost > strain) continue;
        const cost = line.cost + atBreak + (last ? lastLineCost(inLine, start) : 0);
        for (let row = last ? Math.max(first, lines) : first; row <= most; row++) {
          if (mayEnd?.(row - 1, end) === false) continue;
          const total = (best[(row - 1) * width + start] ?? Infinity) + cost;
          const cell = row * width + end + 1;
          if (total >= (best[cell] ?? Infinity)) continue;
          best[cell] = total;
          from[cell] = start;
        }
      }
    }
  });
  if ((best[lines * width + count] ?? Infinity) > dearestMean * lines) return undefined;
  const ranges: LineRange[] = [];
  for (let row = lines, at = count; row > 0; row--) {
    const start = from[row * width + at] ?? 0;
    ranges.push({ start, end: at - 1 });
    at = start;
  }
  ranges.reverse();
  const cut = ranges.map(({ end }) => gaps.penalty[end] === costs.hyphenated);
  const laddered = cut.some((one, at) => one && (at === lines - 2 || (cut[at + 1] === true && cut[at + 2] === true)));
  return laddered ? undefined : ranges;
};
