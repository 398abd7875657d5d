import { Decimal } from 'decimal.js';

const Precise = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact decimal number. */
export type Exact = Decimal;

const numberForm = /^[-+\u2212]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

/** Null when the text is not a finite decimal number. Grouping commas and per cent signs are the caller's business. */
export const exact = (text: string): Exact | null =>
  numberForm.test(text) ? new Precise(text.replace('\u2212', '-')) : null;

export const exactInteger = (value: number): Exact => new Precise(value);

/** Rounds half away from zero (四舍五入). */
export const roundTo = (value: Exact, digits: number): Exact =>
  value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);

/** Plain decimals, never an exponent; `digits` pads with zeros and rounds half away from zero. */
export const printExact = (value: Exact, digits?: number): string =>
  digits === undefined ? value.toFixed() : value.toFixed(digits, Decimal.ROUND_HALF_UP);
