import type { Formula } from './formula.ts';
import { pairOf } from './pair.ts';

/** 差: the first less the second. */
export const difference = {
  parameters: ['one', 'one'],
  form: 'difference(a, b)',
  unit: 'common',
  digits: 'most',
  sameUnit: true,
  calculate: (operands) => {
    const [minuend, subtrahend] = pairOf(operands);
    return minuend.minus(subtrahend);
  },
} as const satisfies Formula;
