import type { PathCommand } from '../../document/graphic.ts';

export type Point = readonly [x: number, y: number];

/** A subpath of straight lines. */
export interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

const mostSteps = 64;

/** Points along a curve, its first left out, so close that it bends by no more than the tolerance between two of them. */
const curve = (from: Point, command: Extract<PathCommand, readonly ['C', ...number[]]>, tolerance: number): Point[] => {
  const [, x1, y1, x2, y2, x3, y3] = command;
  const [x0, y0] = from;
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
  const steps = Math.min(mostSteps, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / tolerance))));
  return Array.from({ length: steps }, (_, i): Point => {
    const t = (i + 1) / steps;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  });
};

/** A path as straight lines. */
export const polylines = (commands: readonly PathCommand[], tolerance: number): readonly Polyline[] => {
  const found: Polyline[] = [];
  let points: Point[] = [];
  const end = (closed: boolean): void => {
    if (points.length > 0) found.push({ points, closed });
    points = [];
  };
  for (const command of commands) {
    const from = points.at(-1) ?? [0, 0];
    switch (command[0]) {
      case 'M':
        end(false);
        points.push([command[1], command[2]]);
        break;
      case 'L':
        points.push([command[1], command[2]]);
        break;
      case 'C':
        points.push(...curve(from, command, tolerance));
        break;
      case 'Z': {
        const [first] = points;
        end(true);
        if (first !== undefined) points.push(first);
        break;
      }
    }
  }
  if (points.length > 1 || found.length === 0) end(false);
  return found;
};
