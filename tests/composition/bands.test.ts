import { describe, expect, it } from 'vitest';
import { textSpan } from '../../src/base/span.ts';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import type { ComposedParagraph, LineBand } from '../../src/layout/inline/paragraph.ts';
import { seedProse } from '../support/corpus.ts';
import { inlineStyle, linesText, request, type Setup, spots } from '../support/paragraph.ts';

const em = 20;
const closing = /[，。、；：？！”）》」』】]/;

const beside = (text: string, bands: readonly LineBand[], setup: Setup = {}): ComposedParagraph =>
  composeParagraph({ ...request(text, { measure: 30, ...setup }), bands });

/** Left and right edge of the bodies of a line, in em. */
const extent = (paragraph: ComposedParagraph, index: number): readonly [number, number] => {
  const line = paragraph.lines[index];
  const all = line === undefined ? [] : spots(line).filter(({ text }) => text.trim() !== '');
  const last = all.at(-1);
  const end = (last?.x ?? 0) + (closing.test(last?.text ?? '') ? em / 2 : em);
  return [(all[0]?.x ?? 0) / em, end / em];
};

const han = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈'.repeat(
  3,
);
const start = [
  { start: 240, length: 360 },
  { start: 240, length: 360 },
];

describe('lines with measures of their own', () => {
  it('stand in their bands, and the lines after them in the whole measure', () => {
    const set = beside(han, start);
    expect(
      linesText(set)
        .slice(0, 3)
        .map((text) => text.length),
    ).toEqual([18, 18, 30]);
    expect(extent(set, 0)).toEqual([12, 30]);
    expect(extent(set, 1)).toEqual([12, 30]);
    expect(extent(set, 2)).toEqual([0, 30]);
    expect(set.lines.map(({ end }) => end)).toEqual([600, 600, undefined, undefined, undefined, undefined]);
  });

  it('leave the end free where something stands there, and indent the first', () => {
    const set = beside(han, [{ start: 0, length: 360 }], { indent: 40 });
    expect(
      linesText(set)
        .slice(0, 2)
        .map((text) => text.length),
    ).toEqual([16, 30]);
    expect(extent(set, 0)).toEqual([2, 18]);
  });

  it('are chosen together: real text fills each of them within what a line of its length may stretch', () => {
    for (const text of seedProse().filter((one) => one.length > 150)) {
      const set = beside(text, [...start, { start: 0, length: 500 }]);
      const ends = [30, 30, 25, ...set.lines.slice(3).map(() => 30)];
      for (let at = 0; at < set.lines.length - 1; at++) expect(extent(set, at)[1]).toBeCloseTo(ends[at] ?? 0, 1);
      expect(set.diagnostics).toEqual([]);
    }
  });

  it('go on over a forced break', () => {
    const set = beside('', start, {
      items: [
        ...request('甲乙').items,
        { kind: 'break', span: textSpan('layout.hbs', 1, 1), style: inlineStyle() },
        ...request(han).items,
      ],
    });
    expect(extent(set, 0)[0]).toBe(12);
    expect(extent(set, 1)).toEqual([12, 30]);
    expect(extent(set, 2)).toEqual([0, 30]);
  });

  it('are kept when text is centred, set to the end, balanced or made a line longer', () => {
    const centred = beside('天地玄黄', start, { style: { align: 'center' } });
    expect(extent(centred, 0)).toEqual([19, 23]);
    const end = beside('天地玄黄', [{ start: 0, length: 360 }], { style: { align: 'end' } });
    expect(extent(end, 0)).toEqual([14, 18]);
    const even = beside(han.slice(0, 36), [{ start: 240, length: 360 }], {
      style: { textWrap: 'balance', align: 'start' },
    });
    // 13.5 and 22.5 by the bands' lengths, as near as the words allow; 18 and 18 would also fit.
    const [upper = 0, lower = 0] = linesText(even).map((text) => text.length);
    expect(upper + lower).toBe(36);
    expect(Math.abs(upper - 13.5)).toBeLessThan(2);
    for (const text of seedProse().filter((one) => one.length > 150)) {
      for (const looseness of [-1, 1] as const) {
        const set = composeParagraph({
          ...request(text, { measure: 22 }),
          bands: [{ start: 0, length: 300 }],
          looseness,
        });
        expect(extent(set, 0)[1]).toBeCloseTo(15, 1);
        expect(extent(set, 1)[1]).toBeCloseTo(22, 1);
      }
    }
  });

  it('are nothing to a paragraph that is set natural', () => {
    expect(composeParagraph({ ...request('天地玄黄'), measure: Infinity, bands: start }).lines[0]?.width).toBe(80);
  });
});
