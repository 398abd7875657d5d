import { describe, expect, test } from 'vitest';
import type { Block, Flow } from '../../../src/document/flow.ts';
import type { GridPlacement, TrackSize } from '../../../src/style/computed.ts';
import { box, edges, flow, p, percent, pt, slab, type Wish } from '../../support/blocks.ts';
import { dump, faults, han, lines } from '../../support/laid.ts';

const fr = (value: number): TrackSize => ({ kind: 'fr', value });
const long = (value: number): TrackSize => ({ kind: 'length', value: pt(value) });
const auto: TrackSize = { kind: 'auto' };
const at = (start: number | 'auto', end: number | 'auto' = 'auto', span = 1): GridPlacement => ({ start, end, span });
const grid = (tracks: readonly TrackSize[], children: readonly Block[], wish: Wish = {}) =>
  box(children, { display: 'grid', gridColumns: tracks, columnGap: pt(0), ...wish });
const items = (count: number) => Array.from({ length: count }, (_, index) => p(han(1, index)));

const places: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
  ['fr share what is left', flow([grid([long(20), fr(1), fr(3)], items(3))]), [['0,0 一', '20,0 丁', '40,0 丂']]],
  [
    'percentages and gaps',
    flow([grid([{ kind: 'length', value: percent(40) }, fr(1)], items(4), { columnGap: pt(10), rowGap: pt(5) })]),
    [['0,0 一', '50,0 丁', '0,15 丂', '50,15 七']],
  ],
  [
    'auto as wide as its content, then stretched',
    flow([grid([auto, fr(1)], [p(han(3)), p('二')])]),
    [['0,0 一丁丂', '30.01,0 二']],
  ],
  [
    'minmax',
    flow([grid([{ kind: 'minmax', min: pt(60), max: { kind: 'fr', value: 1 } }, fr(1)], items(2))]),
    [['0,0 一', '60,0 丁']],
  ],
  [
    'an fr track keeps what cannot be broken',
    flow([grid([fr(1), fr(1)], [p('a'.repeat(14)), p('二')])]),
    [['0,0 aaaaaaaaaaaaaa', '70.01,0 二']],
  ],
  [
    'placement and spans',
    flow([
      grid([fr(1), fr(1)], [p('甲', { gridColumn: at(2) }), p('乙'.repeat(8), { gridColumn: at(1, 3) }), p('丙')]),
    ]),
    [['50,0 甲', '0,10 乙乙乙乙乙乙乙乙', '0,20 丙']],
  ],
  [
    'span alone',
    flow([grid([fr(1), fr(1)], [p('甲'), p('乙', { gridColumn: at('auto', 'auto', 2) }), p('丙')])]),
    [['0,0 甲', '0,10 乙', '0,20 丙']],
  ],
  [
    'the last line is -1',
    flow([grid([fr(1), fr(1)], [p('甲'.repeat(9), { gridColumn: at(1, -1) })])]),
    [['0,0 甲甲甲甲甲甲甲甲甲']],
  ],
  [
    'rows that are asked for, and row spans',
    flow([grid([fr(1), fr(1)], [p('甲', { gridRow: at(1, 3) }), p('乙'), p('丙', { gridRow: at(2) })])]),
    [['0,0 甲', '50,0 乙', '50,10 丙']],
  ],
  [
    'rows as high as their highest item, margins counted in',
    flow([grid([fr(1), fr(1)], [p(han(9)), p('二', { margin: edges(pt(3)) }), p('三')])]),
    [['0,0 一丁丂七丄', '0,10 丅丆万丈', '53,3 二', '0,20 三']],
  ],
  [
    'breaks between rows',
    flow([slab(75), grid([fr(1), fr(1)], [...items(2), p(han(10, 10)), p('四')])]),
    [
      ['0,75 一', '50,75 丁'],
      ['0,0 上下丌不与', '0,10 丏丐丑丒专', '50,0 四'],
    ],
  ],
  [
    'a row that is taller than a page is broken inside',
    flow([grid([fr(1), fr(1)], [p(han(55)), p('短')])]),
    [
      [...Array.from({ length: 10 }, (_, line) => `0,${line * 10} ${han(5, line * 5)}`), '50,0 短'],
      [`0,0 ${han(5, 50)}`],
    ],
  ],
  [
    'rows of a grid of fixed height share what is left',
    flow([grid([fr(1)], items(2), { height: pt(60) })]),
    [['0,0 一', '0,30 丁']],
  ],
];

describe('grids', () => {
  test.each(places)('%s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));
  test('nothing of it is at fault', () =>
    expect(places.flatMap(([name, given]) => faults(given).map((fault) => `${name}: ${fault}`))).toEqual([]));

  test('items are as high as their row', () => {
    const gray: Wish['background'] = {
      color: { color: { space: 'gray', k: 0.1 }, alpha: 1 },
      images: [],
      size: 'auto',
      position: [pt(0), pt(0)],
      repeat: 'repeat',
    };
    expect(
      dump(flow([grid([fr(1), fr(1)], [p(han(6), { background: gray }), p('二', { background: gray })])])).filter(
        (line) => line.includes('fill'),
      ),
    ).toEqual(['  fill ink 10,10 60,30', '  fill ink 60,10 110,30']);
  });

  test('what is more than a fixed height holds is told', () =>
    expect(faults(flow([grid([fr(1)], items(4), { height: pt(20) })]))).toEqual([
      'layout/overflow layout/too-tall-for-box 1 7.1',
    ]));
});
