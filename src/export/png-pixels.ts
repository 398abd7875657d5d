import { channels, type Png } from './png.ts';

/** Adam7: where each pass begins and how far it steps. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const whole = [[0, 0, 1, 1]] as const;

/** A row of pixels with its filter byte before it. */
interface Row {
  /** Byte at which the filter stands. */
  readonly at: number;
  readonly size: number;
  readonly x0: number;
  readonly y: number;
  readonly dx: number;
  readonly columns: number;
  /** True where no row lies above it in its pass. */
  readonly first: boolean;
}

function* rowsOf({ width, height, depth, kind, interlaced }: Png): Generator<Row> {
  let at = 0;
  for (const [x0, y0, dx, dy] of interlaced ? adam7 : whole) {
    const columns = Math.ceil((width - x0) / dx);
    if (columns <= 0) continue;
    const size = Math.ceil((columns * channels[kind] * depth) / 8);
    for (let y = y0; y < height; y += dy) {
      yield { at, size, x0, y, dx, columns, first: y === y0 };
      at += 1 + size;
    }
  }
}

/** Bytes that the rows take, filters counted in. */
export const filteredSize = (png: Png): number => {
  let size = 0;
  for (const row of rowsOf(png)) size = row.at + 1 + row.size;
  return size;
};

const paeth = (left: number, up: number, corner: number): number => {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

const blank = new Uint8Array(0);

/** Undoes the filter of a row in place (PNG, clause 9). False where the filter is none of PNG's. */
const unfilter = (filter: number, row: Uint8Array, above: Uint8Array, step: number): boolean => {
  switch (filter) {
    case 0:
      return true;
    case 1:
      for (let i = step; i < row.length; i++) row[i] = (row[i] ?? 0) + (row[i - step] ?? 0);
      return true;
    case 2:
      for (let i = 0; i < above.length; i++) row[i] = (row[i] ?? 0) + (above[i] ?? 0);
      return true;
    case 3:
      for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + (((row[i - step] ?? 0) + (above[i] ?? 0)) >> 1);
      return true;
    case 4:
      for (let i = 0; i < row.length; i++) {
        row[i] = (row[i] ?? 0) + paeth(row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0);
      }
      return true;
    default:
      return false;
  }
};

const sampleAt = (row: Uint8Array, i: number, depth: Png['depth']): number => {
  if (depth === 8) return row[i] ?? 0;
  if (depth === 16) return row[2 * i] ?? 0;
  const bit = i * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
};

/** All samples in reading order, of 16 bits the upper eight; undefined where a row is broken. Changes `filtered`. */
export const pngSamples = (png: Png, filtered: Uint8Array): Uint8Array | undefined => {
  const { width, height, depth } = png;
  const perPixel = channels[png.kind];
  const samples = new Uint8Array(width * height * perPixel);
  const step = Math.max(1, (perPixel * depth) / 8);
  let above: Uint8Array = blank;
  for (const { at, size, x0, y, dx, columns, first } of rowsOf(png)) {
    const row = filtered.subarray(at + 1, at + 1 + size);
    if (row.length < size || !unfilter(filtered[at] ?? 0, row, first ? blank : above, step)) return undefined;
    above = row;
    if (depth === 8 && dx === 1) {
      samples.set(row, y * width * perPixel);
      continue;
    }
    for (let x = 0; x < columns; x++) {
      const to = (y * width + x0 + x * dx) * perPixel;
      for (let c = 0; c < perPixel; c++) samples[to + c] = sampleAt(row, x * perPixel + c, depth);
    }
  }
  return samples;
};
