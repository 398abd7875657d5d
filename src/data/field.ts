import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Datum, Scalar } from './dataset.ts';
import type { Expression, PathStep } from './formula-syntax.ts';
import { unknownName } from './lookup.ts';
import { memberOf } from './member.ts';
import { operandOf } from './operand.ts';
import { joinPath } from './path.ts';
import { placeWithin } from './place.ts';

/** `收案` in `sum(rows, 收案)`: the way from a row to its value; null when the argument cannot name a field. */
export const fieldSteps = (expression: Expression | undefined): readonly PathStep[] | null => {
  if (expression?.kind === 'path') return expression.steps;
  return expression?.kind === 'text' ? [{ key: expression.text, start: expression.start }] : null;
};

/** One field of every row; null when a row lacks it or holds something else than a value, which is reported once. */
export const fieldOfRows = (
  rows: readonly Datum[],
  steps: readonly PathStep[],
  formula: Scalar,
  report: (fault: Diagnostic) => void,
): readonly Scalar[] | null => {
  const scalars: Scalar[] = [];
  for (const row of rows) {
    let datum = row;
    for (const step of steps) {
      const next = memberOf(datum, step.key);
      if (next === undefined) {
        const holder = datum.kind === 'scalar' ? datum.origin.figure : datum.path;
        report(unknownName(formula, step, joinPath(holder, step.key), [datum]));
        return null;
      }
      datum = next;
    }
    const found = operandOf(datum);
    if (found.kind !== 'one') {
      const span = placeWithin(formula, steps[0]?.start ?? 0);
      report(diagnostic('data/formula-no-number', { span, values: { name: steps.map(({ key }) => key).join('.') } }));
      return null;
    }
    scalars.push(found.scalar);
  }
  return scalars;
};
