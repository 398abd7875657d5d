import { describe, expect, it } from 'vitest';
import { type Case, checkCases, gapOf, margin, printCases, size, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool']);

const nine = '甲乙丙丁戊己庚辛壬';
const ten = `${nine}癸`;
const long = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙';
const cut = (id: string, measure: number, lines: readonly string[], rest: Partial<Case> = {}): Case => ({
  id,
  text: lines.join(''),
  measure,
  lines,
  ...rest,
});

const tiers: readonly Case[] = [
  cut('X01 commas before stops', 10, ['甲，乙。丙丁戊己庚辛，', '壬癸子丑寅卯辰巳'], {
    dx: [
      ['甲', '乙', 1.5],
      ['乙', '丙', 2],
    ],
  }),
  cut('X02 brackets before stops', 11, ['甲（乙）丙。丁戊己庚辛，', '壬癸子丑寅卯辰巳'], {
    dx: [
      ['甲', '乙', 1.75],
      ['乙', '丙', 1.75],
      ['丙', '丁', 2],
    ],
  }),
  cut('X03 autospace before stops', 10, ['甲20乙。丙丁戊己庚，', '辛壬癸子丑寅卯辰'], {
    dx: [
      ['甲', '乙', 2.5],
      ['乙', '丙', 2],
    ],
  }),
  cut('X04 stops where nothing else gives', 10, ['甲乙丙。丁戊己庚辛壬，', '癸子丑寅卯辰巳午'], {
    dx: [['丙', '丁', 1.5]],
  }),
  cut('X05 quotes before commas', 11, ['甲“乙”丙，丁戊己庚辛，', '壬癸子丑寅卯辰巳'], {
    dx: [
      ['甲', '乙', 1.75],
      ['乙', '丙', 1.75],
      ['丙', '丁', 2],
    ],
  }),
  cut('X06 a semicolon as a comma', 10, ['甲乙丙；丁戊己庚辛壬，', '癸子丑寅卯辰巳午'], { dx: [['丙', '丁', 1.5]] }),
  cut('X07 a colon as a comma', 10, ['甲乙丙：丁戊己庚辛壬，', '癸子丑寅卯辰巳午'], { dx: [['丙', '丁', 1.5]] }),
  cut('X08 a bracket’s own side before a pair’s', 10, ['甲乙，“丙”丁戊己庚辛', '壬癸子丑寅卯辰巳'], {
    dx: [
      ['乙', '丙', 2.5],
      ['丙', '丁', 1.5],
    ],
  }),
  cut('X09 nothing between a pair of closing marks', 10, ['甲乙（丙）。丁戊己庚辛', '壬癸子丑寅卯辰巳'], {}),
];

const neighbours: readonly Case[] = [
  {
    id: 'X10',
    text: '甲《乙〈丙〉》丁',
    dx: [
      ['甲', '乙', 2],
      ['乙', '丙', 2],
      ['丙', '丁', 2.5],
    ],
  },
  { id: 'X11', text: '甲（乙）A', dx: [['乙', 'A', 2]] },
  { id: 'X12', text: '甲A，乙', gap: [['A', '，', 0]] },
  { id: 'X13', text: '甲……A——乙', gap: [['…', 'A', 0]], dx: [['甲', 'A', 3]] },
  {
    id: 'X14',
    text: '甲“……乙……”丙',
    dx: [
      ['甲', '乙', 4],
      ['乙', '丙', 4],
    ],
  },
  {
    id: 'X15',
    text: '甲！——乙？……丙',
    dx: [
      ['甲', '乙', 4],
      ['乙', '丙', 4],
    ],
  },
  { id: 'X16', text: '甲（30%），乙', gap: [['%', '）', 0]] },
  { id: 'X17', text: '甲3·15乙', gap: [['5', '乙', 0.25]], dx: [['3', '1', 1.057]] },
  { id: 'X18', text: '甲￥30乙', gap: [['￥', '3', 0]] },
  {
    id: 'X19',
    text: '甲＋乙＝丙',
    dx: [
      ['甲', '乙', 2],
      ['乙', '丙', 2],
    ],
  },
  { id: 'X20 code after a comma', text: '甲，x“乙', html: '甲，<code>x</code>“乙', dx: [['甲', 'x', 2]] },
  {
    id: 'X21 zh-Hant',
    text: '甲，乙。丙',
    html: '<span lang="zh-Hant">甲，乙。丙</span>',
    dx: [
      ['甲', '乙', 2],
      ['乙', '丙', 2],
    ],
  },
  {
    id: 'X22 raised brackets',
    text: '甲[1]，乙',
    html: '甲<sup>[1]</sup>，乙',
    gap: [
      ['甲', '[', 0],
      ['，', '乙', 0],
    ],
  },
  {
    id: 'X23',
    text: '甲〔2021〕5号',
    gap: [
      ['〔', '2', 0],
      ['1', '〕', 0],
      ['5', '号', 0.25],
    ],
  },
  {
    id: 'X24',
    text: '甲5％乙',
    gap: [
      ['5', '％', 0],
      ['％', '乙', 0],
    ],
  },
  { id: 'X25 half-width katakana', text: '甲ｱ乙' },
  {
    id: 'X26',
    text: '（一）甲、乙；（二）丙',
    dx: [
      ['一', '甲', 2],
      ['乙', '二', 2.5],
      ['二', '丙', 2],
    ],
    x0: [[1, '一', 0.5]],
  },
  {
    id: 'X27',
    text: '甲“《乙》”丙',
    dx: [
      ['甲', '乙', 2.5],
      ['乙', '丙', 2.5],
    ],
  },
  {
    id: 'X28',
    text: '甲。“乙。”“丙。”丁',
    dx: [
      ['甲', '乙', 2.5],
      ['乙', '丙', 3],
      ['丙', '丁', 2.5],
    ],
  },
  { id: 'X29 marks of two sizes', text: '甲，“乙', html: '甲，<small>“乙</small>' },
];

const edges: readonly Case[] = [
  cut('X30 after <br>', 40, ['甲', '（乙'], { html: '甲<br/>（乙', x0: [[2, '乙', 0.5]] }),
  {
    id: 'X31 to the right',
    text: '甲乙，',
    measure: 10,
    css: 'text-align: right',
    x0: [
      [1, '，', 9.5],
      [1, '甲', 7.5],
    ],
  },
  {
    id: 'X32 letter-spacing at the end',
    text: '甲乙',
    measure: 10,
    css: 'text-align: right; letter-spacing: 0.5em',
    x0: [[1, '乙', 9]],
  },
  {
    id: 'X33 the last line too',
    text: '甲乙丙',
    measure: 10,
    css: 'text-align-last: justify',
    x0: [
      [1, '甲', 0],
      [1, '乙', 4.5],
      [1, '丙', 9],
    ],
  },
  cut('X34 hanging indent', 10, [ten, '子丑寅卯'], {
    css: 'text-indent: 2em hanging; padding-left: 0',
    measure: 10,
    lines: [ten, '子丑寅卯'],
    x0: [[2, '子', 2]],
  }),
  cut('X35 force-end', 10.5, [`${nine}，`, '癸子丑寅'], {
    css: 'hanging-punctuation: force-end',
    measure: 9,
    x0: [[1, '，', 9]],
  }),
  cut('X36 anywhere', 10, [ten, '，子丑寅'], { css: 'line-break: anywhere' }),
  cut('X37 break-all', 10, [`${nine}A`, 'BC子丑寅'], { css: 'word-break: break-all' }),
  cut('X38 keep-all', 10, ['甲乙丙丁戊，', '己庚辛壬癸子丑寅'], { css: 'word-break: keep-all; text-align: start' }),
  cut('X39 loose', 10, [ten, '々子丑寅'], { css: 'line-break: loose' }),
  cut('X40 strict', 10, [nine, '癸ー子丑寅'], { css: 'line-break: strict' }),
  cut('X41 normal', 10, [ten, 'ー子丑寅'], { css: 'line-break: normal' }),
];

const units: readonly Case[] = [
  cut('X50', 11, [nine, '3·15子丑寅']),
  cut(
    'X51 kilometres',
    30,
    [long, '25 km洪荒日月'].map((line) => line.replaceAll(' ', '')),
    { html: `${long}25 km洪荒日月` },
  ),
  cut('X52 grouped', 10, [nine, '1,234,567.89元']),
  cut('X53 a scale and a unit', 30, [long, '5.12亿立方米洪荒']),
  cut('X54 per cent of a range', 12, [ten, '10%～20%子丑']),
  cut('X55 a year of two figures', 9, ['甲乙丙丁戊己庚约', '2017—2021年辛']),
  cut('X56 a document number', 12, [`${ten}子`, '〔2021〕5号丑']),
  cut('X57 a name', 9, ['甲乙丙丁戊己列夫·', '托尔斯泰庚辛']),
  cut('X58 a sign and its figure', 9, ['甲乙丙丁戊己庚辛', '＄30子丑寅']),
  cut('X59 two figures with a Han between', 10, [nine, '10至20台子丑']),
  cut('X60 article', 10, [nine, '第3条子丑寅']),
  cut('X61 degrees', 10, [nine, '38.5℃子丑寅']),
  cut('X62 minus', 10, [nine, '−0.25%子丑']),
  cut('X63 a fraction', 10, [nine, '1/2子丑寅']),
  cut('X64 in bold', 10, [nine, '第12章子丑寅'], { html: `${nine}<b>第12章</b>子丑寅` }),
  cut('X65 link inside a figure', 10, [nine, '12345件子丑'], {
    html: `${nine}12<a href="https://example.com/">345</a>件子丑`,
  }),
];

const cases = [...tiers, ...neighbours, ...edges, ...units];
const pages = printCases(cases);

describe('further cases, worked out from §1 before they were run', () => {
  checkCases(cases, pages);

  it('X29 the blank between marks of two sizes is no wider than the larger mark’s', () => {
    const [line = []] = pages.lines('X29 marks of two sizes');
    const at = (text: string): number => ((line.find((glyph) => glyph.text === text)?.x ?? Number.NaN) - margin) / size;
    expect(at('乙') - at('甲')).toBeGreaterThan(2);
    expect(at('乙') - at('甲')).toBeLessThanOrEqual(2.5);
  });

  it('X20 code keeps its distance from the marks beside it', () => {
    const lines = pages.lines('X20 code after a comma');
    expect(lines.map(textOf)).toEqual(['甲，x“乙']);
    expect(gapOf(lines, '“', '乙')).toBeCloseTo(0, 1);
  });
});
