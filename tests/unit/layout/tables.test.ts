import { describe, expect, test } from 'vitest';
import type { Block, Flow } from '../../../src/document/flow.ts';
import { layout } from '../../../src/layout/layout.ts';
import {
  auto,
  cell,
  edges,
  fakeCompose,
  flow,
  p,
  percent,
  pt,
  row,
  rule,
  slab,
  style,
  table,
  type Wish,
} from '../../support/blocks.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import { dump, faults, han, lines } from '../../support/laid.ts';

const fixed = [style({ width: pt(30) }), style({ width: pt(30) })];
const rows = (count: number, wish: Wish = {}, from = 0) =>
  Array.from({ length: count }, (_, at) => row([cell(han(1, from + at), 0, wish), cell('数', 1, wish)]));
const full = { width: percent(100) };

const places: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
  [
    'auto width: as wide as its content',
    flow([table({ body: [row([cell('一', 0), cell('二三', 1), cell('四', 2)])] })]),
    [['0,0 一', '10.01,0 二三', '30.02,0 四']],
  ],
  [
    'given widths',
    flow([table({ columns: fixed, body: [row([cell('一', 0), cell('二', 1)])] })]),
    [['0,0 一', '30,0 二']],
  ],
  [
    'a full table shares by content',
    flow([table({ body: [row([cell('一', 0), cell('二三四', 1)])] }, full)]),
    [['0,0 一', '25.01,0 二三四']],
  ],
  [
    'percentages',
    flow([table({ body: [row([cell('一', 0, { width: percent(70) }), cell('二', 1)])] }, full)]),
    [['0,0 一', '70,0 二']],
  ],
  [
    'too much for its container: shrinks to what cannot be broken',
    flow([table({ body: [row([cell('甲'.repeat(20), 0), cell('abcd', 1)])] })]),
    [['0,0 甲甲甲甲甲甲甲', '0,10 甲甲甲甲甲甲甲', '0,20 甲甲甲甲甲甲', '79.99,0 abcd']],
  ],
  [
    'spans',
    flow([
      table({
        columns: fixed,
        body: [
          row([cell('一二三四五', 0, {}, [2, 1])]),
          row([cell('六', 0, {}, [1, 2]), cell('七', 1)]),
          row([cell('八', 1)]),
        ],
      }),
    ]),
    [['0,0 一二三四五', '0,10 六', '30,10 七', '30,20 八']],
  ],
  [
    'a tall spanning cell makes its last row higher',
    flow([
      table({
        columns: fixed,
        body: [
          row([cell('六七八九十六七八九十', 0, {}, [1, 2]), cell('七', 1)]),
          row([cell('八', 1)]),
          row([cell('九', 1)]),
        ],
      }),
    ]),
    [['0,0 六七八', '0,10 九十六', '0,20 七八九', '0,30 十', '30,0 七', '30,10 八', '30,40 九']],
  ],
  [
    'separate borders with spacing',
    flow([table({ columns: fixed, body: rows(2) }, { borderSpacing: [4, 6] })]),
    [['4,6 一', '38,6 数', '4,22 丁', '38,22 数']],
  ],
  [
    'vertical-align',
    flow([
      table({
        columns: fixed,
        body: [
          row([cell('一二三四五六七', 0), cell('中', 1, { verticalAlign: 'middle' })]),
          row([cell('一二三四五六七', 0), cell('底', 1, { verticalAlign: 'bottom' })]),
        ],
      }),
    ]),
    [['0,0 一二三', '0,10 四五六', '0,20 七', '30,10 中', '0,30 一二三', '0,40 四五六', '0,50 七', '30,50 底']],
  ],
  [
    'baselines meet',
    flow([
      table({
        columns: fixed,
        body: [
          row([
            cell('大', 0, { verticalAlign: 'baseline', text: { lineHeight: 20 } }),
            cell('小', 1, { verticalAlign: 'baseline' }),
          ]),
        ],
      }),
    ]),
    [['0,8 大', '30,8 小']],
  ],
  [
    'caption above',
    flow([table({ caption: p('表', { margin: edges(pt(0), pt(0), pt(2)) }), columns: fixed, body: rows(1) })]),
    [['0,0 表', '0,12 一', '30,12 数']],
  ],
  [
    'auto margins centre',
    flow([table({ columns: fixed, body: rows(1) }, { margin: edges(pt(0), auto) })]),
    [['20,0 一', '50,0 数']],
  ],
  [
    'row height is the least',
    flow([
      table({
        columns: fixed,
        body: [
          row([cell('一', 0, { height: pt(30) })]),
          row([cell('二', 0)], { height: pt(15) }),
          row([cell('三', 0)]),
        ],
      }),
    ]),
    [['0,0 一', '0,30 二', '0,45 三']],
  ],
];

const long = (parts: Partial<Parameters<typeof table>[0]>, before: readonly Block[] = [], wish: Wish = {}) =>
  flow([...before, table({ columns: fixed, ...parts }, wish)]);

