import type { Pt, Rect } from '../../base/measure.ts';
import type { Matrix } from '../../document/graphic.ts';

/** A turn clockwise about a point. */
export const rotation = (degrees: number, cx: Pt, cy: Pt): Matrix => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
};

/** First the inner one, then the outer. */
export const times = (outer: Matrix | undefined, inner: Matrix): Matrix => {
  if (outer === undefined) return inner;
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** How far a rectangle reaches out of a sheet, once a matrix has moved it; negative where it stands inside. */
export const outsideBy = (
  { x, y, width, height }: Rect,
  matrix: Matrix | undefined,
  sheet: { readonly width: Pt; readonly height: Pt },
): Pt => {
  const [right, bottom] = [x + width, y + height];
  if (matrix === undefined) return Math.max(-x, right - sheet.width, -y, bottom - sheet.height);
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [x, y],
    [right, y],
    [x, bottom],
    [right, bottom],
  ] as const;
  return Math.max(
    ...corners.map(([px, py]) => {
      const [tx, ty] = [a * px + c * py + e, b * px + d * py + f];
      return Math.max(-tx, tx - sheet.width, -ty, ty - sheet.height);
    }),
  );
};
