import { inLine } from './bands.ts';
import { breakLines, type LineRange } from './break.ts';
import * as c from './clreq.ts';
import { type Filling, type LineCost, price } from './fit.ts';

/** clreq §3.1.4, the last resort: what a break inside three or more marks in a row costs. */
const insideMarks = 400;

/**
 * Where a line is longer than the measure however it is squeezed, a run of three or more marks may break (。』｜」).
 * What is too long then is a word, and the layout reports it.
 */
export const breakWithin = (filling: Filling, seams?: Float64Array): readonly LineRange[] => {
  const lines = breakLines(filling, seams);
  if (lines.every((line, index) => fits(inLine(filling, index), line))) return lines;
  const relaxed = relax(filling);
  return relaxed === undefined ? lines : breakLines(relaxed, seams);
};

const fits = (filling: Filling, { start, end }: LineRange): boolean => {
  const line: LineCost = { cost: 0, loose: false, feasible: true };
  price(filling, start, end, end === filling.passage.boxes.count - 1, line);
  return line.feasible;
};

const relax = (filling: Filling): Filling | undefined => {
  const { passage } = filling;
  const { cls, count } = passage.boxes;
  const penalty = Float64Array.from(passage.gaps.penalty);
  let found = false;
  const mark = (at: number): boolean => at >= 0 && at < count && c.isMark(cls[at] ?? c.han);
  for (let at = 0; at < count - 1; at++) {
    if (!mark(at) || !mark(at + 1) || !(mark(at - 1) || mark(at + 2)) || cls[at] === c.opening) continue;
    if (penalty[at] !== Infinity) continue;
    penalty[at] = insideMarks;
    found = true;
  }
  return found ? { ...filling, passage: { ...passage, gaps: { ...passage.gaps, penalty } } } : undefined;
};
