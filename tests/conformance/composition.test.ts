import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../composition/figures.ts';
import { withoutSpace } from '../support/conservation.ts';
import { seedProse } from '../support/corpus.ts';
import { extractors, pdfFonts } from '../support/pdf-programs.ts';
import { readText } from '../support/repository.ts';
import { banxin, requirePrograms } from '../support/run.ts';
import { type TracedGlyph, tracedLines, traceGlyphs } from '../support/traced-glyphs.ts';

requirePrograms(['mutool', 'pdftotext', 'pdffonts']);

interface Case {
  readonly id: string;
  readonly text: string;
  readonly measureEm: number;
  readonly lines: readonly string[] | null;
  readonly dx: readonly { readonly frm: string; readonly to: string; readonly em: number }[];
  readonly x0: readonly { readonly line: number; readonly ch: string; readonly em: number }[];
  readonly profile: { readonly level?: 'strict' };
  /** Declarations for the paragraph. */
  readonly css?: string;
  /** What stands in the paragraph where it is more than the text. */
  readonly html?: string;
}

const given: { readonly tests: readonly Case[] } = JSON.parse(readText('tests/fixtures/typesetting-cases.json'));

const extra = (id: string, text: string, measureEm: number, rest: Partial<Case> = {}): Case => ({
  id,
  text,
  measureEm,
  lines: null,
  dx: [],
  x0: [],
  profile: {},
  ...rest,
});

const styles = '甲，乙。丙（丁）戊';
const steps = (...em: readonly number[]): Case['dx'] =>
  em.map((value, at) => ({ frm: '甲乙丙丁戊'[at] ?? '', to: '甲乙丙丁戊'[at + 1] ?? '', em: value }));

/** Groups K S Q D E H of §3.3, and punctuation that readers extract. */
const more: readonly Case[] = [
  extra('K01', styles, 40, { css: '-banxin-punctuation: kaiming', dx: steps(1.5, 2, 1.5, 1.5) }),
  extra('K02', styles, 40, { css: '-banxin-punctuation: banjiao', dx: steps(1.5, 1.5, 1.5, 1.5) }),
  extra('K02 trim-all', styles, 40, { css: 'text-spacing-trim: trim-all', dx: steps(1.5, 1.5, 1.5, 1.5) }),
  extra('S04', '甲 20 乙', 40, { dx: [{ frm: '甲', to: '乙', em: 2.615 }] }),
  extra('S06', '甲ab乙', 40, { html: '甲<code>ab</code>乙' }),
  extra('S10', '面积100m2，共', 40, { html: '面积100m<sup>2</sup>，共' }),
  extra('Q01', '他说“Hello”了', 40, { dx: [{ frm: '说', to: 'H', em: 2 }] }),
  extra('Q02', 'the “word” don’t', 40),
  extra('Q03', '“甲”“乙”', 40, { dx: [{ frm: '甲', to: '乙', em: 2.5 }] }),
  extra('D01', '“甲乙”丙', 40, { css: 'text-indent: 2em', x0: [{ line: 1, ch: '甲', em: 2.5 }] }),
  extra('D05', '甲——乙·丙', 40, {
    dx: [
      { frm: '甲', to: '乙', em: 3 },
      { frm: '乙', to: '丙', em: 1.5 },
    ],
  }),
  extra('E01', '坚持以人民为中心服务保障高质量发展', 12, {
    css: 'text-wrap: balance',
    lines: ['坚持以人民为中心', '服务保障高质量发展'],
  }),
  extra('E02', '坚持党的绝对领导，以筑魂之力提升政治建设的水平', 16, {
    css: 'text-wrap: balance',
    lines: ['坚持党的绝对领导，', '以筑魂之力提升政治建设的水平'],
  }),
  extra('H01', '甲乙丙丁戊己庚辛壬癸，子丑寅卯', 10, {
    css: 'hanging-punctuation: allow-end',
    lines: ['甲乙丙丁戊己庚辛壬癸，', '子丑寅卯'],
    x0: [{ line: 1, ch: '，', em: 10 }],
  }),
  extra('fidelity', '甲……乙——丙“丁”‘戊’己·庚～辛／壬—癸–子⋯⋯丑⸺寅，½¼¾1/2①②Ⅳ25℃3.6%5‰±5×÷m²№5￥30€20', 30),
  extra('§1.13 signs', '长3×5，宽6÷2', 40),
  extra(
    'D06 radicals',
    '人民法力气水火土心手目耳口日月车马鱼鸟风雨食首香音革走里金长门青非面高鬼龙齿户无牛片生用田白皮皿石示立竹米羊老而肉' +
      '臣自至舌舟艮色虎虫血行衣西见角言谷豆贝赤足身辰酉采隹韦韭页飞骨麦黄黍黑黹鼎鼓鼠鼻',
    30,
  ),
];

