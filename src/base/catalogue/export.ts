import type { Hints, Messages } from './entry.ts';

export const exportMessages = {} as const satisfies Messages;

export const exportHints = {} as const satisfies Hints;
