import { describe, expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import type { GlyphRun } from '../../../src/layout/page.ts';
import { runsOf } from '../../support/laid.ts';
import { paperBook } from '../../support/paged.ts';
import { realizeHtml } from '../../support/realize-html.ts';
import { runsByPage, textOf, typeset } from '../../support/typeset.ts';

const css =
  '@page { size: 300pt 400pt; margin: 20pt } html { font-size: 10pt } td, th { padding: 0 4pt } .n { text-align: "." }';

const table = (values: readonly string[], cell = 'td class="n"'): string =>
  `<table>${values.map((value) => `<tr><td>甲</td><${cell}>${value}</${cell.split(' ')[0]}></tr>`).join('')}</table>`;

const values = ['1.5', '20.25%', '13,705.50', '\u22120.125', '736', '100%', '3,000', '—'];
/** Index of what stands right of the axis. */
const right = [1, 2, 6, 2, 3, 3, 5, 1];

/** End of the glyph before `index`, of the line that holds exactly this text. */
const axes = (pages: readonly (readonly GlyphRun[])[]): readonly number[] =>
  values.map((value, row) => {
    const runs = pages.flat();
    const y = runs.find((run) => textOf(run).includes(value.slice(0, 3)) && value.includes(textOf(run)))?.y;
    const glyphs = runs
      .filter((run) => run.y === y && textOf(run) !== '甲')
      .flatMap((run) => run.glyphs.map((glyph) => run.x + glyph.dx + glyph.advance))
      .sort((one, other) => one - other);
    return glyphs[(right[row] ?? 0) - 1] ?? Number.NaN;
  });

describe('text-align: "."', () => {
  test('points, ends of whole numbers, per cent signs and minus signs stand under one another', () => {
    const found = axes(runsByPage(typeset(table(values), css)));
    expect(found.every((x) => Math.abs(x - (found[0] ?? 0)) < 1e-6)).toBe(true);
  });

  test('in Source Serif, tabular and proportional', () => {
    for (const numeric of ['tabular-nums', 'proportional-nums']) {
      const { flow } = realizeHtml(
        table(values).replaceAll('甲', 'a'),
        `${css} html { font-family: "Source Serif 4"; font-variant-numeric: ${numeric} }`,
      );
      const pages = layout(flow, paperBook).value.pages.map((page) =>
        runsOf(page.items).filter((run) => textOf(run) !== 'a'),
      );
      // The dash fills a whole Chinese body, of which the Latin glyph is only a part.
      const found = axes(pages).slice(0, -1);
      expect(found.every((x) => Math.abs(x - (found[0] ?? 0)) < 1e-6)).toBe(true);
    }
  });

  test.each<readonly [string, number]>([
    ['"."', 200 - 4 - 8],
    ['"." center', 100 + (100 - 13.575) / 2 + 5.575],
    ['start "."', 100 + 4 + 5.575],
  ])('%s places the column’s block of figures', (value, axis) => {
    const [runs = []] = runsByPage(
      typeset(
        '<table><tr><td>甲</td><td class="n">1.</td></tr><tr><td>甲</td><td class="n">.x</td></tr></table>',
        `${css} @page { margin: 0 } table { width: 200pt; margin: 0 } td { width: 100pt; box-sizing: border-box } .n { text-align: ${value}; text-autospace: no-autospace }`,
      ),
    );
    const dot = runs
      .flatMap((run) => run.glyphs.map((glyph) => ({ text: glyph.text, x: run.x + glyph.dx })))
      .filter((glyph) => glyph.text === '.');
    expect(dot.map(({ x }) => x)).toEqual([axis, axis].map((x) => expect.closeTo(x, 4)));
    expect(dot[0]?.x).toBeCloseTo(dot[1]?.x ?? 0, 6);
  });

  test('a column is wide enough for both sides', () => {
    const [runs = []] = runsByPage(
      typeset('<table><tr><td class="n">12345678.1</td></tr><tr><td class="n">1.12345678</td></tr></table>', css),
    );
    expect(new Set(runs.map((run) => run.y)).size).toBe(2);
    const [one, two] = runs;
    expect((one?.x ?? 0) + (one?.glyphs[8]?.dx ?? 0)).toBeCloseTo((two?.x ?? 0) + (two?.glyphs[1]?.dx ?? 0), 6);
  });

  test('spanning cells, cells of many lines and plain text keep the keyword', () => {
    const [runs = []] = runsByPage(
      typeset(
        '<table><tr><td class="n" colspan="2">3.14</td></tr><tr><td>乙</td><td class="n">1<br>2</td></tr></table><p class="n">6.28</p>',
        `${css} @page { margin: 0 } table { width: 200pt; margin: 0 }`,
      ),
    );
    const ends = runs
      .filter((run) => textOf(run) !== '乙')
      .map((run) => run.x + (run.glyphs.at(-1)?.dx ?? 0) + (run.glyphs.at(-1)?.advance ?? 0));
    expect(ends).toEqual([196, 196, 196, 300].map((x) => expect.closeTo(x, 1)));
  });

  test.each(['".."', '""', '"." "."', '"." justify', '"." 3'])('%s is no value', (value) => {
    expect(typeset('<p>一</p>', `p { text-align: ${value} }`).diagnostics.map((one) => one.code)).toEqual([
      'style/unsupported-value',
    ]);
  });
});
