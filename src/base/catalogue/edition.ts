import type { Hints, Messages } from './entry.ts';

export const editionMessages = {} as const satisfies Messages;

export const editionHints = {} as const satisfies Hints;
