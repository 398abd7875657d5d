import type { Exact } from '../../base/decimal.ts';

/** Why a formula has no answer. */
export type FormulaFault = 'division-by-zero' | 'change-from-zero' | 'nothing-given';

/** A rule of arithmetic: pure, exact, without places or units. */
export interface Formula {
  /** `one` value, or `many`: values and lists, as many as are given. `many` stands last. */
  readonly parameters: readonly ('one' | 'many')[];
  /** How its arguments are called, for the error that counts them. */
  readonly form: string;
  /** `common`: that of its inputs where they agree. */
  readonly unit: 'common' | 'percent' | 'none';
  /** Decimals unless told; `most`: as many as the input that has most. */
  readonly digits: number | 'most';
  /** Inputs of different units make no sense together. */
  readonly sameUnit: boolean;
  /** One list for each parameter. */
  readonly calculate: (operands: readonly (readonly Exact[])[]) => Exact | FormulaFault;
}
