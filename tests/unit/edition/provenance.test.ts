import { describe, expect, test } from 'vitest';
import { black } from '../../../src/base/ink.ts';
import type { Origin } from '../../../src/base/origin.ts';
import { textSpan } from '../../../src/base/span.ts';
import { provenance } from '../../../src/edition/provenance.ts';
import type { GlyphRun, PagedDocument, PageItem } from '../../../src/layout/page.ts';

const origin = (figure: string, inputs: readonly Origin[] = []): Origin => ({
  figure,
  place: textSpan('data/ph/court.yaml', 4, 11),
  inputs,
});

/** Glyphs of half the size each; `from` and `to` say which came from data. */
const run = (text: string, more: Partial<GlyphRun> = {}): GlyphRun => ({
  kind: 'glyphs',
  face: 'fake',
  size: 10,
  ink: black,
  x: 100,
  y: 200,
  glyphs: [...text].map((character, i) => ({ id: 1, text: character, dx: i * 5, dy: 0, advance: 5 })),
  origins: [],
  language: 'zh-Hans',
  tag: 'p',
  artifact: false,
  ...more,
});

const from = (text: string, of: Origin, more: Partial<GlyphRun> = {}): GlyphRun =>
  run(text, { origins: [{ start: 0, end: [...text].length, origin: of }], ...more });

const paged = (...pages: PageItem[][]): PagedDocument => ({
  pages: pages.map((items, i) => ({
    number: i + 1,
    name: '',
    side: 'right',
    blank: false,
    width: 400,
    height: 600,
    bleed: 0,
    marks: [],
    items,
  })),
  outline: [],
  destinations: new Map(),
  title: '',
  language: 'zh-Hans',
});

interface Entry {
  readonly page: number;
  readonly box: number[];
  readonly boxes?: number[][];
  readonly text: string;
  readonly figure: string;
  readonly place: object;
  readonly inputs: object[];
}

const figures = (...pages: PageItem[][]): Entry[] => JSON.parse(provenance(paged(...pages))).figures;
const texts = (...items: PageItem[]): string[] => figures(items).map(({ text }) => text);

const lending = origin('court.figures.lending[2021]');

describe('provenance', () => {
  test('a figure in a run', () => {
    const items = [run('收案736件。', { origins: [{ start: 2, end: 6, origin: lending }] })];
    expect(figures(items)).toEqual([
      {
        page: 1,
        box: [110, 191.2, 20, 10],
        text: '736件',
        figure: 'court.figures.lending[2021]',
        place: { file: 'data/ph/court.yaml', line: 4, column: 11 },
        inputs: [],
      },
    ]);
  });

  test('a cell, a formula with its inputs, paths as the manifest has them', () => {
    const cell: Origin = {
      figure: 'statistics.民事[3].收案',
      place: { kind: 'cell', file: 'data/ph/s.xlsx', sheet: '民事', cell: 'C7' },
      inputs: [],
    };
    const formula = origin('change(a, b)', [cell, origin('b', [cell])]);
    const rename = (file: string): string => file.replace('data/ph/', '');
    const [entry] = JSON.parse(provenance(paged([from('上升12.30%', formula)]), { rename })).figures;
    const place = { file: 's.xlsx', sheet: '民事', cell: 'C7' };
    expect(entry).toMatchObject({
      figure: 'change(a, b)',
      place: { file: 'court.yaml', line: 4, column: 11 },
      inputs: [
        { figure: 'statistics.民事[3].收案', place },
        { figure: 'b', inputs: [{ figure: 'statistics.民事[3].收案', place }] },
      ],
    });
    expect('inputs' in entry.inputs[0]).toBe(false);
  });

  test('digits in one face, the unit in another: one entry, one box', () => {
    const [entry, ...more] = figures([from('736', lending), from('件', lending, { x: 116, face: 'other' })]);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ text: '736件', box: [100, 191.2, 21, 10] });
    expect(entry).not.toHaveProperty('boxes');
  });

  test('broken over lines: one entry, a box for each', () => {
    const title = origin('court.title');
    const [entry, ...more] = figures([from('2017年至', title, { x: 300 }), from('2021年', title, { x: 50, y: 220 })]);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      text: '2017年至2021年',
      box: [300, 191.2, 30, 10],
      boxes: [
        [300, 191.2, 30, 10],
        [50, 211.2, 25, 10],
      ],
    });
  });

  test('underlines and emphasis dots between do not part it', () => {
    const rule: PageItem = { kind: 'path', commands: [], fillRule: 'nonzero' };
    const dots = run('·', { glyphs: [{ id: 1, text: '', dx: 0, dy: 0, advance: 5 }] });
    expect(texts(from('73', lending), rule, dots, from('6', lending, { x: 110 }))).toEqual(['736']);
  });

  test('the same figure twice is two entries', () => {
    expect(texts(from('736', lending), run('、', { x: 115 }), from('736', lending, { x: 120 }))).toEqual([
      '736',
      '736',
    ]);
    expect(texts(from('736', lending), from('736', lending, { x: 200 }))).toEqual(['736', '736']);
    expect(texts(from('736', lending), from('736', lending, { y: 220 }))).toEqual(['736', '736']);
    expect(texts(from('736件', lending, { tag: 'h1', size: 14 }), from('736', lending, { y: 220 }))).toEqual([
      '736件',
      '736',
    ]);
    expect(figures([from('736', lending)], [from('736', lending)]).map(({ page }) => page)).toEqual([1, 2]);
  });

  test('two figures that are alike are two', () => {
    expect(texts(from('736', lending), from('736', origin('other'), { x: 115 }))).toEqual(['736', '736']);
  });

  test('what counts as a figure', () => {
    const computed = origin('change(a, b)', [lending]);
    const printed = ['人民法院', '〇', '二〇二一年', '一百零五件', '三点五', '一站式', '１２', 'A4', '一律'];
    const typed = printed.map((word, i) => from(word, origin(`court.words[${i}]`), { y: 20 * i }));
    expect(texts(...typed)).toEqual(['１２', 'A4']);
    const numbers = printed.map((word, i) =>
      from(word, { ...origin(`court.words[${i}]`), digits: true }, { y: 20 * i }),
    );
    expect(texts(...numbers)).toEqual(['〇', '二〇二一年', '一百零五件', '三点五', '１２', 'A4']);
    expect(texts(from('持平', computed))).toEqual(['持平']);
    expect(texts(run('736'))).toEqual([]);
  });

  test('in a turned group the box turns too', () => {
    const group: PageItem = {
      kind: 'group',
      opacity: 1,
      transform: [0, 1, -1, 0, 300, 0],
      items: [from('736', lending)],
    };
    expect(figures([group])[0]?.box).toEqual([98.8, 100, 10, 15]);
  });

  test('raised digits', () => {
    const raised = from('12', lending);
    const glyphs = raised.glyphs.map((glyph, i) => ({ ...glyph, dy: i * 4 }));
    expect(figures([{ ...raised, glyphs }])[0]?.box).toEqual([100, 187.2, 10, 14]);
  });

  test('is laid out, ends its last line, and may be empty', () => {
    expect(provenance(paged([]))).toBe('{\n  "figures": []\n}\n');
  });
});
