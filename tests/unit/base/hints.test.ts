import { expect, it } from 'vitest';
import { listed } from '../../../src/base/listed.ts';
import { nearestHints } from '../../../src/base/nearest-hints.ts';

it('a list takes the marks of its language, and says where it was cut', () => {
  expect(listed('names', ['甲', '乙', '丙'])).toEqual({ names: '甲、乙、丙', namesEn: '甲, 乙, 丙' });
  expect(listed('names', ['甲', '乙', '丙'], 2)).toEqual({ names: '甲、乙、…', namesEn: '甲, 乙, …' });
});

it('a hint is given where a candidate is near', () => {
  expect(nearestHints('usage/nearest-key', 'titel', ['title', 'date'])).toMatchObject([{ values: { name: 'title' } }]);
  expect(nearestHints('usage/nearest-key', 'x', ['template'])).toEqual([]);
});
