import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Content } from '../../../src/export/content.ts';

const written = (content: Content): string => new TextDecoder().decode(content.take());

describe('content', () => {
  test.each([
    [0, '0 '],
    [-0.0001, '0 '],
    [0.0005, '0.001 '],
    [1.5, '1.5 '],
    [-12.3456, '-12.346 '],
    [999.9999, '1000 '],
    [100, '100 '],
    [1e-7, '0 '],
    [123456789.125, '123456789.125 '],
    [0.02, '0.02 '],
  ])('%d', (value, expected) => {
    expect(written(new Content().number(value))).toBe(expected);
  });

  test('a number reads back as it was rounded, and has no exponent', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = written(new Content().number(value, decimals));
          expect(text).toMatch(/^-?\d+(\.\d+)? $/);
          expect(text).not.toMatch(/\.\d*0 $|^-0 $/);
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals + 1e-9);
        },
      ),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e9])('%d is no number for a page', (value) => {
    expect(() => new Content().number(value)).toThrow(RangeError);
  });

  test('grows, and starts anew when taken', () => {
    const content = new Content();
    for (let i = 0; i < 40_000; i++) content.hex(i);
    const bytes = content.take();
    expect(bytes).toHaveLength(160_000);
    expect(new TextDecoder().decode(bytes.slice(-8))).toBe('9c3e9c3f');
    expect(content.length).toBe(0);
  });
});
