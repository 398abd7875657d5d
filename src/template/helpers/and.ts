import { fault, holds } from '../value.ts';
import type { Helper } from './helper.ts';

/** The first value that does not hold, else the last. */
export const and: Helper = {
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: [],
  usage: '{{#if (and A B)}}',
  run: ({ parameters }) => (parameters.find(({ value }) => !holds(value)) ?? parameters.at(-1))?.value ?? fault(),
};
