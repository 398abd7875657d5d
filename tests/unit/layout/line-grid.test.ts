import { expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import { han } from '../../support/laid.ts';
import { paperBook } from '../../support/paged.ts';
import { realizeHtml } from '../../support/realize-html.ts';
import { pdfOf } from '../../support/screen-pdf.ts';
import { baselines, runsByPage, type Typeset, textOf, typeset } from '../../support/typeset.ts';

const page = '@page { size: 120pt 200pt; margin: 10pt }';
const body = 'body { font-size: 10pt; line-height: 16pt; line-snap: baseline; orphans: 1; widows: 1 } p { margin: 0 }';
const set = (html: string, css = '', paper = page): Typeset => typeset(html, `${paper} ${body} ${css}`);

/** How far the baselines of the runs of `size` are from the grid, at most. */
const strays = (typeset: Typeset, pitch = 16, first = 21.8, size = 10): number =>
  Math.max(
    ...runsByPage(typeset)
      .flat()
      .filter((run) => run.size === size)
      .map((run) => Math.abs((run.y - first) / pitch - Math.round((run.y - first) / pitch)) * pitch),
  );

/** Baselines of one page, without its text. */
const levels = (typeset: Typeset, at = 0): readonly number[] =>
  (baselines(typeset)[at] ?? []).map((row) => Number(row.split(':')[0]));

test('body lines stand on one grid over facing pages, whatever stands between them (G01)', () => {
  const made = set(
    `<p>${han(35)}</p><h2>${han(12)}</h2><p>${han(95)}</p><figure><img src="a.png" alt=""><figcaption>图</figcaption></figure>
     <p>${han(120)}</p><table><tr><td>格</td></tr></table><ul><li>${han(14)}</li><li>项</li></ul><p>${han(150)}</p>`,
    'h2 { font-size: 13pt; line-height: 19pt; margin: 7pt 0 3pt } td { font-size: 8pt; line-height: 11pt } figcaption { font-size: 8pt }',
  );
  expect(made.document.pages.length).toBeGreaterThanOrEqual(3);
  expect(strays(made)).toBeLessThan(0.01);
});

test.each<readonly [string, string, string, readonly number[]]>([
  [
    'a heading of two lines takes whole lines, its own lines close',
    `<p>一</p><h2>${han(12)}</h2><p>二</p>`,
    'h2 { font-size: 13pt; line-height: 19pt; margin: 6pt 0 2pt; text-wrap: wrap }',
    [21.8, 47.94, 66.94, 85.8],
  ],
  [
    'what is lacking is shared by the margins',
    '<p>一</p><h2>题</h2><p>二</p>',
    'h2 { font-size: 10pt; line-height: 16pt; margin: 6pt 0 2pt }',
    [21.8, 49.8, 69.8],
  ],
  [
    'a heading at the top stays there',
    '<h2>题</h2><p>二</p>',
    'h2 { font-size: 13pt; line-height: 19pt; margin: 0 0 4pt }',
    [24.44, 53.8],
  ],
  [
    'a first child, its margin outside its parent',
    '<p>一</p><section><h2>题</h2><p>二</p></section>',
    'h2 { font-size: 10pt; line-height: 16pt; margin: 6pt 0 2pt }',
    [21.8, 49.8, 69.8],
  ],
  [
    'margins and padding are made up to the next line',
    '<p>一</p><p class="a">二</p><p>三</p>',
    '.a { margin: 3pt 0; padding: 2pt }',
    [21.8, 53.8, 85.8],
  ],
  [
    'lines with more leading than the pitch take two, centred',
    '<p>一</p><h2>题</h2><p>二</p>',
    'h2 { font-size: 14pt; line-height: 20pt; margin: 0; line-snap: baseline }',
    [21.8, 47.32, 69.8],
  ],
  [
    'smaller lines stand on the same baselines',
    '<p>一</p><p class="a">二<br>三</p><p>四</p>',
    '.a { font-size: 8pt; line-height: 11pt }',
    [21.8, 37.8, 53.8, 69.8],
  ],
  [
    'none leaves a block as it is',
    '<p>一</p><div class="a"><p>二</p><p>三</p></div><p>四</p>',
    '.a { font-size: 8pt; line-height: 11pt; line-snap: none }',
    [21.8, 39.54, 50.54, 69.8],
  ],
  [
    'a box off the grid does not put its children on it',
    '<div class="a"><p>二</p><h3>题</h3><p>三</p></div>',
    '.a { line-snap: none; line-height: 11pt } h3 { font-size: 10pt; line-height: 11pt; margin: 1pt 0 }',
    [19.3, 31.3, 43.3],
  ],
])('%s', (_, html, css, expected) => {
  expect(levels(set(html, css))).toEqual(expected);
});

test('columns and pages have the same phase, under a spanner too', () => {
  const made = set(
    `<div class="c"><h2>${han(6)}</h2><p>${han(45)}</p><h3>题</h3><p>${han(130)}</p></div>`,
    '.c { column-count: 2; column-gap: 20pt; padding-top: 3pt } h2 { column-span: all; font-size: 13pt; line-height: 17pt } h3 { font-size: 9pt; line-height: 13pt; margin: 2pt 0 }',
  );
  expect(made.document.pages.length).toBe(3);
  expect(strays(made)).toBeLessThan(0.01);
  const [left, right] = [0, 1].map((column) =>
    runsByPage(made)[0]?.filter((run) => run.size === 10 && run.x > 60 === (column === 1)),
  );
  expect(left?.length).toBeGreaterThan(3);
  expect(right?.length).toBeGreaterThan(3);
});

test('the first row of a grid, cells and absolute boxes off it', () => {
  const made = set(
    '<p>一</p><div class="g"><p>二<br>三</p><p>四</p></div><table><tr><td>格</td></tr></table><div class="a">五</div>',
    '.g { display: grid; grid-template-columns: 1fr 1fr; padding-top: 5pt } td { padding: 1pt } .a { position: absolute; top: 3pt; left: 3pt; line-height: 10pt }',
  );
  const y = (text: string): number | undefined => runsByPage(made)[0]?.find((run) => textOf(run) === text)?.y;
  expect([y('二'), y('三'), y('四')]).toEqual([53.8, 69.8, 53.8].map((value) => expect.closeTo(value, 5)));
  expect(y('五')).toBeCloseTo(11.8, 5);
});

test('without line-snap nothing moves', () => {
  expect(
    levels(
      typeset(
        '<p>一</p><h2>题</h2><p>二</p>',
        `${page} body { font-size: 10pt; line-height: 16pt } h2 { font-size: 13pt; line-height: 19pt; margin: 1pt 0 }`,
      ),
    ),
  ).toEqual([21.8, 41.44, 58.8]);
});

test('a page is filled to its last whole line', () => {
  const made = set(`<p>${han(250)}</p>`);
  expect(baselines(made).map((lines) => lines.length)).toEqual([11, 11, 3]);
});

test('in the PDF the baselines agree within 0.2 pt', async () => {
  const words = 'composing room '.repeat(60);
  const css = `@page { size: 200pt 150pt; margin: 13pt } body { font-family: "Source Serif 4"; font-size: 9.3pt; line-height: 1.55; line-snap: baseline }
    h2 { font-family: "Source Serif 4"; font-weight: normal } .c { column-count: 2 }`;
  const { flow } = realizeHtml(
    `<p>${words}</p><h2>Title of two lines</h2><p>${words}</p><div class="c"><p>${words}</p></div>`,
    css,
  );
  const pdf = await pdfOf(layout(flow, paperBook).value);
  const pitch = 9.3 * 1.55;
  expect(pdf.contents.length).toBeGreaterThanOrEqual(3);
  const ys: number[] = [];
  let size = 0;
  for (const [, written, y] of pdf.contents.join('').matchAll(/\/F\d+ ([\d.]+) Tf|1 0 0 -1 [\d.]+ ([\d.]+) Tm/g)) {
    if (written !== undefined) size = Number(written);
    else if (size === 9.3) ys.push(Number(y));
  }
  expect(ys.length).toBeGreaterThan(30);
  const phases = ys.map((y) => (((y - 13) % pitch) + pitch) % pitch);
  expect(Math.max(...phases) - Math.min(...phases)).toBeLessThan(0.2);
});

test('a larger word opens no second line where its bodies have room in the pitch', () => {
  const made = set(
    `<p>${han(9)}<b>大</b>${han(20)}</p><p>${han(3)}<i>巨</i>${han(3)}</p><p>尾</p>`,
    'body { line-height: 1.6 } b { font-size: 13pt } i { font-size: 17pt }',
  );
  expect(levels(made)).toEqual([21.8, 37.8, 53.8, 69.8, 96.46, 117.8]);
});
