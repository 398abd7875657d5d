import { describe, expect, test } from 'vitest';
import type { Block, Flow } from '../../../src/document/flow.ts';
import { box, edges, flow, p, pt, rule, slab, type Wish } from '../../support/blocks.ts';
import { dump, faults, han, lines } from '../../support/laid.ts';

const columns = (children: readonly Block[], wish: Wish = {}) =>
  box(children, { columnCount: 2, columnGap: pt(20), ...wish });
const span = (content: string, wish: Wish = {}) => p(content, { columnSpan: 'all', ...wish });
const height = (flowed: Flow): readonly string[] => lines(flowed).map((page) => page.at(-1) ?? '');

const places: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
  [
    'balance: as low as it goes',
    flow([columns([p(han(9))]), p('后')]),
    [['0,0 一丁丂七', '0,10 丄丅丆万', '60,0 丈', '0,20 后']],
  ],
  [
    'balance keeps orphans and widows',
    flow([columns([p(han(20), { paragraph: { orphans: 2, widows: 2 } })])]),
    [['0,0 一丁丂七', '0,10 丄丅丆万', '0,20 丈三上下', '60,0 丌不与丏', '60,10 丐丑丒专']],
  ],
  [
    'auto fills the page',
    flow([columns([p(han(44))], { columnFill: 'auto' })]),
    [[...Array.from({ length: 10 }, (_, at) => `0,${at * 10} ${han(4, at * 4)}`), `60,0 ${han(4, 40)}`]],
  ],
  [
    'full pages fill, the last balances',
    flow([columns([p(han(88))])]),
    [
      [
        ...Array.from({ length: 10 }, (_, at) => `0,${at * 10} ${han(4, at * 4)}`),
        ...Array.from({ length: 10 }, (_, at) => `60,${at * 10} ${han(4, 40 + at * 4)}`),
      ],
      [`0,0 ${han(4, 80)}`, `60,0 ${han(4, 84)}`],
    ],
  ],
  [
    'a spanner parts the rows',
    flow([columns([p(han(8)), span('题', { margin: edges(pt(3), pt(0), pt(4)) }), p(han(8, 8))])]),
    [[`0,0 ${han(4)}`, `60,0 ${han(4, 4)}`, '0,13 题', `0,27 ${han(4, 8)}`, `60,27 ${han(4, 12)}`]],
  ],
  [
    'a spanner inside a section',
    flow([columns([box([p(han(8)), span('题'), p(han(8, 8))]), p('尾')])]),
    [[`0,0 ${han(4)}`, `60,0 ${han(4, 4)}`, '0,10 题', `0,20 ${han(4, 8)}`, `0,30 ${han(4, 12)}`, '60,20 尾']],
  ],
  [
    'a spanner that would end the page goes on with what follows',
    flow([
      columns([
        p(han(72)),
        span('题', { breakAfter: 'avoid' }),
        p(han(20, 72), { paragraph: { orphans: 2, widows: 2 } }),
      ]),
    ]),
    [
      [
        ...Array.from({ length: 9 }, (_, at) => `0,${at * 10} ${han(4, at * 4)}`),
        ...Array.from({ length: 9 }, (_, at) => `60,${at * 10} ${han(4, 36 + at * 4)}`),
      ],
      [
        '0,0 题',
        `0,10 ${han(4, 72)}`,
        `0,20 ${han(4, 76)}`,
        `0,30 ${han(4, 80)}`,
        `60,10 ${han(4, 84)}`,
        `60,20 ${han(4, 88)}`,
      ],
    ],
  ],
  ['break-before: column', flow([columns([p('一'), p('二', { breakBefore: 'column' })])]), [['0,0 一', '60,0 二']]],
  [
    'more column breaks than columns go to the next page',
    flow([columns([p('一'), p('二', { breakBefore: 'column' }), p('三', { breakBefore: 'column' })])]),
    [['0,0 一', '60,0 二'], ['0,0 三']],
  ],
  [
    'a page break inside columns',
    flow([columns([p(han(8)), p('二', { breakBefore: 'page' })])]),
    [[`0,0 ${han(4)}`, `60,0 ${han(4, 4)}`], ['0,0 二']],
  ],
  [
    'avoid-column',
    flow([columns([p('一'), p('二', { breakBefore: 'avoid-column' }), p('三')])]),
    [['0,0 一', '0,10 二', '60,0 三']],
  ],
  [
    'what does not fit into the rest of the page goes to the next',
    flow([slab(70), columns([slab(50), p('二')])]),
    [[], ['60,0 二']],
  ],
  [
    'a fixed height fills from the left',
    flow([columns([p(han(12))], { height: pt(20), columnFill: 'auto' }), p('后')]),
    [[`0,0 ${han(4)}`, `0,10 ${han(4, 4)}`, `60,0 ${han(4, 8)}`, '0,20 后']],
  ],
  [
    'columns in columns',
    flow([columns([columns([p('一二三四')], { columnGap: pt(0) }), p('五'.repeat(4))])]),
    [['0,0 一二', '20,0 三四', '60,0 五五五五']],
  ],
];

describe('columns', () => {
  test.each(places)('%s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));

  test('nothing of it is at fault', () =>
    expect(places.flatMap(([name, given]) => faults(given).map((fault) => `${name}: ${fault}`))).toEqual([]));

  test('a rule stands between columns that have something', () =>
    expect(dump(flow([columns([p(han(5))], { columnRule: rule(1) })]))).toEqual([
      'page 1 right',
      '  stroke 60,10 60,20',
      '  10,18 一丁丂七',
      '  70,18 丄',
    ]));

  test('normal gap is 1 em', () =>
    expect(lines(flow([box([p(han(5))], { columnCount: 2 })]))).toEqual([['0,0 一丁丂七', '55,0 丄']]));

  test('baselines of neighbours agree on every page', () => {
    const pages = lines(flow([columns([p(han(60)), p(han(37, 60)), p(han(120, 100))])]));
    expect(pages.flat().map((line) => Number(line.split(/[, ]/)[1]) % 10)).toEqual(pages.flat().map(() => 0));
  });

  test('more than a fixed height holds is told, and painted', () => {
    const given = flow([columns([p(han(20))], { height: pt(20), columnFill: 'auto' })]);
    expect(height(given)).toEqual([`60,20 ${han(4, 16)}`]);
    expect(faults(given)).toEqual(['layout/overflow layout/too-tall-for-box 1 3.6']);
  });
});
