import type { Overprint, PaintedColor } from '../content/mark.ts';

/** Plates of the process inks, in the order of DeviceCMYK. */
export const processInks = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** What a paint does to the plates: those named get a tint, the others are cleared or left alone. */
export interface Laid {
  readonly tints: ReadonlyMap<string, number>;
  /** `/All`: the tint of every plate. */
  readonly all?: number;
  readonly others: 'clear' | 'leave';
}

/** Red, green and blue in inks by the plain formula: enough to see how heavy it gets, no colour management. */
export const roughCmyk = (r: number, g: number, b: number): readonly [number, number, number, number] => {
  const k = 1 - Math.max(r, g, b);
  if (k >= 1) return [0, 0, 0, 1];
  return [(1 - r - k) / (1 - k), (1 - g - k) / (1 - k), (1 - b - k) / (1 - k), k];
};

const roughLab = ([l = 0, a = 0, b = 0]: readonly number[]): readonly [number, number, number, number] => {
  const y = (l + 16) / 116;
  const linear = (t: number): number => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));
  const [X, Y, Z] = [0.9505 * linear(y + a / 500), linear(y), 1.089 * linear(y - b / 200)];
  const gamma = (v: number): number => Math.min(1, Math.max(0, v)) ** (1 / 2.2);
  return roughCmyk(
    gamma(3.2406 * X - 1.5372 * Y - 0.4986 * Z),
    gamma(-0.9689 * X + 1.8758 * Y + 0.0415 * Z),
    gamma(0.0557 * X - 0.204 * Y + 1.057 * Z),
  );
};

/** Process inks of a colour that is no spot. */
export const processOf = (space: string, values: readonly number[]): readonly [number, number, number, number] => {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (space === 'Lab') return roughLab(values);
  if (values.length === 1) return [0, 0, 0, 1 - a];
  return values.length === 3 ? roughCmyk(a, b, c) : [a, b, c, d];
};

/** Undefined: it inks nothing. */
export const laidBy = (color: PaintedColor, { on, mode }: Overprint): Laid | undefined => {
  const others = on ? 'leave' : 'clear';
  if (color.space === 'Pattern') return undefined;
  if (color.space === 'Separation' || color.space === 'DeviceN') {
    if (color.space === 'Separation' && color.inks[0] === 'All') {
      return { tints: new Map(), all: color.components[0] ?? 0, others };
    }
    const tints = new Map<string, number>();
    for (const [index, ink] of color.inks.entries()) if (ink !== 'None') tints.set(ink, color.components[index] ?? 0);
    return tints.size === 0 ? undefined : { tints, others };
  }
  const values = processOf(color.space, color.components);
  const kept = on && mode === 1 && color.space === 'DeviceCMYK';
  const tints = new Map(
    processInks.flatMap((ink, index) => {
      const tint = values[index] ?? 0;
      return kept && tint === 0 ? [] : [[ink, tint] as const];
    }),
  );
  return tints.size === 0 ? undefined : { tints, others };
};
