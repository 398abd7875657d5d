import { holds, madeBoolean } from '../value.ts';
import type { Helper } from './helper.ts';

/** Whether a value does not hold, as `#if` sees it. */
export const not: Helper = {
  least: 1,
  most: 1,
  options: [],
  usage: '{{#if (not A)}}',
  run: (call) => madeBoolean(!call.parameters.some(({ value }) => holds(value)), call.place()),
};
