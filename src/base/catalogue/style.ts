import type { Hints, Messages } from './entry.ts';

export const styleMessages = {} as const satisfies Messages;

export const styleHints = {} as const satisfies Hints;
