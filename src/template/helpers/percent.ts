import { digitsOption, isFault, oneValue } from './arguments.ts';
import { computed, scalars } from './computed.ts';
import type { Helper } from './helper.ts';

/** The part as a percentage of the whole. */
export const percent: Helper = {
  least: 2,
  most: 2,
  options: ['digits'],
  usage: '{{percent PART WHOLE digits=2}}',
  run: (call) => {
    const digits = digitsOption(call);
    const inputs = scalars(call.parameters.map((argument) => oneValue(call, argument)));
    if (isFault(inputs)) return inputs;
    return isFault(digits)
      ? digits
      : computed(
          call,
          'share',
          inputs.map((input) => [input]),
          digits,
        );
  },
};
