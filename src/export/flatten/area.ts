import type { Rect } from '../../base/measure.ts';
import type { Matrix, PathCommand } from '../../document/graphic.ts';

/** What two boxes have in common; of no size where they do not meet. */
export const intersection = (one: Rect, other: Rect): Rect => {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
};

export const isEmpty = ({ width, height }: Rect): boolean => width <= 0 || height <= 0;

export const meet = (one: Rect, other: Rect): boolean => !isEmpty(intersection(one, other));

/** Rounding in the layout's numbers, pt. */
const slack = 0.005;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x + slack &&
  outer.y <= inner.y + slack &&
  outer.x + outer.width >= inner.x + inner.width - slack &&
  outer.y + outer.height >= inner.y + inner.height - slack;

/** A path with every point moved. */
export const moved = (commands: readonly PathCommand[], [a, b, c, d, e, f]: Matrix): readonly PathCommand[] => {
  const x = (px: number, py: number): number => a * px + c * py + e;
  const y = (px: number, py: number): number => b * px + d * py + f;
  const move = (command: PathCommand): PathCommand => {
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], x(command[1], command[2]), y(command[1], command[2])];
      case 'C':
        return [
          'C',
          x(command[1], command[2]),
          y(command[1], command[2]),
          x(command[3], command[4]),
          y(command[3], command[4]),
          x(command[5], command[6]),
          y(command[5], command[6]),
        ];
      case 'Z':
        return command;
    }
  };
  return commands.map(move);
};
