import type { ParagraphStyle } from '../../style/computed.ts';
import * as c from './clreq.ts';
import { costs } from './costs.ts';
import type { LineBand } from './paragraph.ts';
import type { PreparedPassage } from './prepare.ts';

/** How the lines of a passage are filled. */
export interface Filling {
  readonly passage: PreparedPassage;
  /** Em of the paragraph: the unit of the costs. */
  readonly em: number;
  readonly measure: number;
  /** Of the passage's first lines, where they differ; a line is priced by its own filling (`perLine`). */
  readonly bands?: readonly LineBand[] | undefined;
  /** Indent of the passage's first line, and of the others. */
  readonly first: number;
  readonly rest: number;
  /** Lines that are not the first begin with the blank of their opening mark (`text-spacing-trim: normal`). */
  readonly openWhole: boolean;
  readonly justified: boolean;
  readonly lastJustified: boolean;
  /** A single mark may stand outside the measure, or has to. */
  readonly hanging: ParagraphStyle['hanging'];
}

/** Lengths up to this many pt apart count as equal. */
export const slack = 0.005;

/** What a line from box i to box j costs (§4.3); the last two cells of `into` are written, none is allocated. */
export interface LineCost {
  cost: number;
  loose: boolean;
  feasible: boolean;
}

/** A mark that may hang: one of 、，。；：？！, alone (§1.8). */
export const hangs = (passage: PreparedPassage, end: number): boolean => {
  const { cls } = passage.boxes;
  const last = cls[end] ?? 0;
  return (last === c.pause || last === c.stop) && !c.isMark(cls[end - 1] ?? c.pause);
};

/** What stands before the first body of a line that starts with box `start`. */
export const indentOf = ({ first, rest, openWhole, passage }: Filling, start: number): number =>
  start === 0 ? first : openWhole ? rest + (passage.boxes.before[start] ?? 0) : rest;

/**
 * Where a line may start that begins earlier than one which is too long, from `start`; −1 for nowhere. A hanging indent
 * gives the first line more room than the others have.
 */
export const roomierStart = ({ first, rest }: Filling, start: number): number => (start > 0 && first < rest ? 0 : -1);

/** Width of a lone mark at a line's end, which does not count where lines are centred. */
export const endMark = (passage: PreparedPassage, end: number): number =>
  hangs(passage, end) ? (passage.boxes.width[end] ?? 0) : 0;

/** What of a line's last mark stands outside the measure before anything is squeezed. */
export const forcedOut = ({ hanging, passage }: Filling, end: number, last: boolean): number =>
  hanging === 'force-end' && !last && hangs(passage, end) ? (passage.boxes.width[end] ?? 0) : 0;

export const naturalWidth = (passage: PreparedPassage, start: number, end: number): number => {
  const { body, natural } = passage.sums;
  return (
    (body[end + 1] ?? 0) -
    (body[start] ?? 0) +
    (natural[end] ?? 0) -
    (natural[start] ?? 0) +
    (passage.endExtra[end] ?? 0)
  );
};

/** Writes the cost of one line into `line`. `feasible` is false where even full squeeze leaves it too long. */
export const price = (filling: Filling, start: number, end: number, last: boolean, line: LineCost): void => {
  const { passage, em, measure } = filling;
  const indent = indentOf(filling, start);
  const room = measure - indent - naturalWidth(passage, start, end) + forcedOut(filling, end, last);
  line.cost = costs.line;
  line.loose = false;
  line.feasible = true;
  if (room > slack) {
    // A paragraph that fits on one line is one line, however far it has to be spread.
    const natural = last && (!filling.lastJustified || start === 0);
    if (natural || hasLeader(passage, start, end)) return;
    if (filling.justified || (last && filling.lastJustified)) stretchCost(passage, start, end, room, em, line);
    else line.cost += 4 * (room / em) ** 2;
    return;
  }
  if (room < -slack) squeezeCost(filling, start, end, -room, line);
};

export const hasLeader = (passage: PreparedPassage, start: number, end: number): boolean =>
  (passage.sums.leaders[end + 1] ?? 0) > (passage.sums.leaders[start] ?? 0);

/** What so many em in every gap cost. */
export const loosened = (each: number): number =>
  costs.loosened * (each / 0.1) ** 2 +
  (each > costs.tornFrom ? costs.torn * ((each - costs.tornFrom) / costs.tornStep) ** 2 : 0);

