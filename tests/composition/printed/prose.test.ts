import { describe, expect, it } from 'vitest';
import { seedProse } from '../../support/corpus.ts';
import { compose } from '../../support/paragraph.ts';
import { type Case, margin, printCases, size, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';
import type { TracedGlyph } from '../../support/traced-glyphs.ts';
import { figuresOf } from '../figures.ts';

requirePrograms(['mutool']);

const prose = seedProse();
const indents = [0, 2] as const;
const bounds = [
  { id: 'R01', em: 22, mean: 0.01, p95: 0.035, max: 0.09, narrow: 0.05, splits: 1 },
  { id: 'R02', em: 16, mean: 0.01, p95: 0.05, max: 0.1, narrow: 0.1, splits: 2 },
  { id: 'R03', em: 30, mean: 0.006, p95: 0.025, max: 0.07, narrow: 0.02, splits: 0 },
] as const;

const name = (id: string, indent: number, at: number): string => `${id} ${indent} ${at}`;
const columns = bounds.flatMap(({ id, em }) => indents.map((indent) => ({ id, em, indent })));
const cases: readonly Case[] = columns.flatMap(({ id, em, indent }) =>
  prose.map((text, at) => ({ id: name(id, indent, at), text, measure: em, css: `text-indent: ${indent}em` })),
);
const pages = printCases(cases, '@page { size: 900pt 800pt } .c { line-height: 30pt }');

const isHan = (text: string | undefined): boolean => text !== undefined && /^[㐀-鿿〇]$/.test(text);
/** Half a body for marks; · stands in the middle of its half. */
const bodyEnd = ({ x, text, advance }: TracedGlyph): number =>
  (x - margin) / size + (/[，、；：。！？”’）》]/.test(text) ? 0.5 : text === '·' ? (advance + 0.5) / 2 : advance);

describe('R: the seed text, read back from the PDF', () => {
  it('a page for each paragraph', () => expect(pages.count).toBe(cases.length));

  for (const { id, em, mean, p95, max, narrow, splits } of bounds) {
    it.each(indents)(`${id} at ${em} em, indent %i em`, (indent) => {
      const found = figuresOf(
        prose.map((_, at) =>
          pages.lines(name(id, indent, at)).map((line) => line.map(({ text, x }) => ({ text, x: x / size }))),
        ),
      );
      expect(found).toMatchObject({ orphans: 0, kinsoku: 0 });
      expect(found.splits).toBeLessThanOrEqual(splits);
      expect(found.mean).toBeLessThanOrEqual(mean);
      expect(found.p95).toBeLessThanOrEqual(p95);
      expect(found.max).toBeLessThanOrEqual(max);
      expect(found.narrow).toBeLessThanOrEqual(narrow);
      expect(found.stop).toBeGreaterThanOrEqual(0.98);
      if (em === 22) expect(found.runs).toBe(0);
    });
  }

  it('D02 every line but a last one ends at the measure, by the body of its last mark', () => {
    let seen = 0;
    for (const { id, em, indent } of columns)
      prose.forEach((_, at) => {
        for (const line of pages.lines(name(id, indent, at)).slice(0, -1)) {
          seen += 1;
          const last = line.at(-1) ?? expect.fail();
          expect(Math.abs(bodyEnd(last) - em), textOf(line)).toBeLessThan(0.02);
        }
      });
    expect(seen).toBeGreaterThan(1000);
  });

  it('D03 all gaps between Han of a line are equal', () => {
    for (const { id, indent } of columns)
      prose.forEach((_, at) => {
        for (const line of pages.lines(name(id, indent, at)).slice(0, -1)) {
          const gaps = line.flatMap((glyph, place) => {
            const next = line[place + 1];
            return next !== undefined && isHan(glyph.text) && isHan(next.text) ? [(next.x - glyph.x) / size] : [];
          });
          if (gaps.length > 1) expect(Math.max(...gaps) - Math.min(...gaps), textOf(line)).toBeLessThan(0.01);
        }
      });
  });

  it('R04 5 000 characters at 22 em are composed within a quarter of a second, shaping left out', () => {
    const text = prose.slice(0, 34);
    expect(text.join('').length).toBeGreaterThan(4500);
    const time = (): number => {
      const start = performance.now();
      for (const paragraph of text) compose(paragraph, { measure: 22, indent: 2 * size });
      return performance.now() - start;
    };
    const times = Array.from({ length: 6 }, time);
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
