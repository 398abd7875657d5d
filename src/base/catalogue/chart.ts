import type { Hints, Messages } from './entry.ts';

export const chartMessages = {} as const satisfies Messages;

export const chartHints = {} as const satisfies Hints;
