import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/layout/page.ts';
import { runsByPage, textOf, typeset } from '../../support/typeset.ts';

const sheet =
  '@page { size: 400pt 500pt; margin: 20pt } p { writing-mode: vertical-rl; font-size: 20pt; line-height: 2 }';

const runs = (html: string, css = ''): readonly GlyphRun[] => runsByPage(typeset(`<p>${html}</p>`, sheet + css)).flat();

const stances = (html: string, css = ''): readonly string[] =>
  runs(html, css).map((run) => `${textOf(run)} ${run.stance ?? 'across'}`);

/** Where a character's body begins on the page, from the first glyph's, in em. */
const down = (all: readonly GlyphRun[], sign: string): number => {
  const tops = all.flatMap((run) => run.glyphs.map(({ text, dx }) => ({ text, y: run.y + dx })));
  const found = tops.find(({ text }) => text === sign) ?? expect.fail(sign);
  return (found.y - (tops[0]?.y ?? 0)) / 20;
};

describe('how characters stand in a vertical line', () => {
  it('Han and marks upright, words on their side, a figure of two digits across', () => {
    expect(stances('甲，OECD乙')).toEqual(['甲， down', 'OECD turned', '乙 down']);
    expect(stances('甲12乙')).toEqual(['甲 down', '12 across', '乙 down']);
    expect(stances('甲2021乙')).toEqual(['甲 down', '2021 turned', '乙 down']);
    expect(stances('甲——乙……丙')).toEqual(['甲 down', '—— turned', '乙 down', '…… turned', '丙 down']);
  });

  it('as text-orientation and text-combine-upright say', () => {
    expect(stances('甲AB乙', 'p { text-orientation: upright }')).toEqual([
      '甲 down',
      'A across',
      'B across',
      '乙 down',
    ]);
    expect(stances('甲，12乙', 'p { text-orientation: sideways }')).toEqual(['甲，12乙 turned']);
    expect(stances('第<b>12</b>章1', 'p { text-combine-upright: digits 2 }')).toEqual([
      '第 down',
      '12 across',
      '章 down',
      '1 across',
    ]);
    expect(stances('甲A1乙', 'p { text-combine-upright: all }')).toContain('A1 across');
  });

  it('what is to stand whole is set smaller where it is wider than its body, and in the middle of it', () => {
    const all = runs('甲<b>2021</b>乙', 'b { text-combine-upright: all; font-weight: normal }');
    expect(all.map((run) => `${textOf(run)} ${run.stance ?? 'across'}`)).toEqual(['甲 down', '2021 across', '乙 down']);
    expect(down(all, '乙')).toBeCloseTo(2, 5);
    const [han, figure] = all;
    const first = figure?.glyphs[0] ?? expect.fail();
    const last = figure?.glyphs.at(-1) ?? expect.fail();
    const left = (figure?.x ?? 0) + first.dx;
    const right = (figure?.x ?? 0) + last.dx + last.advance;
    expect(right - left).toBeCloseTo(20, 5);
    expect((left + right) / 2).toBeCloseTo((han?.x ?? 0) + 0.38 * 20, 5);
    const size = figure?.size ?? 0;
    const baseline = (figure?.y ?? 0) - first.dy;
    const middle = baseline - (0.733 / 2) * size;
    expect(Math.abs(middle - ((han?.y ?? 0) + 1.5 * 20))).toBeLessThan(0.4);
    expect(size).toBeLessThan(12);
  });

  it('a mark of the author’s own character stands upright beside its Han', () => {
    const [mark] = runs('甲乙', 'p { text-emphasis: "※" }').filter((run) => run.artifact);
    expect(mark?.stance).toBe('down');
    const [han] = runs('甲乙', 'p { text-emphasis: "※" }').filter((run) => !run.artifact);
    // Half the size, in the middle of the Han's body.
    expect((mark?.y ?? 0) + (mark?.glyphs[0]?.dx ?? 0)).toBeCloseTo((han?.y ?? 0) + 5, 5);
  });

  it('a figure across takes one body, without a gap, its digits about the middle', () => {
    const all = runs('甲12乙');
    expect(down(all, '乙')).toBeCloseTo(2, 5);
    const figure = all.find((run) => run.stance === undefined) ?? expect.fail();
    const [one, two] = figure.glyphs;
    expect((one?.dx ?? 0) + (two?.dx ?? 0) + (two?.advance ?? 0)).toBeCloseTo(0, 5);
  });

  it('blanks are as in any line, but ：；？！ keep their whole body', () => {
    expect(down(runs('甲，乙'), '乙')).toBeCloseTo(2, 5);
    expect(down(runs('甲。”乙'), '乙')).toBeCloseTo(2.5, 5);
    expect(down(runs('甲：乙'), '乙')).toBeCloseTo(2, 5);
    expect(down(runs('甲：“乙”'), '乙')).toBeCloseTo(2.5, 5);
    expect(down(runs('甲！？乙'), '乙')).toBeCloseTo(3, 5);
  });

  it('nothing of it in a line that runs across', () => {
    const level = runs('甲12乙', 'p { writing-mode: horizontal-tb }');
    expect(level.every((run) => run.stance === undefined)).toBe(true);
  });
});
