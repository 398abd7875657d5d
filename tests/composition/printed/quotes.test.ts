import { describe, expect, it } from 'vitest';
import { type Case, checkCases, gapOf, printCases } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool']);

const cases: readonly Case[] = [
  { id: 'Q01', text: '他说“Hello”了', dx: [['说', 'H', 2]] },
  { id: 'Q02', text: 'the “word” don’t' },
  { id: 'Q03', text: '“甲”“乙”', dx: [['甲', '乙', 2.5]], x0: [[1, '甲', 0.5]] },
  {
    id: 'Q03 break',
    text: '甲乙丙丁戊己庚“辛”“壬癸子丑寅卯辰”',
    measure: 9,
    lines: ['甲乙丙丁戊己庚“辛”', '“壬癸子丑寅卯辰”'],
  },
  { id: 'Q04', text: '在“Deep Learning”中', dx: [['在', 'D', 2]] },
  {
    id: 'Q05',
    text: '他说：“她说‘好’吗。”丙',
    dx: [
      ['说', '她', 2.5],
      ['好', '吗', 2],
      ['吗', '丙', 2.5],
    ],
  },
  {
    id: 'Q06',
    text: '说“甲”。“乙',
    dx: [
      ['说', '甲', 2],
      ['甲', '乙', 3],
    ],
  },
  { id: 'Q07 opens only', text: '“甲乙丙', x0: [[1, '甲', 0.5]] },
  { id: 'Q08 Latin alone', text: '“Deep Learning”' },
  { id: 'Q09 a Latin sentence', text: 'He said “it’s ‘fine’” and left' },
  { id: 'Q10 across elements', text: '说“Hello”了', html: '说<b>“</b>Hello<b>”</b>了', dx: [['说', 'H', 2]] },
  {
    id: 'Q11 corner brackets',
    text: '他说「她说『好』。」乙',
    dx: [
      ['说', '她', 2],
      ['好', '乙', 3],
    ],
  },
  { id: 'Q12 with a figure', text: '“三个100%”要求', x0: [[1, '三', 0.5]], dx: [['三', '个', 1]] },
  { id: 'Q13 a possessive', text: '见Smith’s一文' },
  {
    id: 'Q14 a quote of a title',
    text: '《“甲”论》乙',
    x0: [[1, '甲', 1]],
    dx: [
      ['甲', '论', 2],
      ['论', '乙', 2],
    ],
  },
  { id: 'Q15 English paragraph', text: 'He said “no” twice', css: 'text-align: start' },
  {
    id: 'Q16 foot and inch',
    text: '甲5′乙6″丙',
    gap: [
      ['5', '′', 0],
      ['′', '乙', 0.25],
      ['6', '″', 0],
      ['″', '丙', 0.25],
    ],
  },
];

const pages = printCases(cases);
const quotes = (id: string) => pages.glyphs(id).filter(({ text }) => /[“”‘’]/.test(text));

describe('Q: quotes (§1.14)', () => {
  checkCases(cases, pages);

  it('Q01, Q04, Q10 Chinese quotes round Latin fill the Han body: o→了 is o and 1.0', () => {
    for (const [id, last, after] of [
      ['Q01', 'o', '了'],
      ['Q04', 'g', '中'],
      ['Q10 across elements', 'o', '了'],
    ] as const) {
      const [line = []] = pages.lines(id);
      const one = line.find(({ text }, at) => text === last && line[at + 1]?.text === '”');
      const two = line.find(({ text }) => text === after);
      const o = (one?.advance ?? Number.NaN) * 20;
      expect(((two?.x ?? Number.NaN) - (one?.x ?? Number.NaN) - o) / 20, id).toBeCloseTo(1, 1);
      expect(quotes(id).map(({ advance }) => advance)).toEqual([1, 1]);
    }
  });

  it('Q02, Q08, Q09, Q13, Q15 Latin quotes and the apostrophe are proportional', () => {
    for (const id of ['Q02', 'Q08 Latin alone', 'Q09 a Latin sentence', 'Q13 a possessive', 'Q15 English paragraph']) {
      expect(quotes(id).length, id).toBeGreaterThan(0);
      for (const { text, advance } of quotes(id)) expect(advance, `${id} ${text}`).toBeLessThan(0.6);
    }
  });

  it('Q13 a possessive in Chinese keeps its Han gap', () => {
    expect(gapOf(pages.lines('Q13 a possessive'), 's', '一')).toBeCloseTo(0.25, 1);
  });
});
