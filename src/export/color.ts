import type { InkColor } from '../base/ink.ts';
import type { Scene } from './studio.ts';

/** Sets the ink of what is painted next. */
export const setColor = (use: 'fill' | 'stroke', ink: InkColor, { canvas, studio }: Scene): void => {
  const color = studio.inks.color(ink);
  if (color.space === 'Separation' || color.space === 'DeviceN')
    canvas.plate(use, studio.plate(color), color.components);
  else canvas.color(use, color);
};
