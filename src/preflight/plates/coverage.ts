import type { PathCommand } from '../../document/graphic.ts';

/** Part of a page's pixels; `values` 0 … 1, row by row. */
export interface Mask {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** From pt on the page to pixels. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

export interface Window {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Polygons, each a list of x, y in pixels, closed without saying. */
export type Polygons = readonly (readonly number[])[];

const curveSteps = 16;

const curve = (out: number[], c: readonly number[]): void => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = c;
  const bend =
    Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2) + Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3);
  const steps = Math.min(curveSteps * 4, Math.max(1, Math.ceil(Math.sqrt(bend * 2))));
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const u = 1 - t;
    const [a, b, d, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    out.push(a * x0 + b * x1 + d * x2 + e * x3, a * y0 + b * y1 + d * y2 + e * y3);
  }
};

/** Lines of a path, and of each whether it comes back to its start. */
export interface Flat {
  readonly polygons: Polygons;
  readonly closed: readonly boolean[];
}

/** Curves become lines, finer than a pixel can tell. `onto` maps to pixels. */
export const flatten = (
  commands: readonly PathCommand[],
  onto: (x: number, y: number) => readonly [number, number],
): Flat => {
  const polygons: number[][] = [];
  const closed: boolean[] = [];
  let current: number[] = [];
  const end = (back: boolean): void => {
    if (current.length <= 2) return;
    polygons.push(current);
    closed.push(back);
  };
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        end(false);
        current = [...onto(command[1], command[2])];
        break;
      case 'L':
        current.push(...onto(command[1], command[2]));
        break;
      case 'C': {
        const start = current.slice(-2);
        curve(current, [
          ...start,
          ...onto(command[1], command[2]),
          ...onto(command[3], command[4]),
          ...onto(command[5], command[6]),
        ]);
        break;
      }
      case 'Z':
        end(true);
        current = current.slice(0, 2);
        break;
    }
  }
  end(false);
  return { polygons, closed };
};

export const onGrid =
  ({ x, y, scale }: Grid) =>
  (px: number, py: number): readonly [number, number] => [(px - x) * scale, (py - y) * scale];

const bounds = (polygons: Polygons, window: Window): Window => {
  let [x0, y0, x1, y1] = [window.x1, window.y1, window.x0, window.y0];
  for (const polygon of polygons) {
    for (let i = 0; i + 1 < polygon.length; i += 2) {
      const x = polygon[i] ?? 0;
      const y = polygon[i + 1] ?? 0;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  return {
    x0: Math.max(window.x0, Math.floor(x0)),
    y0: Math.max(window.y0, Math.floor(y0)),
    x1: Math.min(window.x1, Math.ceil(x1)),
    y1: Math.min(window.y1, Math.ceil(y1)),
  };
};

/** Adds what one edge covers to the right of it, row by row, signed by its direction. */
const edge = (
  sums: Float32Array,
  width: number,
  height: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void => {
  if (ay === by) return;
  const down = ay < by ? 1 : -1;
  const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  if (y1 <= 0 || y0 >= height) return;
  const slope = (x1 - x0) / (y1 - y0);
  const first = Math.max(0, Math.floor(y0));
  const last = Math.min(height, Math.ceil(y1));
  const stride = width + 2;
  for (let row = first; row < last; row++) {
    const top = Math.max(y0, row);
    const bottom = Math.min(y1, row + 1);
    const tall = (bottom - top) * down;
    if (tall === 0) continue;
    const xa = x0 + (top - y0) * slope;
    const xb = x0 + (bottom - y0) * slope;
    const left = Math.min(width, Math.max(0, Math.min(xa, xb)));
    const right = Math.min(width, Math.max(0, Math.max(xa, xb)));
    const base = row * stride;
    const column = Math.floor(left);
    if (right <= column + 1) {
      const part = (left + right) / 2 - column;
      sums[base + column] = (sums[base + column] ?? 0) + tall * (1 - part);
      sums[base + column + 1] = (sums[base + column + 1] ?? 0) + tall * part;
      continue;
    }
    // The edge runs through several pixels of the row: each gets the trapezium to its right.
    const per = 1 / (right - left);
    let before = 0;
    for (let at = column; at < right; at++) {
      const from = Math.max(left, at);
      const to = Math.min(right, at + 1);
      const share = (to - from) * per;
      const covered = before + share * (at + 1 - (from + to) / 2);
      const through = before + share;
      // Differences of a running sum: what this pixel has more than its left neighbour.
      sums[base + at] = (sums[base + at] ?? 0) + tall * (covered - before);
      sums[base + at + 1] = (sums[base + at + 1] ?? 0) + tall * (through - covered);
      before = through;
    }
  }
};

/** The corners of an upright rectangle; undefined where the polygons are anything else. */
export const uprightBox = (polygons: Polygons): Window | undefined => {
  const [polygon] = polygons;
  if (polygon === undefined || polygons.length > 1 || polygon.length !== 8) return undefined;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = polygon;
  const across = y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0;
  const down = x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0;
  if (!across && !down) return undefined;
  return { x0: Math.min(x0, x2), y0: Math.min(y0, y2), x1: Math.max(x0, x2), y1: Math.max(y0, y2) };
};

const within = (from: number, to: number, pixel: number): number =>
  Math.max(0, Math.min(to, pixel + 1) - Math.max(from, pixel));

const boxCoverage = (box: Window, { x0, y0, x1, y1 }: Window): Mask => {
  const width = x1 - x0;
  const height = y1 - y0;
  const values = new Float32Array(width * height);
  const across = Float32Array.from({ length: width }, (_, column) => within(box.x0, box.x1, x0 + column));
  for (let row = 0; row < height; row++) {
    const tall = within(box.y0, box.y1, y0 + row);
    if (tall === 1) values.set(across, row * width);
    else for (let column = 0; column < width; column++) values[row * width + column] = tall * (across[column] ?? 0);
  }
  return { x: x0, y: y0, width, height, values };
};

/** How much of each pixel of the window the polygons cover; undefined where it is nothing. */
export const coverage = (polygons: Polygons, rule: 'nonzero' | 'evenodd', window: Window): Mask | undefined => {
  const { x0, y0, x1, y1 } = bounds(polygons, window);
  const width = x1 - x0;
  const height = y1 - y0;
  if (!(width > 0 && height > 0)) return undefined;
  const upright = uprightBox(polygons);
  if (upright !== undefined) return boxCoverage(upright, { x0, y0, x1, y1 });
  const sums = new Float32Array((width + 2) * height);
  for (const polygon of polygons) {
    const { length } = polygon;
    let px = (polygon[length - 2] ?? 0) - x0;
    let py = (polygon[length - 1] ?? 0) - y0;
    for (let i = 0; i + 1 < length; i += 2) {
      const x = (polygon[i] ?? 0) - x0;
      const y = (polygon[i + 1] ?? 0) - y0;
      edge(sums, width, height, px, py, x, y);
      px = x;
      py = y;
    }
  }
  const values = new Float32Array(width * height);
  const folds = rule === 'evenodd';
  for (let row = 0; row < height; row++) {
    let sum = 0;
    let from = row * (width + 2);
    for (let at = row * width, end = at + width; at < end; at++) {
      sum += sums[from++] ?? 0;
      // Rounding of sums leaves dust where nothing is.
      if (sum < 0.0001 && sum > -0.0001) continue;
      const wound = Math.abs(folds ? sum - 2 * Math.round(sum / 2) : sum);
      values[at] = wound > 0.9999 ? 1 : wound;
    }
  }
  return { x: x0, y: y0, width, height, values };
};
