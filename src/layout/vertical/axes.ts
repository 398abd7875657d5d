import type { Edges, Pt, Rect } from '../../base/measure.ts';

/**
 * Where a vertical frame stands on the page. The frame is laid out as if its lines ran to the right and its blocks
 * down; on the page its origin is a top right corner, x runs down and y to the left.
 */
export interface Axes {
  readonly x: Pt;
  readonly y: Pt;
}

/** A rectangle of the frame, on the page; without axes the frame is the page. */
export const onPage = (axes: Axes | undefined, rect: Rect): Rect =>
  axes === undefined
    ? rect
    : { x: axes.x - rect.y - rect.height, y: axes.y + rect.x, width: rect.height, height: rect.width };

/** A rectangle of the page, in the frame. */
export const inFrame = (axes: Axes | undefined, rect: Rect): Rect =>
  axes === undefined
    ? rect
    : { x: rect.y - axes.y, y: axes.x - rect.x - rect.width, width: rect.height, height: rect.width };

/** The sides of a box on the page as its vertical frame has them: what stands right is above. */
export const frameEdges = <T>({ top, right, bottom, left }: Edges<T>): Edges<T> => ({
  top: right,
  right: bottom,
  bottom: left,
  left: top,
});

/** The sides of a box in a vertical frame as the page has them. */
export const pageEdges = <T>({ top, right, bottom, left }: Edges<T>): Edges<T> => ({
  top: left,
  right: top,
  bottom: right,
  left: bottom,
});
