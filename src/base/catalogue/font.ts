import type { Hints, Messages } from './entry.ts';

export const fontMessages = {} as const satisfies Messages;

export const fontHints = {} as const satisfies Hints;
