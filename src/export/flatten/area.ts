import { intersection } from '../../base/intersection.ts';
import type { Rect } from '../../base/measure.ts';

export const isEmpty = ({ width, height }: Rect): boolean => width <= 0 || height <= 0;

export const meet = (one: Rect, other: Rect): boolean => !isEmpty(intersection(one, other));

/** Rounding in the layout's numbers, pt. */
const slack = 0.005;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x + slack &&
  outer.y <= inner.y + slack &&
  outer.x + outer.width >= inner.x + inner.width - slack &&
  outer.y + outer.height >= inner.y + inner.height - slack;
