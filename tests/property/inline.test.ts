import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import { compose, linesText, lineText, request, spots } from '../support/paragraph.ts';

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[天地玄黄宇宙洪荒日月盈昃辰宿列张年万元件]{1,6}$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '？！', '”', '“', '）', '（', '《', '》'),
  },
  { weight: 2, arbitrary: fc.constantFrom('20', '3.6%', '1,024', '96万元', '2021年', '¥30', '第7条', '25℃', '10～20') },
  { weight: 2, arbitrary: fc.constantFrom('GB/T', 'banxin', 'A4', ' PDF ', 'well-known', ' ', '/') },
  { weight: 1, arbitrary: fc.constantFrom('——', '……', '·', '／', '—', '～', '　', '𠮷', '①') },
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join('').trim().replaceAll(/ +/g, ' '));
const measure = fc.integer({ min: 9, max: 40 });

const neverStart = /^[，。、；：？！”’）》」』】〉·／%℃～]/;
const neverEnd = /[“‘（《「『【〈¥／]$/;

/** Characters that the composer may leave out where they stand: a space at the head of the paragraph. */
const kept = (value: string): string => value.replaceAll(' ', '');

describe('a composed paragraph', () => {
  it('has every character of its text, in order', () => {
    fc.assert(
      fc.property(text, measure, (value, em) => {
        const lines = linesText(compose(value, { measure: em }));
        expect(kept(lines.join(''))).toBe(kept(value));
        expect(lines.join('').length).toBe(value.length);
      }),
    );
  });

  it('starts and ends no line with a forbidden mark, unless a run of marks is all there is', () => {
    fc.assert(
      fc.property(text, measure, (value, em) => {
        const composed = compose(value, { measure: em });
        // The last resort breaks a run of three marks, and says so; without the note no line may.
        if (composed.diagnostics.some(({ code }) => code === 'layout/mark-at-line-start')) {
          expect(value.replaceAll(' ', '')).toMatch(/[^\p{L}\p{N}]{3}/u);
          return;
        }
        const lines = linesText(composed).map((line) => line.trim());
        lines.forEach((line, index) => {
          if (index > 0) expect(line).not.toMatch(neverStart);
          if (index < lines.length - 1) expect(line).not.toMatch(neverEnd);
        });
      }),
    );
  });

  it('fills the measure where it is justified, and never goes beyond it where it can be helped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'天地玄黄，。、“”20 '), { minLength: 60, maxLength: 200 }),
        measure,
        (chars, em) => {
          const { lines } = compose(
            chars.join('').replaceAll(/[，。、“” ]+/g, (run) => run[0] ?? ''),
            { measure: em },
          );
          for (const line of lines) expect(line.width).toBeLessThan(em * 20 + 0.01);
          for (const line of lines.slice(0, -1)) {
            const last = spots(line).findLast((spot) => spot.text !== ' ');
            const body = /[，。、”]/.test(last?.text ?? '') ? 10 : /\d/.test(last?.text ?? '') ? 11.15 : 20;
            if (!line.width) continue;
            expect((last?.x ?? 0) + body).toBeCloseTo(em * 20, 1.7);
          }
        },
      ),
    );
  });

  it('is the same each time, and at each measure whatever was asked before', () => {
    fc.assert(
      fc.property(text, measure, (value, em) => {
        expect(compose(value, { measure: em })).toEqual(compose(value, { measure: em }));
      }),
      { numRuns: 30 },
    );
  });
});

describe('lines with measures of their own', () => {
  const bands = fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 9, max: 24 }) }),
    { minLength: 1, maxLength: 6 },
  );
  const looseness = fc.constantFrom<(-1 | 0 | 1)[]>(-1, 0, 1);
  const wraps = fc.constantFrom<('wrap' | 'balance' | 'pretty')[]>('wrap', 'balance', 'pretty');

  it('that are all the measure give what the measure gives', () => {
    fc.assert(
      fc.property(
        text,
        measure,
        fc.integer({ min: 1, max: 6 }),
        looseness,
        wraps,
        (value, em, count, loose, textWrap) => {
          const plain = { ...request(value, { measure: em, style: { textWrap } }), looseness: loose };
          const same = Array.from({ length: count }, () => ({ start: 0, length: em * 20 }));
          const set = composeParagraph({ ...plain, bands: same }).lines.map(({ end: _, ...line }) => line);
          expect(set).toEqual(composeParagraph(plain).lines);
        },
      ),
    );
  });

  it('lose no character, and keep each line within its own band', () => {
    fc.assert(
      fc.property(text, bands, looseness, (value, ems, loose) => {
        const own = ems.map(({ start, length }) => ({ start: start * 20, length: length * 20 }));
        const set = composeParagraph({ ...request(value, { measure: 36 }), bands: own, looseness: loose });
        expect(linesText(set).join('')).toBe(linesText(compose(value, { measure: 36 })).join(''));
        set.lines.forEach((line, at) => {
          const { start, length } = own[at] ?? { start: 0, length: 720 };
          // A word or a run of marks that is wider than its band is the layout's to report.
          if (/^[\p{Script=Han}，。、]*$/u.test(lineText(line))) expect(line.width).toBeLessThan(start + length + 0.01);
          for (const { x } of spots(line)) expect(x).toBeGreaterThan(start - 10.01);
        });
      }),
    );
  });
});
