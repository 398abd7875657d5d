import type { Rect } from './measure.ts';

/** a b c d e f, as in SVG and PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = readonly [number, number, number, number, number, number];

/** Nothing moves. */
export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const within = (outer: Affine, inner: Affine): Affine => {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

/** Undefined where the matrix flattens the plane. */
export const inverse = ([a, b, c, d, e, f]: Affine): Affine | undefined => {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-12) return undefined;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
};

/** The upright box around a box that was turned or stretched. */
export const boxWithin = ([a, b, c, d, e, f]: Affine, { x, y, width, height }: Rect): Rect => {
  const left = a * x + c * y + e;
  const top = b * x + d * y + f;
  const xs = [left, left + a * width, left + c * height, left + a * width + c * height];
  const ys = [top, top + b * width, top + d * height, top + b * width + d * height];
  const x0 = Math.min(...xs);
  const y0 = Math.min(...ys);
  return { x: x0, y: y0, width: Math.max(...xs) - x0, height: Math.max(...ys) - y0 };
};
