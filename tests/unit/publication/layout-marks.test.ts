import { describe, expect, test } from 'vitest';
import { codes, onSmallPage, pageTexts, painted, spot } from '../../support/spots.ts';

/** contract.md §4 and §6, from markup to pages: text of 10 pt on 15, so half an em between the lines. */
describe('emphasis', () => {
  const css = '.dot { text-emphasis: dot #ff0000 } .over { text-emphasis-position: over }';

  test('adds no characters, and one mark for each Han', () => {
    const set = onSmallPage('<p>甲<span class="dot">乙，A丙</span>丁</p>', css);
    expect(pageTexts(set)).toEqual(['甲乙，A丙丁']);
    // Both dots are one path, from the middle of 乙 to that of 丙.
    const [box] = painted(set, 'fill', '#ff0000');
    const [left, top, right, bottom] = (box ?? '').split(',').map(Number);
    expect(left).toBeCloseTo(35 - 0.95, 0);
    expect(right).toBeCloseTo(62.5 + 0.95, 0);
    expect(top).toBeCloseTo(31.3 + 2.2, 1);
    expect((bottom ?? 0) - (top ?? 0)).toBeCloseTo(1.9, 1);
    expect(codes(set)).toEqual([]);
  });

  test('over the line where it is told to, and for Japanese', () => {
    const top = (html: string): number => Number(painted(onSmallPage(html, css), 'fill', '#ff0000')[0]?.split(',')[1]);
    expect(top('<p><span class="dot over">乙</span></p>')).toBeLessThan(31.3 - 8.8);
    expect(top('<p lang="ja"><span class="dot">乙</span></p>')).toBeLessThan(31.3 - 8.8);
    expect(top('<p><span class="dot">乙</span></p>')).toBeGreaterThan(31.3);
  });
});

describe('ruby', () => {
  const leading = 'p { line-height: 18pt }';

  test('the base is read, then its reading; rp is not', () => {
    const html = '<p>甲<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>乙</p>';
    const set = onSmallPage(html, leading);
    expect(pageTexts(set)).toEqual(['甲汉hàn字zì乙']);
    expect(codes(set)).toEqual([]);
  });

  test('stands over its base and moves nothing that has room', () => {
    const set = onSmallPage('<p>甲<ruby>汉<rt>ab</rt></ruby>乙</p>', leading);
    expect(['甲', '汉', '乙'].map((text) => spot(set, text))).toEqual(['1: 20,32.8', '1: 30,32.8', '1: 40,32.8']);
    // 5 pt type, two letters of half an em, the base 10 pt wide: 2.5 pt in.
    expect(spot(set, 'a')).toBe('1: 32.5,22.8');
  });

  test('on a line grid an opened line takes the next baseline', () => {
    const html = '<p>甲<br>乙<ruby>汉<rt>ab</rt></ruby><br>丙</p>';
    const set = onSmallPage(html, 'body { line-snap: baseline; line-height: 12pt }');
    expect(['甲', '汉', '丙'].map((text) => spot(set, text))).toEqual(['1: 20,29.8', '1: 30,53.8', '1: 20,65.8']);
  });

  test('a line without room is opened, with a note at the base', () => {
    const set = onSmallPage('<p>甲<ruby>汉<rt>ab</rt></ruby>乙</p>', 'p { line-height: 12pt }');
    expect(codes(set)).toEqual(['layout/line-opened']);
    expect(spot(set, '汉')).toBe('1: 30,33.8');
    const apart = onSmallPage('<p>甲<ruby>汉<rt>ab</rt></ruby>乙</p>', 'p { line-height: 12pt; margin-top: 4pt }');
    expect(codes(apart)).toEqual([]);
    expect(spot(apart, '汉')).toBe('1: 30,33.8');
  });
});

describe('readings in tables and columns', () => {
  test('a column is as wide as a base that does not break', () => {
    const html =
      '<table><tr><td>甲<ruby>典籍文献<rt>ab</rt></ruby>乙</td><td>丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙</td></tr></table>';
    const set = onSmallPage(html, 'td { line-height: 18pt; padding: 0 } table { width: 60pt }');
    expect(codes(set)).toEqual([]);
    const [first, last] = ['典', '献'].map((text) => spot(set, text).split(/[ ,]/).map(Number));
    expect(last?.[2]).toBe(first?.[2]);
    expect((last?.[1] ?? 0) - (first?.[1] ?? 0)).toBe(30);
  });

  test('emphasis with a character does not hold the text together', () => {
    const html = '<table><tr><td><span class="x">甲乙丙丁戊己庚辛</span></td><td>子丑寅卯辰巳午未</td></tr></table>';
    const set = onSmallPage(
      html,
      '.x { text-emphasis: "※" } td { padding: 0; line-height: 20pt } table { width: 20pt }',
    );
    expect(codes(set)).toEqual([]);
  });

  test('the rest of a paragraph takes another measure, its readings with it', () => {
    const han = '天地玄黄宇宙洪荒日月盈昃辰宿列张';
    const html = `<p>${`${han}<ruby>汉<rt>ab</rt></ruby>`.repeat(60)}</p>`;
    const set = onSmallPage(html, 'p { line-height: 18pt } @page :left { margin: 20pt 60pt }');
    expect(codes(set)).toEqual([]);
    expect(pageTexts(set).join('')).toBe(`${han}汉ab`.repeat(60));
    expect(pageTexts(set).length).toBe(3);
  });
});
