import type { Hints, Messages } from './entry.ts';

export const layoutMessages = {} as const satisfies Messages;

export const layoutHints = {} as const satisfies Hints;
