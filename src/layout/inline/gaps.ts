import type { ParagraphStyle, TextStyle } from '../../style/computed.ts';
import { autospaceAfter, baseOf, isWestern } from './autospace.ts';
import {
  type Boxes,
  clings,
  cut,
  has,
  holds,
  keptSpace,
  looseEnd,
  looseStart,
  numeral,
  operator,
  opportunity,
  paired,
  rangeEnd,
  softHyphen,
  tied,
} from './boxes.ts';
import * as c from './clreq.ts';
import { costs } from './costs.ts';
import { kinsoku, neverStarts } from './kinsoku.ts';
import { isChinese } from './spaces.ts';

/** What stands between two boxes; gap k follows box k. A gap vanishes where the line breaks in it. */
export interface Gaps {
  readonly natural: Float64Array;
  /** How much it may be squeezed, and in which tier (§1.5); 0 where it may not. */
  readonly capacity: Float64Array;
  readonly tier: Uint8Array;
  /** 0 never stretched, 1 word space, 2 autospace, 3 all else. */
  readonly stretch: Uint8Array;
  /** How far tier 1 or 2 of the stretch goes. */
  readonly room: Float64Array;
  /** Price of a line break here; Infinity forbids it. */
  readonly penalty: Float64Array;
}

export const wordSpace = 1;
export const autospace = 2;
export const other = 3;

/** In text of a Western language a word space may lose this share of itself. */
const wordSqueeze = 0.25;

const ordinalSign = 0x7b2c; // 第

/** Blanks by the pair rule (§1.3), spaces (§1.6), squeeze and stretch (§1.5), breaks (§1.2, §1.7). */
export const makeGaps = (boxes: Boxes, style: ParagraphStyle): Gaps => {
  const count = boxes.count;
  const gaps: Gaps = {
    natural: new Float64Array(count),
    capacity: new Float64Array(count),
    tier: new Uint8Array(count),
    stretch: new Uint8Array(count),
    room: new Float64Array(count),
    penalty: new Float64Array(count),
  };
  for (let left = 0; left < count - 1; left++) {
    fillGap(gaps, boxes, left, style);
    gaps.penalty[left] = breakPenalty(boxes, left, style);
  }
  for (let at = 0; at < count - 2; at++) if (boxes.cls[at] === c.number) holdLongUnit(gaps, boxes, at);
  if (style.justify !== 'none' && boxes.pieces.some((piece) => piece.style.paragraph.justify === 'none'))
    holdStill(gaps, boxes);
  return gaps;
};

/** `text-justify: none` inside a line that is justified: code keeps its spaces as they are. */
const holdStill = (gaps: Gaps, boxes: Boxes): void => {
  const still = (at: number): boolean => boxes.pieces[boxes.piece[at] ?? 0]?.style.paragraph.justify === 'none';
  for (let left = 0; left < boxes.count - 1; left++) {
    if (!still(left) || !still(left + 1)) continue;
    gaps.stretch[left] = 0;
    gaps.capacity[left] = 0;
    gaps.tier[left] = 0;
  }
};

const longestUnit = 8;

/** 12万平方米: the number holds the first Han of a long unit, a scale word its unit, and the unit holds together. */
const holdLongUnit = (gaps: Gaps, boxes: Boxes, number: number): void => {
  let text = '';
  for (let at = number + 1; at <= number + longestUnit && boxes.cls[at] === c.han; at++) {
    if ((boxes.space[at - 1] ?? 0) > 0) break;
    text += String.fromCodePoint(boxes.first[at] ?? 0);
  }
  const [found = '', scales = ''] = c.longUnit.exec(text) ?? [];
  for (let step = 0; step < found.length; step++) {
    const left = number + step;
    const scale = step > 0 && step === scales.length;
    const price = scale ? costs.scaleSplit : step === 0 ? costs.unitSplit : costs.insideUnit;
    gaps.penalty[left] = Math.max(gaps.penalty[left] ?? 0, price);
  }
};

