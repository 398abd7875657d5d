import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';

/** Where the boxes of a line stand; index 0 is the line's first box. */
export interface Places {
  /** Left and right edge of each body. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** From the start of the measure. */
  readonly start: number;
  readonly end: number;
}

/** Turns gaps into positions; leaders take what the line has left. */
export const placeBoxes = (filling: Filling, line: SetLine, offset: number): Places => {
  const { passage } = filling;
  const { start, end } = line.range;
  const count = end - start + 1;
  const left = new Float64Array(count);
  const right = new Float64Array(count);
  const leaders = (passage.sums.leaders[end + 1] ?? 0) - (passage.sums.leaders[start] ?? 0);
  const spare =
    leaders === 0 || filling.measure === Infinity ? 0 : Math.max(0, filling.measure - offset - line.width) / leaders;
  let x = offset;
  for (let at = start; at <= end; at++) {
    const index = at - start;
    x += passage.padBefore[at] ?? 0;
    left[index] = x;
    x += passage.boxes.width[at] ?? 0;
    if (leaders > 0 && (passage.sums.leaders[at + 1] ?? 0) > (passage.sums.leaders[at] ?? 0)) x += spare;
    right[index] = x;
    x += passage.padAfter[at] ?? 0;
    if (at < end) x += line.gaps[index] ?? 0;
  }
  return { left, right, start: offset, end: x };
};
