import type { Exact } from '../../base/decimal.ts';
import { exactInteger } from '../../base/decimal.ts';
import { printNumber } from './number.ts';

/** The larger scale first. */
export const scales = [
  { from: exactInteger(100_000_000), sign: '亿' },
  { from: exactInteger(10_000), sign: '万' },
] as const;

/** Below this a number stays as it is. */
export const smallestScaled = exactInteger(10_000);

const mostDecimals = 2;

/** A large number in 万 or 亿; null below ten thousand, where a number stays as it is. */
export const printWan = (value: Exact, digits: number | undefined): string | null => {
  const scale = scales.find(({ from }) => value.abs().greaterThanOrEqualTo(from));
  if (scale === undefined) return null;
  const text = printNumber(value.div(scale.from), digits ?? mostDecimals);
  const kept = digits === undefined && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return `${kept}${scale.sign}`;
};
