import { describe, expect, it } from 'vitest';
import { type Case, checkCases, printCases, size } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';
import type { Bounds } from '../../support/traced-glyphs.ts';

requirePrograms(['mutool']);

const cases: readonly Case[] = [
  { id: 'F01', text: '甲，乙A丙', html: '<span class="dots">甲，乙A</span>丙' },
  {
    id: 'F01 two lines',
    text: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳',
    html: '<span class="dots">甲乙丙丁戊己庚辛壬癸</span>子丑寅卯辰巳',
    measure: 10,
    lines: ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳'],
  },
  { id: 'F02', text: '甲乙丙丁戊', html: '<u>甲乙</u><u>丙丁</u>戊' },
  { id: 'F03 a rule keeps out of the gap', text: '甲20乙', html: '<u>甲</u>20<u>乙</u>' },
  { id: 'F04 nor into the blank of a mark', text: '甲，乙“丙丁', html: '<u>甲，</u>乙<u>“丙</u>丁' },
  {
    id: 'F05 across a pair of quotes',
    text: '在《甲乙》与《丙丁》中',
    html: '在《<span class="book">甲乙</span>》与《<span class="book">丙丁</span>》中',
  },
  { id: 'F06 dots and rule', text: '甲乙丙', html: '<u><span class="dots">甲乙</span></u>丙' },
];

const pages = printCases(
  cases,
  '.c { line-height: 1.7 } .dots { text-emphasis: dot } .book { text-decoration: underline wavy }',
);

const shapes = (id: string, painted: 'fill' | 'stroke'): readonly Bounds[] =>
  pages
    .paths(id)
    .filter((path) => path.painted === painted)
    .flatMap(({ parts }) => parts)
    .toSorted((one, two) => one.left - two.left);
const middle = ({ left, right }: Bounds): number => (left + right) / 2;
const x = (id: string, character: string): number =>
  pages.glyphs(id).find(({ text }) => text === character)?.x ?? Number.NaN;

describe('F: emphasis dots, proper names (§1.11)', () => {
  checkCases(cases, pages);

  it('F01 a dot stands under 甲 and 乙, in their middle, and nowhere else', () => {
    const dots = shapes('F01', 'fill');
    expect(dots).toHaveLength(2);
    ['甲', '乙'].forEach((character, at) => {
      const dot = dots[at];
      expect(Math.abs(middle(dot ?? expect.fail()) / size - x('F01', character) / size - 0.5)).toBeLessThan(0.03);
    });
    for (const dot of dots) expect((dot.right - dot.left) / size).toBeCloseTo(0.19, 2);
  });

  it('F01 the dots touch neither their line nor the next', () => {
    const [first = [], second = []] = pages.lines('F01 two lines');
    const dots = shapes('F01 two lines', 'fill');
    expect(dots).toHaveLength(10);
    for (const { top, bottom } of dots) {
      expect(top).toBeGreaterThanOrEqual((first[0]?.y ?? Number.NaN) + 0.12 * size);
      expect(bottom).toBeLessThan((second[0]?.y ?? Number.NaN) - 0.88 * size);
    }
  });

  it('F02 the rules of two names leave 0.1 to 0.25 em between them, and have no gap inside', () => {
    const rules = shapes('F02', 'stroke');
    expect(rules).toHaveLength(2);
    const [one, two] = rules;
    const between = ((two?.left ?? Number.NaN) - (one?.right ?? Number.NaN)) / size;
    expect(between).toBeGreaterThanOrEqual(0.1);
    expect(between).toBeLessThanOrEqual(0.25);
    expect((one?.left ?? Number.NaN) - x('F02', '甲')).toBeCloseTo(0, 1);
    expect((two?.right ?? Number.NaN) - x('F02', '戊')).toBeCloseTo(0, 1);
  });

  it('F03 a rule ends where its Han ends', () => {
    const [one, two] = shapes('F03 a rule keeps out of the gap', 'stroke');
    const id = 'F03 a rule keeps out of the gap';
    expect((one?.right ?? Number.NaN) - x(id, '甲')).toBeCloseTo(size, 1);
    expect((two?.left ?? Number.NaN) - x(id, '乙')).toBeCloseTo(0, 1);
  });

  it('F04 a rule under a mark goes as far as its body', () => {
    const id = 'F04 nor into the blank of a mark';
    const [one, two] = shapes(id, 'stroke');
    expect((one?.right ?? Number.NaN) - x(id, '，')).toBeCloseTo(size / 2, 1);
    expect((two?.left ?? Number.NaN) - x(id, '“')).toBeCloseTo(size / 2, 1);
  });

  it('F05 a wave runs under the title, not under its brackets', () => {
    const id = 'F05 across a pair of quotes';
    const waves = shapes(id, 'stroke');
    expect(waves).toHaveLength(2);
    ['甲', '丙'].forEach((character, at) => {
      const wave = waves[at];
      expect(Math.abs((wave?.left ?? Number.NaN) - x(id, character)) / size).toBeLessThan(0.05);
      expect(Math.abs((wave?.right ?? Number.NaN) - x(id, character)) / size).toBeLessThan(2.05);
    });
  });

  it('F06 the rule stands nearer, the dots outside it', () => {
    const id = 'F06 dots and rule';
    const [rule] = shapes(id, 'stroke');
    const dots = shapes(id, 'fill');
    expect(dots).toHaveLength(2);
    for (const { top } of dots) expect(top).toBeGreaterThan(rule?.bottom ?? Number.NaN);
  });
});
