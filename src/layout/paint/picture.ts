import type { Rect } from '../../base/measure.ts';
import type { Picture } from '../../document/flow.ts';
import { naturalSize } from '../../document/natural-size.ts';
import type { BoxFragment, PictureFragment } from '../flow/fragment.ts';
import type { DrawAnyPicture, SetGraphic } from '../graphic.ts';
import type { PageItem } from '../page.ts';
import { type Axes, onPage, pageEdges } from '../vertical/axes.ts';
import { writtenStyle } from '../vertical/style.ts';
import { cornersOf, innerCorners, roundedPath, uncut } from './rounded.ts';
import { rectPath } from './stroke.ts';

/** A picture in its box as `object-fit` says; charts draw themselves to size. */
export const fitPicture = (
  picture: Picture,
  box: Rect,
  fit: PictureFragment['fit'],
  draw: DrawAnyPicture,
  tag: string,
): SetGraphic => {
  if (picture.kind === 'chart' || fit === 'fill') return draw(picture, box, tag);
  const natural = naturalSize(picture);
  if (!(natural.width > 0) || !(natural.height > 0)) return draw(picture, box, tag);
  const contain = Math.min(box.width / natural.width, box.height / natural.height);
  const cover = Math.max(box.width / natural.width, box.height / natural.height);
  const scale = fit === 'contain' ? contain : fit === 'cover' ? cover : fit === 'none' ? 1 : Math.min(1, contain);
  const [width, height] = [natural.width * scale, natural.height * scale];
  const drawn = draw(
    picture,
    { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height },
    tag,
  );
  if (width <= box.width + 0.01 && height <= box.height + 0.01) return drawn;
  return {
    items: [{ kind: 'group', clip: rectPath(box.x, box.y, box.width, box.height), opacity: 1, items: drawn.items }],
    missing: drawn.missing,
  };
};

/** What stands in a content box on the page, cut by the round corners of the box around it (css-backgrounds §4.3). */
export const clipped = (
  items: readonly PageItem[],
  box: Rect,
  { frame, face, width, height }: BoxFragment,
  axes: Axes | undefined,
): readonly PageItem[] => {
  const { top, right, bottom, left } = axes === undefined ? frame.edge : pageEdges(frame.edge);
  const outer = { ...onPage(axes, { x: 0, y: 0, width, height }), x: box.x - left, y: box.y - top };
  const corners = cornersOf(writtenStyle(face.style), outer, uncut);
  if (corners === undefined) return items;
  const inner = innerCorners(corners, top, right, bottom, left);
  return [{ kind: 'group', clip: roundedPath(box, inner), opacity: 1, items }];
};
