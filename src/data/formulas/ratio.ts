import type { Formula } from './formula.ts';
import { pairOf } from './pair.ts';

/** 比: the first divided by the second. */
export const ratio = {
  parameters: ['one', 'one'],
  form: 'ratio(a, b)',
  unit: 'none',
  digits: 2,
  sameUnit: false,
  calculate: (operands) => {
    const [dividend, divisor] = pairOf(operands);
    return divisor.isZero() ? 'division-by-zero' : dividend.dividedBy(divisor);
  },
} as const satisfies Formula;
