import type { Rect } from '../../base/measure.ts';

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
