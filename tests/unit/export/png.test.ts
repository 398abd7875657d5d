import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../../src/base/inflate.ts';
import { readPng } from '../../../src/export/png.ts';
import { filteredSize, pngSamples } from '../../../src/export/png-pixels.ts';
import { type PngPlan, writePng } from '../../support/png-writer.ts';

const samplesOf = (plan: PngPlan): number[] | undefined => {
  const png = readPng(writePng(plan));
  const filtered = png && inflate(png.data, filteredSize(png));
  const samples = png && filtered && pngSamples(png, filtered);
  return samples && [...samples];
};

describe('PNG', () => {
  test('samples come back, whatever the kind, depth, filter and interlacing', () => {
    const kinds = fc.constantFrom(
      ...([0, 2, 3, 4, 6] as const).flatMap((type) =>
        ([1, 2, 4, 8, 16] as const)
          .filter((depth) => depth === 8 || type === 0 || (type === 3 ? depth < 8 : depth === 16))
          .map((depth) => ({ type, depth })),
      ),
    );
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 11 }),
        fc.boolean(),
        fc.nat(4),
        fc.nat(1e6),
        ({ type, depth }, width, height, interlaced, filter, seed) => {
          const perPixel = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type];
          const sample = (i: number): number => (((i + 1) * (seed + 7919)) >>> 3) % 2 ** depth;
          const plan: PngPlan = {
            width,
            height,
            depth,
            type,
            interlaced,
            ...(type === 3 ? { palette: new Array(2 ** depth * 3).fill(7) } : {}),
            filter: (row) => (row + filter) % 5,
            pixel: (x, y) => Array.from({ length: perPixel }, (_, c) => sample((y * width + x) * perPixel + c)),
          };
          const expected = Array.from({ length: width * height * perPixel }, (_, i) =>
            depth === 16 ? sample(i) >> 8 : sample(i),
          );
          expect(samplesOf(plan)).toEqual(expected);
        },
      ),
    );
  });

  const grey: PngPlan = { width: 2, height: 2, depth: 8, type: 0, pixel: (x, y) => [x + y] };

  test('an unknown filter', () => {
    expect(samplesOf({ ...grey, filter: () => 5 })).toBeUndefined();
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['no header', writePng(grey).slice(0, 20)],
    ['no picture', writePng(grey).slice(0, 33)],
    ['no palette', writePng({ ...grey, type: 3 })],
  ])('no whole PNG: %s', (_, bytes) => {
    expect(readPng(bytes)).toBeUndefined();
  });

  test('a zlib stream that breaks off', () => {
    const png = readPng(writePng(grey));
    expect(png && inflate(png.data.slice(0, -6), filteredSize(png))).toBeUndefined();
    expect(png && inflate(png.data, 1000)).toBeUndefined();
  });
});
