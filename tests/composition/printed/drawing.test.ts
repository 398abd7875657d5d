import { describe, expect, it } from 'vitest';
import { type Ink, inkOf } from '../../support/ink.ts';
import { pdfFonts } from '../../support/pdf-programs.ts';
import { type Case, checkCases, gapOf, margin, printCases, size, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool', 'pdffonts']);

const fonts = {
  serif: 'font-family: serif',
  'serif bold': 'font-family: serif; font-weight: 700',
  sans: 'font-family: sans-serif',
  'sans bold': 'font-family: sans-serif; font-weight: 700',
  kai: 'font-family: kai',
  fangsong: 'font-family: fangsong',
  'Latin first': 'font-family: "Source Serif 4", serif',
} as const;

const indent = 'text-indent: 2em';
const stretched =
  '审结不动产纠纷424件——妥善处理“带病”企业，共建“公安智能快办＋检察专人专办”等模式……GB/T 15834规定标点符号的用法·写法，' +
  '办理民事诉讼监督案件166件，同比上升3.6%——妥善处理企业破产重整……依照International Standard办理，上升12.5%，共10～20件。';
const measures = [15, 16, 17, 18, 19, 20, 21, 22, 23];

const cases: readonly Case[] = [
  { id: 'D01', text: '“甲乙”丙', css: indent, x0: [[1, '甲', 2.5]] },
  { id: 'D01 《', text: '《甲乙》丙', css: indent, x0: [[1, '甲', 2.5]] },
  { id: 'D01 two marks', text: '“《甲》乙”丙', css: indent, x0: [[1, '甲', 3]] },
  { id: 'D01 typed indent', text: '甲乙', html: '\u3000\u3000甲乙', css: indent, x0: [[1, '甲', 2]] },
  { id: 'D01 across an element', text: '“甲”乙', html: '<b>“甲”</b>乙', css: indent, x0: [[1, '甲', 2.5]] },
  { id: 'D01 space-first', text: '“甲”乙', css: `${indent}; text-spacing-trim: space-first`, x0: [[1, '甲', 3]] },
  ...Object.entries(fonts).map(
    ([name, css]): Case => ({
      id: `D05 ${name}`,
      text: '甲——乙·丙',
      css,
      dx: [
        ['甲', '乙', 3],
        ['乙', '丙', 1.5],
      ],
    }),
  ),
  ...measures.map((measure): Case => ({ id: `D04 ${measure}`, text: stretched, measure })),
];

const pages = printCases(cases);

describe('D: what stands in the PDF (§1.13, §1.5)', () => {
  checkCases(cases, pages);

  const drawn = new Map<string, Ink>();
  const ink = (id: string): Ink => {
    const known = drawn.get(id) ?? inkOf(pages.file, pages.page(id));
    drawn.set(id, known);
    return known;
  };

  it('D01 the ink of the mark stands at 2.0 to 2.35 em', () => {
    for (const id of ['D01', 'D01 《']) {
      const left = (ink(id).left - margin) / size;
      expect(left, id).toBeGreaterThanOrEqual(2);
      expect(left, id).toBeLessThanOrEqual(2.35);
    }
  });

  describe.each(Object.keys(fonts))('D05 in %s', (name) => {
    const id = `D05 ${name}`;
    const at = (text: string): number => pages.glyphs(id).find((glyph) => glyph.text === text)?.x ?? Number.NaN;

    it('—— is one stroke of 2 em, in the middle of the Han body', () => {
      const from = at('甲') + size;
      const stroke = ink(id).between(from, from + 2 * size);
      expect(stroke.widestGap / size).toBeLessThanOrEqual(0.02);
      const baseline = pages.glyphs(id)[0]?.y ?? Number.NaN;
      expect(Math.abs((baseline - stroke.middle) / size - 0.38)).toBeLessThan(0.05);
      expect(stroke.inked / size).toBeGreaterThan(1.7);
    });

    it('· has its ink in the middle of half a body', () => {
      const from = at('乙') + size;
      const dot = ink(id).between(from - 0.1, from + size / 2);
      expect(Math.abs((dot.left + dot.right) / 2 - from) / size - 0.25).toBeLessThan(0.05);
      expect(Math.abs((dot.left + dot.right) / 2 - from) / size - 0.25).toBeGreaterThan(-0.05);
    });
  });

  it('D04 nothing is opened inside ——, ……, figures and words', () => {
    const opened: number[] = [];
    for (const measure of measures) {
      const id = `D04 ${measure}`;
      const lines = pages.lines(id);
      for (const line of lines.slice(0, -1)) {
        const han = line.flatMap((glyph, place) =>
          /[㐀-鿿]/.test(glyph.text) && /[㐀-鿿]/.test(line[place + 1]?.text ?? '')
            ? [((line[place + 1]?.x ?? 0) - glyph.x) / size - 1]
            : [],
        );
        opened.push(Math.max(...han));
      }
      for (const [one, two] of [
        ['3', '.'],
        ['.', '6'],
        ['6', '%'],
        ['4', '2'],
        ['I', 'n'],
        ['a', 't'],
        ['/', 'T'],
      ] as const) {
        const gap = gapOf(lines, one, two);
        if (!Number.isNaN(gap)) expect(Math.abs(gap), `${id} ${one}${two}`).toBeLessThan(0.03);
      }
      const dots = lines.flatMap((line) =>
        line.flatMap((glyph, place) =>
          glyph.text === '…' && line[place + 1]?.text === '…' ? [((line[place + 1]?.x ?? 0) - glyph.x) / size] : [],
        ),
      );
      expect(
        dots.map((width) => width.toFixed(2)),
        id,
      ).toEqual(['1.00', '1.00']);
    }
    expect(Math.max(...opened)).toBeGreaterThan(0.02);
  });

  it('D07 every font is an embedded subset, none Type 3', () => {
    expect(pdfFonts(pages.file).length).toBeGreaterThan(4);
    for (const font of pdfFonts(pages.file)) {
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
      expect(font.type).toMatch(/^CID/);
    }
  });

  it('the text of D04 is all there', () => {
    for (const measure of measures)
      expect(pages.lines(`D04 ${measure}`).map(textOf).join('')).toBe(stretched.replaceAll(' ', ''));
  });
});
