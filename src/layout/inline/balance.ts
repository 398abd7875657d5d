import { perLine } from './bands.ts';
import { breakLines, type LineRange } from './break.ts';
import { endMark, type Filling, type LineCost, naturalWidth, price, roomierStart } from './fit.ts';
import { seamCosts } from './seam-costs.ts';

const mostBoxes = 400;
const mostLines = 10;

/** §1.10: the square of a line's distance from the mean, in em; a last line too short; a line more than needed; an em of waist. */
const costs = { uneven: 10, shortLast: 600, extraLine: 250, waist: 100 } as const;

/** A last line of fewer Han, or of less than this share of the mean, looks lost. */
const fewest = 3;
const shortest = 0.35;

/** Lines of even length for headings, which break no word: a line more than needed where that saves one. */
export const balanceLines = (filling: Filling, centred: boolean): readonly LineRange[] => {
  const plain = breakLines(filling);
  if (plain.length < 2 || plain.length > mostLines || filling.passage.boxes.count > mostBoxes) return plain;
  let best: { readonly cost: number; readonly lines: readonly LineRange[] } | undefined;
  let least = 0;
  for (let lines = 2; least === 0 ? lines <= plain.length : lines <= least + 2; lines++) {
    const found = evenLines(filling, lines);
    if (found === undefined) continue;
    if (least === 0) least = lines;
    const cost = found.cost + (lines - least) * costs.extraLine;
    if (best === undefined || cost < best.cost - 1e-9) best = { cost, lines: found.lines };
  }
  const lines = best?.lines ?? plain;
  return centred ? withoutWaist(filling, lines) : lines;
};

/** What a line of a heading costs: an uneven length, a bad end, a lost last line; Infinity where it is too long. */
type Priced = (start: number, end: number, row: number) => number;

const pricing = (filling: Filling, lines: number): Priced => {
  const { passage, em } = filling;
  const { penalty } = passage.gaps;
  const seams = seamCosts(passage, 'head');
  const { count } = passage.boxes;
  const wanted = shares(filling, lines);
  const fillings = perLine(filling);
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  return (start, end, row) => {
    const mean = wanted[row - 1] ?? 0;
    price(fillings[Math.min(row, fillings.length) - 1] ?? filling, start, end, true, line);
    if (!line.feasible) return Infinity;
    const last = end === count - 1;
    const own = last ? 0 : (penalty[end] ?? 0) + (seams[end] ?? 0);
    const width = naturalWidth(passage, start, end);
    const uneven = costs.uneven * ((width - mean) / em) ** 2;
    const lost = last && start > 0 && (hanFrom(filling, start) < fewest || width < shortest * mean);
    return own + uneven + (lost ? costs.shortLast : 0);
  };
};

/** What each line has of the text's width: as much as the others, or by the length of its band. */
const shares = ({ passage, measure, bands = [] }: Filling, lines: number): readonly number[] => {
  const lengths = Array.from({ length: lines }, (_, index) => bands[index]?.length ?? measure);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const width = naturalWidth(passage, 0, passage.boxes.count - 1);
  return lengths.map((length) => (bands.length === 0 ? width / lines : (width * length) / sum));
};

const mayBreak = ({ passage }: Filling, at: number): boolean => passage.gaps.penalty[at] !== Infinity;

/** The cheapest way to make just so many lines. */
const evenLines = (filling: Filling, lines: number) => {
  const { count } = filling.passage.boxes;
  const priced = pricing(filling, lines);
  const best = new Float64Array((lines + 1) * (count + 1)).fill(Infinity);
  const from = new Int32Array((lines + 1) * (count + 1));
  best[0] = 0;
  for (let end = 0; end < count; end++) {
    const last = end === count - 1;
    if (!last && !mayBreak(filling, end)) continue;
    for (let start = end; start >= 0; start--) {
      if (start > 0 && !mayBreak(filling, start - 1)) continue;
      let cost = filling.bands === undefined ? priced(start, end, 1) : 0;
      if (cost === Infinity) {
        start = roomierStart(filling, start) + 1;
        continue;
      }
      for (let row = last ? lines : 1; row <= (last ? lines : lines - 1); row++) {
        if (filling.bands !== undefined) cost = priced(start, end, row);
        const total = (best[(row - 1) * (count + 1) + start] ?? Infinity) + cost;
        const cell = row * (count + 1) + end + 1;
        if (total > (best[cell] ?? Infinity) + 1e-9) continue;
        best[cell] = total;
        from[cell] = start;
      }
    }
  }
  const cost = best[lines * (count + 1) + count] ?? Infinity;
  return cost === Infinity ? undefined : { cost, lines: trace(from, lines, count) };
};

/**
 * Centred lines make an outline, which is to swell and to shrink once (梯形、菱形) and to have no waist. Other ends are
 * sought that are not much dearer: of three lines in all ways, of more by moving a break or two at a time.
 */
const withoutWaist = (filling: Filling, found: readonly LineRange[]): readonly LineRange[] => {
  if (found.length < 3 || waist(filling, found) === 0) return found;
  const priced = pricing(filling, found.length);
  const total = (lines: readonly LineRange[]): number =>
    lines.reduce(
      (sum, { start, end }, index) => sum + priced(start, end, index + 1),
      costs.waist * waist(filling, lines),
    );
  let best = found;
  let least = total(found);
  for (let before = Infinity; least < before - 1e-9; ) {
    before = least;
    const from = best;
    for (let seam = 0; seam < from.length - 1; seam++) {
      for (const one of moved(filling, from, seam)) {
        const next = seam + 2 < from.length ? moved(filling, one, seam + 1) : [one];
        for (const lines of next) {
          const cost = total(lines);
          if (cost >= least - 1e-9) continue;
          least = cost;
          best = lines;
        }
      }
    }
  }
  return best;
};

/** The same lines with the break after line `seam` everywhere that it may stand between its neighbours. */
const moved = (filling: Filling, lines: readonly LineRange[], seam: number): readonly (readonly LineRange[])[] => {
  const [upper, lower] = [lines[seam], lines[seam + 1]];
  if (upper === undefined || lower === undefined) return [];
  const made: (readonly LineRange[])[] = [];
  for (let at = upper.start; at < lower.end; at++) {
    if (!mayBreak(filling, at)) continue;
    made.push(lines.with(seam, { start: upper.start, end: at }).with(seam + 1, { start: at + 1, end: lower.end }));
  }
  return made;
};

/** By how many em lines are shorter than one above and one below them; less than half an em is not seen. */
const waist = ({ passage, em }: Filling, lines: readonly LineRange[]): number => {
  const widths = lines.map(({ start, end }) => naturalWidth(passage, start, end) - endMark(passage, end));
  return widths.slice(1, -1).reduce((sum, width, at) => {
    const depth = (Math.min(Math.max(...widths.slice(0, at + 1)), Math.max(...widths.slice(at + 2))) - width) / em;
    return depth < 0.5 ? sum : sum + depth;
  }, 0);
};

const hanFrom = ({ passage }: Filling, start: number): number =>
  (passage.sums.weight[passage.boxes.count] ?? 0) - (passage.sums.weight[start] ?? 0);

const trace = (from: Int32Array, lines: number, count: number): readonly LineRange[] => {
  const ranges: LineRange[] = [];
  let at = count;
  for (let row = lines; row > 0; row--) {
    const start = from[row * (count + 1) + at] ?? 0;
    ranges.push({ start, end: at - 1 });
    at = start;
  }
  return ranges.reverse();
};
