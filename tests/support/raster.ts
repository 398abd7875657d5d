import { readFileSync } from 'node:fs';

/** A grey picture; 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** Reads a binary PPM (P6, one byte a channel) as grey; each renderer's own way to grey would be a difference too. */
export const parsePpm = (bytes: Uint8Array): Grey => {
  const head = /^P6\s(?:#[^\n]*\n)*\s*(\d+)\s(?:#[^\n]*\n)*\s*(\d+)\s(?:#[^\n]*\n)*\s*255\s/.exec(
    Buffer.from(bytes.subarray(0, 512)).toString('latin1'),
  );
  if (head === null) throw new Error('no 8-bit P6 picture');
  const width = Number(head[1]);
  const height = Number(head[2]);
  const values = new Uint8Array(width * height);
  for (let pixel = 0, at = head[0].length; pixel < values.length; pixel += 1, at += 3) {
    values[pixel] = Math.round(0.299 * (bytes[at] ?? 0) + 0.587 * (bytes[at + 1] ?? 0) + 0.114 * (bytes[at + 2] ?? 0));
  }
  return { width, height, values };
};

export const readPpm = (path: string): Grey => parsePpm(readFileSync(path));

/** Means over squares of `side` pixels: what is left when anti-aliasing is looked past. */
export const coarse = ({ width, height, values }: Grey, side: number): Grey => {
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  const means = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * side; y < (row + 1) * side; y += 1) {
        for (let x = column * side; x < (column + 1) * side; x += 1) sum += values[y * width + x] ?? 0;
      }
      means[row * columns + column] = Math.round(sum / side ** 2);
    }
  }
  return { width: columns, height: rows, values: means };
};

export interface Difference {
  /** 0 … 255 */
  readonly mean: number;
  readonly worst: number;
}

/** Sizes may differ by one pixel, which renderers round in their own way; by more they are another page. */
export const difference = (a: Grey, b: Grey): Difference => {
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return { mean: 255, worst: 255 };
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  let sum = 0;
  let worst = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const apart = Math.abs((a.values[y * a.width + x] ?? 0) - (b.values[y * b.width + x] ?? 0));
      sum += apart;
      worst = Math.max(worst, apart);
    }
  }
  return { mean: sum / (width * height), worst };
};

/** Share of the picture that is not white: a blank page is like any other blank page. */
export const inked = ({ values }: Grey): number =>
  values.reduce((count, value) => count + (value < 250 ? 1 : 0), 0) / values.length;

/** A picture in inks: C, M, Y, K of each pixel, 255 is full. */
export interface Inked {
  readonly width: number;
  readonly height: number;
  readonly inks: Uint8Array;
}

/** Reads a PAM of four channels. */
export const readPam = (path: string): Inked => {
  const bytes = readFileSync(path);
  const start = bytes.indexOf('ENDHDR\n') + 'ENDHDR\n'.length;
  const head = bytes.subarray(0, start).toString('latin1');
  const number = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(head)?.[1]);
  if (!head.startsWith('P7\n') || number('DEPTH') !== 4 || number('MAXVAL') !== 255)
    throw new Error(`${path}: ${head}`);
  return { width: number('WIDTH'), height: number('HEIGHT'), inks: bytes.subarray(start) };
};

/** How dark the inks are, mixed by the plain formula. */
export const greyOf = ({ width, height, inks }: Inked): Grey => {
  const values = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < values.length; pixel += 1, at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = inks.subarray(at, at + 4);
    values[pixel] = Math.max(0, Math.round(255 - (0.299 * c + 0.587 * m + 0.114 * y + k)));
  }
  return { width, height, values };
};

/**
 * How far two prints are apart, ink by ink, in means over squares: `mean` of all, and the mean of the hundredth of the
 * squares that is farthest apart, both in percent of full ink.
 */
export const platesApart = (a: Inked, b: Inked, side: number): { readonly mean: number; readonly farthest: number } => {
  if (a.width !== b.width || a.height !== b.height) return { mean: 100, farthest: 100 };
  const columns = Math.floor(a.width / side);
  const rows = Math.floor(a.height / side);
  const sums = new Float64Array(columns * rows * 4);
  for (let y = 0; y < rows * side; y += 1) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < columns * side; x += 1) {
      const to = (row + Math.floor(x / side)) * 4;
      const from = (y * a.width + x) * 4;
      for (let plate = 0; plate < 4; plate += 1)
        sums[to + plate] = (sums[to + plate] ?? 0) + (a.inks[from + plate] ?? 0) - (b.inks[from + plate] ?? 0);
    }
  }
  const apart = sums.map((sum) => (Math.abs(sum) / side ** 2 / 255) * 100).sort();
  const worst = apart.slice(-Math.max(1, Math.floor(apart.length / 100)));
  const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean: meanOf(apart), farthest: meanOf(worst) };
};
