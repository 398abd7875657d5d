import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/base/sources.ts';
import { textSpan } from '../../../src/base/span.ts';
import { type Face, type FontBook, sizeIn } from '../../../src/layout/fontbook.ts';
import { companionScale } from '../../../src/layout/fonts/scale.ts';
import { openFontBook } from '../../../src/layout/fonts.ts';
import { measureText } from '../../../src/layout/measure-text.ts';
import type { FontFaceRule } from '../../../src/style/stylesheet.ts';
import { compose, lineText, runsOf, spots } from '../../support/paragraph.ts';

const names = ['SourceSerif4-Regular', 'NotoSerifSC-Regular', 'NotoSansSC-Regular'];
const files: readonly Source[] = names.map((name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../fonts/${name}.ttf`, import.meta.url)));
  return { path: `fonts/${name}.ttf`, shown: `fonts/${name}.ttf`, bytes };
});
const span = textSpan('style.css', 1, 1);

const open = (...rules: readonly FontFaceRule[]): FontBook => openFontBook(files, rules).value;
const own = open();
const stack = (book: FontBook, ...families: readonly string[]): readonly Face[] => book.stack(families, 400, false);
const first = (book: FontBook, ...families: readonly string[]): Face => stack(book, ...families)[0] ?? expect.fail();

describe('a Latin face beside Han (§1.15)', () => {
  it('is set 8 % larger: its capitals come to 0.72 of the Han body', () => {
    const beside = first(own, 'Source Serif 4', 'serif');
    expect(beside.scale).toBeCloseTo(1.08, 5);
    expect(beside.capHeight).toBeCloseTo(0.7236, 4);
    expect(sizeIn(beside, 10)).toBeCloseTo(10.8, 5);
    const alone = first(own, 'Source Serif 4');
    expect(beside.glyph(0x38)?.advance).toBeCloseTo((alone.glyph(0x38)?.advance ?? 0) * 1.08, 6);
    const [shaped] = beside.shape('8', ['tnum']);
    expect(shaped?.advance).toBeCloseTo((alone.shape('8', ['tnum'])[0]?.advance ?? 0) * 1.08, 6);
  });

  it('is one face however often it is asked for, so that its glyphs stay in one run', () => {
    expect(first(own, 'Source Serif 4', 'serif')).toBe(first(own, 'Source Serif 4', 'sans-serif'));
  });

  it('keeps its size where no Han face stands beside it, and so does the Han face', () => {
    expect(first(own, 'Source Serif 4').scale).toBeUndefined();
    expect(stack(own, 'Source Serif 4', 'serif').at(-1)?.scale).toBeUndefined();
  });

  const heights: readonly (readonly [number, number])[] = [
    [0.67, 1.08],
    [0.69, 0.73 / 0.69],
    [0.7, 1],
    [0.73, 1],
    [0.8, 1],
    [0.2, 1],
    [0, 1],
  ];
  it.each(heights)('capitals of %f em are set at %f', (capHeight, scale) => {
    expect(companionScale({ ...first(own, 'Source Serif 4'), capHeight })).toBeCloseTo(scale, 6);
  });

  it('has the size that size-adjust gives it, alone and beside Han', () => {
    const source = [{ kind: 'local', family: 'Source Serif 4', span }] as const;
    const rule = (sizeAdjust: number): FontFaceRule => ({
      family: 'House',
      sources: source,
      sizeAdjust,
      unicodeRange: [],
      span,
    });
    expect(first(open(rule(1.2)), 'House').scale).toBe(1.2);
    expect(first(open(rule(1.2)), 'House', 'serif').scale).toBe(1.2);
    expect(sizeIn(first(open(rule(1)), 'House', 'serif'), 10)).toBe(10);
  });
});

describe('what is set in it', () => {
  const text = { families: ['Source Serif 4', 'serif'] };

  it('takes the room of its size in a line', () => {
    const runs = runsOf(compose('甲88乙', { book: own, text }).lines[0] ?? expect.fail());
    expect(runs.map((run) => run.size)).toEqual([20, expect.closeTo(21.6, 5), 20]);
    const [, digits, after] = runs;
    const width = 2 * 0.529 * 21.6;
    expect(digits?.glyphs[1]?.dx).toBeCloseTo(width / 2, 3);
    expect((after?.x ?? 0) - (digits?.x ?? 0)).toBeCloseTo(width + 5, 3);
  });

  it('is measured so in charts', () => {
    const font = { families: ['Source Serif 4', 'sans-serif'], size: 10, weight: 400, italic: false };
    expect(measureText(own)('88', font)).toBeCloseTo(2 * 0.529 * 10.8, 3);
  });

  const signs = (text: string, families: readonly string[]) => {
    const [line] = compose(text, { book: own, text: { families } }).lines;
    expect(lineText(line ?? expect.fail())).toBe(text);
    return spots(line ?? expect.fail()).filter((spot) => /[±×÷]/.test(spot.text));
  };

  it.each(['±', '×', '÷'])('%s between figures is of one weight with them', (sign) => {
    for (const text of [`5${sign}3`, `5 ${sign} 3`]) {
      const [serif] = signs(text, ['serif']);
      expect([serif?.run.face, serif?.run.size]).toEqual([own.stack(['serif'], 400, false)[0]?.key, 15]);
      const [sans] = signs(text, ['sans-serif']);
      expect([sans?.run.face, sans?.run.size]).toEqual([first(own, 'Source Serif 4').key, expect.closeTo(21.6, 5)]);
    }
  });

  it('its body is 0.64 em in a serif face, and its middle as high as that of a figure', () => {
    const [line] = compose('5±3', { book: own, text: { families: ['serif'] } }).lines;
    const [five, sign, three] = spots(line ?? expect.fail());
    const advance = own.stack(['serif'], 400, false)[0]?.glyph(0x35)?.advance ?? 0;
    expect(((three?.x ?? 0) - (five?.x ?? 0)) / 20).toBeCloseTo(advance + 0.64, 3);
    expect(sign?.run.glyphs[0]?.dy).toBeCloseTo(0.08 * 20, 5);
  });

  it.each(['长×宽', '长 × 宽'])('between Han it fills the body, whatever face stands first: %s', (text) => {
    const [sign] = signs(text, ['Source Serif 4', 'serif']);
    expect([sign?.run.face, sign?.run.size]).toEqual([own.stack(['serif'], 400, false)[0]?.key, 20]);
  });
});

describe('一字线 (GB/T 15834 4.13)', () => {
  it.each(['serif', 'sans-serif'])('is the mainland form of one em that —— is made of (%s)', (family) => {
    const [line] = compose('京—沪', { book: own, text: { families: [family] } }).lines;
    const glyph = runsOf(line ?? expect.fail()).flatMap((run) => run.glyphs)[1] ?? expect.fail();
    expect(glyph.text).toBe('—');
    expect(glyph.advance / 20).toBeCloseTo(1, 3);
    expect(glyph.id).not.toBe(first(own, family).glyph(0x2014)?.id);
  });
});
