import type { Exact } from '../../base/decimal.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { Scalar } from '../../data/dataset.ts';
import type { Fault } from '../value.ts';
import { fault, scalarOf } from '../value.ts';
import type { Argument, Call } from './helper.ts';

/** A scalar that is a number. */
export interface Numeral {
  readonly kind: 'numeral';
  readonly scalar: Scalar;
  readonly number: Exact;
}

const argumentFault = (
  call: Call,
  argument: Argument,
  code: 'template/not-one-value' | 'template/series-without-period',
): Fault => fault(diagnostic(code, { span: argument.place(), values: { name: call.name } }));

/** The one value of an argument; a list, a mapping and a series have none. */
export const oneValue = (call: Call, argument: Argument): Scalar | Fault => {
  const { value } = argument;
  if (value.kind === 'prose') {
    return {
      kind: 'scalar',
      type: 'text',
      lexeme: value.text,
      origin: { figure: '', place: argument.place(), inputs: [] },
    };
  }
  const scalar = scalarOf(value);
  if (scalar !== null) return scalar;
  return argumentFault(
    call,
    argument,
    value.kind === 'figure' ? 'template/series-without-period' : 'template/not-one-value',
  );
};

/** A fault in a value: shown where the value stands in the data, reached from the template. */
export const valueFault = (
  call: Call,
  scalar: Scalar,
  code: 'template/not-a-number' | 'template/no-value' | 'template/not-a-date' | 'template/impossible-date',
  argument: Argument,
): Fault => {
  const values = { name: call.name, value: scalar.lexeme, figure: scalar.origin.figure };
  const made = scalar.origin.figure === '';
  const trace = made ? [] : [argument.place()];
  const hints = code === 'template/no-value' && call.name === 'num' ? [hint('template/say-empty')] : [];
  return fault(diagnostic(code, { span: made ? argument.place() : scalar.origin.place, values, hints, trace }));
};

/** The number in a scalar, or a fault at the scalar's own place. */
export const numeralOf = (call: Call, scalar: Scalar, argument: Argument): Numeral | Fault => {
  if (scalar.type === 'number' && scalar.number !== undefined)
    return { kind: 'numeral', scalar, number: scalar.number };
  const empty = scalar.lexeme.trim() === '';
  return valueFault(call, scalar, empty ? 'template/no-value' : 'template/not-a-number', argument);
};

/** The number in an argument. */
export const numeral = (call: Call, argument: Argument): Numeral | Fault => {
  const scalar = oneValue(call, argument);
  return scalar.kind === 'fault' ? scalar : numeralOf(call, scalar, argument);
};

const optionFault = (call: Call, name: string, argument: Argument, expected: string): Fault => {
  const value = scalarOf(argument.value)?.lexeme ?? '…';
  const values = { name: call.name, option: name, value, expected };
  return fault(diagnostic('template/option-value', { span: argument.place(), values }));
};

const digitsForm = /^([0-9]|1[0-9]|20)$/;

/** `digits=2`; undefined where it was not given. */
export const digitsOption = (call: Call): number | undefined | Fault => {
  const argument = call.options.get('digits');
  if (argument === undefined) return undefined;
  const lexeme = scalarOf(argument.value)?.lexeme ?? '';
  return digitsForm.test(lexeme) ? Number(lexeme) : optionFault(call, 'digits', argument, '0–20');
};

/** `unit=false`; undefined where it was not given. */
export const switchOption = (call: Call, name: string): boolean | undefined | Fault => {
  const argument = call.options.get(name);
  if (argument === undefined) return undefined;
  const scalar = scalarOf(argument.value);
  if (scalar?.type !== 'boolean') return optionFault(call, name, argument, 'true / false');
  return scalar.lexeme.toLowerCase() === 'true';
};

/** `style="wan"`: one of the words, the first where it was not given. */
export const wordOption = <Word extends string>(
  call: Call,
  name: string,
  words: readonly [Word, ...Word[]],
): Word | Fault => {
  const argument = call.options.get(name);
  if (argument === undefined) return words[0];
  const lexeme = scalarOf(argument.value)?.lexeme;
  return words.find((word) => word === lexeme) ?? optionFault(call, name, argument, words.join(' / '));
};

/** Whether a value could not be had. */
export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'fault';
