import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import type { Datum, Scalar } from './dataset.ts';
import { digitsFrom } from './derived-entry.ts';
import type { Call, Expression, PathStep } from './formula-syntax.ts';
import { compute } from './formulas/compute.ts';
import type { Formula } from './formulas/formula.ts';
import { formulas, isFormulaName } from './formulas/index.ts';
import { lookUp, type Scope, unknownName } from './lookup.ts';
import { memberOf } from './member.ts';
import { numberForm } from './number-form.ts';
import { type Operand, operandOf } from './operand.ts';
import { joinPath } from './path.ts';
import { placeWithin } from './place.ts';

/** How the outermost call is to be rounded and labelled, where the entry was written long. */
export interface Labels {
  readonly digits?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

const optionNames = ['digits', 'unit'] as const;

/** Evaluates calls of one formula; null when something in it was reported. */
export const evaluator = (formula: Scalar, scope: Scope, report: (fault: Diagnostic) => void) => {
  const at = (index: number) => placeWithin(formula, index);

  const literal = (text: string, start: number): Scalar => {
    const form = numberForm(text);
    const origin = { figure: '', place: at(start), inputs: [] };
    const scalar: Scalar = {
      kind: 'scalar',
      type: form === null ? 'text' : 'number',
      lexeme: form?.lexeme ?? text,
      origin,
    };
    return form === null ? scalar : { ...scalar, number: form.number };
  };

  const operand = (expression: Expression): Operand | null => {
    switch (expression.kind) {
      case 'number':
        return { kind: 'one', scalar: literal(expression.text, expression.start) };
      case 'text':
        report(
          diagnostic('data/formula-text', {
            span: at(expression.start),
            values: { text: expression.text, figure: formula.lexeme },
          }),
        );
        return null;
      case 'call': {
        const scalar = evaluate(expression, {});
        return scalar === null ? null : { kind: 'one', scalar };
      }
      case 'path': {
        const datum = lookUp(expression, formula, scope, report);
        if (datum === null) return null;
        const found = operandOf(datum);
        if (found.kind !== 'none') return found;
        const name = formula.lexeme.slice(expression.start, expression.end);
        report(diagnostic('data/formula-no-number', { span: at(expression.start), values: { name } }));
        return null;
      }
    }
  };

  const fieldSteps = (expression: Expression | undefined): readonly PathStep[] | null => {
    if (expression?.kind === 'path') return expression.steps;
    return expression?.kind === 'text' ? [{ key: expression.text, start: expression.start }] : null;
  };

  const fieldOf = (row: Datum, steps: readonly PathStep[]): Scalar | null => {
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
    if (found.kind === 'one') return found.scalar;
    report(
      diagnostic('data/formula-no-number', {
        span: at(steps[0]?.start ?? 0),
        values: { name: steps.map(({ key }) => key).join('.') },
      }),
    );
    return null;
  };

  const rowsField = (
    rows: readonly Datum[],
    list: Expression,
    field: Expression | undefined,
  ): readonly Scalar[] | null => {
    const steps = fieldSteps(field);
    if (steps === null) {
      const name = formula.lexeme.slice(list.start, list.end);
      report(diagnostic('data/formula-field-needed', { span: at(list.start), values: { name } }));
      return null;
    }
    const scalars: Scalar[] = [];
    for (const row of rows) {
      const scalar = fieldOf(row, steps);
      if (scalar === null) return null;
      scalars.push(scalar);
    }
    return scalars;
  };

  const manyOf = (expressions: readonly Expression[]): readonly Scalar[] | null => {
    const scalars: Scalar[] = [];
    let failed = false;
    for (let index = 0; index < expressions.length; index++) {
      const expression = expressions[index];
      const found = expression === undefined ? null : operand(expression);
      let values: readonly Scalar[] | null = null;
      if (found?.kind === 'rows' && expression !== undefined)
        values = rowsField(found.rows, expression, expressions[++index]);
      else if (found?.kind === 'one') values = [found.scalar];
      else if (found?.kind === 'list') values = found.scalars;
      if (values === null) failed = true;
      else scalars.push(...values);
    }
    return failed ? null : scalars;
  };

  const oneOf = (expression: Expression): readonly Scalar[] | null => {
    const found = operand(expression);
    if (found === null) return null;
    if (found.kind === 'one') return [found.scalar];
    const name = formula.lexeme.slice(expression.start, expression.end);
    report(diagnostic('data/formula-one-value', { span: at(expression.start), values: { name } }));
    return null;
  };

  const operandsOf = (call: Call, { parameters, form }: Formula): readonly (readonly Scalar[])[] | null => {
    const given = call.arguments.length;
    const open = parameters.includes('many');
    if (given < parameters.length || (!open && given > parameters.length)) {
      report(diagnostic('data/formula-arity', { span: at(call.start), values: { form, given: String(given) } }));
      return null;
    }
    const lists = parameters.map((parameter, index) => {
      const rest = call.arguments.slice(index);
      return parameter === 'many' ? manyOf(rest) : rest[0] === undefined ? null : oneOf(rest[0]);
    });
    const whole = lists.filter((list) => list !== null);
    return whole.length === lists.length ? whole : null;
  };

  const labelsOf = (call: Call, given: Labels): Labels | null => {
    let labels: Labels | null = given;
    for (const { name, value, start } of call.options) {
      const span = at(value.kind === 'path' || value.kind === 'call' ? value.start : value.start);
      const digits = value.kind === 'number' ? digitsFrom(literal(value.text, value.start)) : null;
      const unit = value.kind === 'text' ? value.text : formula.lexeme.slice(value.start, value.end);
      if (name === 'unit') labels = labels === null ? null : { ...labels, unit };
      else if (name !== 'digits') {
        const near = nearest(name, optionNames);
        const hints = near === null ? [] : [hint('data/nearest-name', { name: near })];
        report(diagnostic('data/formula-option', { span: at(start), values: { name }, hints }));
        labels = null;
      } else if (digits === null) {
        report(diagnostic('data/formula-digits', { span }));
        labels = null;
      } else labels = labels === null ? null : { ...labels, digits };
    }
    return labels;
  };

  const evaluate = (call: Call, given: Labels): Scalar | null => {
    const { name } = call;
    if (!isFormulaName(name)) {
      const near = nearest(name, Object.keys(formulas));
      const hints = near === null ? [] : [hint('data/nearest-name', { name: near })];
      const values = { name, names: Object.keys(formulas).join('、') };
      report(diagnostic('data/unknown-formula', { span: at(call.start), values, hints }));
      return null;
    }
    const labels = labelsOf(call, given);
    const operands = operandsOf(call, formulas[name]);
    if (labels === null || operands === null) return null;
    const figure = formula.lexeme.slice(call.start, call.end);
    const { value, diagnostics } = compute({ name, operands, figure, place: at(call.start), ...labels });
    for (const fault of diagnostics) report(fault);
    return diagnostics.some(({ code }) => code !== 'data/formula-units') ? null : value;
  };

  return evaluate;
};