const stretchCost = (
  passage: PreparedPassage,
  start: number,
  end: number,
  room: number,
  em: number,
  line: LineCost,
): void => {
  const { wordRoom, autoRoom, stretchable } = passage.sums;
  if (passage.alphabetic) {
    wordsCost(passage, start, end, room, em, line);
    return;
  }
  let rest = room;
  const words = (wordRoom[end] ?? 0) - (wordRoom[start] ?? 0);
  if (words > 0) {
    const used = Math.min(rest, words);
    line.cost += costs.anyWordSpaceOpened + costs.wordSpaceOpened * (used / words) ** 2;
    rest -= used;
  }
  const autos = (autoRoom[end] ?? 0) - (autoRoom[start] ?? 0);
  if (autos > 0 && rest > 0) {
    const used = Math.min(rest, autos);
    line.cost += costs.autospaceOpened * (used / autos) ** 2;
    rest -= used;
  }
  if (rest <= slack) return;
  const gaps = (stretchable[end] ?? 0) - (stretchable[start] ?? 0);
  if (gaps === 0) {
    // As if it had one gap: else a lone word on a line of its own would be the cheapest way to set any loose line.
    line.cost += costs.unfilled + costs.loosened * (rest / em / 0.1) ** 2;
    return;
  }
  const each = rest / gaps / em;
  line.cost += loosened(each);
  line.loose = each > costs.looseFrom;
};

/** Spaces that are half as wide again make the lines of a page uneven: a hyphen is the lesser evil. */
const wordsCost = (
  passage: PreparedPassage,
  start: number,
  end: number,
  room: number,
  em: number,
  line: LineCost,
): void => {
  const spaces = span(passage.sums.stretchable, start, end);
  if (spaces === 0) {
    line.cost += costs.unfilled + costs.loosened * (room / em / 0.1) ** 2;
    return;
  }
  const natural = span(passage.sums.natural, start, end);
  const opened = room / (natural > 0 ? natural / 2 : (em * spaces) / 8);
  line.cost += costs.wordsOpened * opened ** 3;
  line.loose = opened > 1;
};

const squeezeCost = (filling: Filling, start: number, end: number, over: number, line: LineCost): void => {
  const { passage } = filling;
  const [two, four, five, six, seven] = passage.sums.capacity;
  const early = span(two, start, end) + span(four, start, end) + span(five, start, end);
  const autos = span(six, start, end);
  const total = early + autos + span(seven, start, end);
  const hung = mayHang(filling, start, end, over);
  if (over > total + slack) {
    line.feasible = hung;
    line.cost += costs.hung;
    return;
  }
  line.cost += passage.alphabetic ? costs.wordsSqueezed * (over / total) ** 3 : costs.squeezed * (over / total) ** 2;
  const brackets = span(four, start, end);
  const commas = span(five, start, end);
  const words = early - brackets - commas;
  line.cost += taken(over - words, brackets, filling.em, costs.crowdedFrom, costs.crowded);
  line.cost += taken(over - words - brackets, commas, filling.em, costs.narrowFrom, costs.narrowed);
  if (over > early + slack && autos > 0) line.cost += costs.autospaceSqueezed;
  if (over > early + autos + slack) {
    const stops = total - early - autos;
    line.cost += costs.stopsSqueezed + taken(over - early - autos, stops, filling.em, 0, costs.stopNarrowed);
  }
  if (hung && filling.hanging === 'allow-end') line.cost = Math.min(line.cost, costs.line + costs.hung);
};

/** What a tier of marks costs when `over` is to come from their `blanks`: for each mark, once it is seen, by the share taken. */
const taken = (over: number, blanks: number, em: number, from: number, price: number): number => {
  if (over <= 0 || blanks <= 0) return 0;
  const share = Math.min(1, over / blanks);
  return share > from + 1e-9 ? (price * share * blanks * 2) / em : 0;
};

/** A line that is too long by no more than its last mark may let it hang; `auto` only where it would gape without it. */
export const mayHang = (filling: Filling, start: number, end: number, over: number): boolean => {
  const { hanging, passage } = filling;
  if (hanging !== 'allow-end' && hanging !== 'auto') return false;
  if (over > (passage.boxes.width[end] ?? 0) + slack || !hangs(passage, end)) return false;
  return hanging === 'allow-end' || gapes(filling, start, end);
};

/** §1.8: what each gap would have to take if the mark and its Han went to the next line, in em. */
const gaping = 0.1;

const gapes = (filling: Filling, start: number, end: number): boolean => {
  const { passage, measure, em } = filling;
  const { penalty } = passage.gaps;
  const { wordRoom, autoRoom, stretchable } = passage.sums;
  let before = end - 1;
  while (before >= start && penalty[before] === Infinity) before--;
  if (before < start) return true;
  const room = measure - indentOf(filling, start) - naturalWidth(passage, start, before);
  const rest = room - span(wordRoom, start, before) - span(autoRoom, start, before);
  return rest > gaping * em * Math.max(1, span(stretchable, start, before)) + slack;
};

const span = (sums: Float64Array, start: number, end: number): number => (sums[end] ?? 0) - (sums[start] ?? 0);
