import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/flow.ts';
import { chinesePlaces } from '../support/break-places.ts';
import { compose, inlineStyle, paragraphStyle, spots, textItem, textStyle } from '../support/paragraph.ts';

const han = [...'甲乙丙的第件万元年〇①'];
const marks = [...'，。、：！？“”‘’（）《》「」·～／–℃￥№—…', '——', '……', '？！'];
const words = ['20', '3.6%', '12:30', '−5', '¥30', 'A', 'word', 'don’t', 'GB/T', 'm²', '(a)', '[1]', '+', '×', '5′'];
const spaces = [' ', '\u00a0', '\u3000', '\u200b', '\u2060'];

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...han) },
      { weight: 3, arbitrary: fc.constantFrom(...marks) },
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...spaces) },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const cuts = fc.array(fc.nat(80), { maxLength: 4 });

const split = (whole: string, ends: readonly number[]): readonly Inline[] =>
  [...ends, whole.length].flatMap((end, at) => {
    const part = whole.slice(ends[at - 1] ?? 0, end);
    return part === '' ? [] : [textItem(part, inlineStyle({ text: textStyle, paragraph: paragraphStyle }))];
  });

const ascending = (whole: string, asked: readonly number[]): readonly number[] =>
  [...new Set(asked.map((cut) => cut % (whole.length + 1)))].toSorted((one, two) => one - two);

const western = /[!-~−’‘“”′²×¥–—…·]/;
const insideWord = (whole: string, at: number): boolean =>
  western.test(whole[at - 1] ?? '') && western.test(whole[at] ?? '');

/** Glyphs and where they stand, to half a pt. */
const shown = (paragraph: ReturnType<typeof compose>): readonly string[] =>
  paragraph.lines.map((line) =>
    spots(line)
      .filter(({ text: own }) => own.trim() !== '')
      .map(({ text: own, x }) => `${own}${Math.round(x * 2 + 0.013) / 2}`)
      .join(' '),
  );

describe('elements that change no style', () => {
  it('move nothing, where they part no Western word', () => {
    fc.assert(
      fc.property(text, cuts, fc.integer({ min: 6, max: 24 }), (whole, asked, measure) => {
        const ends = ascending(whole, asked).filter((at) => !insideWord(whole, at));
        expect(shown(compose('', { measure, items: split(whole, ends) }))).toEqual(shown(compose(whole, { measure })));
      }),
    );
  });

  it('open no line end that the text has not by itself', () => {
    fc.assert(
      fc.property(text, cuts, (whole, asked) => {
        const own = chinesePlaces(split(whole, []));
        const found = chinesePlaces(split(whole, ascending(whole, asked)));
        expect([...found].filter((at) => !own.has(at))).toEqual([]);
      }),
    );
  });
});
