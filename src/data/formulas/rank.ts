import { exactInteger } from '../../base/decimal.ts';
import type { Formula } from './formula.ts';

/** 名次: 1 for the greatest; equals share a rank. */
export const rank = {
  parameters: ['one', 'many'],
  form: 'rank(x, list)',
  unit: 'none',
  digits: 0,
  sameUnit: true,
  calculate: ([single = [], all = []]) => {
    const [own] = single;
    if (own === undefined || all.length === 0) return 'nothing-given';
    return exactInteger(1 + all.filter((value) => value.greaterThan(own)).length);
  },
} as const satisfies Formula;
