import type { PaintedColor } from './mark.ts';

/** How light a colour is, 0 … 1, by the plain formulas (ISO 32000-1, 11.5.3). */
export const luminosity = (color: PaintedColor): number => {
  if (color.space === 'Pattern') return 1;
  if (color.space === 'Separation' || color.space === 'DeviceN') return lightness(color.alternate);
  if (color.space === 'Lab') return (color.components[0] ?? 0) / 100;
  return lightness(color.components);
};

const lightness = (values: readonly number[]): number => {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.length === 1) return a;
  if (values.length === 3) return 0.3 * a + 0.59 * b + 0.11 * c;
  return (1 - d) * (1 - 0.3 * a - 0.59 * b - 0.11 * c);
};
