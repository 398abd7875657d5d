import type { Matrix, PathCommand, PathItem } from '../../document/graphic.ts';
import { polylines } from './polyline.ts';

/** How much of each pixel a shape covers, row by row from the top. */
export interface Coverage {
  /** Multiplies `row` by the shape's coverage of the pixels from `start` on; false where it covers none. */
  within(y: number, row: Float32Array): boolean;
}

interface Edge {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** x for each row. */
  readonly slope: number;
  readonly direction: 1 | -1;
}

/** Lines of samples to a row of pixels; along a line coverage is exact. */
const lines = 5;

/** Device units. */
const tolerance = 0.1;

const edgesOf = (commands: readonly PathCommand[], [a, b, c, d, e, f]: Matrix): readonly Edge[] => {
  const scale = Math.max(Math.hypot(a, b), Math.hypot(c, d), 1e-9);
  const edges: Edge[] = [];
  for (const { points } of polylines(commands, tolerance / scale)) {
    for (const [i, [px, py]] of points.entries()) {
      const [qx, qy] = points[(i + 1) % points.length] ?? [px, py];
      const [x0, y0, x1, y1] = [a * px + c * py + e, b * px + d * py + f, a * qx + c * qy + e, b * qx + d * qy + f];
      if (y0 === y1) continue;
      const slope = (x1 - x0) / (y1 - y0);
      edges.push(
        y0 < y1
          ? { x: x0, top: y0, bottom: y1, slope, direction: 1 }
          : { x: x1, top: y1, bottom: y0, slope, direction: -1 },
      );
    }
  }
  return edges;
};

/** Adds a stretch of a line to a row. */
const add = (row: Float32Array, from: number, to: number): void => {
  const [x0, x1] = [Math.max(0, from), Math.min(row.length, to)];
  if (x1 <= x0) return;
  const [first, last] = [Math.floor(x0), Math.floor(x1)];
  if (first === last) {
    row[first] = (row[first] ?? 0) + (x1 - x0) / lines;
    return;
  }
  row[first] = (row[first] ?? 0) + (first + 1 - x0) / lines;
  for (let x = first + 1; x < last; x++) row[x] = (row[x] ?? 0) + 1 / lines;
  if (last < row.length) row[last] = (row[last] ?? 0) + (x1 - last) / lines;
};

/** The coverage of a filled path; `matrix` leads to pixels. */
export const coverageOf = (
  commands: readonly PathCommand[],
  rule: PathItem['fillRule'],
  matrix: Matrix,
  width: number,
  height: number,
): Coverage => {
  const byRow: Edge[][] = [];
  for (const edge of edgesOf(commands, matrix)) {
    const last = Math.min(height - 1, Math.floor(edge.bottom));
    for (let y = Math.max(0, Math.floor(edge.top)); y <= last; y++) {
      const there = byRow[y];
      if (there === undefined) byRow[y] = [edge];
      else there.push(edge);
    }
  }
  const own = new Float32Array(width);
  const inside = (winding: number): boolean => (rule === 'evenodd' ? winding % 2 !== 0 : winding !== 0);
  return {
    within(y, row) {
      const edges = byRow[y];
      if (edges === undefined) return false;
      own.fill(0);
      for (let line = 0; line < lines; line++) {
        const at = y + (line + 0.5) / lines;
        const crossings = edges
          .filter(({ top, bottom }) => top <= at && at < bottom)
          .map((edge) => ({ x: edge.x + (at - edge.top) * edge.slope, direction: edge.direction }))
          .sort((one, other) => one.x - other.x);
        let winding = 0;
        let from = 0;
        for (const { x, direction } of crossings) {
          const was = inside(winding);
          winding += direction;
          if (!was) from = x;
          else if (!inside(winding)) add(own, from, x);
        }
      }
      for (let x = 0; x < width; x++) row[x] = (row[x] ?? 0) * Math.min(1, own[x] ?? 0);
      return true;
    },
  };
};
