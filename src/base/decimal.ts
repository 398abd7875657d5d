import { Decimal } from 'decimal.js';

const Precise = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact decimal number. */
export type Exact = Decimal;

const numberForm = /^[-+\u2212]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

/** Beyond this power of ten a number is no quantity that a publication prints, and would print as megabytes of zeros. */
const largestPower = 300;

/** Null when the text is not a finite decimal number within ±10³⁰⁰. Grouping commas and per cent signs are the caller's business. */
export const exact = (text: string): Exact | null => {
  if (text.length > largestPower || !numberForm.test(text)) return null;
  const value = new Precise(text.replace('\u2212', '-'));
  return Math.abs(value.e) <= largestPower || value.isZero() ? value : null;
};

/** A whole number as an exact decimal. */
export const exactInteger = (value: number): Exact => new Precise(value);

/** Rounds half away from zero (四舍五入). */
export const roundTo = (value: Exact, digits: number): Exact => value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);

/** Plain decimals, never an exponent, never a negative zero; `digits` pads with zeros and rounds half away from zero. */
export const printExact = (value: Exact, digits?: number): string => {
  const rounded = digits === undefined ? value : roundTo(value, digits);
  const positive = rounded.isZero() ? rounded.abs() : rounded;
  return digits === undefined ? positive.toFixed() : positive.toFixed(digits);
};

const decimalPart = /\.(\d*)$/;

/** The decimals that a number was written with: 2 for `1.10`. */
export const decimalsWritten = (lexeme: string): number => {
  const plain = decimalPart.exec(lexeme);
  return plain?.[1] === undefined ? (exact(lexeme)?.decimalPlaces() ?? 0) : plain[1].length;
};
