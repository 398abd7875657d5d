import type { PathCommand } from '../../document/graphic.ts';

interface Arc {
  readonly x1: number;
  readonly y1: number;
  readonly rx: number;
  readonly ry: number;
  /** degrees */
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly x2: number;
  readonly y2: number;
}

/** An elliptical arc as cubics of at most a quarter turn each (SVG 2 §9.5.1 and appendix B.2: endpoint to centre form). */
export const arcToCubics = (arc: Arc): readonly PathCommand[] => {
  const { x1, y1, x2, y2, large, sweep } = arc;
  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  if (x1 === x2 && y1 === y2) return [];
  if (rx === 0 || ry === 0) return [['L', x2, y2]];
  const turn = (arc.rotation * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const halfX = (cos * (x1 - x2) + sin * (y1 - y2)) / 2;
  const halfY = (cos * (y1 - y2) - sin * (x1 - x2)) / 2;
  const reach = (halfX / rx) ** 2 + (halfY / ry) ** 2;
  if (reach > 1) {
    rx *= Math.sqrt(reach);
    ry *= Math.sqrt(reach);
  }
  const product = (rx * ry) ** 2;
  const spent = (rx * halfY) ** 2 + (ry * halfX) ** 2;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (product - spent) / spent));
  const centreX = (factor * rx * halfY) / ry;
  const centreY = (-factor * ry * halfX) / rx;
  const cx = cos * centreX - sin * centreY + (x1 + x2) / 2;
  const cy = sin * centreX + cos * centreY + (y1 + y2) / 2;
  const from = Math.atan2((halfY - centreY) / ry, (halfX - centreX) / rx);
  const to = Math.atan2((-halfY - centreY) / ry, (-halfX - centreX) / rx);
  let angle = to - from;
  if (sweep && angle < 0) angle += 2 * Math.PI;
  if (!sweep && angle > 0) angle -= 2 * Math.PI;

  const pieces = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
  const step = angle / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  const point = (u: number, v: number): readonly [number, number] => [
    cx + cos * rx * u - sin * ry * v,
    cy + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: pieces }, (_, index): PathCommand => {
    const start = from + index * step;
    const end = start + step;
    const [c1, s1, c2, s2] = [Math.cos(start), Math.sin(start), Math.cos(end), Math.sin(end)];
    const [ax, ay] = point(c1 - handle * s1, s1 + handle * c1);
    const [bx, by] = point(c2 + handle * s2, s2 - handle * c2);
    const [ex, ey] = index === pieces - 1 ? [x2, y2] : point(c2, s2);
    return ['C', ax, ay, bx, by, ex, ey];
  });
};
