import { describe, expect, test } from 'vitest';
import { messageOf } from '../../../src/base/sentence.ts';
import { han } from '../../support/laid.ts';
import { baselines, runsByPage, textOf, typeset } from '../../support/typeset.ts';

const told = (html: string, css: string): readonly string[] =>
  typeset(html, css).diagnostics.map((one) => `${one.code} ${messageOf(one).zh}`);

describe('-banxin-type-area', () => {
  const css =
    ':root { font-size: 10pt; line-height: 16pt } p { margin: 0 } @page { size: 150pt 200pt; margin: 10pt 30pt 20pt 10pt; -banxin-type-area: 12 10 }';

  test('n characters × m lines; the margins share the rest in their proportion', () => {
    const made = typeset(`<p>${han(200)}</p>`, css);
    const [first] = runsByPage(made);
    expect(first?.map((run) => run.glyphs.length)).toEqual(Array.from({ length: 10 }, () => 12));
    // 30 pt across go 1 : 3, 40 pt down 1 : 2; the first baseline is 11.8 pt under the type area's top.
    expect(first?.[0]?.x).toBeCloseTo(7.5, 6);
    expect(first?.[0]?.y).toBeCloseTo(40 / 3 + 11.8, 6);
    expect(made.diagnostics).toEqual([]);
  });

  test('where lines run down: n characters down the page, m lines from right to left', () => {
    const made = typeset(`<p>${han(200)}</p>`, `${css} body { writing-mode: vertical-rl }`.replace('200pt', '210pt'));
    // No room for ten lines across.
    expect(made.diagnostics.map(({ code }) => code)).toEqual(['style/type-area-too-large']);
    const wide = typeset(`<p>${han(140)}</p>`, `${css} body { writing-mode: vertical-rl }`.replace('150pt', '200pt'));
    const starts = runsByPage(wide)[0]?.map((run) => run.y);
    expect(new Set(starts).size).toBe(1);
    // 80 pt above and below go 1 : 2.
    expect(starts?.[0]).toBeCloseTo(80 / 3, 6);
    expect(runsByPage(wide).map((runs) => runs.map((run) => run.glyphs.length))).toEqual([
      Array.from({ length: 10 }, () => 12),
      [12, 8],
    ]);
    expect(wide.diagnostics).toEqual([]);
  });

  test('padding and border stand inside the margins', () => {
    const [first] = runsByPage(typeset(`<p>${han(200)}</p>`, `${css} @page { padding: 4pt; border: 1pt solid }`));
    expect(first?.length).toBe(10);
    expect(first?.[0]?.x).toBeCloseTo(20 / 4 + 5, 6);
  });

  test('one that is larger than the page is said and passed over', () => {
    expect(told('<p>一</p>', css.replace('12 10', '16 10'))).toEqual([
      'style/type-area-too-large 16 字 × 10 行的版心比纸张还大，这一条不会生效；字号和行高以 html 的为准。',
    ]);
  });

  test.each(['12', '12 0', '12.5 3', '1em 3', '12 10 2'])('%s is no value', (value) => {
    expect(typeset('<p>一</p>', css.replace('12 10', value)).diagnostics.map((one) => one.code)).toEqual([
      'style/unsupported-value',
    ]);
  });
});

describe('-banxin-measure', () => {
  const page = '@page { size: 200mm 200pt; margin: 10pt 22mm } p { margin: 0 }';
  const body = 'body { font-size: 10.5pt; line-height: 16pt; -banxin-measure: whole }';

  test('156 mm at 10.5 pt become 42 em, the rest at both sides, and a note once (G02)', () => {
    const made = typeset(`<p>${han(100)}</p><p>${han(90)}</p>`, `${page} ${body}`);
    const [first] = runsByPage(made);
    expect(first?.map((run) => run.glyphs.length)).toEqual([42, 42, 16, 42, 42, 6]);
    const left = (22 * 72) / 25.4;
    expect(first?.[0]?.x).toBeCloseTo(left + ((156 * 72) / 25.4 - 441) / 2, 4);
    expect(made.diagnostics.map((one) => `${one.code} ${messageOf(one).zh}`)).toEqual([
      'layout/measure-snapped 行长 156.0 毫米不是字号的整数倍，按 42 个字（155.6 毫米）排，余下的分到两边。',
    ]);
  });

  test('headings keep the edges of the text', () => {
    const made = typeset(`<h2>题</h2><p>${han(100)}</p>`, `${page} ${body} h2 { font-size: 16pt }`);
    const [heading, line] = runsByPage(made)[0] ?? [];
    expect(heading?.x).toBeCloseTo(line?.x ?? 0, 6);
  });

  test('columns are snapped each', () => {
    const made = typeset(`<div><p>${han(200)}</p></div>`, `${page} ${body} div { column-count: 2; column-gap: 10pt }`);
    expect(runsByPage(made)[0]?.[0]?.glyphs.length).toBe(20);
    expect(made.diagnostics.map((one) => one.values['ems'])).toEqual(['20']);
  });

  test('whole measures, short ones, tables, and text that fits as it is stay', () => {
    const made = typeset(
      `<p class="w">${han(30)}</p><p class="s">${han(30)}</p><table><tr><td>${han(60)}</td></tr></table><div class="f">A${han(14)}B</div>`,
      `${page} ${body} .w { width: 20em } .s { width: 9.5em } table { width: 300pt; margin: 0 } td { padding: 0 } .f { position: absolute; top: 150pt; left: 20pt }`,
    );
    expect(made.diagnostics).toEqual([]);
    expect(baselines(made)[0]?.at(-1)).toContain(`A${han(14)}B`);
    const cell = runsByPage(made)[0]?.find((run) => textOf(run).length > 25);
    expect(cell?.x).toBeCloseTo((22 * 72) / 25.4, 4);
  });
});
