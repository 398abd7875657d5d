import type { Srgb } from '../base/ink.ts';

/**
 * The sixteen Neugebauer primaries (full inks over each other) in sRGB, 0 … 255. Index: 1 cyan + 2 magenta + 4 yellow +
 * 8 black. From FOGRA39L (coated paper), relative colorimetric with black-point compensation; paper is white.
 */
const primaries: readonly (readonly [number, number, number])[] = [
  [255, 255, 255],
  [0, 159, 227],
  [230, 0, 126],
  [48, 41, 131],
  [255, 237, 0],
  [0, 150, 65],
  [228, 9, 22],
  [51, 51, 50],
  [31, 31, 29],
  [0, 17, 32],
  [39, 0, 4],
  [9, 0, 14],
  [30, 31, 0],
  [0, 22, 0],
  [36, 2, 0],
  [3, 1, 0],
];

/** Tone curves, fitted to the same profile's 6⁴ grid (root mean square error 7.4 of 255). */
const curves = { c: 1.1, m: 1.3, y: 1.2, k: 1.25 } as const;

/**
 * What process inks look like on a screen, near enough for reading: each primary weighs as much as its inks cover and
 * the others leave bare (Demichel), mixed in sRGB.
 */
export const processSrgb = (c: number, m: number, y: number, k: number): Srgb => {
  const cover = [c ** curves.c, m ** curves.m, y ** curves.y, k ** curves.k];
  let [r, g, b] = [0, 0, 0];
  for (const [index, [pr, pg, pb]] of primaries.entries()) {
    const weight = cover.reduce((product, share, ink) => product * (index & (1 << ink) ? share : 1 - share), 1);
    r += weight * pr;
    g += weight * pg;
    b += weight * pb;
  }
  return { r: r / 255, g: g / 255, b: b / 255 };
};
