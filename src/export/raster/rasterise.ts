import type { SpotColor } from '../../base/ink.ts';
import { intersection } from '../../base/intersection.ts';
import type { Rect } from '../../base/measure.ts';
import { meet } from '../flatten/area.ts';
import { type Bench, type Drawn, isOpaque, type Leaf } from '../flatten/leaf.ts';
import { platesOf } from '../flatten/plates.ts';
import { covers } from '../flatten/under.ts';
import type { InkPicture } from '../ink-picture.ts';
import type { PlateImage } from '../plate-image.ts';
import { type Grid, painters } from './painters.ts';
import { clear, emptyRow } from './planes.ts';

/** Pixels to the inch: where there are edges of text and shapes, and where there are pictures alone. */
const sharp = 400;
const soft = 300;

/** A poster is painted coarser rather than not at all. */
const mostPixels = 40_000_000;

export type Pictures = (leaf: Leaf & { readonly kind: 'image' }) => InkPicture | undefined;

/** A raster and the part of the page that it fills. */
export interface Raster extends PlateImage {
  readonly box: Rect;
  readonly ppi: number;
}

const leavesIn = (drawn: readonly Drawn[]): readonly Leaf[] =>
  drawn.flatMap((each) => (each.kind === 'together' ? leavesIn(each.parts) : [each]));

/** What can be seen of all that was painted, within a part of the page. */
export const seenWithin = (drawn: readonly Drawn[], bounds: Rect): readonly Drawn[] => {
  const near = drawn.filter((each) => meet(each.bounds, bounds));
  const cover = near.findLastIndex((each) => each.kind !== 'together' && isOpaque(each) && covers(each, bounds));
  return cover < 0 ? near : near.slice(cover);
};

const spotsOf = (leaves: readonly Leaf[], bench: Bench): readonly SpotColor[] => {
  const spots = new Map<string, SpotColor>();
  for (const leaf of leaves) {
    if (leaf.kind === 'image') continue;
    const inks = leaf.paint.kind === 'ink' ? [leaf.paint.ink] : leaf.paint.stops.map(({ ink }) => ink);
    for (const { color } of inks) for (const [name, spot] of platesOf(color, bench.inks).spots) spots.set(name, spot);
  }
  return [...spots.values()];
};

const resolution = (seen: readonly Drawn[], bounds: Rect): number => {
  const edges = leavesIn(seen).some((leaf) => leaf.kind !== 'image' && !covers(leaf, bounds));
  const ppi = edges ? sharp : soft;
  const pixels = bounds.width * bounds.height * (ppi / 72) ** 2;
  return pixels > mostPixels ? ppi * Math.sqrt(mostPixels / pixels) : ppi;
};

/** Paints a part of the page as pixels on plates, with all that shows through. */
export const rasterise = (seen: readonly Drawn[], bounds: Rect, bench: Bench, pictures: Pictures): Raster => {
  const ppi = resolution(seen, bounds);
  const scale = ppi / 72;
  const width = Math.max(1, Math.ceil(bounds.width * scale));
  const height = Math.max(1, Math.ceil(bounds.height * scale));
  const box = { x: bounds.x, y: bounds.y, width: width / scale, height: height / scale };
  const spots = spotsOf(leavesIn(seen), bench);
  const matrix = [scale, 0, 0, scale, -bounds.x * scale, -bounds.y * scale] as const;
  const grid: Grid = { width, height, matrix, spots: spots.map(({ name }) => name) };
  const near = seen.map((each) => ({ ...each, bounds: intersection(each.bounds, box) }));
  const all = painters(near, bench, grid, pictures);
  const channels = 4 + spots.length;
  const samples = new Uint8Array(width * height * channels);
  const row = emptyRow(channels, width);
  for (let y = 0; y < height; y++) {
    clear(row);
    for (const paint of all) paint(y, row);
    for (const [channel, plate] of row.plates.entries()) {
      let at = y * width * channels + channel;
      for (let x = 0; x < width; x++, at += channels) samples[at] = Math.round((plate[x] ?? 0) * 255);
    }
  }
  return { width, height, spots, samples, box, ppi };
};
