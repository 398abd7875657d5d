import type { Run } from './state.ts';
import type { Operand } from './tokens.ts';

/** What an operator does with its operands; missing ones are 0. */
export type Operator = (run: Run, operands: readonly Operand[]) => void;

export type Operators = Readonly<Record<string, Operator>>;

export const number = (operands: readonly Operand[], at: number): number => {
  const value = operands[at];
  return typeof value === 'number' ? value : 0;
};

export const numbers = (operands: readonly Operand[]): readonly number[] =>
  operands.filter((value) => typeof value === 'number');
