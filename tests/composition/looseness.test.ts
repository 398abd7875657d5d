import { describe, expect, it } from 'vitest';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import { seedProse } from '../support/corpus.ts';
import { request, spots } from '../support/paragraph.ts';

const count = (text: string, looseness: -1 | 0 | 1, measure = 22): number =>
  composeParagraph({ ...request(text, { measure }), looseness }).lines.length;

describe('looseness', () => {
  const long = seedProse().filter((text) => text.length > 120);

  it('wins or loses a line where the paragraph has room for it', () => {
    const changed = (looseness: -1 | 1) =>
      [18, 22, 26].map(
        (measure) =>
          long.filter((text) => count(text, looseness, measure) === count(text, 0, measure) + looseness).length,
      );
    expect(changed(-1).reduce((sum, one) => sum + one)).toBeGreaterThan(0);
    expect(changed(1).reduce((sum, one) => sum + one)).toBeGreaterThan(10);
  });

  it('strains no line for it, and leaves the text whole', () => {
    for (const text of long) {
      for (const looseness of [-1, 1] as const) {
        const { lines, diagnostics } = composeParagraph({ ...request(text, { measure: 22 }), looseness });
        expect(Math.abs(lines.length - count(text, 0))).toBeLessThanOrEqual(1);
        expect(diagnostics).toEqual([]);
        for (const line of lines) expect(line.width).toBeLessThan(440.01);
      }
    }
  });

  it('opens no gap by more than a twentieth of an em and a hair', () => {
    const han = /\p{Script=Han}/u;
    for (const text of long) {
      const { lines } = composeParagraph({ ...request(text, { measure: 22 }), looseness: 1 });
      if (lines.length === count(text, 0)) continue;
      for (const line of lines) {
        const row = spots(line);
        const gaps = row.slice(1).flatMap(({ x, text: one }, at) => {
          const before = row[at];
          return before !== undefined && han.test(one) && han.test(before.text) ? [(x - before.x) / 20 - 1] : [];
        });
        expect(Math.max(0, ...gaps)).toBeLessThan(0.052);
      }
    }
  });

  it('changes nothing where it cannot be had', () => {
    expect(count('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄', -1)).toBe(2);
  });
});
