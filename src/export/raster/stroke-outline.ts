import type { PathCommand, Stroke } from '../../document/graphic.ts';
import { type Point, type Polyline, polylines } from './polyline.ts';

const distinct = ({ points, closed }: Polyline): readonly Point[] => {
  const kept = points.filter(([x, y], i) => {
    const before = points[i - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
  const [first, last] = [kept[0], kept.at(-1)];
  if (closed && kept.length > 1 && first !== undefined && last?.[0] === first[0] && last[1] === first[1]) kept.pop();
  return kept;
};

/** The dashes of a line, each a line of its own. */
const dashed = (line: Polyline, { dash, dashOffset }: Stroke): readonly Polyline[] => {
  const total = dash.reduce((sum, length) => sum + length, 0);
  if (!(total > 0)) return [line];
  const pattern = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const points = distinct(line);
  const [first] = points;
  const walk = line.closed && first !== undefined ? [...points, first] : points;
  const found: Polyline[] = [];
  let at = 0;
  let left = pattern[0] ?? 0;
  const period = pattern.reduce((sum, length) => sum + length, 0);
  let skip = ((dashOffset % period) + period) % period;
  while (skip >= left) {
    skip -= left;
    at = (at + 1) % pattern.length;
    left = pattern[at] ?? 0;
  }
  left -= skip;
  let dashPoints: Point[] = at % 2 === 0 && walk[0] !== undefined ? [walk[0]] : [];
  for (const [i, to] of walk.entries()) {
    const from = walk[i - 1];
    if (from === undefined) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    let done = 0;
    while (length - done > left) {
      done += left;
      const share = done / length;
      const point: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      if (at % 2 === 0) found.push({ points: [...dashPoints, point], closed: false });
      at = (at + 1) % pattern.length;
      left = Math.max(pattern[at] ?? 0, 1e-6);
      dashPoints = at % 2 === 0 ? [point] : [];
    }
    left -= length - done;
    if (at % 2 === 0) dashPoints.push(to);
  }
  if (dashPoints.length > 1) found.push({ points: dashPoints, closed: false });
  return found;
};

/** All polygons run the same way, so that those which overlap add up (non-zero rule). */
const polygon = (corners: readonly Point[]): PathCommand[] => {
  const area = corners.reduce((sum, [x, y], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
  if (area === 0) return [];
  const ordered = area > 0 ? corners : corners.toReversed();
  return [...ordered.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y]), ['Z']];
};

/** Corners of a circle that stands for a round join or cap. */
const corners = 24;

const disc = ([x, y]: Point, radius: number): PathCommand[] =>
  polygon(
    Array.from({ length: corners }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / corners;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

const join = (before: Point, at: Point, after: Point, { width, join: kind, miterLimit }: Stroke): PathCommand[] => {
  const half = width / 2;
  if (kind === 'round') return disc(at, half);
  const one = [at[0] - before[0], at[1] - before[1]] as const;
  const two = [after[0] - at[0], after[1] - at[1]] as const;
  const [l1, l2] = [Math.hypot(...one), Math.hypot(...two)];
  if (l1 === 0 || l2 === 0) return [];
  const [u, v] = [[one[0] / l1, one[1] / l1] as const, [two[0] / l2, two[1] / l2] as const];
  const turn = u[0] * v[1] - u[1] * v[0];
  const side = turn > 0 ? -half : half;
  const p: Point = [at[0] - u[1] * side, at[1] + u[0] * side];
  const q: Point = [at[0] - v[1] * side, at[1] + v[0] * side];
  const cosine = u[0] * v[0] + u[1] * v[1];
  /** The miter's length is the width over the sine of half the angle between the two lines. */
  const sine = Math.sqrt((1 + cosine) / 2);
  if (kind === 'bevel' || sine * miterLimit < 1) return polygon([at, p, q]);
  const reach = half / sine;
  const middle = [p[0] + q[0] - 2 * at[0], p[1] + q[1] - 2 * at[1]] as const;
  const length = Math.hypot(...middle);
  if (length === 0) return [];
  return polygon([at, p, [at[0] + (middle[0] / length) * reach, at[1] + (middle[1] / length) * reach], q]);
};

const segment = (from: Point, to: Point, half: number, before: number, after: number): PathCommand[] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  const [ux, uy] = [dx / length, dy / length];
  const [nx, ny] = [-uy * half, ux * half];
  const [ax, ay] = [from[0] - ux * before, from[1] - uy * before];
  const [bx, by] = [to[0] + ux * after, to[1] + uy * after];
  return polygon([
    [ax + nx, ay + ny],
    [bx + nx, by + ny],
    [bx - nx, by - ny],
    [ax - nx, ay - ny],
  ]);
};

const outlineOf = (line: Polyline, stroke: Stroke): PathCommand[] => {
  const points = distinct(line);
  const half = stroke.width / 2;
  const [first, second] = points;
  if (first === undefined) return [];
  if (second === undefined) return stroke.cap === 'round' ? disc(first, half) : [];
  const count = points.length;
  const found: PathCommand[] = [];
  const segments = line.closed ? count : count - 1;
  for (let i = 0; i < segments; i++) {
    const from = points[i] ?? first;
    const to = points[(i + 1) % count] ?? first;
    const longer = (end: boolean): number => (stroke.cap === 'square' && !line.closed && end ? half : 0);
    found.push(...segment(from, to, half, longer(i === 0), longer(i === segments - 1)));
    const after = points[(i + 2) % count];
    if (after !== undefined && (line.closed || i + 2 < count)) found.push(...join(from, to, after, stroke));
  }
  const last = points.at(-1) ?? first;
  if (stroke.cap === 'round' && !line.closed) found.push(...disc(first, half), ...disc(last, half));
  return found;
};

/** Parts of the width by which an outline may stray from its curve. */
const tolerance = 0.02;

/** A stroke as a shape to be filled (non-zero rule). */
export const strokeOutline = (commands: readonly PathCommand[], stroke: Stroke): readonly PathCommand[] =>
  polylines(commands, Math.min(0.05, Math.max(0.002, stroke.width * tolerance)))
    .flatMap((line) => dashed(line, stroke))
    .flatMap((line) => outlineOf(line, stroke));
