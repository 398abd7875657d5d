import type { Polygons } from './coverage.ts';

/** How a line is drawn, in pixels. */
export interface Pen {
  readonly width: number;
  readonly cap: 0 | 1 | 2;
  readonly join: 0 | 1 | 2;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

interface Line {
  readonly points: readonly number[];
  readonly closed: boolean;
}

/** Counter to cancelling: all parts turn the same way. */
const turned = (polygon: readonly number[]): readonly number[] => {
  let area = 0;
  const { length } = polygon;
  for (let i = 0; i < length; i += 2) {
    const j = (i + 2) % length;
    area += (polygon[i] ?? 0) * (polygon[j + 1] ?? 0) - (polygon[j] ?? 0) * (polygon[i + 1] ?? 0);
  }
  if (area >= 0) return polygon;
  const back: number[] = [];
  for (let i = length - 2; i >= 0; i -= 2) back.push(polygon[i] ?? 0, polygon[i + 1] ?? 0);
  return back;
};

const disc = (x: number, y: number, radius: number): readonly number[] => {
  const steps = Math.max(8, Math.min(48, Math.ceil(radius * 4)));
  return Array.from({ length: steps }, (_, i) => (i / steps) * 2 * Math.PI).flatMap((a) => [
    x + radius * Math.cos(a),
    y + radius * Math.sin(a),
  ]);
};

interface Step {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Along the line, of length 1. */
  readonly dx: number;
  readonly dy: number;
}

const steps = ({ points, closed }: Line): readonly Step[] => {
  const found: Step[] = [];
  const count = points.length / 2;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const j = (i + 1) % count;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [points[i * 2], points[i * 2 + 1], points[j * 2], points[j * 2 + 1]];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length > 1e-9) found.push({ x0, y0, x1, y1, dx: (x1 - x0) / length, dy: (y1 - y0) / length });
  }
  return found;
};

const joinOf = (a: Step, b: Step, half: number, pen: Pen): readonly number[] | undefined => {
  const cross = a.dx * b.dy - a.dy * b.dx;
  const dot = a.dx * b.dx + a.dy * b.dy;
  if (Math.abs(cross) < 1e-6 && dot > 0) return undefined;
  if (pen.join === 1) return disc(b.x0, b.y0, half);
  const side = cross > 0 ? -half : half;
  const from = [b.x0 - a.dy * side, b.y0 + a.dx * side] as const;
  const to = [b.x0 - b.dy * side, b.y0 + b.dx * side] as const;
  const sine = Math.sqrt(Math.max(0, (1 - dot) / 2));
  const cosine = Math.sqrt(Math.max(0, (1 + dot) / 2));
  // The angle between the lines is π minus the turn: the mitre is as long as 1 / sin of its half.
  if (pen.join === 0 && cosine > 1e-6 && 1 / cosine <= pen.miterLimit) {
    const [mx, my] = [(from[0] + to[0]) / 2 - b.x0, (from[1] + to[1]) / 2 - b.y0];
    const length = Math.hypot(mx, my);
    const reach = length < 1e-9 || sine < 1e-9 ? 0 : half / cosine / length;
    return [b.x0, b.y0, ...from, b.x0 + mx * reach, b.y0 + my * reach, ...to];
  }
  return [b.x0, b.y0, ...from, ...to];
};

const outline = (line: Line, pen: Pen): Polygons => {
  const half = pen.width / 2;
  const parts = steps(line);
  const polygons: (readonly number[])[] = [];
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) {
    const [x = 0, y = 0] = line.points;
    if (pen.cap === 1) return [disc(x, y, half)];
    return pen.cap === 2 ? [[x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half]] : [];
  }
  for (const part of parts) {
    const before = part === first && !line.closed && pen.cap === 2 ? half : 0;
    const after = part === last && !line.closed && pen.cap === 2 ? half : 0;
    const [x0, y0] = [part.x0 - part.dx * before, part.y0 - part.dy * before];
    const [x1, y1] = [part.x1 + part.dx * after, part.y1 + part.dy * after];
    const [nx, ny] = [-part.dy * half, part.dx * half];
    polygons.push([x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny]);
  }
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1] ?? (line.closed ? first : undefined);
    const join = next === undefined ? undefined : joinOf(part, next, half, pen);
    if (join !== undefined) polygons.push(join);
  }
  if (!line.closed && pen.cap === 1) polygons.push(disc(first.x0, first.y0, half), disc(last.x1, last.y1, half));
  return polygons.map(turned);
};

const dashesLimit = 20_000;

/** Cuts a line into its dashes. */
const dashed = (line: Line, { dash, dashOffset }: Pen): readonly Line[] => {
  const total = dash.reduce((sum, length) => sum + length, 0);
  if (!(total > 0.01)) return [line];
  const pattern = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const cycle = pattern.reduce((sum, length) => sum + length, 0);
  let index = 0;
  let rest = ((dashOffset % cycle) + cycle) % cycle;
  while (rest >= (pattern[index] ?? 0) && index < pattern.length - 1) {
    rest -= pattern[index] ?? 0;
    index += 1;
  }
  let left = (pattern[index] ?? 0) - rest;
  const lines: Line[] = [];
  let current: number[] = [];
  for (const { x0, y0, x1, y1, dx, dy } of steps(line)) {
    const length = Math.hypot(x1 - x0, y1 - y0);
    let at = 0;
    if (index % 2 === 0 && current.length === 0) current = [x0, y0];
    while (at + left < length) {
      at += left;
      const [x, y] = [x0 + dx * at, y0 + dy * at];
      if (index % 2 === 0) {
        current.push(x, y);
        lines.push({ points: current, closed: false });
        current = [];
      } else current = [x, y];
      index = (index + 1) % pattern.length;
      left = Math.max(1e-6, pattern[index] ?? 0);
      if (lines.length > dashesLimit) return [line];
    }
    left -= length - at;
    if (index % 2 === 0) current.push(x1, y1);
  }
  if (current.length > 2) lines.push({ points: current, closed: false });
  return lines;
};

/** What a pen covers along lines: polygons to be filled by the non-zero rule. `closed` tells of each whether it comes back. */
export const strokeOutline = (lines: Polygons, closed: readonly boolean[], pen: Pen): Polygons =>
  lines.flatMap((points, index) => {
    const line = { points, closed: closed[index] ?? false };
    return (pen.dash.length === 0 ? [line] : dashed(line, pen)).flatMap((part) => outline(part, pen));
  });
