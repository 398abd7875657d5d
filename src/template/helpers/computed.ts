import type { Scalar } from '../../data/dataset.ts';
import { compute, placeholder } from '../../data/formulas/compute.ts';
import type { FormulaName } from '../../data/formulas/index.ts';
import type { Fault } from '../value.ts';
import { fault } from '../value.ts';
import { isFault } from './arguments.ts';
import type { Call } from './helper.ts';

/** A figure that a template computes, by the same formulas as `derived` in data; its inputs are recorded. */
export const computed = (
  call: Call,
  name: FormulaName,
  operands: readonly (readonly Scalar[])[],
  digits: number | undefined,
): Scalar | Fault => {
  const { value, diagnostics } = compute({ name, operands, figure: call.formula, place: call.place() });
  if (value.lexeme === placeholder) return fault(...diagnostics);
  for (const found of diagnostics) call.report(found);
  if (digits === undefined || value.number === undefined) return value;
  const rounded = compute({ name, operands, figure: call.formula, place: call.place(), digits }).value;
  return { ...value, lexeme: rounded.lexeme };
};

/** The scalars of several arguments, or the faults of all of them. */
export const scalars = (found: readonly (Scalar | Fault)[]): readonly Scalar[] | Fault => {
  const bad = found.filter(isFault);
  if (bad.length > 0) return fault(...bad.flatMap(({ diagnostics }) => diagnostics));
  return found.filter((item): item is Scalar => !isFault(item));
};