const cases = [...given.tests, ...more];
const size = 20;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const files = (): Readonly<Record<string, string>> => ({
  'publication.yaml':
    'id: cases\ntitle: 排版例\nlanguage: zh-Hans\ntemplate: cases\nedition: 1.0.0\ndate: 2024-03-05\ndata:\n  none: none.yaml\nprofiles: [screen]\n',
  'none.yaml': 'text: 无\n',
  'templates/cases/layout.hbs': cases
    .map(({ text, html }, at) => `<p class="c${at}">${html ?? escaped(text)}</p>`)
    .join('\n'),
  'templates/cases/style.css': [
    '@page { size: 900pt 400pt; margin: 50pt }',
    `p { font-size: ${size}pt; text-align: justify; break-after: page }`,
    ...cases.map(
      ({ measureEm, profile, css }, at) =>
        `.c${at} { width: ${measureEm}em;${profile.level === undefined ? '' : ` line-break: ${profile.level};`} ${css ?? ''} }`,
    ),
  ].join('\n'),
});

const folder = mkdtempSync(join(tmpdir(), 'banxin-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the cases of typesetting.md, read back from the PDF', () => {
  const file = join(folder, 'out', 'cases.screen.pdf');
  let pages: readonly (readonly TracedGlyph[])[] = [];
  beforeAll(() => {
    mkdirSync(join(folder, 'templates/cases'), { recursive: true });
    for (const [path, text] of Object.entries(files())) writeFileSync(join(folder, path), text);
    const { code, stdout, stderr } = banxin(['build', folder, '--out', join(folder, 'out')]);
    if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
    pages = traceGlyphs(file);
  });

  const glyphsOf = (id: string): readonly TracedGlyph[] => pages[cases.findIndex((one) => one.id === id)] ?? [];

  it('stand on a page each', () => expect(pages).toHaveLength(cases.length));

  for (const test of cases) {
    it(`${test.id} ${test.text.slice(0, 14)}`, () => {
      const lines = tracedLines(glyphsOf(test.id));
      const texts = lines.map((line) => line.map((glyph) => glyph.text).join(''));
      expect(texts.join('')).toBe(withoutSpace(test.text));
      if (test.lines !== null) expect(texts).toEqual(test.lines);
      else if (test.measureEm === 40) expect(lines).toHaveLength(1);
      for (const { frm, to, em } of test.dx) {
        const line = lines.find((one) => [frm, to].every((mark) => one.some((glyph) => glyph.text === mark))) ?? [];
        const x = (mark: string): number => line.find((glyph) => glyph.text === mark)?.x ?? Number.NaN;
        expect(Math.abs((x(to) - x(frm)) / size - em), `${frm}→${to}`).toBeLessThan(0.03);
      }
      for (const { line, ch, em } of test.x0) {
        const glyph = lines[line - 1]?.find((one) => one.text === ch);
        expect(Math.abs(((glyph?.x ?? Number.NaN) - 50) / size - em), ch).toBeLessThan(0.03);
      }
    });
  }

  it('D02 every line but the last ends at the measure', () => {
    for (const { id, measureEm, lines } of given.tests.filter((one) => one.lines !== null)) {
      const rows = tracedLines(glyphsOf(id)).slice(0, -1);
      for (const row of rows) {
        const last = row.at(-1);
        const half = /[，、；：。！？”’）》]/.test(last?.text ?? '');
        const end = ((last?.x ?? Number.NaN) - 50) / size + (half ? 0.5 : (last?.advance ?? Number.NaN));
        expect(Math.abs(end - measureEm), `${id} ${lines?.join('⏎')}`).toBeLessThan(0.02);
      }
    }
  });

  it('D05 —— is one glyph two em wide, and · stands in the middle of its half body', () => {
    const glyphs = glyphsOf('D05');
    expect(glyphs.find((glyph) => glyph.text === '—')?.advance).toBeCloseTo(2, 2);
    const dot = glyphs.find((glyph) => glyph.text === '·');
    const left = (glyphs.find((glyph) => glyph.text === '乙')?.x ?? 0) + size;
    expect(Math.abs(((dot?.x ?? 0) - left) / size + (dot?.advance ?? 0) / 2 - 0.25)).toBeLessThan(0.05);
  });

  it('Q02 Latin quotes are proportional', () => {
    for (const glyph of glyphsOf('Q02').filter(({ text }) => /[“”’]/.test(text)))
      expect(glyph.advance).toBeLessThan(0.6);
  });

  it('§1.13 × and ÷ between figures do not fill the Han body, and are of the figures’ face', () => {
    const glyphs = glyphsOf('§1.13 signs');
    const signs = glyphs.filter(({ text }) => /[×÷]/.test(text));
    const [digit] = glyphs.filter(({ text }) => text === '3');
    expect(signs).toHaveLength(2);
    for (const sign of signs) {
      expect(sign.font).toBe(digit?.font);
      expect(sign.size * sign.advance).toBeLessThanOrEqual(0.75 * size + 0.01);
    }
    const at = (mark: string) => glyphs.find(({ text }) => text === mark)?.x ?? Number.NaN;
    expect((at('5') - at('3')) / size).toBeCloseTo((digit?.advance ?? 0) + 0.64, 2);
  });

  it('S06, S10 nothing is put in beside code and raised text', () => {
    const gap = (id: string, left: string, right: string): number => {
      const glyphs = glyphsOf(id);
      const one = glyphs.find((glyph) => glyph.text === left);
      const two = glyphs.find((glyph) => glyph.text === right);
      return ((two?.x ?? Number.NaN) - (one?.x ?? Number.NaN) - (one?.advance ?? 0) * (one?.size ?? 0)) / size;
    };
    expect(gap('S06', '甲', 'a')).toBeCloseTo(0, 2);
    expect(gap('S06', 'b', '乙')).toBeCloseTo(0, 2);
    expect(gap('S10', 'm', '2')).toBeCloseTo(0, 2);
    expect(gap('S10', '2', '，')).toBeCloseTo(0, 2);
  });

  it('D06 both readers find the text that was written, and no radical', () => {
    const source = withoutSpace(cases.map(({ text }) => text).join(''));
    for (const [name, extract] of Object.entries(extractors)) {
      const found = withoutSpace(extract(file));
      expect(found, name).toBe(source);
      expect(found, name).not.toMatch(/[\u2e80-\u2fdf]/);
    }
  });

  it('D07 every font is an embedded subset, none Type 3', () => {
    for (const font of pdfFonts(file)) {
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
      expect(font.type).toMatch(/^CID/);
    }
  });
});

describe('R01–R03, read back from the PDF', () => {
  const prose = seedProse();
  const bounds: readonly (readonly [string, number, number, number, number, number, number])[] = [
    ['R01', 22, 0.01, 0.035, 0.09, 0.05, 1],
    ['R02', 16, 0.01, 0.05, 0.1, 0.1, 2],
    ['R03', 30, 0.006, 0.025, 0.07, 0.02, 0],
  ];
  const indents = [0, 2] as const;
  const place = join(folder, 'prose');
  const columns = bounds.flatMap(([, em]) => indents.map((indent) => ({ em, indent })));
  let pages: readonly (readonly TracedGlyph[])[] = [];
  beforeAll(() => {
    mkdirSync(join(place, 'templates/prose'), { recursive: true });
    const written: Readonly<Record<string, string>> = {
      'publication.yaml':
        'id: prose\ntitle: 正文\nlanguage: zh-Hans\ntemplate: prose\nedition: 1.0.0\ndate: 2024-03-05\ndata:\n  none: none.yaml\nprofiles: [screen]\n',
      'none.yaml': 'text: 无\n',
      'templates/prose/layout.hbs': columns
        .flatMap((_, at) => prose.map((paragraph) => `<p class="c${at}">${escaped(paragraph)}</p>`))
        .join('\n'),
      'templates/prose/style.css': [
        '@page { size: 900pt 800pt; margin: 50pt }',
        `p { font-size: ${size}pt; line-height: 30pt; text-align: justify; break-after: page }`,
        ...columns.map(({ em, indent }, at) => `.c${at} { width: ${em}em; text-indent: ${indent}em }`),
      ].join('\n'),
    };
    for (const [path, text] of Object.entries(written)) writeFileSync(join(place, path), text);
    const { code, stdout, stderr } = banxin(['build', place, '--out', join(place, 'out')]);
    if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
    pages = traceGlyphs(join(place, 'out', 'prose.screen.pdf'));
  });

  it('a page for each paragraph', () => expect(pages).toHaveLength(columns.length * prose.length));

  for (const [id, em, mean, p95, max, narrow, splits] of bounds) {
    it.each(indents)(`${id} at ${em} em, indent %i em`, (indent) => {
      const column = columns.findIndex((one) => one.em === em && one.indent === indent);
      const own = pages.slice(column * prose.length, (column + 1) * prose.length);
      const found = figuresOf(
        own.map((page) => tracedLines(page).map((line) => line.map(({ text, x }) => ({ text, x: x / size })))),
      );
      expect(found).toMatchObject({ orphans: 0, kinsoku: 0 });
      expect(found.splits).toBeLessThanOrEqual(splits);
      expect(found.mean).toBeLessThanOrEqual(mean);
      expect(found.p95).toBeLessThanOrEqual(p95);
      expect(found.max).toBeLessThanOrEqual(max);
      expect(found.narrow).toBeLessThanOrEqual(narrow);
      expect(found.stop).toBeGreaterThanOrEqual(0.98);
      if (em === 22) expect(found.runs).toBe(0);
    });
  }
});
