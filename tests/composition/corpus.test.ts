import { describe, expect, it } from 'vitest';
import { seedProse } from '../support/corpus.ts';
import { compose, distance } from '../support/paragraph.ts';
import { figures } from './figures.ts';

const seed = seedProse();

/** R01–R03 of typesetting.md §3.3: measure, mean, p95, max, share of narrow commas, splits. */
const bounds: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['R01', 22, 0.01, 0.035, 0.09, 0.05, 1],
  ['R02', 16, 0.01, 0.05, 0.1, 0.1, 2],
  ['R03', 30, 0.006, 0.025, 0.07, 0.02, 0],
];

describe('the given text', () => {
  it('is the corpus that the figures are of', () => {
    expect(seed.length).toBeGreaterThanOrEqual(34);
    expect(seed.join('').length).toBeGreaterThan(4900);
  });

  for (const [id, em, mean, p95, max, narrow, splits] of bounds) {
    it.each([0, 2])(`${id} at ${em} em, indent %i em`, (indent) => {
      const found = figures(seed, em, indent);
      expect(found).toMatchObject({ orphans: 0, kinsoku: 0 });
      expect(found.splits).toBeLessThanOrEqual(splits);
      expect(found.mean).toBeLessThanOrEqual(mean);
      expect(found.p95).toBeLessThanOrEqual(p95);
      expect(found.max).toBeLessThanOrEqual(max);
      expect(found.narrow).toBeLessThanOrEqual(narrow);
      if (em !== 16) {
        expect(found.runs).toBe(0);
        expect(found.stop).toBeGreaterThanOrEqual(0.98);
      }
    });
  }

  it.each([10, 12, 14, 18, 20, 24, 26, 28, 34, 38])('no forbidden mark and no stranded Han at %i em', (em) => {
    expect(figures(seed, em, 0)).toMatchObject({ orphans: 0, kinsoku: 0 });
  });

  it('is measured by a true ruler', () => {
    expect(distance(compose('甲20乙'), '甲', '乙')).toBeCloseTo(2.615, 3);
  });

  it('R04 is set at 22 em in far less than a quarter of a second', () => {
    figures(seed, 22, 0);
    const start = performance.now();
    for (const paragraph of seed) compose(paragraph, { measure: 22 });
    expect(performance.now() - start).toBeLessThan(250);
  });
});
