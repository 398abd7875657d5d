import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import type { Scalar } from './dataset.ts';
import { fieldOfRows, fieldSteps } from './field.ts';
import type { Call, Expression, PathStep } from './formula-syntax.ts';
import { compute } from './formulas/compute.ts';
import type { Formula } from './formulas/formula.ts';
import { formulas, isFormulaName } from './formulas/index.ts';
import { type Labels, labelsOf } from './labels.ts';
import { lookUp, type Scope } from './lookup.ts';
import { type Operand, operandOf } from './operand.ts';
import { placeWithin } from './place.ts';
import { literalScalar } from './scalar.ts';

/** Evaluates calls of one formula; null when something in it was reported. */
export const evaluator = (formula: Scalar, scope: Scope, report: (fault: Diagnostic) => void) => {
  const at = (index: number) => placeWithin(formula, index);
  const writtenOf = ({ start, end }: Expression): string => formula.lexeme.slice(start, end);

  const operand = (expression: Expression): Operand | null => {
    const span = at(expression.start);
    switch (expression.kind) {
      case 'number':
        return { kind: 'one', scalar: literalScalar(expression.text, span) };
      case 'text': {
        const values = { text: expression.text, figure: formula.lexeme };
        report(diagnostic('data/formula-text', { span, values }));
        return null;
      }
      case 'call': {
        const scalar = evaluate(expression, {});
        return scalar === null ? null : { kind: 'one', scalar };
      }
      case 'path': {
        const datum = lookUp(expression, formula, scope, report);
        const found = datum === null ? null : operandOf(datum);
        if (found?.kind !== 'none') return found;
        report(diagnostic('data/formula-no-number', { span, values: { name: writtenOf(expression) } }));
        return null;
      }
    }
  };

  const oneOf = (expression: Expression | undefined): readonly Scalar[] | null => {
    const found = expression === undefined ? null : operand(expression);
    if (found === null || expression === undefined) return null;
    if (found.kind === 'one') return [found.scalar];
    report(
      diagnostic('data/formula-one-value', { span: at(expression.start), values: { name: writtenOf(expression) } }),
    );
    return null;
  };

  /** Values and lists one after another; a table takes the argument after it for the name of a field. */
  const manyOf = (expressions: readonly Expression[]): readonly Scalar[] | null => {
    let scalars: readonly Scalar[] | null = [];
    const add = (more: readonly Scalar[] | null) => {
      scalars = more === null || scalars === null ? null : scalars.concat(more);
    };
    let field = false;
    for (const [index, expression] of expressions.entries()) {
      const found: Operand | null = field ? { kind: 'list', scalars: [] } : operand(expression);
      const steps: readonly PathStep[] | null = field ? null : fieldSteps(expressions[index + 1]);
      field = found?.kind === 'rows' && steps !== null && (found.rows.length > 0 || steps.length === 1);
      if (found?.kind === 'one') add([found.scalar]);
      else if (found?.kind === 'list') add(found.scalars);
      else if (found?.kind !== 'rows') add(null);
      else if (steps !== null) add(fieldOfRows(found.rows, steps, formula, report));
      else if (found.rows.length > 0) {
        report(
          diagnostic('data/formula-field-needed', {
            span: at(expression.start),
            values: { name: writtenOf(expression) },
          }),
        );
        add(null);
      }
    }
    return scalars;
  };

  const operandsOf = (call: Call, { parameters, form }: Formula): readonly (readonly Scalar[])[] | null => {
    const given = call.arguments.length;
    if (given < parameters.length || (!parameters.includes('many') && given > parameters.length)) {
      report(diagnostic('data/formula-arity', { span: at(call.start), values: { form, given: String(given) } }));
      return null;
    }
    const lists = parameters.map((parameter, index) =>
      parameter === 'many' ? manyOf(call.arguments.slice(index)) : oneOf(call.arguments[index]),
    );
    const whole = lists.filter((list) => list !== null);
    return whole.length === lists.length ? whole : null;
  };

  const evaluate = (call: Call, given: Labels): Scalar | null => {
    const { name } = call;
    if (!isFormulaName(name)) {
      const hints = nearestHints('data/nearest-name', name, Object.keys(formulas));
      const values = { name, ...listed('names', Object.keys(formulas)) };
      report(diagnostic('data/unknown-formula', { span: at(call.start), values, hints }));
      return null;
    }
    const labels = labelsOf(call, given, formula, report);
    const operands = operandsOf(call, formulas[name]);
    if (labels === null || operands === null) return null;
    const { value, diagnostics } = compute({
      name,
      operands,
      figure: writtenOf(call),
      place: at(call.start),
      ...labels,
    });
    for (const fault of diagnostics) report(fault);
    return diagnostics.some(({ code }) => code !== 'data/formula-units') ? null : value;
  };

  return evaluate;
};
