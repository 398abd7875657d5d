import { describe, expect, test } from 'vitest';
import type { ComputedStyle } from '../../../src/style/computed.ts';
import { styleOf } from './support.ts';

export const rgb = (r: number, g: number, b: number, alpha = 1) => ({
  color: { space: 'rgb', value: { r: r / 255, g: g / 255, b: b / 255 } },
  alpha,
});
export const pt = (value: number) => ({ pt: value, fraction: 0 });
export const share = (fraction: number, points = 0) => ({ pt: points, fraction });
export const gray = { color: { space: 'gray', k: 1 }, alpha: 1 };

/** Declarations, what is read of the computed style, and what it should be. */
export type Case = readonly [css: string, read: (style: ComputedStyle) => unknown, expected: unknown];

/** The element is 10 pt in a body of 10 pt under a root of 12 pt. */
export function describeGroups(groups: Readonly<Record<string, readonly Case[]>>): void {
  describe.each(Object.entries(groups))('%s', (_, cases) => {
    test.each(cases)('%s', (css, read, expected) => {
      expect(close(read(styleOf(css)))).toEqual(close(expected));
    });
  });
}

/** Rounded, so that 2.54 cm and an inch are the same. */
const close = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, inner: unknown) =>
      typeof inner === 'number' ? Math.round(inner * 1e9) / 1e9 + 0 : inner,
    ),
  );