const fillGap = (gaps: Gaps, boxes: Boxes, left: number, style: ParagraphStyle): void => {
  const right = left + 1;
  const a = boxes.cls[left] ?? 0;
  const b = boxes.cls[right] ?? 0;
  const size = boxes.size[left] ?? 0;
  const tracking = boxes.pieces[boxes.piece[left] ?? 0]?.style.text.letterSpacing ?? 0;
  const space = boxes.space[left] ?? 0;
  if (a === c.han && b === c.han && space === 0) {
    gaps.natural[left] = tracking;
    gaps.stretch[left] = style.justify === 'inter-word' ? 0 : other;
    return;
  }
  const spaced = autospaceAfter(boxes, left, space);
  if (spaced !== undefined) {
    const em = boxes.size[baseOf(boxes, left)] ?? size;
    gaps.natural[left] = spaced.natural * em + tracking;
    gaps.capacity[left] = spaced.capacity * em;
    gaps.tier[left] = 6;
    gaps.stretch[left] = autospace;
    gaps.room[left] = spaced.room * em;
    return;
  }
  const one = boxes.pieces[boxes.piece[left] ?? 0]?.style.text;
  const blank = blankBetween(boxes, left, a, b, one);
  gaps.natural[left] = blank + space + tracking;
  if (space > 0) {
    // 210 mm: the space before a unit is the unit's.
    if (has(boxes, left, numeral) && latinUnit(boxes, right)) return;
    if (groupsDigits(boxes, left)) return;
    const western = isWestern(a) && isWestern(b) && !isChinese(one?.language ?? '');
    gaps.capacity[left] = western ? wordSqueeze * space : Math.max(0, space - 0.25 * size);
    gaps.tier[left] = gaps.capacity[left] === 0 ? 0 : 2;
    gaps.stretch[left] = wordSpace;
    gaps.room[left] = Math.max(0, 0.5 * size - space);
    return;
  }
  if (blank > 0) {
    gaps.capacity[left] = a === c.stop && one?.houseMarks?.wholeStops === true ? 0 : blank - least(boxes, left) * size;
    gaps.tier[left] = a === c.pause ? 5 : a === c.stop ? 7 : c.isMark(a) || b === c.opening ? 4 : 2;
  }
  gaps.stretch[left] = style.justify === 'inter-word' || rigid(boxes, left, a, b) ? 0 : other;
};

/** §1.3: two adjacent marks share one blank; inside and before closing marks there is none. */
const blankBetween = (boxes: Boxes, left: number, a: number, b: number, style: TextStyle | undefined): number => {
  const after = boxes.after[left] ?? 0;
  const before = boxes.before[left + 1] ?? 0;
  if (after === 0 && before === 0) return 0;
  if (a === c.ideographicSpace || b === c.ideographicSpace) return 0;
  // 行末半角式 has no rule for pairs.
  if (style?.punctuation === 'hangmobanjiao' && c.isMark(a) && c.isMark(b)) return after + before;
  if (a === c.opening) return 0;
  // What fills its body shares the next mark's blank all the same.
  const fills = (a === c.pause || a === c.stop) && (boxes.width[left] ?? 0) > 0.99 * (boxes.size[left] ?? 0);
  if (b === c.opening && fills) return 0;
  // 《甲》·《乙》: the blanks of · are in its half body, unless a house gives it others.
  if (a === c.closing && b === c.interpunct && before === 0) return 0;
  if (a === c.interpunct && b === c.opening && after === 0) return 0;
  if (b === c.opening) return c.isMark(a) && style?.houseMarks?.tightPairs === true ? 0 : Math.max(after, before);
  if (b === c.interpunct) return Math.max(after, before);
  if (b === c.stop && a === c.stop) return after;
  if (b === c.closing || b === c.pause || b === c.stop) return 0;
  return after;
};

/** 《 〈 and 》 〉 fill their half body to its edge: without this much of their blank, in em, they touch their neighbours. */
const titleMarkLeast = 0.125;

const least = (boxes: Boxes, left: number): number =>
  c.titleMarks.has(boxes.last[left] ?? 0) || c.titleMarks.has(boxes.first[left + 1] ?? 0) ? titleMarkLeast : 0;

/** Never opened by justification: inside units, and around short connectors, · and ／. */
const rigid = (boxes: Boxes, left: number, a: number, b: number): boolean => {
  if (isWestern(a) && isWestern(b)) return true;
  if (b === c.suffix || a === c.prefix || a === c.leader || b === c.leader || a === c.space || b === c.space)
    return true;
  if (a === c.connector || b === c.connector || a === c.solidus || b === c.solidus) return true;
  if (a === c.interpunct || b === c.interpunct) return true;
  if ((a === c.dash && b === c.dash) || (a === c.ellipsis && b === c.ellipsis)) return true;
  if (has(boxes, left, operator) || has(boxes, left + 1, operator)) return true;
  return has(boxes, left + 1, paired) || (isWestern(b) && has(boxes, left + 1, clings));
};

