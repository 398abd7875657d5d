import { digitsOption, isFault, oneValue } from './arguments.ts';
import { computed, scalars } from './computed.ts';
import type { Helper } from './helper.ts';

/** The first less the second. */
export const difference: Helper = {
  least: 2,
  most: 2,
  options: ['digits'],
  usage: '{{difference A B digits=2}}',
  run: (call) => {
    const digits = digitsOption(call);
    const inputs = scalars(call.parameters.map((argument) => oneValue(call, argument)));
    if (isFault(inputs)) return inputs;
    return isFault(digits)
      ? digits
      : computed(
          call,
          'difference',
          inputs.map((input) => [input]),
          digits,
        );
  },
};
