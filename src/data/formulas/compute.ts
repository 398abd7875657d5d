import { decimalsWritten, type Exact, exactInteger, printExact, roundTo } from '../../base/decimal.ts';
import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import type { Origin } from '../../base/origin.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Scalar } from '../dataset.ts';
import type { Formula, FormulaFault } from './formula.ts';
import { type FormulaName, formulas } from './index.ts';

/** What a formula is asked to compute, in data or in a template. */
export interface Computation {
  readonly name: FormulaName;
  /** One list for each parameter; whoever calls has counted them. */
  readonly operands: readonly (readonly Scalar[])[];
  /** The formula as written. */
  readonly figure: string;
  readonly place: SourceSpan;
  /** Rounds the value itself; left out, only what is printed is rounded. */
  readonly digits?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

const minus = '\u2212';

/** A computed number in plain decimals with a true minus sign. */
const printComputed = (value: Exact, digits: number, signed: boolean): string => {
  const text = printExact(value, digits).replace('-', minus);
  return signed && !text.startsWith(minus) && !roundTo(value, digits).isZero() ? `+${text}` : text;
};

const numbersOf = (operands: Computation['operands']): readonly (readonly Exact[])[] =>
  operands.map((list) => list.flatMap(({ number }) => (number === undefined ? [] : [number])));

const faultCodes = {
  'division-by-zero': 'data/division-by-zero',
  'change-from-zero': 'data/change-from-zero',
  'nothing-given': 'data/formula-nothing-given',
} as const satisfies Record<FormulaFault, string>;

const unitsOf = (inputs: readonly Scalar[]): readonly string[] => [
  ...new Set(inputs.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))),
];

const unitOf = (formula: Formula, inputs: readonly Scalar[]): string | undefined => {
  if (formula.unit === 'percent') return '%';
  const units = unitsOf(inputs);
  return formula.unit === 'common' && units.length === 1 ? units[0] : undefined;
};

const digitsOf = (formula: Formula, inputs: readonly Scalar[]): number =>
  formula.digits === 'most'
    ? inputs.reduce((most, { lexeme }) => Math.max(most, decimalsWritten(lexeme)), 0)
    : formula.digits;

/** A literal of the formula itself has no figure to trace. */
const isTraced = (origin: Origin): boolean => origin.figure !== '';

/** Computes a figure from scalars. On a fault the value is a visible placeholder. */
export const compute = (computation: Computation): Checked<Scalar> => {
  const { name, operands, figure, place } = computation;
  const formula: Formula = formulas[name];
  const inputs = operands.flat();
  const origins = inputs.map(({ origin }) => origin).filter(isTraced);
  const trace = origins.map((origin) => origin.place);
  const diagnostics: Diagnostic[] = [];

  const scalar = (number: Exact, lexeme: string): Scalar => {
    const unit = computation.unit ?? unitOf(formula, inputs);
    const [from, to] = numbersOf(operands).map(([first]) => first);
    return {
      kind: 'scalar',
      type: 'number',
      lexeme,
      number,
      ...(unit === undefined ? {} : { unit }),
      ...(computation.period === undefined ? {} : { period: computation.period }),
      ...(name === 'change' && from !== undefined && to !== undefined ? { change: { from, to } } : {}),
      origin: { figure, place, inputs: origins },
    };
  };

  const textual = inputs.find(({ number }) => number === undefined);
  if (textual !== undefined) {
    const values = { text: textual.lexeme, figure: textual.origin.figure };
    const code = textual.type === 'empty' ? 'data/formula-empty' : 'data/formula-text';
    return checked(scalar(exactInteger(0), placeholder), [
      diagnostic(code, { span: place, values, trace: [textual.origin.place] }),
    ]);
  }
  const units = unitsOf(inputs);
  if (formula.sameUnit && units.length > 1) {
    diagnostics.push(diagnostic('data/formula-units', { span: place, values: listed('units', units), trace }));
  }
  const answer = formula.calculate(numbersOf(operands));
  if (typeof answer === 'string') {
    const values = { formula: figure };
    diagnostics.push(diagnostic(faultCodes[answer], { span: place, values, trace }));
    return checked(scalar(exactInteger(0), placeholder), diagnostics);
  }
  const digits = computation.digits ?? digitsOf(formula, inputs);
  const value = computation.digits === undefined ? answer : roundTo(answer, digits);
  return checked(scalar(value, printComputed(value, digits, name === 'change')), diagnostics);
};

/** What stands in a proof where a figure could not be computed. */
export const placeholder = '〓';