const pages: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
  [
    'the head stands on every page, the foot once',
    long({ head: [row([cell('头', 0)])], body: rows(12), foot: [row([cell('脚', 0)])] }),
    [
      [
        '0,0 头',
        ...Array.from({ length: 9 }, (_, at) => [`0,${at * 10 + 10} ${han(1, at)}`, `30,${at * 10 + 10} 数`]).flat(),
      ],
      [
        '0,0 头',
        ...Array.from({ length: 3 }, (_, at) => [
          `0,${at * 10 + 10} ${han(1, at + 9)}`,
          `30,${at * 10 + 10} 数`,
        ]).flat(),
        '0,40 脚',
      ],
    ],
  ],
  [
    'the foot does not stand alone',
    long({ body: rows(2), foot: [row([cell('脚', 0)])] }, [slab(80)]),
    [
      ['0,80 一', '30,80 数'],
      ['0,0 丁', '30,0 数', '0,10 脚'],
    ],
  ],
  [
    'rows are not broken',
    long({ body: [row([cell(han(9), 0)])] }, [slab(80)]),
    [[], ['0,0 一丁丂', '0,10 七丄丅', '0,20 丆万丈']],
  ],
  [
    'a row that is taller than a page is, between lines',
    long({ head: [row([cell('头', 0)])], body: [row([cell(han(30), 0), cell('短', 1)])] }),
    [
      ['0,0 头', ...Array.from({ length: 9 }, (_, at) => `0,${at * 10 + 10} ${han(3, at * 3)}`), '30,10 短'],
      ['0,0 头', '0,10 丛东丝'],
    ],
  ],
  [
    'a break between rows',
    long({ body: [row([cell('一', 0)]), row([cell('二', 0)], { breakBefore: 'page' })] }),
    [['0,0 一'], ['0,0 二']],
  ],
  [
    'break-before: avoid on a row',
    long({ body: [row([cell('一', 0)]), row([cell('二', 0)]), row([cell('三', 0)], { breakBefore: 'avoid' })] }, [
      slab(80),
    ]),
    [['0,80 一'], ['0,0 二', '0,10 三']],
  ],
  [
    'rows tied by a span stay together',
    long({ body: [row([cell('一', 0)]), row([cell('二', 0, {}, [1, 2]), cell('三', 1)]), row([cell('四', 1)])] }, [
      slab(80),
    ]),
    [['0,80 一'], ['0,0 二', '30,0 三', '30,10 四']],
  ],
  [
    'break-inside: avoid',
    long({ body: rows(3) }, [slab(80)], { breakInside: 'avoid' }),
    [[], ['0,0 一', '30,0 数', '0,10 丁', '30,10 数', '0,20 丂', '30,20 数']],
  ],
  [
    'a caption stays with the first row',
    long({ caption: p('表'), body: rows(1) }, [slab(85)]),
    [[], ['0,0 表', '0,10 一', '30,10 数']],
  ],
];

describe('tables', () => {
  test.each(places)('%s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));
  test.each(pages)('over pages: %s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));
  test('nothing of it is at fault', () =>
    expect([...places, ...pages].flatMap(([name, given]) => faults(given).map((fault) => `${name}: ${fault}`))).toEqual(
      [],
    ));

  test('collapsed borders are drawn once, and share their width', () => {
    const border = { border: edges(rule(2)) };
    const body = [row([cell('一', 0, border), cell('二', 1, { border: edges(rule(1)) })])];
    expect(dump(flow([table({ columns: fixed, body }, { borderCollapse: 'collapse' })]))).toEqual([
      'page 1 right',
      '  stroke 11,11 11,23',
      '  stroke 41,11 41,23',
      '  stroke 71,11 71,23',
      '  stroke 10,11 42,11',
      '  stroke 40,11 71.5,11',
      '  stroke 10,23 42,23',
      '  stroke 40,23 71.5,23',
      '  12,20 一',
      '  42,19.5 二',
    ]);
  });

  test('a rule under the head only', () =>
    expect(
      dump(
        flow([
          table(
            {
              columns: fixed,
              head: [row([cell('头', 0)], { border: edges(rule(0, 'none'), rule(0, 'none'), rule(1)) })],
              body: rows(1),
            },
            { borderCollapse: 'collapse' },
          ),
        ]),
      ).filter((line) => line.includes('stroke')),
    ).toEqual(['  stroke 10,20.5 70,20.5']));

  test('what is too wide, or too tall and tied, is told', () => {
    expect(faults(flow([table({ body: [row([cell('a'.repeat(30), 0)])] })]))).toEqual([
      'layout/overflow layout/too-wide 1 17.7',
    ]);
    const tied = [row([cell('一', 0, {}, [1, 2]), cell('甲'.repeat(18), 1)]), row([cell('乙'.repeat(18), 1)])];
    expect(faults(flow([table({ columns: fixed, body: tied })]))).toEqual([
      'layout/overflow layout/too-tall-for-page 1 7.1',
    ]);
  });

  test('each cell is set once natural and once to its width', () => {
    let count = 0;
    const compose: typeof fakeCompose = (request) => {
      count += 1;
      return fakeCompose(request);
    };
    layout(flow([table({ body: rows(200) })]), fakeFontBook(), { compose });
    expect(count).toBe(200 * 2 * 2);
  });
});
