import type { Clip, Mark, SoftMask } from '../content/mark.ts';
import { coverage, flatten, type Grid, type Mask, onGrid, type Polygons, uprightBox, type Window } from './coverage.ts';
import { emptyLayer, type Layer } from './layer.ts';
import type { TextShapes } from './text-shapes.ts';

/** What clips and soft masks let through, kept while a page is inked. */
export interface Shares {
  readonly grid: Grid;
  readonly shapes: TextShapes;
  readonly clips: Map<readonly Clip[], ClipShare>;
  readonly masks: Map<SoftMask, Float32Array>;
  paint(layer: Layer, marks: readonly Mark[]): void;
}

export interface ClipShare {
  /** Pixels that are let through whole; undefined where the clip is no upright rectangle. */
  readonly open: Window | undefined;
  at(x: number, y: number): number;
}

/** Kept clips: marks of one clip stand together. */
const keptClips = 6;

const nothing: ClipShare = { open: undefined, at: () => 0 };

const polygonsOf = (shares: Shares, { commands, text }: Clip): Polygons => {
  if (text === undefined) return flatten(commands, onGrid(shares.grid)).polygons;
  return text.flatMap((mark) =>
    (shares.shapes.of(mark, shares.grid)?.glyphs ?? []).flatMap(({ polygons }) => polygons),
  );
};

/** Whole pixels of both. */
const narrowed = (open: Window | undefined, box: Window | undefined): Window | undefined =>
  open === undefined || box === undefined
    ? undefined
    : {
        x0: Math.max(open.x0, Math.ceil(box.x0 - 0.001)),
        y0: Math.max(open.y0, Math.ceil(box.y0 - 0.001)),
        x1: Math.min(open.x1, Math.floor(box.x1 + 0.001)),
        y1: Math.min(open.y1, Math.floor(box.y1 + 0.001)),
      };

/** Intersection of clips, inside the smallest window that holds it. */
const intersection = (shares: Shares, clips: readonly Clip[]): ClipShare => {
  const { width, height } = shares.grid;
  let mask: Mask = { x: 0, y: 0, width, height, values: new Float32Array() };
  let open: Window | undefined = { x0: 0, y0: 0, x1: width, y1: height };
  for (const [index, clip] of clips.entries()) {
    const polygons = polygonsOf(shares, clip);
    open = narrowed(open, uprightBox(polygons));
    const window = { x0: mask.x, y0: mask.y, x1: mask.x + mask.width, y1: mask.y + mask.height };
    const next = coverage(polygons, clip.rule, window);
    if (next === undefined) return nothing;
    if (index > 0) {
      for (let row = 0; row < next.height; row++) {
        const from = (next.y + row - mask.y) * mask.width + next.x - mask.x;
        for (let column = 0; column < next.width; column++) {
          const at = row * next.width + column;
          next.values[at] = (next.values[at] ?? 0) * (mask.values[from + column] ?? 0);
        }
      }
    }
    mask = next;
  }
  const { x, y, width: wide, height: tall, values } = mask;
  return {
    open,
    at: (px, py) =>
      px < x || py < y || px >= x + wide || py >= y + tall ? 0 : (values[(py - y) * wide + px - x] ?? 0),
  };
};

export const clipShare = (shares: Shares, clips: readonly Clip[]): ClipShare => {
  const known = shares.clips.get(clips);
  if (known !== undefined) return known;
  const made = intersection(shares, clips);
  const [oldest] = shares.clips.keys();
  if (shares.clips.size >= keptClips && oldest !== undefined) shares.clips.delete(oldest);
  shares.clips.set(clips, made);
  return made;
};

const keptMasks = 3;

/** What a soft mask lets through, pixel by pixel. */
export const softShare = (shares: Shares, mask: SoftMask): Float32Array => {
  const known = shares.masks.get(mask);
  if (known !== undefined) return known;
  const { width, height } = shares.grid;
  const layer = emptyLayer(width, height, true);
  shares.paint(layer, mask.marks);
  const values = new Float32Array(width * height);
  const [cyan, magenta, yellow, black] = layer.plates.map((plate) => plate.values);
  for (let at = 0; at < values.length; at++) {
    const cover = layer.cover?.[at] ?? 0;
    let value = cover;
    if (mask.kind === 'Luminosity') {
      const ink = 0.3 * (cyan?.[at] ?? 0) + 0.59 * (magenta?.[at] ?? 0) + 0.11 * (yellow?.[at] ?? 0);
      const light = cover === 0 ? 0 : (1 - ink / cover) * (1 - (black?.[at] ?? 0) / cover);
      value = cover * light + (1 - cover) * mask.backdrop;
    }
    values[at] = Math.min(1, Math.max(0, mask.transfer === undefined ? value : mask.transfer(value)));
  }
  const [oldest] = shares.masks.keys();
  if (shares.masks.size >= keptMasks && oldest !== undefined) shares.masks.delete(oldest);
  shares.masks.set(mask, values);
  return values;
};
