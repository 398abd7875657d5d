import { exactInteger } from '../../base/decimal.ts';
import type { Formula } from './formula.ts';
import { sum } from './sum.ts';

/** 平均: of values, lists, or a field of a list. */
export const average = {
  parameters: ['many'],
  form: 'average(a, b, …)',
  unit: 'common',
  digits: 2,
  sameUnit: true,
  calculate: ([values = []]) =>
    values.length === 0 ? 'nothing-given' : sum.calculate([values]).dividedBy(exactInteger(values.length)),
} as const satisfies Formula;
