// The metrics of typesetting.md §4.5, from the places of glyphs alone. Lengths in em.
import {
  forbiddenBreak,
  isDash,
  isDigit,
  isHan,
  isLetter,
  isMark,
  isOpening,
  isPause,
  isStop,
  splitsUnit,
} from './classes.mjs';
import { pairsOf } from './pairs.mjs';

export const visible = 0.05;
const narrow = 0.75;
/** Pairs are judged on last lines that end this far from the measure: nothing has squeezed or opened those. */
const unfilled = 0.6;
const pairTolerance = 0.03;
/** A last line this wide, its marks apart, is still a stranded one: 96%。 */
const shortLast = 2.1;

const average = (values) => (values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length);
const quantile = (values, share) => values.toSorted((one, two) => one - two)[Math.floor(values.length * share)] ?? 0;
const median = (values) => quantile(values, 0.5);

/** Gaps between adjacent Han, and Han to Han over one mark, less the two bodies. */
const spacing = (line) => {
  const gaps = [];
  const commas = [];
  const stops = [];
  line.forEach((sort, at) => {
    const [right, after] = [line[at + 1], line[at + 2]];
    if (right === undefined || !isHan(sort.text)) return;
    if (isHan(right.text)) gaps.push(right.x - sort.x - 1);
    else if (after !== undefined && isHan(after.text)) {
      if (isPause(right.text)) commas.push(after.x - sort.x - 1);
      else if (isStop(right.text)) stops.push(after.x - sort.x - 1);
    }
  });
  return { gaps, commas, stops };
};

/** A mark's body ends half an em from its origin, except an opening one's. */
const rightEdge = ({ text, x, advance }) => x + (isMark(text) && !isOpening(text) ? 0.5 : isHan(text) ? 1 : advance);

/** · and a short dash may be centred in a body wider than the glyph: either may end at the measure. */
const edgeError = (sort, measure) => {
  const body = sort.text === '·' ? 0.25 : isDash(sort.text) ? 0.5 : undefined;
  const own = Math.abs(rightEdge(sort) - measure);
  return body === undefined ? own : Math.min(own, Math.abs(sort.x + sort.advance / 2 + body - measure));
};

const isStranded = (line) => {
  const bare = [...line];
  while (bare.length > 0 && isMark(bare.at(-1).text)) bare.pop();
  if (line.filter(({ text }) => isHan(text)).length > 1) return false;
  if (!line.some(({ text }) => isDigit(text) || isLetter(text))) return true;
  return bare.length > 0 && rightEdge(bare.at(-1)) - bare[0].x <= shortLast;
};

/** Of paragraphs given as lines of sorts `{ text, x, advance, space }`; `unfaithful` is handed through. */
export const figuresOf = (paragraphs, measure, unfaithful = 0) => {
  const loose = [];
  const jumps = [];
  const commas = [];
  const stops = [];
  const edges = [];
  const counts = { lines: 0, visible: 0, runs: 0, orphans: 0, splits: 0, kinsoku: 0, pairs: 0 };
  const said = [];
  for (const lines of paragraphs) {
    counts.lines += lines.length;
    let before;
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      const own = spacing(line);
      const gap = median(own.gaps);
      if (next === undefined) {
        const wrong = pairsOf(line).filter(({ off }) => Math.abs(off) > pairTolerance);
        if (rightEdge(line.at(-1)) < measure - unfilled) {
          counts.pairs += wrong.length;
          said.push(...wrong.map(({ marks, off }) => `pair ${marks} ${off.toFixed(2)}`));
        }
        if (index > 0 && isStranded(line)) {
          counts.orphans += 1;
          said.push(`orphan ${line.map(({ text }) => text).join('')}`);
        }
        return;
      }
      const wrong = forbiddenBreak(line, next);
      if (wrong !== undefined) {
        counts.kinsoku += 1;
        said.push(wrong);
      }
      if (splitsUnit(line, next)) {
        counts.splits += 1;
        said.push(
          `split ${line
            .slice(-4)
            .map(({ text }) => text)
            .join('')}|${next
            .slice(0, 3)
            .map(({ text }) => text)
            .join('')}`,
        );
      }
      loose.push(gap);
      commas.push(...own.commas);
      stops.push(...own.stops);
      edges.push(edgeError(line.at(-1), measure));
      if (gap > visible) counts.visible += 1;
      if (before !== undefined) {
        jumps.push(Math.abs(gap - before));
        if (before > visible && gap > visible) counts.runs += 1;
      }
      before = gap;
    });
  }
  const comma = average(commas);
  const narrowShare = commas.length === 0 ? 0 : commas.filter((width) => width < narrow).length / commas.length;
  const p95 = quantile(loose, 0.95);
  const visibleShare = loose.length === 0 ? 0 : counts.visible / loose.length;
  return {
    ...counts,
    broken: loose.length,
    mean: average(loose),
    p95,
    max: Math.max(0, ...loose),
    visibleShare,
    comma,
    commaSpread: Math.sqrt(average(commas.map((width) => (width - comma) ** 2))),
    narrow: narrowShare,
    stop: average(stops),
    jump: quantile(jumps, 0.95),
    edge: Math.max(0, ...edges),
    edgeMean: average(edges),
    unfaithful,
    /** §2.4: cannot be gamed by trading one defect for another. */
    mm: Math.max(p95 / 0.03, narrowShare / 0.05, visibleShare / 0.03),
    said,
  };
};
