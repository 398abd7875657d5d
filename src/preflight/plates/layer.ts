import type { Mask } from './coverage.ts';
import type { Laid } from './inks.ts';
import { processInks } from './inks.ts';

/** One ink of a page; `touched` tells whether anything ever came onto it. */
export interface Plate {
  readonly ink: string;
  readonly values: Float32Array;
  touched: boolean;
}

/** Sheets of ink that are painted on together; `cover` is how much of each pixel was painted at all. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly plates: Plate[];
  readonly cover?: Float32Array;
}

const blank = (ink: string, size: number): Plate => ({ ink, values: new Float32Array(size), touched: false });

export const emptyLayer = (width: number, height: number, covered: boolean): Layer => ({
  width,
  height,
  plates: processInks.map((ink) => blank(ink, width * height)),
  ...(covered ? { cover: new Float32Array(width * height) } : {}),
});

export const copyLayer = ({ width, height, plates }: Layer): Layer => ({
  width,
  height,
  plates: plates.map(({ ink, values, touched }) => ({ ink, values: values.slice(), touched })),
});

export const plateOf = (layer: Layer, ink: string): Plate => {
  const known = layer.plates.find((plate) => plate.ink === ink);
  if (known !== undefined) return known;
  const made = blank(ink, layer.width * layer.height);
  layer.plates.push(made);
  return made;
};

/** Mixes what is there with what comes, both 0 … 1 ink. Blend modes are of light, so they are turned round. */
export type Blend = (there: number, comes: number) => number;

const ofLight =
  (blend: (b: number, s: number) => number): Blend =>
  (there, comes) =>
    1 - blend(1 - there, 1 - comes);

const hardLight = (b: number, s: number): number => (s <= 0.5 ? 2 * b * s : 1 - 2 * (1 - b) * (1 - s));

const blends: Readonly<Record<string, Blend>> = {
  Multiply: (there, comes) => there + comes - there * comes,
  Screen: (there, comes) => there * comes,
  Darken: Math.max,
  Lighten: Math.min,
  Overlay: ofLight((b, s) => hardLight(s, b)),
  HardLight: ofLight(hardLight),
  Difference: ofLight((b, s) => Math.abs(b - s)),
  Exclusion: ofLight((b, s) => b + s - 2 * b * s),
  ColorDodge: ofLight((b, s) => (b === 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s)))),
  ColorBurn: ofLight((b, s) => (b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s))),
};

/** Undefined is Normal. The others are near enough to it, or to the mean. */
export const blendNamed = (name: string): Blend | undefined => (Object.hasOwn(blends, name) ? blends[name] : undefined);

/** Whether the name is one that is mixed as it should be. */
export const knowsBlend = (name: string): boolean => name === 'Normal' || Object.hasOwn(blends, name);

const layOn = (plate: Plate, width: number, mask: Mask, tint: number, blend: Blend | undefined): void => {
  if (tint === 0 && !plate.touched) return;
  plate.touched = true;
  const { values } = plate;
  for (let row = 0; row < mask.height; row++) {
    let at = (mask.y + row) * width + mask.x;
    let from = row * mask.width;
    for (const end = from + mask.width; from < end; from++, at++) {
      const share = mask.values[from] ?? 0;
      if (share === 0) continue;
      const there = values[at] ?? 0;
      const comes = blend === undefined ? tint : blend(there, tint);
      values[at] = there + share * (comes - there);
    }
  }
};

/** Lays one colour down through a mask, whose values are how much of it stays. */
export const lay = (layer: Layer, mask: Mask, laid: Laid, blend: Blend | undefined): void => {
  for (const ink of laid.tints.keys()) plateOf(layer, ink);
  for (const plate of layer.plates) {
    const tint = laid.all ?? laid.tints.get(plate.ink) ?? (laid.others === 'clear' ? 0 : undefined);
    if (tint !== undefined) layOn(plate, layer.width, mask, tint, blend);
  }
  if (layer.cover !== undefined) coverWith(layer, layer.cover, mask);
};

/** Colours that change from pixel to pixel: `tints` holds the inks' tints in the order of `inks`. */
export interface Painting {
  readonly inks: readonly string[];
  readonly others: 'clear' | 'leave';
  /** How opaque it is there, 0 … 1. */
  at(x: number, y: number, tints: Float32Array): number;
}

export const layPainting = (layer: Layer, mask: Mask, painting: Painting, blend: Blend | undefined): void => {
  const own = painting.inks.map((ink) => plateOf(layer, ink));
  for (const plate of own) plate.touched = true;
  const others =
    painting.others === 'clear' ? layer.plates.filter((plate) => plate.touched && !own.includes(plate)) : [];
  const tints = new Float32Array(own.length);
  for (let row = 0; row < mask.height; row++) {
    for (let column = 0; column < mask.width; column++) {
      const place = row * mask.width + column;
      const covered = mask.values[place] ?? 0;
      if (covered === 0) continue;
      const share = covered * painting.at(mask.x + column, mask.y + row, tints);
      mask.values[place] = share;
      if (share === 0) continue;
      const at = (mask.y + row) * layer.width + mask.x + column;
      for (const [index, { values }] of own.entries()) {
        const there = values[at] ?? 0;
        const tint = tints[index] ?? 0;
        values[at] = there + share * ((blend === undefined ? tint : blend(there, tint)) - there);
      }
      for (const { values } of others) {
        const there = values[at] ?? 0;
        values[at] = there + share * ((blend === undefined ? 0 : blend(there, 0)) - there);
      }
    }
  }
  if (layer.cover !== undefined) coverWith(layer, layer.cover, mask);
};

const coverWith = ({ width }: Layer, cover: Float32Array, mask: Mask): void => {
  for (let row = 0; row < mask.height; row++) {
    for (let column = 0; column < mask.width; column++) {
      const at = (mask.y + row) * width + mask.x + column;
      const there = cover[at] ?? 0;
      cover[at] = there + (1 - there) * (mask.values[row * mask.width + column] ?? 0);
    }
  }
};
