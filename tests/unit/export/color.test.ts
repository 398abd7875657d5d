import { describe, expect, test } from 'vitest';
import type { InkColor, Srgb } from '../../../src/base/ink.ts';
import { profileNames } from '../../../src/data/manifest/facts.ts';
import { profiles } from '../../../src/export/profiles/index.ts';
import { screenColor } from '../../../src/export/screen-color.ts';

const bytes = ({ r, g, b }: Srgb): number[] => [r, g, b].map((value) => Math.round(value * 255));
const cmyk = (c: number, m: number, y: number, k: number): InkColor => ({ space: 'cmyk', c, m, y, k });

describe('what a screen shows', () => {
  test.each([
    ['paper', cmyk(0, 0, 0, 0), [255, 255, 255]],
    ['cyan', cmyk(1, 0, 0, 0), [0, 159, 227]],
    ['magenta', cmyk(0, 1, 0, 0), [230, 0, 126]],
    ['yellow', cmyk(0, 0, 1, 0), [255, 237, 0]],
    ['black ink', cmyk(0, 0, 0, 1), [31, 31, 29]],
    ['red', cmyk(0, 1, 1, 0), [228, 9, 22]],
    ['grey', { space: 'gray', k: 0.2 }, [204, 204, 204]],
    ['black', { space: 'gray', k: 1 }, [0, 0, 0]],
    ['rgb', { space: 'rgb', value: { r: 0.2, g: 0.4, b: 0.6 } }, [51, 102, 153]],
    ['what the designer said', { space: 'cmyk', c: 1, m: 1, y: 1, k: 1, screen: { r: 1, g: 0, b: 0 } }, [255, 0, 0]],
    ['a full spot', { space: 'spot', name: 'Gold', tint: 1, alternate: cmyk(0, 0, 1, 0) }, [255, 237, 0]],
    ['a light spot', { space: 'spot', name: 'Gold', tint: 0.5, alternate: { space: 'gray', k: 1 } }, [128, 128, 128]],
  ] as const)('%s', (_, ink, expected) => {
    expect(bytes(screenColor(ink))).toEqual(expected);
  });

  test('half tones as FOGRA39 has them, within 12 of 255', () => {
    const measured = [
      [cmyk(0.5, 0, 0, 0), [129, 208, 245]],
      [cmyk(0, 0.5, 0, 0), [242, 159, 197]],
      [cmyk(0, 0, 0, 0.5), [157, 157, 157]],
    ] as const;
    for (const [ink, expected] of measured) {
      for (const [i, value] of bytes(screenColor(ink)).entries())
        expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThan(13);
    }
  });
});

describe('profiles', () => {
  test('every name of the contract has its answer', () => {
    expect(Object.keys(profiles)).toEqual([...profileNames]);
    for (const [name, profile] of Object.entries(profiles)) expect(profile.name).toBe(name);
  });
});
