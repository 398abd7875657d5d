import { exactInteger } from '../../base/decimal.ts';
import type { Formula } from './formula.ts';

/** 合计: of values, lists, or a field of a list. Nothing sums to 0. */
export const sum = {
  parameters: ['many'],
  form: 'sum(a, b, …)',
  unit: 'common',
  digits: 'most',
  sameUnit: true,
  calculate: ([values = []]) => values.reduce((total, value) => total.plus(value), exactInteger(0)),
} as const satisfies Formula;
