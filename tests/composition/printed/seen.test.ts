import { describe, expect, it } from 'vitest';
import { type Case, checkCases, margin, printCases, size } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool']);

const header = '<tr><th rowspan="2">甲</th><th colspan="2">乙</th></tr><tr><th>丙</th><th>丁</th></tr>';

const cases: readonly Case[] = [
  {
    id: 'Z01 title marks squeezed keep ⅛ em',
    text: '甲乙丙丁《戊己》庚辛壬癸，子丑寅',
    measure: 11.75,
    lines: ['甲乙丙丁《戊己》庚辛壬癸，', '子丑寅'],
    dx: [
      ['丁', '戊', 1.625],
      ['己', '庚', 1.625],
    ],
  },
  {
    id: 'Z02 brackets may lose all of it',
    text: '甲乙丙丁（戊己）庚辛壬癸，子丑寅',
    measure: 11.5,
    lines: ['甲乙丙丁（戊己）庚辛壬癸，', '子丑寅'],
    dx: [['丁', '戊', 1.5]],
  },
  {
    id: 'Z03 a name with a figure',
    text: '甲乙丙丁戊UTF-8己庚辛',
    measure: 8,
    lines: ['甲乙丙丁戊', 'UTF-8己庚辛'],
  },
  {
    id: 'Z04 a number with a letter',
    text: '甲乙丙丁戊105-A己庚辛',
    measure: 7.5,
    lines: ['甲乙丙丁戊', '105-A己庚辛'],
  },
  {
    id: 'Z05 a power has the gap of what it stands on',
    text: '甲a3乙',
    html: '甲a<sup>3</sup>乙',
    gap: [
      ['甲', 'a', 0.25],
      ['a', '3', 0],
      ['3', '乙', 0.25],
    ],
  },
  { id: 'Z06 as a character', text: '甲m²乙', gap: [['²', '乙', 0.25]] },
  {
    id: 'Z07 a note on Han before a word',
    text: '甲1A乙',
    html: '甲<sup>1</sup>A乙',
    gap: [
      ['甲', '1', 0],
      ['1', 'A', 0.25],
    ],
  },
  { id: 'Z08 times, in sans', text: '44字×36行', html: '44字 × 36行', css: 'font-family: sans-serif' },
  { id: 'Z08 between figures', text: '44×36', html: '44 × 36', css: 'font-family: sans-serif' },
  {
    id: 'Z09 a wide reading in the blank of a comma',
    text: 'zhuàng甲，壮，乙',
    lines: ['zhuàng', '甲，壮，乙'],
    html: '甲，<ruby>壮<rt>zhuàng</rt></ruby>，乙',
    dx: [
      ['甲', '壮', 2],
      ['壮', '乙', 2],
    ],
  },
  {
    id: 'Z10 a header cell over two rows',
    text: '乙甲丙丁戊己庚',
    block: `<table class="c">
      <thead>${header}</thead><tbody><tr><td>戊</td><td>己</td><td>庚</td></tr></tbody></table>`,
  },
];

const pages = printCases(cases, 'table { width: 20em; margin: 0 }');

describe('what was seen in the specimen', () => {
  checkCases(cases, pages);

  const times = (id: string) => pages.glyphs(id).find(({ text }) => text === '×');

  it('Z08 one × in both', () => {
    const [one, two] = [times('Z08 times, in sans'), times('Z08 between figures')];
    expect(one?.advance).toBeLessThan(0.9);
    expect(one?.advance).toBeCloseTo(two?.advance ?? Number.NaN, 3);
  });

  it('Z10 the rule under the head runs over the whole width', () => {
    const rules = pages
      .paths('Z10 a header cell over two rows')
      .flatMap(({ parts }) => parts)
      .filter(({ left, right }) => right - left > 19 * size && left < margin + 1);
    // Above the head, under it, and under the body.
    expect(rules).toHaveLength(3);
  });
});
