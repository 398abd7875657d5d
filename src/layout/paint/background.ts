import { solid } from '../../base/ink.ts';
import { type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { Picture } from '../../document/flow.ts';
import type { PathCommand } from '../../document/graphic.ts';
import { naturalSize } from '../../document/natural-size.ts';
import type { Background } from '../../style/computed.ts';
import type { PageItem } from '../page.ts';
import { paintGradient } from './gradient.ts';
import { filled, rectPath } from './stroke.ts';

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

/** Where tiles begin along one axis so that they cover it. */
const starts = (at: Pt, step: Pt, from: Pt, length: Pt): readonly Pt[] => {
  const first = at - Math.ceil((at - from) / step - 1e-6) * step;
  const count = Math.ceil((from + length - 1e-6 - first) / step);
  return count > mostTiles
    ? Array.from({ length: mostTiles + 1 }, () => at)
    : Array.from({ length: count }, (_, n) => first + n * step);
};

const paintTiles = (
  background: Background,
  natural: { readonly width: Pt; readonly height: Pt },
  ground: Ground,
  draw: (tile: Rect) => readonly PageItem[],
): readonly PageItem[] => {
  const { box, bounds } = ground;
  const tile = tileSize(background, natural, box);
  if (!(tile.width > 0) || !(tile.height > 0)) return [];
  const x = box.x + resolveLength(background.position[0], box.width - tile.width);
  const y = box.y + resolveLength(background.position[1], box.height - tile.height);
  const { repeat } = background;
  const across = repeat === 'repeat' || repeat === 'repeat-x' ? starts(x, tile.width, bounds.x, bounds.width) : [x];
  const down = repeat === 'repeat' || repeat === 'repeat-y' ? starts(y, tile.height, bounds.y, bounds.height) : [y];
  const items =
    across.length * down.length > mostTiles
      ? draw({ x, y, ...tile })
      : down.flatMap((ty) => across.flatMap((tx) => draw({ x: tx, y: ty, ...tile })));
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
      // A gradient has no size of its own: without one it fills the box, and tiles would only meet at the border.
      if (background.size === 'auto') items.push(paintGradient(image, ground.box, ground.area));
      else {
        const tile = ({ x, y, width, height }: Rect) => [
          paintGradient(image, { x, y, width, height }, rectPath(x, y, width, height)),
        ];
        items.push(...paintTiles(background, ground.box, ground, tile));
      }
      continue;
    }
    const picture = pictures.get(image.url);
    if (picture !== undefined)
      items.push(...paintTiles(background, naturalSize(picture), ground, (tile) => draw(picture, tile)));
  }
  return items;
};

export const hasBackground = (background: Background): boolean =>
  background.color !== undefined || background.images.length > 0;
