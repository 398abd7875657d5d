import type { Pixels } from '../images/codec.ts';

/** Which pixels of a longer line each pixel of a shorter one covers, and how much of it each is. */
interface Cover {
  readonly from: readonly number[];
  readonly shares: readonly (readonly number[])[];
}

const cover = (long: number, short: number): Cover => {
  const from: number[] = [];
  const shares: number[][] = [];
  for (let i = 0; i < short; i++) {
    const start = (i * long) / short;
    const end = ((i + 1) * long) / short;
    const first = Math.floor(start);
    const parts: number[] = [];
    for (let at = first; at < Math.min(long, end); at++)
      parts.push((Math.min(end, at + 1) - Math.max(start, at)) / (end - start));
    from.push(first);
    shares.push(parts);
  }
  return { from, shares };
};

/** Makes a picture smaller: each new pixel is the mean of the area that it covers. */
export const shrink = ({ samples, channels, ...size }: Pixels, width: number, height: number): Pixels => {
  const across = cover(size.width, width);
  const down = cover(size.height, height);
  const shrunk = new Uint8Array(width * height * channels);
  const line = new Float64Array(width * channels);
  const addRow = (start: number, weight: number): void => {
    for (let x = 0; x < width; x++) {
      const parts = across.shares[x] ?? [];
      let at = start + (across.from[x] ?? 0) * channels;
      for (let j = 0; j < parts.length; j++) {
        const share = (parts[j] ?? 0) * weight;
        for (let c = 0; c < channels; c++, at++)
          line[x * channels + c] = (line[x * channels + c] ?? 0) + (samples[at] ?? 0) * share;
      }
    }
  };
  for (let y = 0; y < height; y++) {
    line.fill(0);
    const parts = down.shares[y] ?? [];
    for (let k = 0; k < parts.length; k++) addRow(((down.from[y] ?? 0) + k) * size.width * channels, parts[k] ?? 0);
    for (let i = 0; i < line.length; i++) shrunk[y * line.length + i] = Math.round(line[i] ?? 0);
  }
  return { width, height, channels, samples: shrunk };
};
