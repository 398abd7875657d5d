import type { InkColor, Srgb } from '../base/ink.ts';
import { processSrgb } from './process-color.ts';

const towardsPaper = (full: number, tint: number): number => 1 - (1 - full) * tint;

/** What a screen shows for an ink. */
export const screenColor = (ink: InkColor): Srgb => {
  switch (ink.space) {
    case 'gray': {
      const value = 1 - ink.k;
      return { r: value, g: value, b: value };
    }
    case 'rgb':
      return ink.value;
    case 'cmyk':
      return ink.screen ?? processSrgb(ink.c, ink.m, ink.y, ink.k);
    case 'spot': {
      const full = screenColor(ink.alternate);
      return {
        r: towardsPaper(full.r, ink.tint),
        g: towardsPaper(full.g, ink.tint),
        b: towardsPaper(full.b, ink.tint),
      };
    }
    case 'plates': {
      const [c, m, y, k] = ink.cmyk;
      return [processSrgb(c, m, y, k), ...ink.spots.map(screenColor)].reduce((one, other) => ({
        r: one.r * other.r,
        g: one.g * other.g,
        b: one.b * other.b,
      }));
    }
  }
};
