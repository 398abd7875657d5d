import type { Ink } from '../base/ink.ts';

/** The name that means every plate (ISO 32000-1, 8.6.6.4). */
export const everyPlate = 'All';

/** Prints on every plate, so that the plates can be laid on one another. */
export const registration: Ink = {
  color: { space: 'spot', name: everyPlate, tint: 1, alternate: { space: 'cmyk', c: 1, m: 1, y: 1, k: 1 } },
  alpha: 1,
};
