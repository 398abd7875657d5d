import type { ParagraphStyle } from '../../style/computed.ts';
import * as c from './clreq.ts';

// Groups of CSS Text 3 §5.2: whether a line of Chinese may start with them hangs on the level.
const smallKana = 1;
const iteration = 2;
const inseparable = 4;
const hyphen = 8;
const centred = 16;
const postfix = 32;
const prefix = 64;
const westernHyphen = 128;

const members: readonly (readonly [number, string])[] = [
  [smallKana, 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿーｧｨｩｪｫｬｭｮｯｰ'],
  [iteration, '々〻ゝゞヽヾ'],
  [inseparable, '\u2024\u2025…⋯\ufe19\u{10af6}'],
  [hyphen, '〜゠～'],
  [westernHyphen, '‐–'],
  [centred, '・：；･‼⁇⁈⁉！？'],
  [postfix, '°‰′″‵℃℉﹪％￠'],
  [prefix, '±€№﹩＄￡￥￦'],
];

const groups: ReadonlyMap<number, number> = new Map(
  members.flatMap(([group, characters]) =>
    [...characters].map((character): [number, number] => [character.codePointAt(0) ?? 0, group]),
  ),
);

export interface Kinsoku {
  /** Groups that may start a line, as bits. */
  readonly starts: number;
  /** A dash may start a line. */
  readonly dashes: boolean;
  /** ／ may end one: clreq's basic level, and UAX #14. */
  readonly solidusEnds: boolean;
  readonly anywhere: boolean;
}

const all = smallKana | iteration | inseparable | hyphen | westernHyphen | centred | postfix | prefix;

/** clreq §3.1.4 by level: `auto` is level gb; the others are CSS Text 3 §5.2 as W3C's tests for zh have it. */
export const kinsoku: Readonly<Record<ParagraphStyle['lineBreak'], Kinsoku>> = {
  auto: { starts: inseparable | prefix, dashes: true, solidusEnds: false, anywhere: false },
  strict: { starts: 0, dashes: false, solidusEnds: false, anywhere: false },
  normal: { starts: smallKana | hyphen, dashes: true, solidusEnds: true, anywhere: false },
  loose: { starts: all, dashes: true, solidusEnds: true, anywhere: false },
  anywhere: { starts: all, dashes: true, solidusEnds: true, anywhere: true },
};

/** May a box of class `cls` whose first character is `codePoint` not start a line? Undefined: the level does not say. */
export const neverStarts = (cls: number, codePoint: number, rule: Kinsoku): boolean | undefined => {
  if (codePoint >= 0x3400 && codePoint <= 0x9fff) return undefined;
  // A sign before its figure is one word with it, and that may stand anywhere.
  const group = cls === c.number ? undefined : groups.get(codePoint);
  if (group !== undefined) return (rule.starts & group) === 0;
  if (cls === c.dash) return !rule.dashes;
  return isBound(cls) ? true : undefined;
};

const isBound = (cls: number): boolean =>
  cls === c.closing ||
  cls === c.pause ||
  cls === c.stop ||
  cls === c.interpunct ||
  cls === c.connector ||
  cls === c.solidus ||
  cls === c.suffix;
