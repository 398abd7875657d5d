import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/layout/fonts.ts';
import { compose, spots } from '../../support/paragraph.ts';

const book = openFontBook(
  ['SourceSerif4-Regular', 'NotoSerifSC-Regular', 'NotoSansSC-Regular'].map((name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../fonts/${name}.ttf`, import.meta.url)));
    return { path: `fonts/${name}.ttf`, shown: `fonts/${name}.ttf`, bytes };
  }),
  [],
).value;

const line = (text: string, families: readonly string[]) =>
  compose(text, { book, text: { families } }).lines[0] ?? expect.fail();

const facesOf = (text: string, families: readonly string[]): ReadonlySet<string> =>
  new Set(spots(line(text, families)).map(({ run }) => run.face));

describe('Western quotes and apostrophes', () => {
  it.each([[['serif']], [['sans-serif']], [['Source Serif 4', 'serif']]])(
    'have the hand of their letters in %j',
    (families) => {
      for (const text of ['isn’t', 'the “word” is', 'so ‘far’ on']) {
        expect(facesOf(text, families).size).toBe(1);
        const quotes = spots(line(text, families)).filter((spot) => /[‘’“”]/.test(spot.text));
        for (const { run, text: quote } of quotes)
          expect(run.glyphs.find((glyph) => glyph.text === quote)?.advance).toBeLessThan(0.55 * 20);
      }
    },
  );
});
