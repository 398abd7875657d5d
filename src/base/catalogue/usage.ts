import type { Hints, Messages } from './entry.ts';

export const usageMessages = {} as const satisfies Messages;

export const usageHints = {} as const satisfies Hints;
