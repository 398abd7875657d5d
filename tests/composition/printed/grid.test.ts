import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedProse } from '../../support/corpus.ts';
import { banxin, requirePrograms } from '../../support/run.ts';
import { writeSmall } from '../../support/small-publication.ts';
import { type TracedGlyph, tracedLines, traceGlyphs } from '../../support/traced-glyphs.ts';

requirePrograms(['mutool']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-grid-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const prose = seedProse().filter((text) => !/[<>&{}]/.test(text));
const note = '<span class="fn">〔注〕含旧存案件。</span>';
const paragraph = (at: number, called = false): string =>
  `<p>${prose[at % prose.length] ?? ''}${called ? note : ''}</p>`;

const layout = `<h1>题</h1>${paragraph(0)}${paragraph(1, true)}
<h2>人民法院优化法治化营商环境、服务保障经济社会高质量发展的实践</h2>${paragraph(2)}
<div class="beside"><p>旁注</p></div>${paragraph(11)}<h3>甲、短题</h3>${paragraph(12)}
<figure><table><tr><th>年</th><th>数</th></tr><tr><td>甲</td><td class="n">13,705.5</td></tr><tr><td>乙</td><td class="n">\u22120.25%</td></tr><tr><td>丙</td><td class="n">736</td></tr></table><figcaption>表</figcaption></figure>
${[3, 4, 5, 6].map((at) => paragraph(at, at === 5)).join('')}<div class="c"><h3>乙、栏里的题</h3>${[7, 8, 9, 10].map((at) => paragraph(at, at === 9)).join('')}</div>`;

const style = `@page { size: 190mm 210mm; margin: 20mm 17mm }
:root { font-family: "Noto Serif SC"; font-size: 10.5pt; line-height: 18pt }
body { line-snap: baseline; -banxin-measure: whole }
p { text-indent: 2em } h1, h2, th, figcaption { font-family: "Noto Sans SC" } td { font-size: 9pt } .n { text-align: "." }
.fn { float: footnote; font-size: 8pt; line-height: 12pt; text-indent: 0 } .c { column-count: 2 } h3 { font-size: 12pt; line-height: 17pt; margin: 9pt 0 4pt }
.beside { -banxin-run-around: end; width: 90pt; height: 77pt; margin: 4pt 0 5pt 10.5pt; line-snap: none; font-size: 9pt; line-height: 13pt }`;

const pitch = 18;
const body = (glyph: TracedGlyph): boolean => Math.abs(glyph.size - 10.5) < 0.01 && glyph.font.includes('Serif');

describe('from the PDF', () => {
  let pages: readonly (readonly TracedGlyph[])[] = [];
  let said: readonly { readonly code: string; readonly values?: unknown; readonly message: { readonly en: string } }[] =
    [];
  beforeAll(() => {
    const folder = writeSmall(join(scratch, 'p'), {
      'templates/plain/layout.hbs': layout,
      'templates/plain/style.css': style,
    });
    const { code, stdout, stderr } = banxin(['build', folder, '--out', join(scratch, 'out'), '--json']);
    if (code !== 0) throw new Error(`${stdout}${stderr}`);
    said = JSON.parse(stdout).diagnostics;
    pages = traceGlyphs(join(scratch, 'out', 'willow-creek.screen.pdf'));
  });

  test('G01: baselines of body lines agree on all pages and columns within 0.2 pt', () => {
    expect(pages.length).toBeGreaterThanOrEqual(3);
    const phases = pages.flatMap((page) => page.filter(body).map((glyph) => glyph.y % pitch));
    expect(phases.length).toBeGreaterThan(1000);
    const [first = 0] = phases;
    const strays = phases.map((phase) => Math.abs(((phase - first + 1.5 * pitch) % pitch) - pitch / 2));
    expect(Math.max(...strays)).toBeLessThan(0.2);
  });

  test('G01: lines of facing pages stand at the same heights, and so do those of columns', () => {
    const heights = (glyphs: readonly TracedGlyph[]): readonly number[] => [
      ...new Set(glyphs.map(({ y }) => Math.round(y * 100) / 100)),
    ];
    const near = (one: readonly number[], other: readonly number[]) =>
      one.filter((y) => other.some((level) => Math.abs(y - level) < 0.2)).length;
    for (let at = 1; at < pages.length; at += 1) {
      const [left, right] = [heights((pages[at - 1] ?? []).filter(body)), heights((pages[at] ?? []).filter(body))];
      // Headings, figures and notes take the places of the others.
      expect(near(left, right)).toBeGreaterThan(5);
    }
    const middle = (190 * 72) / 25.4 / 2;
    const last = (pages.at(-1) ?? []).filter(body);
    const [first, second] = [last.filter(({ x }) => x < middle - 15), last.filter(({ x }) => x > middle + 5)].map(
      heights,
    );
    expect(second?.length).toBeGreaterThan(3);
    // The heading at the first column's top takes two lines.
    expect(near(second ?? [], first ?? [])).toBe((second?.length ?? 0) - 2);
  });

  test('G02: 156 mm at 10.5 pt are set as 42 em, and a note says so', () => {
    const lines = tracedLines(pages[0]?.filter(body) ?? []);
    const full = lines.filter((line) => /\p{Script=Han}/u.test(line.at(-1)?.text ?? '') && line.length > 35);
    expect(full.length).toBeGreaterThan(3);
    const ends = full.map((line) => (line.at(-1)?.x ?? 0) + 10.5 - (line[0]?.x ?? 0));
    // An indented first line starts two characters in.
    expect(Math.max(...ends)).toBeCloseTo(441, 1);
    const left = Math.min(...lines.map((line) => line[0]?.x ?? Infinity));
    expect(left).toBeCloseTo((17 * 72) / 25.4 + ((156 * 72) / 25.4 - 441) / 2, 1);
    expect(
      said.filter(({ code }) => code === 'layout/measure-snapped').map(({ message }) => message.en),
    ).toContainEqual(expect.stringContaining('42 em'));
  });

  test('notes stand at the foot of the pages of their calls', () => {
    const called = pages.map((page) =>
      page.filter(({ size, text }) => Math.abs(size - 6.825) < 0.01 && /\d/.test(text)).map(({ text }) => text),
    );
    const noted = pages.map((page) =>
      tracedLines(page.filter(({ size }) => Math.abs(size - 8) < 0.01))
        .map((line) => line.map(({ text }) => text).join(''))
        .filter((text) => text.includes('注'))
        .map((text) => text[0]),
    );
    expect(noted).toEqual(called);
    expect(noted.flat()).toEqual(['1', '2', '3']);
  });

  test('figures of a column align on their points', () => {
    const cells = pages.flat().filter(({ size, text }) => Math.abs(size - 9) < 0.01 && /[\d.]/.test(text));
    const points = cells.filter(({ text }) => text === '.').map(({ x }) => x);
    const six = cells.findLast(({ text }) => text === '6');
    expect(points).toHaveLength(2);
    expect(points[0]).toBeCloseTo(points[1] ?? 0, 1);
    expect((six?.x ?? 0) + (six?.advance ?? 0) * 9).toBeCloseTo(points[0] ?? 0, 1);
  });
});
