import { inverse, within } from '../../base/matrix.ts';
import type { Matrix } from '../../document/graphic.ts';
import { type Bench, type Drawn, type Leaf, shapeOf, type Together } from '../flatten/leaf.ts';
import { stopsOf } from '../flatten/mixed.ts';
import { type Plates, platesOf } from '../flatten/plates.ts';
import type { Gradient } from '../gradient.ts';
import { turns } from '../image.ts';
import type { InkPicture } from '../ink-picture.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { clear, emptyRow, print, type Row, type Source } from './planes.ts';

/** Prints its part of a row. */
export type Painter = (y: number, onto: Row) => void;

/** The grid of pixels that is painted on. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** From the page to pixels. */
  readonly matrix: Matrix;
  /** Names of the spot inks, whose plates follow the four process inks'. */
  readonly spots: readonly string[];
}

interface Looks {
  readonly ink: Source;
  /** Opacity of each pixel. */
  readonly alpha: (x: number) => number;
}

/** Tells what a leaf looks like along a row of pixels. */
type Look = (y: number) => Looks;

const plateValues = ({ cmyk, spots }: Plates, names: readonly string[]): readonly number[] => [
  ...cmyk,
  ...names.map((name) => spots.get(name)?.tint ?? 0),
];

const tones = 1024;

const gradientLook = (gradient: Gradient, toPixels: Matrix, bench: Bench, grid: Grid): Look => {
  const stops = stopsOf(gradient, bench.inks).map(({ offset, plates, alpha }) => ({
    offset,
    values: [...plateValues(plates, grid.spots), alpha],
  }));
  const channels = 5 + grid.spots.length;
  const table = Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: tones + 1 }, (__, i) => {
      const at = i / tones;
      const next = stops.findIndex(({ offset }) => offset > at);
      const [one, two] = next < 0 ? [stops.at(-1), stops.at(-1)] : [stops[Math.max(0, next - 1)], stops[next]];
      const [from, to] = [one?.values[channel] ?? 0, two?.values[channel] ?? 0];
      const span = (two?.offset ?? 0) - (one?.offset ?? 0);
      return span > 0 ? from + (to - from) * Math.min(1, Math.max(0, (at - (one?.offset ?? 0)) / span)) : to;
    }),
  );
  const [a, b, c, d, e, f] = inverse(toPixels) ?? [0, 0, 0, 0, 0, 0];
  const along = (x: number, y: number): number => {
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    if (gradient.kind === 'radial')
      return gradient.r > 0 ? Math.hypot(px - gradient.cx, py - gradient.cy) / gradient.r : 1;
    const [dx, dy] = [gradient.x2 - gradient.x1, gradient.y2 - gradient.y1];
    const square = dx * dx + dy * dy;
    return square > 0 ? ((px - gradient.x1) * dx + (py - gradient.y1) * dy) / square : 1;
  };
  const at = (channel: number, x: number, y: number): number => {
    const tone = Math.round(Math.min(1, Math.max(0, along(x + 0.5, y + 0.5))) * tones);
    return table[channel]?.[tone] ?? 0;
  };
  return (y) => ({ ink: (plate, x) => at(plate, x, y), alpha: (x) => at(channels - 1, x, y) });
};

/** Between the four nearest samples. */
const pictureLook = (leaf: Leaf & { readonly kind: 'image' }, picture: InkPicture, toPixels: Matrix): Look => {
  const { item } = leaf;
  const box: Matrix = [item.width, 0, 0, -item.height, item.x, item.y + item.height];
  const unit = within(toPixels, within(box, turns[item.image.turn ?? 1]));
  const [a, b, c, d, e, f] = inverse(unit) ?? [0, 0, 0, 0, 0, 0];
  const { width, height, inks, alpha } = picture;
  const sample = (from: Uint8Array, channels: number, channel: number, x: number, y: number): number => {
    const u = (a * x + c * y + e) * width - 0.5;
    const v = (1 - (b * x + d * y + f)) * height - 0.5;
    const [left, top] = [Math.floor(u), Math.floor(v)];
    const value = (column: number, row: number): number => {
      const [cx, cy] = [Math.min(width - 1, Math.max(0, column)), Math.min(height - 1, Math.max(0, row))];
      return from[(cy * width + cx) * channels + channel] ?? 0;
    };
    const [s, t] = [u - left, v - top];
    const upper = value(left, top) * (1 - s) + value(left + 1, top) * s;
    const lower = value(left, top + 1) * (1 - s) + value(left + 1, top + 1) * s;
    return (upper * (1 - t) + lower * t) / 255;
  };
  return (y) => ({
    ink: (plate, x) => (plate < 4 ? sample(inks, 4, plate, x + 0.5, y + 0.5) : 0),
    alpha: alpha === undefined ? () => 1 : (x) => sample(alpha, 1, 0, x + 0.5, y + 0.5),
  });
};

