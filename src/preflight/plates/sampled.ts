import { type Affine, inverse, within } from '../../base/matrix.ts';
import type { Grid } from './coverage.ts';
import type { Painting } from './layer.ts';
import type { Opacity, Picture } from './picture.ts';

/** From a pixel of the plates to the unit square of a picture. */
const toUnit = (matrix: Affine, { x, y, scale }: Grid): Affine | undefined => {
  const back = inverse(matrix);
  return back === undefined ? undefined : within(back, [1 / scale, 0, 0, 1 / scale, x, y]);
};

const finest = 4;

/** How many samples a side stand for a pixel: enough that no picture dot in four is passed over. */
const samplesOf = ([a, b, c, d]: Affine, width: number, height: number): number => {
  const dots = Math.max(Math.hypot(a * width, b * height), Math.hypot(c * width, d * height));
  return Math.min(finest, Math.max(1, Math.ceil(dots)));
};

const placeIn = (unit: number, size: number): number => Math.min(size - 1, Math.max(0, Math.floor(unit * size)));

const opacityAt = ({ width, height, values }: Opacity, u: number, v: number): number =>
  (values[placeIn(1 - v, height) * width + placeIn(u, width)] ?? 0) / 255;

/** A picture over the plates: the mean of its dots under each pixel. */
export const picturePainting = (
  picture: Picture,
  matrix: Affine,
  grid: Grid,
  others: Painting['others'],
): Painting | undefined => {
  const unit = toUnit(matrix, grid);
  if (unit === undefined) return undefined;
  const [a, b, c, d, e, f] = unit;
  const { width, height, samples, inks, opacity } = picture;
  const fine = samplesOf(unit, width, height);
  const count = inks.length;
  return {
    inks,
    others,
    at: (x, y, tints) => {
      tints.fill(0);
      let opaque = 0;
      for (let i = 0; i < fine * fine; i++) {
        const px = x + ((i % fine) + 0.5) / fine;
        const py = y + (Math.floor(i / fine) + 0.5) / fine;
        const u = a * px + c * py + e;
        const v = b * px + d * py + f;
        const share = opacity === undefined ? 1 : opacityAt(opacity, u, v);
        if (share === 0) continue;
        opaque += share;
        const at = (placeIn(1 - v, height) * width + placeIn(u, width)) * count;
        for (let ink = 0; ink < count; ink++) tints[ink] = (tints[ink] ?? 0) + (share * (samples[at + ink] ?? 0)) / 255;
      }
      if (opaque > 0) for (let ink = 0; ink < count; ink++) tints[ink] = (tints[ink] ?? 0) / opaque;
      return opaque / (fine * fine);
    },
  };
};

/** What a stencil lets through at a pixel. */
export const stencilShare = (
  opacity: Opacity,
  matrix: Affine,
  grid: Grid,
): ((x: number, y: number) => number) | undefined => {
  const unit = toUnit(matrix, grid);
  if (unit === undefined) return undefined;
  const [a, b, c, d, e, f] = unit;
  const fine = samplesOf(unit, opacity.width, opacity.height);
  return (x, y) => {
    let sum = 0;
    for (let i = 0; i < fine * fine; i++) {
      const px = x + ((i % fine) + 0.5) / fine;
      const py = y + (Math.floor(i / fine) + 0.5) / fine;
      sum += opacityAt(opacity, a * px + c * py + e, b * px + d * py + f);
    }
    return sum / (fine * fine);
  };
};
