import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/layout/fonts.ts';
import { compose, lineText, spots } from '../../support/paragraph.ts';

const book = openFontBook(
  ['SourceSerif4-Regular', 'NotoSerifSC-Regular', 'NotoSansSC-Regular'].map((name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../fonts/${name}.ttf`, import.meta.url)));
    return { path: `fonts/${name}.ttf`, shown: `fonts/${name}.ttf`, bytes };
  }),
  [],
).value;

const line = (text: string, families: readonly string[], features: readonly string[] = ['tnum']) =>
  compose(text, { book, text: { families, features } }).lines[0] ?? expect.fail();

const width = (text: string, families: readonly string[], features?: readonly string[]): number =>
  line(text, families, features).width / 20;

describe('tabular figures', () => {
  it.each([[['serif']], [['sans-serif']], [['Source Serif 4']], [['Source Serif 4', 'serif']]])(
    'are of one width in %j, whether the face has them or not',
    (families) => {
      const widths = ['1,111.1', '4,747.4', '9,999.9', '8,086.3'].map((text) => width(text, families));
      for (const one of widths) expect(one).toBeCloseTo(widths[0] ?? 0, 6);
    },
  );

  it('have the body of the widest where the face has none, and stand in its middle', () => {
    const wide = width('9', ['serif'], []);
    expect(width('1111', ['serif'])).toBeCloseTo(4 * wide, 6);
    const [one, two] = spots(line('11', ['serif']));
    const inset = (wide - width('1', ['serif'], [])) / 2;
    expect((one?.x ?? 0) / 20).toBeCloseTo(inset, 6);
    expect(((two?.x ?? 0) - (one?.x ?? 0)) / 20).toBeCloseTo(wide, 6);
    expect(lineText(line('1,204', ['serif']))).toBe('1,204');
  });

  it('leave proportional figures as they were', () => {
    expect(width('11', ['serif'], [])).toBeLessThan(width('99', ['serif'], []) - 0.1);
  });
});
