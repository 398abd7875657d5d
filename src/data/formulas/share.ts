import type { Formula } from './formula.ts';
import { pairOf } from './pair.ts';

/** 占比: the part as a percentage of the whole. */
export const share = {
  parameters: ['one', 'one'],
  form: 'share(part, whole)',
  unit: 'percent',
  digits: 2,
  sameUnit: true,
  calculate: (operands) => {
    const [part, whole] = pairOf(operands);
    return whole.isZero() ? 'division-by-zero' : part.times(100).dividedBy(whole);
  },
} as const satisfies Formula;
