import { diagnostic, hint } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Mapping } from '../data/dataset.ts';
import type { Argument, Call } from './helpers/helper.ts';
import { helperNamed } from './helpers/index.ts';
import { parseReference } from './parse.ts';
import type { PlacedText } from './placed-text.ts';
import type { CallExpression, Expression, PathExpression } from './program.ts';
import { resolve } from './resolve.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import { rootScope } from './scope.ts';
import type { Fault, Result, Value } from './value.ts';
import { fault } from './value.ts';

/** A place worked out once, when somebody asks. */
const lazySpan = (text: PlacedText, offset: number): (() => SourceSpan) => {
  let span: SourceSpan | null = null;
  return () => {
    span ??= text.spanAt(offset);
    return span;
  };
};

/** The file that a data path leads into: its first name, which may itself hold dots. */
const ownFile = (root: Mapping, path: string): Mapping | null => {
  let own: Mapping | null = null;
  let longest = 0;
  for (const [name, file] of root.entries) {
    const next = path[name.length];
    const leads = path.startsWith(name) && (next === undefined || next === '.' || next === '[');
    if (leads && name.length > longest && file.kind === 'mapping') {
      own = file;
      longest = name.length;
    }
  }
  return own;
};

const referenceExpression = (run: Run, reference: PlacedText): Expression | Fault => {
  const known = run.references.get(reference.text);
  if (known !== undefined) return known;
  const { value: expression, diagnostics } = parseReference(reference);
  if (expression === null) return fault(...diagnostics);
  if (expression.kind === 'call' && expression.name === 'prose') {
    return fault(diagnostic('template/reference-form', { span: reference.spanAt(0) }));
  }
  run.references.set(reference.text, expression);
  return expression;
};

const refer = (run: Run, reference: PlacedText, path: string): Result => {
  const expression = referenceExpression(run, reference);
  if (expression.kind === 'fault') return expression;
  const own = path === '' ? null : ownFile(run.root, path);
  const scope: Scope = { ...rootScope(run.root), names: own === null ? null : own.entries };
  return evaluate(run, reference, expression, scope);
};

const noArguments = new Map<string, Argument>();

const call = (run: Run, text: PlacedText, expression: CallExpression, scope: Scope): Result => {
  const helper = helperNamed(expression.name);
  const faults: Fault[] = [];
  const argument = (written: Expression): Argument | null => {
    const value = evaluate(run, text, written, scope);
    if (value.kind !== 'fault') return { value, place: lazySpan(text, written.offset) };
    faults.push(value);
    return null;
  };
  const parameters: Argument[] = [];
  for (const parameter of expression.parameters) {
    const given = argument(parameter);
    if (given !== null) parameters.push(given);
  }
  const options = expression.options.size === 0 ? noArguments : new Map<string, Argument>();
  for (const [name, option] of expression.options) {
    const given = argument(option.value);
    if (given !== null) options.set(name, given);
  }
  if (faults.length > 0) return fault(...faults.flatMap(({ diagnostics }) => diagnostics));
  const count = parameters.length;
  // What is wrong with the call itself was said when the template was read.
  if (helper === null || count < helper.least || count > helper.most) return fault();
  const made: Call = {
    name: expression.name,
    parameters,
    options,
    formula: text.text.slice(expression.offset, expression.end),
    place: lazySpan(text, expression.offset),
    report: run.report,
    refer: (reference, path) => refer(run, reference, path),
  };
  return helper.run(made);
};

const path = (run: Run, text: PlacedText, expression: PathExpression, scope: Scope): Result => {
  const found = resolve(text, expression, scope, run.root, (index) => run.saidBefore(text, expression, index));
  const [name = ''] = expression.parts;
  const alone = expression.parts.length === 1 && !expression.loop && !expression.scoped && expression.up === 0;
  const helper = found.kind === 'fault' && alone ? helperNamed(name) : null;
  if (helper === null) return found;
  const hints = [hint('template/usage', { usage: helper.usage })];
  const span = text.spanAt(expression.offset);
  return fault(diagnostic('template/wrong-arguments', { span, values: { name, count: '0' }, hints }));
};

/** What an expression stands for at this point of the expansion. */
export const evaluate = (run: Run, text: PlacedText, expression: Expression, scope: Scope): Result => {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'path':
      return path(run, text, expression, scope);
    case 'call':
      return call(run, text, expression, scope);
  }
};

/** The same, with what was wrong said; null where there is no value. */
export const evaluated = (run: Run, text: PlacedText, expression: Expression, scope: Scope): Value | null => {
  const result = evaluate(run, text, expression, scope);
  if (result.kind !== 'fault') return result;
  for (const found of result.diagnostics) run.report(found);
  return null;
};
