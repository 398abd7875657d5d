import { describe, expect, it } from 'vitest';
import { type Case, checkCases, gapOf, printCases, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';
import { givenCases } from '../../support/typesetting-cases.ts';

requirePrograms(['mutool']);

const both = (inner: string, em = 0.25): NonNullable<Case['gap']> => [
  ['甲', [...inner][0] ?? '', em],
  [[...inner].at(-1) ?? '', '乙', em],
];
const around = (id: string, inner: string, em = 0.25, rest: Partial<Case> = {}): Case => ({
  id,
  text: `甲${inner}乙`,
  gap: both(inner, em),
  ...rest,
});

const more: readonly Case[] = [
  { id: 'S04', text: '甲 20 乙', dx: [['甲', '乙', 2.615]] },
  { id: 'S05', text: '甲20乙', css: '-banxin-autospace: narrow', dx: [['甲', '乙', 2.365]] },
  around('S06', 'ab', 0, { html: '甲<code>ab</code>乙' }),
  {
    id: 'S10',
    text: '面积100m2，共',
    html: '面积100m<sup>2</sup>，共',
    gap: [
      ['m', '2', 0],
      ['2', '，', 0],
      ['，', '共', 0],
    ],
  },
  {
    id: 'S10 ²',
    text: '面积100m²，共',
    gap: [
      ['²', '，', 0],
      ['，', '共', 0],
    ],
  },
  around('S11', 'Ab'),
  around('S12', '30%'),
  around('S13', '5‰'),
  around('S14', '5°'),
  {
    id: 'S15',
    text: '甲25℃乙',
    gap: [
      ['甲', '2', 0.25],
      ['5', '℃', 0],
      ['℃', '乙', 0],
    ],
  },
  around('S16', '¥30'),
  around('S17', '−5'),
  { id: 'S18', text: '甲±5乙', gap: [['5', '乙', 0.25]] },
  around('S19', '½'),
  around('S20', 'Ω'),
  around('S21', 'ж'),
  around('S22', 'C++'),
  around('S23', '12:30'),
  around('S24', '3.14'),
  around('S25 across elements', 'A', 0.25, { html: '<b>甲</b>A<i>乙</i>' }),
  around('S26 across elements', '20', 0.25, { html: '甲<b>20</b>乙' }),
  around('S27 spaces at the edge of an element', '20', 0.25, { html: '甲<b> 20 </b>乙' }),
  around('S28 across a link', '20', 0.25, { html: '甲<a href="https://example.com/">20</a>乙' }),
  around('S29 off', '20', 0, { css: 'text-autospace: no-autospace' }),
  around('S30 a superscript', '2', 0, { html: '甲<sup>2</sup>乙' }),
  {
    id: 'S31',
    dx: [['5', '6', 1.557]],
    text: '甲，A（B）～5—6·C／D乙',
    gap: [
      ['，', 'A', 0],
      ['～', '5', 0],
      ['D', '乙', 0.25],
    ],
  },
  { id: 'S32 U+3000', text: '甲\u30005乙', dx: [['甲', '5', 2]], gap: [['5', '乙', 0.25]] },
  {
    id: 'S33 ① and Ⅳ are Han',
    text: '甲①乙Ⅳ丙',
    dx: [
      ['甲', '乙', 2],
      ['乙', '丙', 2],
    ],
  },
  { id: 'S34 full-width figures', text: '甲２０乙', dx: [['甲', '乙', 3]] },
  {
    id: 'S35 code inside',
    text: '甲a甲乙',
    html: '甲<code>a甲</code>乙',
    gap: [
      ['甲', 'a', 0],
      ['a', '甲', 0],
    ],
  },
  { id: 'S36 several spaces are one gap', text: '甲  20 乙', dx: [['甲', '乙', 2.615]] },
  around('S37 two sizes', 'A', 0.25, { html: '甲<small>A</small>乙', gap: [] }),
  {
    id: 'S38 a word of two',
    text: '甲New York乙',
    gap: [
      ['甲', 'N', 0.25],
      ['k', '乙', 0.25],
      ['w', 'Y', 0.256],
    ],
  },
  {
    id: 'S39 date',
    text: '于2021年3月5日起',
    gap: [
      ['于', '2', 0.25],
      ['1', '年', 0.25],
      ['年', '3', 0.25],
      ['3', '月', 0.25],
      ['月', '5', 0.25],
      ['5', '日', 0.25],
    ],
  },
  { id: 'S41 U+00A0 that lead', text: '甲', html: '\u00a0\u00a0甲', x0: [[1, '甲', 0.512]] },
  { id: 'S42 two U+00A0', text: 'ab', html: 'a\u00a0\u00a0b', gap: [['a', 'b', 0.512]] },
  {
    id: 'S40 stretched on both sides',
    text: '甲乙丙丁戊己庚20辛壬癸子丑寅卯辰',
    measure: 10,
    lines: ['甲乙丙丁戊己庚20辛', '壬癸子丑寅卯辰'],
  },
];

const cases = [...givenCases('S'), ...more];
const pages = printCases(cases);

describe('S: autospace (§1.6)', () => {
  it('are the six that were given and more', () => expect(givenCases('S')).toHaveLength(6));
  checkCases(cases, pages);

  it('S40 the gaps on the two sides open alike', () => {
    const lines = pages.lines('S40 stretched on both sides');
    expect(gapOf(lines, '庚', '2')).toBeCloseTo(gapOf(lines, '0', '辛'), 2);
  });

  it('S37 between two sizes a gap stands on both sides', () => {
    const [line = []] = pages.lines('S37 two sizes');
    expect(textOf(line)).toBe('甲A乙');
    for (const [one, two] of [
      ['甲', 'A'],
      ['A', '乙'],
    ] as const) {
      const gap = gapOf([line], one, two);
      expect(gap).toBeGreaterThan(0.2);
      expect(gap).toBeLessThan(0.28);
    }
  });
});
