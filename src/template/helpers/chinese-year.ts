import { chineseDigits } from '../printing/chinese.ts';
import { fault } from '../value.ts';
import { oneValue, valueFault } from './arguments.ts';
import type { Helper } from './helper.ts';

const yearForm = /^(\d{4})(?:年|-\d{1,2}-\d{1,2})?$/;

/** A year digit by digit: 2021 → 二〇二一年. */
export const chineseYear: Helper = {
  least: 1,
  most: 1,
  options: [],
  usage: '{{chineseYear 2021}}',
  run: (call) => {
    const [argument] = call.parameters;
    if (argument === undefined) return fault();
    const scalar = oneValue(call, argument);
    if (scalar.kind === 'fault') return scalar;
    const year = yearForm.exec(scalar.lexeme)?.[1];
    if (year === undefined) return valueFault(call, scalar, 'template/not-a-date', argument);
    return { kind: 'scalar', type: 'text', lexeme: `${chineseDigits(year)}年`, origin: scalar.origin };
  },
};
