import { describe, expect, it } from 'vitest';
import { compose, linesText } from '../support/paragraph.ts';

type Level = 'strict' | 'normal' | 'loose';

/**
 * What W3C's public tests assert for zh (web-platform-tests, css/css-text/i18n/zh): the levels at which a line may start
 * with a character of the group. A table of facts; each character stands between Han in a line that has room for six.
 */
const table: readonly (readonly [string, string, readonly Level[]])[] = [
  [
    'cj: conditional Japanese starters',
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ',
    ['normal', 'loose'],
  ],
  ['cpm: centred punctuation', '・：；･‼⁇⁈⁉！？', ['loose']],
  ['hyphens of CJK', '〜゠', ['normal', 'loose']],
  // css/css-text/line-break/line-break-{strict,normal,loose}-hyphens-001; the lists for zh had them once, normal too.
  ['Western hyphens', '\u2010\u2013', ['loose']],
  ['in: inseparable', '\u2024\u2025…⋯\ufe19\u{10af6}', ['loose']],
  ['iteration', '々〻ゝゞヽヾ', ['loose']],
  ['po: postfixes that are ambiguous or wide', '°‰′″‵℃℉﹪％￠', ['loose']],
  ['pr: prefixes that are ambiguous or wide', '±€№﹩＄￡￥￦', ['loose']],
];

const levels: readonly Level[] = ['strict', 'normal', 'loose'];

/** 185 px at 30 px a character. */
const measure = 185 / 30;

const starts = (character: string, level: Level): boolean => {
  const text = `文文文文文文${character}字字`;
  const lines = linesText(compose(text, { measure, style: { lineBreak: level, align: 'auto' } }));
  expect(lines).toHaveLength(2);
  const allowed = lines[0] === '文文文文文文';
  expect(lines).toEqual(allowed ? ['文文文文文文', `${character}字字`] : ['文文文文文', `文${character}字字`]);
  return allowed;
};

describe('line-break as W3C’s tests for zh have it', () => {
  it('the table has every character of their seven lists', () => {
    const counts = table.map(([, characters]) => [...characters].length);
    expect(counts).toEqual([51, 10, 2, 2, 6, 6, 10, 8]);
  });

  for (const [name, characters, allowed] of table) {
    for (const level of levels) {
      const may = allowed.includes(level);
      it(`${level}: ${name} may ${may ? '' : 'not '}start a line`, () => {
        const wrong = [...characters].filter((character) => starts(character, level) !== may);
        expect(wrong).toEqual([]);
      });
    }
  }

  it('a sign before its figure may start a line at every level', () => {
    for (const level of levels) {
      for (const sign of ['¥', '￥', '€', '±']) {
        const lines = linesText(
          compose(`甲乙丙丁戊己庚辛${sign}3,600壬癸`, { measure: 8, style: { lineBreak: level, align: 'start' } }),
        );
        expect(lines[1], `${level} ${sign}`).toBe(`${sign}3,600壬癸`);
      }
    }
  });
});

describe('line-break left out: clreq’s level gb', () => {
  const first = (text: string) => linesText(compose(text, { measure: 9 }))[1]?.[0];
  it.each([...'，、；：。！？”’）》〉」』】〕·／～–%℃‰'])('no line starts with %s', (mark) => {
    expect(first(`甲乙丙丁戊己庚辛壬${mark}癸子丑寅`)).not.toBe(mark);
  });

  it.each([...'“‘（《〈「『【〔￥／'])('no line ends with %s', (mark) => {
    expect(linesText(compose(`甲乙丙丁戊己庚辛${mark}癸子丑寅卯`, { measure: 9 }))[0]).not.toMatch(
      new RegExp(`${mark}$`),
    );
  });

  it.each(['——', '……'])('%s may start one, and is never cut', (mark) => {
    expect(linesText(compose(`甲乙丙丁戊己庚辛壬${mark}癸子丑`, { measure: 9 }))[1]).toMatch(new RegExp(`^${mark}`));
    expect(linesText(compose(`甲乙丙丁戊己庚辛${mark}癸子丑`, { measure: 9 })).join('|')).toContain(mark);
  });

  it.each(['１２３４', 'ＰＤＦ', '…………', '————'])('%s is not cut', (run) => {
    for (const em of [8, 9, 10, 11]) {
      const lines = linesText(compose(`甲乙丙丁戊己庚${run}辛壬癸子丑寅卯辰`, { measure: em }));
      expect(lines.join('|')).toContain(run);
    }
  });
});

describe('narrow cells (V01)', () => {
  it('stand from the start, unstretched, a figure with its unit on one line', () => {
    const { lines } = compose('本年度新收案件12345件', { measure: 8, style: { align: 'auto' } });
    expect(linesText({ lines, diagnostics: [], volatile: false })).toEqual(['本年度新收案件', '12345件']);
    expect(lines[0]?.width).toBeCloseTo(140, 5);
  });
});

describe('measures that are too narrow', () => {
  it('a mark stands with its Han where there is room for one em alone', () => {
    expect(linesText(compose('甲，乙。（丙）丁', { measure: 1 }))).toEqual(['甲，', '乙。', '（丙）', '丁']);
  });

  it('a word wider than the measure has a line of its own', () => {
    expect(linesText(compose('甲internationalization乙丙', { measure: 4 }))).toEqual([
      '甲',
      'internationalization',
      '乙丙',
    ]);
  });
});
