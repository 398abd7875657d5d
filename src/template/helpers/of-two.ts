import type { FormulaName } from '../../data/formulas/index.ts';
import { digitsOption, isFault, oneValue } from './arguments.ts';
import { computed, scalars } from './computed.ts';
import type { Helper } from './helper.ts';

/** A helper that works out a formula of two values. */
export const ofTwo = (formula: FormulaName, usage: string): Helper => ({
  least: 2,
  most: 2,
  options: ['digits'],
  usage,
  run: (call) => {
    const digits = digitsOption(call);
    const inputs = scalars(call.parameters.map((argument) => oneValue(call, argument)));
    if (isFault(inputs)) return inputs;
    if (isFault(digits)) return digits;
    const operands = inputs.map((input) => [input]);
    return computed(call, formula, operands, digits);
  },
});
