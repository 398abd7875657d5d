import { describe, expect, it } from 'vitest';
import { leftEdge, linesOf, rowsOf } from '../../../bench/composition/ruler/lines.mjs';
import { naturalWidth } from '../../../bench/composition/ruler/pairs.mjs';
import { figuresOf } from '../../../bench/composition/ruler/ruler.mjs';

/** A line of one-em sorts, each `gap` em from the one before; blanks of marks by hand in `also`, by index. */
const line = (text: string, gap = 0, also: Readonly<Record<number, number>> = {}) => {
  let x = 0;
  return [...text].map((character, at) => {
    const sort = { text: character, x, advance: 1, space: false };
    x += 1 + gap + (also[at] ?? 0);
    return sort;
  });
};

describe('the ruler of bench:composition', () => {
  it('takes the median gap between Han of each line but the last, and counts what is visible and in a row', () => {
    const found = figuresOf(
      [[line('甲乙丙丁', 0.06), line('戊己庚辛', 0.08), line('壬癸子丑', 0), line('寅卯', 0.3)]],
      4,
    );
    expect(found).toMatchObject({ lines: 4, broken: 3, visible: 2, runs: 1, orphans: 0, kinsoku: 0, splits: 0 });
    expect(found.mean).toBeCloseTo(0.14 / 3, 9);
    expect(found.max).toBeCloseTo(0.08, 9);
    expect(found.jump).toBeCloseTo(0.08, 9);
    expect(found.mm).toBeCloseTo(2 / 3 / 0.03, 9);
  });

  it('measures commas and stops from Han to Han', () => {
    const found = figuresOf([[line('甲，乙，丙。丁', 0, { 1: -0.4, 5: -0.1 }), line('戊己')]], 7);
    expect(found.comma).toBeCloseTo(0.8, 9);
    expect(found.narrow).toBeCloseTo(0.5, 9);
    expect(found.commaSpread).toBeCloseTo(0.2, 9);
    expect(found.stop).toBeCloseTo(0.9, 9);
  });

  it.each([
    ['甲乙', '，丙丁', 1, 0],
    ['甲（', '乙丙', 1, 0],
    ['甲—', '—乙', 1, 0],
    ['甲1', '2乙', 1, 0],
    ['甲30', '%乙', 1, 0],
    ['甲·', '乙丙', 0, 0],
    ['甲96', '万元', 0, 1],
    ['甲96万', '元乙', 0, 1],
    ['甲第', '3章', 0, 1],
    ['甲10～', '20米', 0, 1],
    ['甲乙', '丙丁', 0, 0],
  ])('%s|%s: %i forbidden, %i unit parted', (one, two, kinsoku, splits) => {
    expect(figuresOf([[line(one), line(two), line('丙丁戊')]], 3)).toMatchObject({ kinsoku, splits });
  });

  it('sees a unit in letters after a space, and groups of a figure', () => {
    const spaced = (text: string) => line(text).map((sort, at, all) => ({ ...sort, space: at === all.length - 1 }));
    const splits = (one: string, two: string) => figuresOf([[spaced(one), line(two), line('丙丁戊')]], 3).splits;
    expect([splits('甲20', 'mm，'), splits('甲21', '760户'), splits('甲20', 'mosques')]).toEqual([1, 1, 0]);
  });

  it('counts one Han alone as stranded, and a short figure with its unit, not a long one', () => {
    const last = (text: string) => figuresOf([[line('甲乙丙丁'), line(text)]], 9).orphans;
    expect([last('戊。'), last('戊己。'), last('8件。'), last('12345件。')]).toEqual([1, 0, 1, 0]);
    expect(figuresOf([[line('甲')]], 9).orphans).toBe(0);
  });

  it('measures a line’s end at the last body', () => {
    expect(figuresOf([[line('甲乙丙，'), line('丁戊')]], 3.5).edge).toBeCloseTo(0, 9);
    expect(figuresOf([[line('甲乙丙'), line('丁戊')]], 3.5).edge).toBeCloseTo(0.5, 9);
  });

  it('knows what adjacent marks take', () => {
    const widths = ['，“', '。”', '》、《', '）（', '：“', '！？', '！！！', '。——', '……'].map((run) =>
      naturalWidth([...run]),
    );
    expect(widths).toEqual([1.5, 1.5, 2, 1.5, 1.5, 1, 2, 3, 2]);
    const wrong = line('甲，“乙丙');
    expect(figuresOf([[line('子丑寅卯辰巳午未'), wrong]], 8).pairs).toBe(1);
    expect(figuresOf([[line('子丑寅卯辰巳午未'), line('甲，“乙丙', 0, { 1: -0.5 })]], 8).pairs).toBe(0);
    expect(figuresOf([[line('子丑寅卯辰'), wrong]], 5).pairs, 'a line that may be squeezed').toBe(0);
  });

  it('makes lines of glyphs, named by the source', () => {
    const glyph = (text: string, x: number, y: number, advance = 1) => ({ text, x, y, advance });
    const page = [
      glyph('⼈', 50, 20),
      glyph('民', 70, 20),
      glyph('—', 50, 50, 2),
      glyph('—', 50, 50, 0),
      glyph('法', 90, 50),
    ];
    expect(rowsOf(page, 20).map((row: readonly unknown[]) => row.length)).toEqual([2, 3]);
    expect(leftEdge([page], 20)).toBe(50);
    const { lines, unfaithful } = linesOf(page, '人 民——法', { size: 20, left: 50 });
    expect(unfaithful).toBe(1);
    expect(lines[0]).toMatchObject([
      { text: '人', x: 0, space: true },
      { text: '民', x: 1 },
    ]);
    expect(lines[1]).toMatchObject([
      { x: 0, advance: 1 },
      { x: 1, advance: 1 },
      { text: '法', x: 2 },
    ]);
  });
});
