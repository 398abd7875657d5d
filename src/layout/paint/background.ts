import { solid } from '../../base/ink.ts';
import { type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { Picture } from '../../document/flow.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { Background } from '../../style/computed.ts';
import { naturalSize } from '../flow/picture.ts';
import type { PageItem } from '../page.ts';
import { paintGradient } from './gradient.ts';
import { filled } from './stroke.ts';

/** Draws a picture into a box. */
export type DrawPicture = (picture: Picture, box: Rect) => readonly PageItem[];

export interface Ground {
  /** The positioning area: where images are sized and placed. */
  readonly box: Rect;
  /** What is painted. */
  readonly area: readonly PathCommand[];
  readonly bounds: Rect;
}

/** No background needs more tiles than this; a pattern of hair-size tiles is drawn once. */
const mostTiles = 4000;

const tileSize = (background: Background, natural: { readonly width: Pt; readonly height: Pt }, box: Rect) => {
  const { size } = background;
  const ratio = natural.height > 0 ? natural.width / natural.height : 1;
  if (size === 'auto') return natural;
  if (size === 'cover' || size === 'contain') {
    const scales = [box.width / natural.width, box.height / natural.height] as const;
    const scale = size === 'cover' ? Math.max(...scales) : Math.min(...scales);
    return { width: natural.width * scale, height: natural.height * scale };
  }
  const width = size[0] === 'auto' ? undefined : resolveLength(size[0], box.width);
  const height = size[1] === 'auto' ? undefined : resolveLength(size[1], box.height);
  if (width === undefined && height === undefined) return natural;
  return { width: width ?? (height ?? 0) * ratio, height: height ?? (width ?? 0) / ratio };
};

const paintPicture = (
  background: Background,
  picture: Picture,
  ground: Ground,
  draw: DrawPicture,
): readonly PageItem[] => {
  const { box, bounds } = ground;
  const tile = tileSize(background, naturalSize(picture), box);
  if (!(tile.width > 0) || !(tile.height > 0)) return [];
  const x = box.x + resolveLength(background.position[0], box.width - tile.width);
  const y = box.y + resolveLength(background.position[1], box.height - tile.height);
  const repeats =
    background.repeat === 'repeat' && (bounds.width / tile.width + 2) * (bounds.height / tile.height + 2) <= mostTiles;
  const items: PageItem[] = [];
  if (!repeats) items.push(...draw(picture, { x, y, ...tile }));
  else {
    const left = x - Math.ceil((x - bounds.x) / tile.width - 1e-6) * tile.width;
    const top = y - Math.ceil((y - bounds.y) / tile.height - 1e-6) * tile.height;
    for (let ty = top; ty < bounds.y + bounds.height - 1e-6; ty += tile.height) {
      for (let tx = left; tx < bounds.x + bounds.width - 1e-6; tx += tile.width) {
        items.push(...draw(picture, { x: tx, y: ty, width: tile.width, height: tile.height }));
      }
    }
  }
  return [{ kind: 'group', clip: ground.area, opacity: 1, items }];
};

/** A background, colour undermost, then the images from the last to the first. */
export const paintBackground = (
  background: Background,
  ground: Ground,
  pictures: ReadonlyMap<string, Picture>,
  draw: DrawPicture,
): readonly PageItem[] => {
  const items: PageItem[] = [];
  if (background.color !== undefined && background.color.alpha > 0)
    items.push(filled(ground.area, solid(background.color)));
  for (const image of background.images.toReversed()) {
    if (image.kind !== 'url') {
      items.push(paintGradient(image, ground.box, ground.area));
      continue;
    }
    const picture = pictures.get(image.url);
    if (picture !== undefined) items.push(...paintPicture(background, picture, ground, draw));
  }
  return items;
};

export const hasBackground = (background: Background): boolean =>
  background.color !== undefined || background.images.length > 0;
