import type { Rect } from '../../base/measure.ts';
import type { Picture } from '../../document/flow.ts';
import { naturalSize } from '../../document/natural-size.ts';
import type { PictureFragment } from '../flow/fragment.ts';
import type { DrawAnyPicture, SetGraphic } from '../graphic.ts';
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
