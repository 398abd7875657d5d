import { describe, expect, it } from 'vitest';
import { type Case, checkCases, margin, printCases, size, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool']);

const hung = '甲乙丙丁戊己庚辛壬癸，子丑寅卯';
const auto = '-banxin-hanging: auto';

const cases: readonly Case[] = [
  {
    id: 'H01 auto',
    text: hung,
    measure: 10,
    css: auto,
    lines: ['甲乙丙丁戊己庚辛壬癸，', '子丑寅卯'],
    x0: [[1, '，', 10]],
  },
  { id: 'H01 off', text: hung, measure: 10, lines: ['甲乙丙丁戊己庚辛壬', '癸，子丑寅卯'] },
  {
    id: 'H02 allow-end',
    text: hung,
    measure: 10,
    css: 'hanging-punctuation: allow-end',
    lines: ['甲乙丙丁戊己庚辛壬癸，', '子丑寅卯'],
    x0: [[1, '，', 10]],
  },
  {
    id: 'H03 a bracket does not hang',
    text: '甲乙丙丁戊己庚辛壬癸）子丑寅卯',
    measure: 10,
    css: auto,
    lines: ['甲乙丙丁戊己庚辛壬', '癸）子丑寅卯'],
  },
  {
    id: 'H04 nor a run',
    text: '甲乙丙丁戊己庚辛壬癸。”子丑寅卯',
    measure: 10,
    css: auto,
    lines: ['甲乙丙丁戊己庚辛壬', '癸。”子丑寅卯'],
  },
  {
    id: 'H05 nor where the line can be squeezed',
    text: '甲乙丙，丁戊己庚辛壬，癸子丑寅',
    measure: 10,
    css: auto,
    lines: ['甲乙丙，丁戊己庚辛壬，', '癸子丑寅'],
    dx: [['丙', '丁', 1.5]],
  },
  {
    id: 'V01',
    text: '本年度新收案件12345件',
    block: '<table class="c cell"><tr><td>本年度新收案件12345件</td></tr></table>',
    lines: ['本年度新收案件', '12345件'],
    dx: [['本', '件', 6]],
  },
  {
    id: 'V02 kinsoku, pair and edge in a cell',
    text: '甲乙丙丁戊己庚（辛）。“壬”',
    block: '<table class="c cell"><tr><td>甲乙丙丁戊己庚（辛）。“壬”</td></tr></table>',
    lines: ['甲乙丙丁戊己庚', '（辛）。“壬”'],
    dx: [
      ['甲', '庚', 6],
      ['辛', '壬', 3],
    ],
    x0: [[2, '辛', 0.5]],
  },
];

const pages = printCases(cases, 'table.cell { width: 8em; border-spacing: 0; margin: 0 } td { padding: 0 }');

describe('H and V: hanging marks (§1.8), narrow cells (§1.9)', () => {
  checkCases(cases, pages);

  it('H01 the mark stands out by its body: half an em', () => {
    const mark = pages.lines('H01 auto')[0]?.at(-1);
    expect(mark?.text).toBe('，');
    expect(((mark?.x ?? Number.NaN) - margin) / size + 0.5 - 10).toBeLessThanOrEqual(0.52);
  });

  it('V01 the figure and its unit stand on one line, unstretched', () => {
    const [, second = []] = pages.lines('V01');
    expect(textOf(second)).toBe('12345件');
    expect(((second[0]?.x ?? 0) - margin) / size).toBeCloseTo(0, 1);
  });
});
