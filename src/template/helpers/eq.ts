import { madeBoolean } from '../value.ts';
import { isFault, oneValue } from './arguments.ts';
import { scalars } from './computed.ts';
import type { Helper } from './helper.ts';

/** Whether two values are the same: numbers by value, all else by the text as written. */
export const eq: Helper = {
  least: 2,
  most: 2,
  options: [],
  usage: '{{#if (eq A B)}}',
  run: (call) => {
    const inputs = scalars(call.parameters.map((argument) => oneValue(call, argument)));
    if (isFault(inputs)) return inputs;
    const [one, other] = inputs;
    const same =
      one?.number !== undefined && other?.number !== undefined
        ? one.number.equals(other.number)
        : one?.lexeme === other?.lexeme;
    return madeBoolean(same, call.place());
  },
};
