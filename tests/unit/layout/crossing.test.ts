import { describe, expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import {
  auto,
  box,
  cell,
  edges,
  flow,
  p,
  percent,
  pt,
  row,
  slab,
  table,
  text,
  type Wish,
} from '../../support/blocks.ts';
import { dumpPages } from '../../support/dump-pages.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import { dump, faults, han, laid } from '../../support/laid.ts';
import { composeAcross, down, gray, pages, v, vbox } from '../../support/vertical.ts';

describe('boxes across the lines around them', () => {
  test('a vertical heading is as high as its text and as wide as its lines', () => {
    const wish = { margin: edges(pt(0), auto), ...gray(0.2) };
    expect(dump(flow([v('章节', wish), p('文')]))).toEqual([
      'page 1 right',
      '  fill ink 55,10 65,30.01',
      '  57,10 ↷章节',
      '  10,38.01 文',
    ]);
  });

  test('digits side by side take one body of its line', () => {
    const given = flow([v('一二三四', gray(0.2))]);
    const { value } = layout(given, fakeFontBook(), { compose: composeAcross });
    expect(dumpPages(value).split('\n')).toEqual([
      'page 1 right',
      '  fill ink 10,10 20,40.01',
      '  12,10 ↓一二',
      // Its middle 3.8 pt right of the axis, its capitals, 7.3 pt high, in the middle of the body.
      '  15.8,38.65 三四',
    ]);
  });

  test('a height that is given bends its lines, a width holds them at its right', () => {
    expect(dump(flow([v('一二三', { height: pt(20), ...gray(0.2) }), p('文')]))).toEqual([
      'page 1 right',
      '  fill ink 10,10 30,30',
      '  22,10 ↷一二',
      '  12,10 ↷三',
      '  10,38 文',
    ]);
    expect(dump(flow([v('一', { width: percent(50), padding: edges(pt(2)), ...gray(0.2) })]))).toEqual([
      'page 1 right',
      '  fill ink 10,10 64,24.01',
      '  54,12 ↷一',
    ]);
  });

  test('what would be one line on a fresh page goes there; longer text takes the room that is left', () => {
    expect(dump(flow([slab(60), v(han(6))]))).toEqual(['page 1 right', 'page 2 left', `  12,10 ↷${han(6)}`]);
    expect(dump(flow([slab(60), v(han(11))])).slice(0, 3)).toEqual([
      'page 1 right',
      `  32,70 ↷${han(4)}`,
      `  22,70 ↷${han(4, 4)}`,
    ]);
    // Too wide for what is left, or hardly any room at all.
    expect(dump(flow([slab(60), v(han(45))]))[1]).toBe('page 2 left');
    expect(dump(flow([slab(70), v(han(11))]))[1]).toBe('page 2 left');
  });

  test('too much for any page is told', () => {
    expect(faults(flow([v(han(110))]))).toEqual(['layout/overflow layout/too-wide 1 3.6']);
    expect(faults(flow([v('一', { height: pt(120) })]))).toEqual(['layout/overflow layout/too-tall-for-page 1 7.1']);
  });

  test('in a grid: an auto column is as wide as it needs, in a given one it is stretched', () => {
    const grid = (first: Wish['gridColumns']): Wish => ({ display: 'grid', gridColumns: first ?? [] });
    const [fr, some] = [
      { kind: 'fr', value: 1 },
      { kind: 'length', value: pt(30) },
    ] as const;
    const children = [p(han(8)), v('山水', gray(0.2))];
    expect(dump(flow([box(children, grid([fr, { kind: 'auto' }]))]))).toEqual([
      'page 1 right',
      '  fill ink 100,10 110,30.01',
      `  10,18 ${han(8)}`,
      '  102,10 ↷山水',
    ]);
    expect(dump(flow([box(children, grid([some, some]))]))).toEqual([
      'page 1 right',
      '  fill ink 40,10 70,40',
      `  10,18 ${han(3)}`,
      `  10,28 ${han(3, 3)}`,
      `  10,38 ${han(2, 6)}`,
      '  62,10 ↷山水',
    ]);
  });

  test('a cell of a table: its column is as wide as its lines, and it stands as vertical-align says', () => {
    const upright: Wish = { ...down, verticalAlign: 'middle' };
    const given = table({ body: [row([cell('镇', 0, upright), cell(p(han(18)), 1)])] }, { width: percent(100) });
    expect(dump(flow([given]))).toEqual(['page 1 right', '  12,15 ↷镇', `  20,18 ${han(9)}`, `  20,28 ${han(9, 9)}`]);
  });

  test('absolute: as high as its text, or as there is room', () => {
    const at = (top: number, right: number): Wish => ({
      position: 'absolute',
      inset: edges(pt(top), pt(right), auto, auto),
    });
    expect(dump(flow([v('一二', at(20, 15))]))).toEqual(['page 1 right', '  97,20 ↷一二']);
    expect(dump(flow([v(han(4), at(90, 15))]))).toEqual([
      'page 1 right',
      `  97,90 ↷${han(3)}`,
      `  87,90 ↷${han(1, 3)}`,
    ]);
    const both: Wish = { position: 'absolute', inset: edges(pt(20), pt(10), pt(20), pt(10)), ...gray(0.2) };
    expect(dump(flow([v('一', both)]))).toEqual(['page 1 right', '  fill ink 10,20 110,100', '  102,20 ↷一']);
  });

  test('a horizontal box in a vertical page', () => {
    const across = (content: string, wish: Wish = {}) => p(content, { ...gray(0.2), ...wish });
    expect(dump(pages([v('一'), across('二三'), v('四')]))).toEqual([
      'page 1 left',
      '  fill ink 79.99,10 100,20',
      '  102,10 ↷一',
      '  79.99,18 二三',
      '  71.99,10 ↷四',
    ]);
    expect(dump(pages([across('二三四', { width: pt(20), height: pt(50) }), v('五')]))).toEqual([
      'page 1 left',
      '  fill ink 90,10 110,60',
      '  90,18 二三',
      '  90,28 四',
      '  82,10 ↷五',
    ]);
  });

  test('vertical in horizontal in vertical', () => {
    expect(dump(pages([box([p('一'), vbox([v('二三')], gray(0.2))])]))).toEqual([
      'page 1 left',
      '  fill ink 99.99,20 109.99,40.01',
      '  99.99,18 一',
      '  101.99,20 ↷二三',
    ]);
  });

  test('a horizontal cell of a vertical table stands in the middle', () => {
    const upright: Wish = { verticalAlign: 'middle' };
    const given = table(
      { body: [row([cell('镇', 0, upright), cell(v(han(14)), 1)], down)] },
      { ...down, height: percent(100) },
    );
    expect(dump(pages([given]))).toEqual(['page 1 left', '  95,18 镇', `  102,20 ↷${han(9)}`, `  92,20 ↷${han(5, 9)}`]);
  });

  test('a note that is called in a vertical box stands as the page does', () => {
    const note = { serial: 1, block: box([v('注')], down) };
    const noted = p([text('一', down), { kind: 'footnote', note, call: [text('①', down)] }], down);
    expect(dump({ ...flow([noted]), annotated: true })).toEqual(['page 1 right', '  12,10 ↷一①', '  10,108 注']);
  });

  test('on the grid of baselines it takes whole lines', () => {
    const snapped: Wish = { paragraph: { lineSnap: 'baseline' } };
    const given = flow([box([p('一', snapped), v('二', { ...snapped, height: pt(14) }), p('三', snapped)], snapped)]);
    // From 20.8 to the end of the second line at 40 are 19.2 pt: half of what 14 leave stands above.
    expect(dump(given)).toEqual(['page 1 right', '  10,18.8 一', '  12,23.4 ↷二', '  10,48.8 三']);
  });

  test('its breaks and page names stay inside, its target does not', () => {
    const inside = vbox([v('一', { breakBefore: 'page', page: 'part' })], {}, { id: 'a' });
    const { value } = laid(flow([p('零'), inside]));
    expect(value.pages.map(({ name }) => name)).toEqual(['']);
    expect([...value.destinations]).toEqual([['a', { page: 1, x: 10, y: 20 }]]);
  });
});