const opaque = (): number => 1;

const lookOf = (
  leaf: Leaf,
  bench: Bench,
  grid: Grid,
  picture: (leaf: Leaf & { readonly kind: 'image' }) => InkPicture | undefined,
): Look | undefined => {
  const toPixels = within(grid.matrix, leaf.toPage);
  if (leaf.kind === 'image') {
    const found = picture(leaf);
    return found && pictureLook(leaf, found, toPixels);
  }
  if (leaf.paint.kind !== 'ink') return gradientLook(leaf.paint, toPixels, bench, grid);
  const { color, alpha } = leaf.paint.ink;
  const values = plateValues(platesOf(color, bench.inks), grid.spots);
  const looks: Looks = { ink: (plate) => values[plate] ?? 0, alpha: alpha === 1 ? opaque : () => alpha };
  return () => looks;
};

/** What a leaf prints over, by plate. */
const touching = (leaf: Leaf, bench: Bench, grid: Grid): ((plate: number) => boolean) => {
  if (!leaf.over || leaf.kind === 'image') return () => true;
  const inks = leaf.paint.kind === 'ink' ? [leaf.paint.ink] : leaf.paint.stops.map(({ ink }) => ink);
  const values = inks.map(({ color }) => plateValues(platesOf(color, bench.inks), grid.spots));
  return (plate) => values.some((each) => (each[plate] ?? 0) > 0);
};

type Pictures = (leaf: Leaf & { readonly kind: 'image' }) => InkPicture | undefined;

const leafPainter = (leaf: Leaf, bench: Bench, grid: Grid, pictures: Pictures): Painter | undefined => {
  const look = lookOf(leaf, bench, grid, pictures);
  if (look === undefined) return undefined;
  const rule = leaf.kind === 'fill' ? leaf.item.fillRule : 'nonzero';
  const shape = coverageOf(shapeOf(leaf, bench), rule, within(grid.matrix, leaf.toPage), grid.width, grid.height);
  const clips = leaf.clips.map(
    (clip): Coverage => coverageOf(clip.commands, clip.rule, grid.matrix, grid.width, grid.height),
  );
  const touches = touching(leaf, bench, grid);
  const weight = new Float32Array(grid.width);
  return (y, onto) => {
    weight.fill(leaf.opacity);
    if (!shape.within(y, weight) || clips.some((clip) => !clip.within(y, weight))) return;
    const { ink, alpha } = look(y);
    if (alpha !== opaque) for (let x = 0; x < weight.length; x++) weight[x] = (weight[x] ?? 0) * alpha(x);
    print(onto, ink, weight, touches);
  };
};

const groupPainter = (group: Together, bench: Bench, grid: Grid, pictures: Pictures): Painter => {
  const parts = painters(group.parts, bench, grid, pictures);
  const own = emptyRow(4 + grid.spots.length, grid.width);
  const { opacity } = group;
  return (y, onto) => {
    clear(own);
    for (const part of parts) part(y, own);
    for (const [i, plate] of onto.plates.entries()) {
      const from = own.plates[i];
      for (let x = 0; x < plate.length; x++) {
        plate[x] = (plate[x] ?? 0) * (1 - opacity * (own.alpha[x] ?? 0)) + opacity * (from?.[x] ?? 0);
      }
    }
    for (let x = 0; x < onto.alpha.length; x++) {
      const share = opacity * (own.alpha[x] ?? 0);
      onto.alpha[x] = (onto.alpha[x] ?? 0) * (1 - share) + share;
    }
  };
};

/** What paints each of the things, in order. */
export const painters = (drawn: readonly Drawn[], bench: Bench, grid: Grid, pictures: Pictures): readonly Painter[] =>
  drawn.flatMap((each) => {
    const painter =
      each.kind === 'together' ? groupPainter(each, bench, grid, pictures) : leafPainter(each, bench, grid, pictures);
    return painter === undefined ? [] : [painter];
  });
