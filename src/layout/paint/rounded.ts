import { type Edges, type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import { rectPath } from './stroke.ts';

/** Horizontal and vertical radius of each corner: top-left, top-right, bottom-right, bottom-left. */
export type Corners = readonly [Corner, Corner, Corner, Corner];
type Corner = readonly [Pt, Pt];

/** Control-point distance for a quarter of a circle. */
const kappa = 0.5522847498;

const none: Corner = [0, 0];

/** No edge of a box is cut. */
export const uncut: Edges<boolean> = { top: false, right: false, bottom: false, left: false };

/** Radii of a border box, scaled down together where they would overlap (css-backgrounds §4.5). Cut edges have none. */
export const cornersOf = (style: ComputedStyle, box: Rect, cut: Edges<boolean>): Corners | undefined => {
  if (style.radius.every((radius) => radius.pt === 0 && radius.fraction === 0)) return undefined;
  const raw = style.radius.map(
    (radius): Corner => [Math.max(0, resolveLength(radius, box.width)), Math.max(0, resolveLength(radius, box.height))],
  );
  const [tl = none, tr = none, br = none, bl = none] = raw;
  const corners: Corners = [
    cut.top || cut.left ? none : tl,
    cut.top || cut.right ? none : tr,
    cut.bottom || cut.right ? none : br,
    cut.bottom || cut.left ? none : bl,
  ];
  const scale = Math.min(
    1,
    ratio(box.width, corners[0][0] + corners[1][0]),
    ratio(box.width, corners[3][0] + corners[2][0]),
    ratio(box.height, corners[0][1] + corners[3][1]),
    ratio(box.height, corners[1][1] + corners[2][1]),
  );
  const scaled = ([x, y]: Corner): Corner => [x * scale, y * scale];
  return [scaled(corners[0]), scaled(corners[1]), scaled(corners[2]), scaled(corners[3])];
};

const ratio = (length: Pt, sum: Pt): number => (sum > 0 ? length / sum : 1);

/** Radii of the box that lies inside by these widths. */
export const innerCorners = (corners: Corners, top: Pt, right: Pt, bottom: Pt, left: Pt): Corners => {
  const less = ([x, y]: Corner, dx: Pt, dy: Pt): Corner => (x <= dx || y <= dy ? none : [x - dx, y - dy]);
  return [
    less(corners[0], left, top),
    less(corners[1], right, top),
    less(corners[2], right, bottom),
    less(corners[3], left, bottom),
  ];
};

export const roundedPath = (box: Rect, corners: Corners | undefined): readonly PathCommand[] => {
  const { x, y, width, height } = box;
  if (corners === undefined) return rectPath(x, y, width, height);
  const [right, bottom] = [x + width, y + height];
  const [[tlx, tly], [trx, tr], [brx, bry], [blx, bly]] = corners;
  const away = 1 - kappa;
  return [
    ['M', x + tlx, y],
    ['L', right - trx, y],
    ['C', right - trx * away, y, right, y + tr * away, right, y + tr],
    ['L', right, bottom - bry],
    ['C', right, bottom - bry * away, right - brx * away, bottom, right - brx, bottom],
    ['L', x + blx, bottom],
    ['C', x + blx * away, bottom, x, bottom - bly * away, x, bottom - bly],
    ['L', x, y + tly],
    ['C', x, y + tly * away, x + tlx * away, y, x + tlx, y],
    ['Z'],
  ];
};
