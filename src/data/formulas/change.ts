import type { Formula } from './formula.ts';
import { pairOf } from './pair.ts';

/** 升降幅度: from the first to the second, in per cent of the first's magnitude. */
export const change = {
  parameters: ['one', 'one'],
  form: 'change(from, to)',
  unit: 'percent',
  digits: 2,
  sameUnit: true,
  calculate: (operands) => {
    const [from, to] = pairOf(operands);
    return from.isZero() ? 'change-from-zero' : to.minus(from).times(100).dividedBy(from.abs());
  },
} as const satisfies Formula;
