import type { Hints, Messages } from './entry.ts';

export const templateMessages = {} as const satisfies Messages;

export const templateHints = {} as const satisfies Hints;
