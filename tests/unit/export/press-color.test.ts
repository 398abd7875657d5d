import { describe, expect, test } from 'vitest';
import type { InkColor } from '../../../src/base/ink.ts';
import { inkLimit } from '../../../src/base/ink.ts';
import { pressInks, withinLimit } from '../../../src/export/press-color.ts';
import { coated } from '../../support/press-pdf.ts';

const { value: inks } = await pressInks(coated);
const { management } = inks;
if (management === undefined) throw new Error('no colour management');

const rgb = (hex: string): InkColor => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { space: 'rgb', value: { r, g, b } };
};
const percent = (ink: InkColor): number[] => inks.color(ink).components.map((value) => Math.round(value * 100));

describe('a colour of sRGB', () => {
  // Little CMS 2.16, ISOcoated_v2_300_bas, relative colorimetric with black-point compensation, 16 bits unoptimised.
  test.each([
    ['#00ff00', [54, 0, 93, 0]],
    ['#ff0000', [0, 92, 97, 0]],
    ['#0000ff', [100, 78, 0, 0]],
    ['#336699', [82, 53, 16, 9]],
    ['#9e2a2b', [24, 91, 78, 25]],
  ])('%s becomes the inks that look like it', (hex, expected) => {
    for (const [i, value] of percent(rgb(hex)).entries())
      expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThanOrEqual(1);
  });

  test('never holds more than 300 %', () => {
    for (let r = 0; r < 256; r += 51) {
      for (let g = 0; g < 256; g += 51) {
        for (let b = 0; b < 256; b += 51) {
          const ink = inks.color({ space: 'rgb', value: { r: r / 255, g: g / 255, b: b / 255 } });
          expect(ink.components.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(inkLimit + 0.002);
        }
      }
    }
  });

  test('white is paper, black is black alone, a grey is as light as black makes it', () => {
    expect(inks.color(rgb('#ffffff')).components).toEqual([0, 0, 0, 0]);
    expect(inks.color(rgb('#000000')).components).toEqual([0, 0, 0, 1]);
    let before = 1;
    for (const hex of ['#1a1a1a', '#333333', '#808080', '#cccccc', '#f5f5f5']) {
      const [c, m, y, k = 0] = inks.color(rgb(hex)).components;
      expect([c, m, y]).toEqual([0, 0, 0]);
      expect(k).toBeGreaterThan(0);
      expect(k).toBeLessThan(before);
      before = k;
    }
    const [, , , k = 0] = inks.color(rgb('#808080')).components;
    const paper = management.lightness([0, 0, 0, 0]);
    const full = management.lightness([0, 0, 0, 1]);
    expect(paper).toBeGreaterThan(99);
    expect(full).toBeLessThan(20);
    // L* 53.6 between L* 0 and 100 stands where it does between the darkest and the paper.
    expect(Math.abs(management.lightness([0, 0, 0, k]) - 55)).toBeLessThan(2);
  });
});

describe('an ink that the designer gave', () => {
  test('stays as it is, more than the limit too', () => {
    expect(inks.color({ space: 'cmyk', c: 1, m: 0.9, y: 0.8, k: 0.7 }).components).toEqual([1, 0.9, 0.8, 0.7]);
    expect(inks.color({ space: 'gray', k: 0.25 })).toEqual({ space: 'DeviceCMYK', components: [0, 0, 0, 0.25] });
  });

  test('a spot has its plate; what stands for it is converted', () => {
    const alternate: InkColor = { space: 'cmyk', c: 0.2, m: 0.4, y: 0.7, k: 0.1 };
    expect(inks.color({ space: 'spot', name: '金', tint: 0.8, alternate })).toEqual({
      space: 'Separation',
      name: '金',
      alternate: [0.2, 0.4, 0.7, 0.1],
      components: [0.8],
    });
    expect(inks.color({ space: 'spot', name: '灰', tint: 1, alternate: rgb('#000000') })).toMatchObject({
      alternate: [0, 0, 0, 1],
    });
  });
});

test('the limit takes colour, never black', () => {
  expect(withinLimit([0.75, 0.68, 0.67, 0.9])).toEqual([0.75, 0.68, 0.67, 0.9]);
  const [c, m, y, k] = withinLimit([1, 1, 1, 1]);
  expect(k).toBe(1);
  expect(c + m + y + k).toBeCloseTo(inkLimit);
});

describe('pixels', () => {
  test('go through the same conversion', () => {
    const convert = management.pixels('sRGB', 3);
    const many = new Uint8Array(3 * 70_000).fill(255);
    many.set([0, 255, 0], 3 * 69_999);
    const converted = convert?.(many);
    expect(converted?.length).toBe(4 * 70_000);
    expect([...(converted?.subarray(0, 4) ?? [])]).toEqual([0, 0, 0, 0]);
    const green = [...(converted?.subarray(4 * 69_999) ?? [])].map((value) => (value / 255) * 100);
    for (const [i, value] of green.entries()) expect(Math.abs(value - ([54.2, 0, 92.8, 0][i] ?? 0))).toBeLessThan(1);
  });

  test('with a profile that is none cannot be converted', () =>
    expect(management.pixels(new Uint8Array(500), 3)).toBeUndefined());
});
