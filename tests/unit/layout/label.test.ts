import { describe, expect, it } from 'vitest';
import type { Face, FontBook } from '../../../src/layout/fontbook.ts';
import { labelGlyphs } from '../../../src/layout/label.ts';
import { measureText } from '../../../src/layout/measure-text.ts';

const face = (key: string, letters: RegExp, advance: number): Face => ({
  key,
  family: key,
  weight: 400,
  ascent: 0.88,
  descent: 0.12,
  capHeight: 0.7,
  xHeight: 0.5,
  han: advance === 1,
  glyph: (code) => (letters.test(String.fromCodePoint(code)) ? { id: code, advance } : undefined),
  shape: () => [],
});
const stack = [face('latin', /[\d%a-z.]/, 0.5), face('han', /\p{Script=Han}/u, 1)];
const places = (text: string) =>
  [...labelGlyphs(text, stack)].map((glyph) => [glyph.character, glyph.face.key, glyph.x]);

describe('chart labels', () => {
  it('keep a quarter em between Han and Latin, on either side', () => {
    expect(places('约20年')).toEqual([
      ['约', 'han', 0],
      ['2', 'latin', 1.25],
      ['0', 'latin', 1.75],
      ['年', 'han', 2.5],
    ]);
    expect(places('5%上')).toEqual([
      ['5', 'latin', 0],
      ['%', 'latin', 0.5],
      ['上', 'han', 1.25],
    ]);
  });

  it('add nothing between Han, or between Latin', () => {
    expect(places('甲乙').at(-1)).toEqual(['乙', 'han', 1]);
    expect(places('a1').at(-1)).toEqual(['1', 'latin', 0.5]);
  });

  it('are as wide as they are set', () => {
    const book: Pick<FontBook, 'stack'> = { stack: () => stack };
    const font = { families: ['latin', 'han'], size: 10, weight: 400, italic: false };
    expect(measureText(book)('约20年', font)).toBe(35);
    expect(measureText(book)('', font)).toBe(0);
  });

  it('say which character no face has', () => {
    expect([...labelGlyphs('a？', stack)].map((glyph) => glyph.missing)).toEqual([false, true]);
  });
});
