import { diagnostic } from '../../base/diagnostic.ts';
import type { Datum, Scalar } from '../../data/dataset.ts';
import { nearHints } from '../resolve.ts';
import { step } from '../step.ts';
import type { Fault, Value } from '../value.ts';
import { fault, scalarOf } from '../value.ts';
import { digitsOption, isFault, oneValue } from './arguments.ts';
import { computed, scalars } from './computed.ts';
import type { Argument, Call, Helper } from './helper.ts';

/** What a list holds; a mapping's values and a series' points are a list too. */
const itemsOf = (value: Value): readonly Datum[] | null => {
  if (value.kind === 'sequence') return value.items;
  if (value.kind === 'mapping') return [...value.entries.values()];
  return value.kind === 'figure' && value.value === undefined ? [...(value.series?.entries.values() ?? [])] : null;
};

const fieldOf = (call: Call, row: Datum, field: Argument, name: string): Scalar | Fault => {
  const found = step(row, name);
  if (found.kind === 'missing') {
    const trace = found.place === null ? [] : [found.place];
    const hints = nearHints(name, found);
    return fault(diagnostic('data/unknown-figure', { span: field.place(), values: { name }, hints, trace }));
  }
  return oneValue(call, { value: found, place: field.place });
};

const isField = (argument: Argument | undefined): argument is Argument =>
  argument !== undefined && argument.value.kind === 'scalar' && argument.value.type === 'text';

/** The sum of values, of a list, or of one field of a list. */
export const sum: Helper = {
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: ['digits'],
  usage: '{{sum A B …}}、{{sum LIST}}、{{sum LIST "FIELD"}}',
  run: (call) => {
    const [list, field, ...rest] = call.parameters;
    const digits = digitsOption(call);
    const rows = list === undefined ? null : itemsOf(list.value);
    const name = isField(field) && rest.length === 0 ? scalarOf(field.value)?.lexeme : undefined;
    const found =
      rows !== null && field !== undefined && name !== undefined
        ? rows.map((row) => fieldOf(call, row, field, name))
        : call.parameters.flatMap((argument) =>
            (itemsOf(argument.value) ?? [argument.value]).map((value) => oneValue(call, { ...argument, value })),
          );
    const inputs = scalars(found);
    if (isFault(inputs)) return inputs;
    return isFault(digits) ? digits : computed(call, 'sum', [inputs], digits);
  },
};
