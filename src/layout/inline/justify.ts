import type { LineRange } from './break.ts';
import * as c from './clreq.ts';
import { type Filling, forcedOut, hasLeader, indentOf, mayHang, naturalWidth, slack } from './fit.ts';
import { autospace, wordSpace } from './gaps.ts';

/** A line whose gaps are settled. */
export interface SetLine {
  readonly range: LineRange;
  /** Gap after each box of the line but its last; index 0 is the first box's. */
  readonly gaps: Float64Array;
  /** Width from the first body to the last, as set. */
  readonly width: number;
  readonly natural: number;
  readonly filled: boolean;
  /** How far the last mark stands outside the measure. */
  readonly hung: number;
  /** What was put into every gap, beyond word spaces and autospace. */
  readonly opened: number;
}

/** Gives a line its gaps: squeezed tier by tier, or stretched word spaces first, then autospace, then all (§1.5). */
export const justify = (filling: Filling, range: LineRange, last: boolean): SetLine => {
  const { passage, measure } = filling;
  const { start, end } = range;
  const { natural } = passage.gaps;
  const gaps = Float64Array.from(natural.subarray(start, end));
  const hung = forcedOut(filling, end, last);
  const width = naturalWidth(passage, start, end) - hung;
  const room = measure - indentOf(filling, start) - width;
  const line = { range, gaps, width, natural: width, filled: false, hung, opened: 0 };
  if (Math.abs(room) <= slack) return { ...line, filled: true };
  if (room < 0) {
    const short = squeeze(filling, range, gaps, -room);
    if (short <= slack) return { ...line, width: width + room, filled: true };
    if (mayHang(filling, start, end, -room)) return hang(filling, range, line);
    return { ...line, width: width + room + short };
  }
  const wanted = last ? filling.lastJustified : filling.justified;
  if (!wanted || measure === Infinity || hasLeader(passage, start, end)) return line;
  const left = stretch(filling, range, gaps, room);
  return { ...line, width: width + room - left.short, filled: left.short <= slack, opened: left.each };
};

const hang = ({ passage }: Filling, { start, end }: LineRange, line: SetLine): SetLine => {
  const body = passage.boxes.width[end] ?? 0;
  const gaps = Float64Array.from(passage.gaps.natural.subarray(start, end));
  return { ...line, gaps, width: line.natural - body, hung: body };
};

/** Returns what could not be squeezed out; then nothing of the line stays squeezed beyond its capacity. */
const squeeze = (filling: Filling, { start, end }: LineRange, gaps: Float64Array, over: number): number => {
  const { capacity, tier } = filling.passage.gaps;
  let rest = over;
  for (const rank of c.tiers) {
    let total = 0;
    for (let at = start; at < end; at++) if (tier[at] === rank) total += capacity[at] ?? 0;
    if (total === 0) continue;
    const share = Math.min(1, rest / total);
    for (let at = start; at < end; at++) {
      if (tier[at] === rank) gaps[at - start] = (gaps[at - start] ?? 0) - (capacity[at] ?? 0) * share;
    }
    rest -= total * share;
    if (rest <= slack) return Math.max(0, rest);
  }
  return rest;
};

/** Returns what stays short, and what each of the other gaps got. */
const stretch = (filling: Filling, { start, end }: LineRange, gaps: Float64Array, room: number) => {
  const { stretch: kinds, room: rooms } = filling.passage.gaps;
  let rest = room;
  for (const kind of [wordSpace, autospace]) {
    let total = 0;
    for (let at = start; at < end; at++) if (kinds[at] === kind) total += rooms[at] ?? 0;
    if (total === 0) continue;
    const share = Math.min(1, rest / total);
    for (let at = start; at < end; at++) {
      if (kinds[at] === kind) gaps[at - start] = (gaps[at - start] ?? 0) + (rooms[at] ?? 0) * share;
    }
    rest -= total * share;
    if (rest <= slack) return { short: 0, each: 0 };
  }
  let count = 0;
  for (let at = start; at < end; at++) if (kinds[at] !== 0) count++;
  if (count === 0) return { short: rest, each: 0 };
  const each = rest / count;
  for (let at = start; at < end; at++) if (kinds[at] !== 0) gaps[at - start] = (gaps[at - start] ?? 0) + each;
  return { short: 0, each };
};
