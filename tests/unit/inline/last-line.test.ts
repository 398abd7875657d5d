import { describe, expect, it } from 'vitest';
import { compose, linesText } from '../../support/paragraph.ts';

const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒';
const set = (text: string, measure: number, align: 'justify' | 'start' = 'justify') =>
  linesText(compose(text, { measure, style: { align } }));

describe('a paragraph’s last line', () => {
  it('is not a figure with its unit alone, where the line before can give a Han', () => {
    expect(set(`${han}8件。`, 30).at(-1)).toBe('荒8件。');
    expect(set(`${han}96%。`, 30).at(-1)).toBe('荒96%。');
    expect(set(`${han}日8件。`, 31, 'start').at(-1)).toBe('日8件。');
  });

  it('holds two Han beside a long figure, where it is justified and that costs little', () => {
    expect(set(`${han}日130.56%。`, 30).at(-1)).toBe('荒日130.56%。');
    expect(set(`${han}日130.56%。`, 30, 'start').at(-1)).toBe('日130.56%。');
  });

  it('may be two Han, and may be short after Western text', () => {
    expect(set(`${han}日月。`, 30).at(-1)).toBe('日月。');
    const english = 'Typography exists to honour content and little else beside it, or so.';
    expect(set(english, 16).at(-1)).toMatch(/so\.$/);
  });
});

describe('figures with a space inside, and units of several parts', () => {
  const cut = (text: string, measures: readonly number[]) =>
    measures.flatMap((measure) => set(`${han}${text}，${han}`, measure)).filter((line) => !line.endsWith('，'));

  it.each([
    ['21 760户', '21', '760'],
    ['2 495 m³/h', '495', 'm³'],
    ['≤100 mm', '100', 'mm'],
    ['2.4 L/s', '2.4', 'L/s'],
    ['1 480 r/min', '480', 'r/min'],
    ['89.6 kW·h', '·', 'h'],
    ['150 N·m', 'N', '·m'],
    ['≥500户', '500', '户'],
  ])('%s is not cut between %s and %s', (text, left, right) => {
    for (const line of cut(text, [31, 32, 33, 34])) {
      const end = line.trimEnd();
      expect(end.endsWith(left) && !end.endsWith(right), end).toBe(false);
    }
  });

  it('a figure’s own space does not open with the line', () => {
    const text = '甲乙丙21 760户丁戊己庚';
    const [loose] = compose(`${text}1234567890123子丑`, { measure: 14, style: { align: 'justify' } }).lines;
    const glyphs = (loose?.items ?? []).flatMap((item) =>
      item.kind === 'glyphs' ? item.glyphs.map((glyph) => ({ ...glyph, x: item.x + glyph.dx })) : [],
    );
    const at = (text: string) => glyphs.find((glyph) => glyph.text === text)?.x ?? Number.NaN;
    expect((at('7') - at('1')) / 20).toBeCloseTo(0.5575 + 0.256, 2);
    expect((at('乙') - at('甲')) / 20).toBeGreaterThan(1);
  });
});
