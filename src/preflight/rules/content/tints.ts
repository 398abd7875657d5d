import type { PaintedColor } from '../../content/mark.ts';
import { laidBy } from '../../plates/inks.ts';

const opaque = { on: false, mode: 0 } as const;

/** Less than the finest dot that a plate holds. */
const noDot = 0.005;

/** The inks that a colour prints with, by name; empty: paper. Undefined: a pattern. */
export const inksOf = (color: PaintedColor): ReadonlyMap<string, number> | undefined => {
  if (color.space === 'Pattern') return undefined;
  const laid = laidBy(color, opaque);
  if (laid?.all !== undefined) return new Map(laid.all < noDot ? [] : [['All', laid.all]]);
  return new Map([...(laid?.tints ?? [])].filter(([, tint]) => tint >= noDot));
};

/** Ink of no plate, which is no white: it paints nothing at all. */
const isNothing = (color: PaintedColor): boolean =>
  (color.space === 'Separation' || color.space === 'DeviceN') && color.inks.every((ink) => ink === 'None');

export const isWhite = (color: PaintedColor): boolean => inksOf(color)?.size === 0 && !isNothing(color);

/** Full black of one ink, as a press file says it. */
export const isBlackInk = (color: PaintedColor): boolean => {
  const inks = inksOf(color);
  return inks?.size === 1 && (inks.get('Black') ?? 0) > 0.995;
};

/** Black with other inks under it. */
export const isRichBlack = (color: PaintedColor): boolean => {
  const inks = inksOf(color);
  return inks !== undefined && inks.size > 1 && (inks.get('Black') ?? 0) >= 0.85;
};
