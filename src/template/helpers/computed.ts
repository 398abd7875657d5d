import type { Scalar } from '../../data/dataset.ts';
import { compute, placeholder } from '../../data/formulas/compute.ts';
import type { FormulaName } from '../../data/formulas/index.ts';
import type { Fault } from '../value.ts';
import { fault } from '../value.ts';
import { isFault } from './arguments.ts';
import type { Call } from './helper.ts';

/** What was computed from numbers of the template alone, such as `sum @index 1`, is traced to no data. */
const untraced = (value: Scalar, operands: readonly (readonly Scalar[])[]): Scalar => {
  const inputs = operands.flat();
  if (inputs.length === 0 || value.origin.inputs.length > 0) return value;
  return { ...value, origin: { ...value.origin, figure: '' } };
};

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
  const traced = untraced(value, operands);
  if (digits === undefined) return traced;
  const rounded = compute({ name, operands, figure: call.formula, place: call.place(), digits }).value;
  return { ...traced, lexeme: rounded.lexeme };
};

/** The scalars of several arguments, or the faults of all of them. */
export const scalars = (found: readonly (Scalar | Fault)[]): readonly Scalar[] | Fault => {
  const bad = found.filter(isFault);
  if (bad.length > 0) return fault(...bad.flatMap(({ diagnostics }) => diagnostics));
  return found.filter((item): item is Scalar => !isFault(item));
};
