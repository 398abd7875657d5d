import type { Hints, Messages } from './entry.ts';

export const dataMessages = {} as const satisfies Messages;

export const dataHints = {} as const satisfies Hints;
