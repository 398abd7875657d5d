import type { Exact } from '../../base/decimal.ts';
import { printExact } from '../../base/decimal.ts';

/** A hyphen that stands for a minus becomes U+2212. */
export const withMinus = (text: string): string => (text.startsWith('-') ? `\u2212${text.slice(1)}` : text);

const roundedToZero = /^-0(\.0*)?$/;

/** Plain decimals, rounded half away from zero; what rounds to zero has no sign. */
export const printNumber = (value: Exact, digits?: number): string => {
  const text = printExact(value, digits);
  return roundedToZero.test(text) ? text.slice(1) : withMinus(text);
};

const groupedForm = /^([-+\u2212]?)(\d+)(\.\d+)?$/;

/** 13705 → 13,705 */
export const groupThousands = (text: string): string => {
  const parts = groupedForm.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', rest = ''] = parts;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
};

/** 13,705 → 13705; only what is a grouped number. */
export const ungroupThousands = (text: string): string =>
  /^[-+\u2212]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
