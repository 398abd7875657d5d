import type { Ink, InkColor, Srgb } from '../base/ink.ts';

/** What a screen shows of an ink. Without the designer's word, CMYK is mixed by the plain formula: charts only need to tell colours apart. */
export const screenOf = (color: InkColor): Srgb => {
  switch (color.space) {
    case 'rgb':
      return color.value;
    case 'gray':
      return { r: 1 - color.k, g: 1 - color.k, b: 1 - color.k };
    case 'cmyk':
      return (
        color.screen ?? {
          r: (1 - color.c) * (1 - color.k),
          g: (1 - color.m) * (1 - color.k),
          b: (1 - color.y) * (1 - color.k),
        }
      );
    case 'spot':
      return lighten(screenOf(color.alternate), color.tint);
    case 'plates': {
      const [c, m, y, k] = color.cmyk;
      return screenOf({ space: 'cmyk', c, m, y, k });
    }
  }
};

const lighten = ({ r, g, b }: Srgb, strength: number): Srgb => ({
  r: 1 - (1 - r) * strength,
  g: 1 - (1 - g) * strength,
  b: 1 - (1 - b) * strength,
});

/** The same ink printed thinner; strength 1 leaves it as it is. */
export const tint = (ink: Ink, strength: number): Ink =>
  strength === 1 ? ink : { ...ink, color: tintColor(ink.color, strength) };

const tintColor = (color: InkColor, strength: number): InkColor => {
  switch (color.space) {
    case 'rgb':
      return { space: 'rgb', value: lighten(color.value, strength) };
    case 'gray':
      return { space: 'gray', k: color.k * strength };
    case 'cmyk':
      return {
        space: 'cmyk',
        c: color.c * strength,
        m: color.m * strength,
        y: color.y * strength,
        k: color.k * strength,
        ...(color.screen === undefined ? {} : { screen: lighten(color.screen, strength) }),
      };
    case 'spot':
      return { ...color, tint: color.tint * strength };
    case 'plates': {
      const [c, m, y, k] = color.cmyk;
      return {
        space: 'plates',
        cmyk: [c * strength, m * strength, y * strength, k * strength],
        spots: color.spots.map((spot) => ({ ...spot, tint: spot.tint * strength })),
      };
    }
  }
};

const byte = (component: number): number => Math.max(0, Math.min(255, Math.round(component * 255)));

/** A screen colour as `#rrggbb`. */
export const hexOf = ({ r, g, b }: Srgb): string =>
  `#${((byte(r) << 16) | (byte(g) << 8) | byte(b)).toString(16).padStart(6, '0')}`;

/** Which ink a chart's colour stands for: Vega knows colours, the press knows inks. */
export type InkTable = ReadonlyMap<string, Ink>;

/** Hands out one colour per ink, and remembers which ink it was. */
export interface InkNames {
  name(ink: Ink): string;
  readonly table: InkTable;
}

/** Two inks that look the same on a screen get neighbouring colours, so that both come back. */
export const nameInks = (): InkNames => {
  const table = new Map<string, Ink>();
  return {
    table,
    name: (ink) => {
      let hex = hexOf(screenOf(ink.color));
      for (let step = 1; step < 256; step += 1) {
        const known = table.get(hex);
        if (known === undefined) table.set(hex, ink);
        if (known === undefined || sameInk(known, ink)) return hex;
        const blue = (Number.parseInt(hex.slice(5), 16) ^ 1) + (step % 2 === 0 ? 2 : 0);
        hex = hex.slice(0, 5) + (blue & 255).toString(16).padStart(2, '0');
      }
      return hex;
    },
  };
};

const sameInk = (a: Ink, b: Ink): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
