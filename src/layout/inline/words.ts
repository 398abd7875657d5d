import {
  alphanumericEnd,
  alphanumericStart,
  clings,
  cut,
  holds,
  looseEnd,
  looseStart,
  numeral,
  operator,
  rangeEnd,
} from './boxes.ts';
import { number, word } from './clreq.ts';

/** A part of a Western run that does not break. */
export interface WordPart {
  readonly text: string;
  readonly cls: number;
  readonly flags: number;
}

const numberForm = /^[¥$€£#+\-−±(]?\d[\d.,:/\u2009\u202f]*[%‰°′″)]*[-–×÷,.;:]?$/;
const rangeForm = /\d[%‰°]?[-–]$|[\p{L}\d%‰°)²³][×÷]$/u;
const operatorForm = /^[×÷±+−=≈≠≤≥]$/;
const alphanumeric = /^[\p{L}\p{N}]$/u;
const signBeforeDigit = /^[¥$€£#+\-−±@][\d\p{L}]/u;
/** 30%, 5′, C++, C#: what follows a digit or letter belongs to it. */
const signAfterDigit = /[\d\p{L}](?:[%‰°′″#]|\+{1,2})$/u;
/** A sign of arithmetic begins no line, alone or before its figure. */
const closers = /^(?:[!%),./:;?\]}°‰′″”’»]|\p{M}|[×÷](?:\d|$)|[±+−=≈≠≤≥]$)/u;
const openers = /[([{$#@“‘«]\p{M}*$/u;
/** After a space these begin a line all the same: .35, /usr, ”ord” and »Wort« as Swedes and Danes write (UAX #14 LB15). */
const freeStart = /^(?:\p{M}|[.,:;]\d|\/[\p{L}\d]|[”’»](?![)\]}!?.,:;/"”’»]|$))/u;
/** What holds the next word even over a space: ( a ), « mot »; not # and $, nor the end of „Wort“. */
const heldEnd = /(?:[([{]|(?:^|[([{])[“‘«]+)\p{M}*$/u;

const kept = new Map<string, readonly WordPart[]>();

/** Cuts a run without spaces where clreq and common sense let it break; mostly nowhere. */
export const wordParts = (run: string, everywhere: boolean): readonly WordPart[] => {
  const key = everywhere ? `\0${run}` : run;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const parts = (everywhere ? [...run] : cutRun(run)).map((text, index, all) => partOf(text, index < all.length - 1));
  if (kept.size > 20_000) kept.clear();
  kept.set(key, parts);
  return parts;
};

const partOf = (text: string, more: boolean): WordPart => {
  const numeric = numberForm.test(text);
  const characters = [...text];
  const start = alphanumeric.test(characters[0] ?? '') || signBeforeDigit.test(text);
  const end = alphanumeric.test(characters.at(-1) ?? '') || signAfterDigit.test(text);
  const flags =
    (start ? alphanumericStart : 0) |
    (end ? alphanumericEnd : 0) |
    (closers.test(text) ? clings : 0) |
    (freeStart.test(text) ? looseStart : 0) |
    (openers.test(text) ? holds : 0) |
    (heldEnd.test(text) ? 0 : looseEnd) |
    (more ? cut : 0) |
    (numeric ? numeral : 0) |
    (rangeForm.test(text) ? rangeEnd : 0) |
    (operatorForm.test(text) ? operator : 0);
  return { text, cls: numeric ? number : word, flags };
};

/** The part in pieces; what clings or holds is its first and its last. */
export const cutAt = (part: WordPart, places: readonly number[]): readonly WordPart[] => {
  if (places.length === 0) return [part];
  const ends = [...places, part.text.length];
  return ends.map((end, order) => {
    const text = part.text.slice(order === 0 ? 0 : ends[order - 1], end);
    const first = order === 0 ? 0 : clings | looseStart | alphanumericStart;
    const last = order === ends.length - 1 ? 0 : holds | cut | rangeEnd | alphanumericEnd;
    return { text, cls: part.cls, flags: part.flags & ~(first | last) };
  });
};

/** After hyphens and dashes, but not before the figure or the letter of a name (UTF-8, 36-A); after × before its figure. */
const cuts = new RegExp(
  [
    '(?<=[\\p{L}\\d%‰°)][-–‐])(?=\\p{L}{2})',
    '(?<=[\\d%‰°)][-–‐])(?=\\d)',
    '(?<=[\\p{L}\\d%‰°)”’"».,!?]—)(?=[\\p{L}\\d“‘"«(])',
    '(?<=[\\p{L}\\d%‰°)²³][×÷])(?=\\d)',
  ].join('|'),
  'u',
);

const address = /:\/\/|^www\.|@.+\./;

const cutRun = (run: string): readonly string[] => {
  // An address may break after its slashes, dots and signs; no hyphen is put in.
  if (address.test(run) || run.length > 40)
    return run.match(/[^/.?&=_\-#]*[/.?&=_\-#]+(?=.)|[^/.?&=_\-#]+[/.?&=_\-#]*$/g) ?? [run];
  return run.split(cuts);
};
