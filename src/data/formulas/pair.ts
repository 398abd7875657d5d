import { type Exact, exactInteger } from '../../base/decimal.ts';

/** The two operands of a formula of two single values; whoever calls has counted them. */
export const pairOf = (operands: readonly (readonly Exact[])[]): readonly [Exact, Exact] => [
  operands[0]?.[0] ?? exactInteger(0),
  operands[1]?.[0] ?? exactInteger(0),
];
