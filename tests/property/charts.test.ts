import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bars, draw, places, sheet, type Value } from '../unit/charts/support.ts';

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -5000, max: 5000 }) },
  fc.constant(null),
  fc.constantFrom('约5', '—', '13,705'),
);

test('each row of the data is a mark in the chart, or named in a diagnostic', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (values) => {
      const rows = values.map((value: Value, index) => ({ 年份: String(2000 + index), 件数: value }));
      const { svg, diagnostics } = await draw(bars, { data: sheet(...rows) });
      const named = places(diagnostics).filter((place) => place.includes('!B'));
      const faulty = values.filter(
        (value) => value === null || (typeof value === 'string' && value !== '13,705'),
      ).length;
      const texts = values.filter((value) => typeof value === 'string' && value !== '13,705').length;
      expect(named.length).toBe(texts > 0 ? texts : faulty);
      if (texts > 0) return;
      expect(svg.match(/aria-roledescription="bar"/g)?.length ?? 0).toBe(values.length - faulty);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [index, value] of values.entries()) {
        if (typeof value !== 'number') continue;
        expect(svg).toContain(`aria-label="年份: ${2000 + index}; 件数: ${String(value).replace('-', '−')}"`);
      }
    }),
    { numRuns: 12, seed: 7 },
  );
});
