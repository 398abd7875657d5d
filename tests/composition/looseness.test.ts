import { describe, expect, it } from 'vitest';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import { seedProse } from '../support/corpus.ts';
import { request } from '../support/paragraph.ts';

const count = (text: string, looseness: -1 | 0 | 1): number =>
  composeParagraph({ ...request(text, { measure: 22 }), looseness }).lines.length;

describe('looseness', () => {
  const long = seedProse().filter((text) => text.length > 120);

  it('wins or loses a line where the paragraph has room for it', () => {
    const gained = long.filter((text) => count(text, -1) === count(text, 0) - 1);
    const lost = long.filter((text) => count(text, 1) === count(text, 0) + 1);
    expect(gained.length).toBeGreaterThan(0);
    expect(lost.length).toBeGreaterThan(0);
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

  it('changes nothing where it cannot be had', () => {
    expect(count('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄', -1)).toBe(2);
  });
});
