import { solid } from '../../base/ink.ts';
import type { Edges, Pt, Rect } from '../../base/measure.ts';
import type { PathCommand, PathItem } from '../../document/graphic.ts';
import type { Border } from '../../style/computed.ts';
import { type Corners, innerCorners, roundedPath } from './rounded.ts';
import { filled, stroked, strokeOf } from './stroke.ts';

const shown = (border: Border): boolean => border.style !== 'none' && border.width > 0;

const alike = (one: Border, other: Border): boolean =>
  one.style === other.style && one.width === other.width && JSON.stringify(one.ink) === JSON.stringify(other.ink);

const inset = (box: Rect, top: Pt, right: Pt, bottom: Pt, left: Pt): Rect => ({
  x: box.x + left,
  y: box.y + top,
  width: Math.max(0, box.width - left - right),
  height: Math.max(0, box.height - top - bottom),
});

/** A ring between two boxes. */
const ring = (box: Rect, corners: Corners | undefined, from: Pt, to: Pt, border: Border): PathItem => {
  const path = (by: Pt): readonly PathCommand[] =>
    roundedPath(inset(box, by, by, by, by), corners === undefined ? undefined : innerCorners(corners, by, by, by, by));
  return { ...filled([...path(from), ...path(to)], solid(border.ink)), fillRule: 'evenodd' };
};

const uniform = (box: Rect, corners: Corners | undefined, border: Border): readonly PathItem[] => {
  const { width } = border;
  switch (border.style) {
    case 'none':
      return [];
    case 'solid':
      return [ring(box, corners, 0, width, border)];
    case 'double':
      return [ring(box, corners, 0, width / 3, border), ring(box, corners, (width * 2) / 3, width, border)];
    case 'dashed':
    case 'dotted': {
      if (corners === undefined) return sides(box, { top: border, right: border, bottom: border, left: border });
      const half = width / 2;
      const centre = inset(box, half, half, half, half);
      const commands = roundedPath(centre, innerCorners(corners, half, half, half, half));
      return [
        { kind: 'path', commands, fillRule: 'nonzero', stroke: strokeOf(border, (centre.width + centre.height) * 2) },
      ];
    }
    default:
      return border.style satisfies never;
  }
};

/** One side as a mitred strip, so that neighbours of other inks meet on the diagonal. */
const strip = (points: readonly (readonly [Pt, Pt])[], border: Border): PathItem => {
  const commands = points.map(([x, y], at): PathCommand => [at === 0 ? 'M' : 'L', x, y]);
  return filled([...commands, ['Z']], solid(border.ink));
};

const sides = (box: Rect, border: Edges<Border>): readonly PathItem[] => {
  const width = (side: Border): Pt => (shown(side) ? side.width : 0);
  const [top, right, bottom, left] = [width(border.top), width(border.right), width(border.bottom), width(border.left)];
  const { x, y } = box;
  const [x2, y2] = [x + box.width, y + box.height];
  const items: PathItem[] = [];
  const draw = (side: Border, points: readonly (readonly [Pt, Pt])[], line: readonly [Pt, Pt, Pt, Pt]): void => {
    if (!shown(side)) return;
    if (side.style === 'solid') items.push(strip(points, side));
    else items.push(...stroked(side, ...line));
  };
  draw(
    border.top,
    [
      [x, y],
      [x2, y],
      [x2 - right, y + top],
      [x + left, y + top],
    ],
    [x, y + top / 2, x2, y + top / 2],
  );
  draw(
    border.right,
    [
      [x2, y],
      [x2, y2],
      [x2 - right, y2 - bottom],
      [x2 - right, y + top],
    ],
    [x2 - right / 2, y, x2 - right / 2, y2],
  );
  draw(
    border.bottom,
    [
      [x, y2],
      [x2, y2],
      [x2 - right, y2 - bottom],
      [x + left, y2 - bottom],
    ],
    [x, y2 - bottom / 2, x2, y2 - bottom / 2],
  );
  draw(
    border.left,
    [
      [x, y],
      [x, y2],
      [x + left, y2 - bottom],
      [x + left, y + top],
    ],
    [x + left / 2, y, x + left / 2, y2],
  );
  return items;
};

/** The borders of a box. */
export const paintBorders = (box: Rect, border: Edges<Border>, corners: Corners | undefined): readonly PathItem[] => {
  const all = [border.top, border.right, border.bottom, border.left];
  if (!all.some(shown)) return [];
  if (all.every((side) => alike(side, border.top))) return uniform(box, corners, border.top);
  const solidAlike = all.every(
    (side) =>
      !shown(side) || (side.style === 'solid' && JSON.stringify(side.ink) === JSON.stringify(all.find(shown)?.ink)),
  );
  const first = all.find(shown);
  if (corners !== undefined && solidAlike && first !== undefined) {
    const [top = 0, right = 0, bottom = 0, left = 0] = all.map((side) => (shown(side) ? side.width : 0));
    const outer = roundedPath(box, corners);
    const inner = roundedPath(inset(box, top, right, bottom, left), innerCorners(corners, top, right, bottom, left));
    return [{ ...filled([...outer, ...inner], solid(first.ink)), fillRule: 'evenodd' }];
  }
  return sides(box, border);
};
