import { type Exact, exactInteger } from '../../../base/decimal.ts';
import type { FormatToken } from './format-sections.ts';

const secondsADay = 86_400;

/** 31 December 9999. */
const lastSerial = 2_958_465;
/** Days between the epochs of 1900 and 1904. */
const macintoshShift = 1462;
/** 1900-02-29, which spreadsheets count and the calendar has not. */
const noSuchDay = 60;

const two = (value: number): string => String(value).padStart(2, '0');

const clock = (seconds: number, withSeconds: boolean): string => {
  const minutes = Math.floor(seconds / 60);
  const shown = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return withSeconds ? `${shown}:${two(seconds % 60)}` : shown;
};

/** Days of the Gregorian calendar from 1 March 0 to 30 December 1899, which a spreadsheet counts from. */
const marchOfYear0 = 693_899;
const era = 146_097;

/** The day of a serial number, by eras of 400 years that begin in March, so that a leap day is a year's last. */
const dayOf = (serial: number): string => {
  const days = (serial < noSuchDay ? serial + 1 : serial) + marchOfYear0;
  const inEra = days % era;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const calendarYear = year + Math.floor(days / era) * 400 + (calendarMonth <= 2 ? 1 : 0);
  return `${calendarYear}-${two(calendarMonth)}-${two(day)}`;
};

/** A serial number as `2024-02-29`, with its time where the format asks for one; null where there is no such day. */
export const shownDate = (value: Exact, tokens: readonly FormatToken[], from1904: boolean): string | null => {
  if (value.isNegative() || value.greaterThan(lastSerial + 1)) return null;
  const letters = tokens.flatMap((token) => (token.kind === 'date' ? [token] : []));
  const asksTime = letters.some(({ letter }) => letter === 'h' || letter === 's' || letter === 'p');
  const asksDay = letters.some(({ letter }) => /[ydeabg]/.test(letter)) || !asksTime;
  const counted = letters.some((token) => token.counted);
  const withSeconds = letters.some(({ letter }) => letter === 's');
  const seconds = value.times(exactInteger(secondsADay)).toDecimalPlaces(0).toNumber();
  if (counted) return clock(seconds, withSeconds);
  const day = Math.floor(seconds / secondsADay) + (from1904 ? macintoshShift : 0);
  const rest = seconds % secondsADay;
  if (!asksDay) return clock(rest, withSeconds);
  if (day === noSuchDay || day > lastSerial || (day === 0 && !asksTime)) return null;
  return asksTime && rest > 0 ? `${dayOf(day)} ${clock(rest, withSeconds || rest % 60 !== 0)}` : dayOf(day);
};
