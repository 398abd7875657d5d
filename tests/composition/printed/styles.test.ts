import { describe } from 'vitest';
import { type Case, checkCases, printCases } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool']);

const text = '甲，乙。丙（丁）戊';
const steps = (...em: readonly number[]): NonNullable<Case['dx']> =>
  em.map((value, at) => ['甲乙丙丁戊'[at] ?? '', '甲乙丙丁戊'[at + 1] ?? '', value] as const);

const kaiming = '-banxin-punctuation: kaiming';
const banjiao = '-banxin-punctuation: banjiao';

const cases: readonly Case[] = [
  { id: 'K00 quanjiao', text, dx: steps(2, 2, 2, 2) },
  { id: 'K01 kaiming', text, css: kaiming, dx: steps(1.5, 2, 1.5, 1.5) },
  { id: 'K02 banjiao', text, css: banjiao, dx: steps(1.5, 1.5, 1.5, 1.5) },
  {
    id: 'K03 gb',
    text: '甲乙丙丁戊己庚辛／壬癸子丑',
    measure: 9,
    lines: ['甲乙丙丁戊己庚', '辛／壬癸子丑'],
  },
  {
    id: 'K03 basic',
    text: '甲乙丙丁戊己庚辛／壬癸子丑',
    measure: 9,
    css: 'line-break: normal',
    lines: ['甲乙丙丁戊己庚辛／', '壬癸子丑'],
  },
  { id: 'K04 trim-all', text, css: 'text-spacing-trim: trim-all', dx: steps(1.5, 1.5, 1.5, 1.5) },
  { id: 'K05 space-all', text, css: 'text-spacing-trim: space-all', dx: steps(2, 2, 2, 2) },
  {
    id: 'K06',
    text: '甲，“乙！”丙',
    css: kaiming,
    dx: [
      ['甲', '乙', 2],
      ['乙', '丙', 2],
    ],
  },
  { id: 'K07', text: '甲？！乙', css: banjiao, dx: [['甲', '乙', 2]] },
  { id: 'K08', text: '甲？！乙', css: kaiming, dx: [['甲', '乙', 2]] },
  { id: 'K09', text: '甲；乙：丙、丁！戊', css: kaiming, dx: steps(1.5, 1.5, 1.5, 2) },
  { id: 'K10', text: '甲——乙……丙·丁～戊', css: banjiao, dx: steps(3, 3, 1.5, 2) },
  {
    id: 'K11 an island of another style',
    text,
    html: '甲，乙<span class="dense">。丙（丁</span>）戊',
    dx: steps(2, 1.5, 1.5, 2),
  },
  { id: 'K12', text: '甲）（乙', css: banjiao, dx: [['甲', '乙', 2]] },
];

describe('K: styles of punctuation (§1.4) and levels (§1.2)', () => {
  checkCases(cases, printCases(cases, `.dense { ${banjiao} }`));
});