const breakPenalty = (boxes: Boxes, left: number, style: ParagraphStyle): number => {
  const right = left + 1;
  if (has(boxes, left, opportunity)) return 0;
  const one = boxes.pieces[boxes.piece[left] ?? 0]?.style.paragraph;
  const two = boxes.pieces[boxes.piece[right] ?? 0]?.style.paragraph;
  if (one === undefined || two === undefined || style.textWrap === 'nowrap') return Infinity;
  const unbroken = (mode: ParagraphStyle['whiteSpace']): boolean => mode === 'nowrap' || mode === 'pre';
  if (unbroken(one.whiteSpace) && unbroken(two.whiteSpace)) return Infinity;
  if (has(boxes, left, softHyphen)) return has(boxes, right, clings) ? Infinity : costs.hyphenated;
  if (has(boxes, left, tied)) return Infinity;
  const rule = kinsoku[two.lineBreak];
  if (rule.anywhere) return 0;
  const a = boxes.cls[left] ?? 0;
  const b = boxes.cls[right] ?? 0;
  if (b === c.space && has(boxes, right, keptSpace)) return Infinity;
  if (a === c.space && has(boxes, left, keptSpace)) return 0;
  const spaceHere = (boxes.space[left] ?? 0) > 0;
  if (c.neverEnds(a) && !(a === c.solidus && rule.solidusEnds)) return Infinity;
  if (has(boxes, left, holds) && !(spaceHere && has(boxes, left, looseEnd))) return Infinity;
  if (a === b && (a === c.ellipsis || a === c.dash)) return Infinity;
  if (isWestern(a) && has(boxes, right, operator)) return Infinity;
  const signOfNumber = b === c.prefix && boxes.cls[right + 1] === c.number;
  const forbidden = signOfNumber ? false : neverStarts(b, boxes.first[right] ?? 0, rule);
  const bound = has(boxes, right, clings) && !(spaceHere && has(boxes, right, looseStart));
  if (forbidden ?? bound) return Infinity;
  if (spaceHere && isWestern(a) && isWestern(b)) {
    if (groupsDigits(boxes, left)) return costs.insideUnit;
    if (has(boxes, left, operator) && has(boxes, right, numeral)) return costs.insideUnit;
    return endsInDigit(boxes, left) && latinUnit(boxes, right) ? costs.unitSplit : 0;
  }
  if (isWestern(a) && isWestern(b))
    return !has(boxes, left, cut) ? Infinity : has(boxes, left, rangeEnd) ? costs.unitSplit : 0;
  if (a === c.han && b === c.han) return hanPenalty(boxes, left, one.wordBreak, spaceHere);
  if (has(boxes, left, rangeEnd)) return costs.unitSplit;
  if (a === c.connector && isNumeral(boxes, right) && isNumeral(boxes, left - 1)) return costs.unitSplit;
  // kW·h, N·m
  if (a === c.interpunct && isWestern(b) && isWestern(boxes.cls[left - 1] ?? c.han)) return Infinity;
  if (isWestern(a) && b === c.han && endsInDigit(boxes, left) && c.units.has(boxes.first[right] ?? 0))
    return costs.unitSplit;
  if (a === c.han && isWestern(b) && boxes.last[left] === ordinalSign) return Infinity;
  return 0;
};

const isNumeral = (boxes: Boxes, index: number): boolean =>
  boxes.cls[index] === c.number || boxes.cls[index] === c.suffix;

const boxText = (boxes: Boxes, index: number): string => {
  const from = boxes.glyphs[index] ?? 0;
  const to = boxes.glyphs[index + 1] ?? boxes.glyph.text.length;
  return boxes.glyph.text.slice(from, to).join('').trim();
};

const endsInDigit = (boxes: Boxes, index: number): boolean =>
  isDigit(boxes.last[index] ?? 0) || has(boxes, index, numeral);

const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;

/** 21 760: a figure in groups of three, with a space typed between them (GB/T 15835). */
const groupsDigits = (boxes: Boxes, left: number): boolean =>
  isDigit(boxes.last[left] ?? 0) &&
  isDigit(boxes.first[left + 1] ?? 0) &&
  /(?:^|\D)\d{1,3}$/.test(boxText(boxes, left)) &&
  /^\d{3}(?!\d)/.test(boxText(boxes, left + 1));

/** mm, and what is made of units: L/s, r/min. */
const latinUnit = (boxes: Boxes, index: number): boolean => {
  const text = boxText(boxes, index).replace(/[,.;:)]+$/, '');
  return c.latinUnits.has(text) || text.split(/[/(]+/).every((part) => c.latinUnits.has(part));
};

/** 96万|元: a scale word after a number holds its unit, less firmly. */
const hanPenalty = (boxes: Boxes, left: number, wordBreak: ParagraphStyle['wordBreak'], space: boolean): number => {
  if (wordBreak === 'keep-all' && !space) return Infinity;
  if (!space && c.isWide(boxes.first[left] ?? 0) && c.isWide(boxes.first[left + 1] ?? 0)) return Infinity;
  if (!c.scales.has(boxes.first[left] ?? 0) || !c.units.has(boxes.first[left + 1] ?? 0)) return 0;
  let at = left;
  while (at > 0 && boxes.cls[at] === c.han && c.scales.has(boxes.first[at] ?? 0)) at--;
  return boxes.cls[at] === c.number ? costs.scaleSplit : 0;
};
