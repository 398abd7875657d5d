import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/document/flow.ts';
import { auto, box, edges, flow, p, percent, pt, rule, slab, text } from '../../support/blocks.ts';
import { faults, han, lines } from '../../support/laid.ts';

const margin = (top: number, bottom = top) => ({ margin: edges(pt(top), pt(0), pt(bottom), pt(0)) });

const places: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
  ['margins of neighbours meet', flow([p('一', margin(5, 8)), p('二', margin(6))]), [['0,5 一', '0,23 二']]],
  [
    'negative margins are added to the greatest',
    flow([p('一', margin(0, 8)), p('二', margin(-3))]),
    [['0,0 一', '0,15 二']],
  ],
  [
    'a first child’s margin stands outside its parent',
    flow([p('一'), box([p('二', margin(7))], margin(4))]),
    [['0,0 一', '0,17 二']],
  ],
  [
    'padding keeps margins in',
    flow([p('一'), box([p('二', margin(7))], { ...margin(4), padding: edges(pt(1)) })]),
    [['0,0 一', '1,22 二']],
  ],
  [
    'a last child’s margin meets the next block’s',
    flow([box([p('一', margin(0, 9))]), p('二', margin(3))]),
    [['0,0 一', '0,19 二']],
  ],
  [
    'margins meet through an empty box',
    flow([p('一', margin(0, 4)), box([], margin(6)), p('二', margin(5))]),
    [['0,0 一', '0,16 二']],
  ],
  [
    'a box with a height keeps them apart',
    flow([p('一', margin(0, 4)), slab(2, margin(6)), p('二', margin(5))]),
    [['0,0 一', '0,24 二']],
  ],
  [
    'margins are cut off at the top of a page',
    flow([slab(95), p('一', margin(9)), p('二')]),
    [[], ['0,0 一', '0,19 二']],
  ],
  [
    'but kept after a break that was asked for',
    flow([p('一'), box([p('二', margin(9))], { breakBefore: 'page' })]),
    [['0,0 一'], ['0,9 二']],
  ],
  ['auto margins centre', flow([p('一', { width: pt(40), margin: edges(pt(0), auto) })]), [['30,0 一']]],
  [
    'a left auto margin pushes right',
    flow([p('一', { width: pt(40), margin: edges(pt(0), pt(0), pt(0), auto) })]),
    [['60,0 一']],
  ],
  [
    'percentages and border-box',
    flow([box([p(han(5))], { width: percent(50), padding: edges(pt(5)), boxSizing: 'border-box' })]),
    [['5,5 一丁丂七', '5,15 丄']],
  ],
  [
    'max-width and min-width',
    flow([p(han(3), { maxWidth: pt(20) }), p(han(3), { width: pt(5), minWidth: pt(30) })]),
    [['0,0 一丁', '0,10 丂', '0,20 一丁丂']],
  ],
  [
    'max-height that is not reached',
    flow([p(han(3), { maxWidth: pt(20), maxHeight: pt(50) }), p('后')]),
    [['0,0 一丁', '0,10 丂', '0,20 后']],
  ],
  ['min-height', flow([box([p('一')], { minHeight: pt(40) }), p('二')]), [['0,0 一', '0,40 二']]],
  [
    'percent height of a definite box',
    flow([box([box([p('一')], { height: percent(50) }), p('二')], { height: pt(80) })]),
    [['0,0 一', '0,40 二']],
  ],
  [
    'percent height of an indefinite box is auto',
    flow([box([p('一')], { height: percent(50) }), p('二')], {}, {}),
    [['0,0 一', '0,10 二']],
  ],
  [
    'relative moves and leaves its place',
    flow([p('一', { position: 'relative', inset: edges(pt(3), auto, auto, pt(4)) }), p('二')]),
    [['0,10 二', '4,3 一']],
  ],
  [
    'orphans and widows',
    flow([slab(65), p(han(40), { paragraph: { orphans: 2, widows: 2 } })]),
    [
      ['0,65 一丁丂七丄丅丆万丈三', '0,75 上下丌不与丏丐丑丒专'],
      ['0,0 且丕世丗丘丙业丛东丝', '0,10 丞丟丠両丢丣两严並丧'],
    ],
  ],
  [
    'too short to be divided',
    flow([slab(80), p(han(30), { paragraph: { orphans: 2, widows: 2 } })]),
    [[], ['0,0 一丁丂七丄丅丆万丈三', '0,10 上下丌不与丏丐丑丒专', '0,20 且丕世丗丘丙业丛东丝']],
  ],
  [
    'a heading stays with what follows',
    flow([
      slab(70),
      p('题', { breakAfter: 'avoid' }),
      p('小题', { breakAfter: 'avoid' }),
      p(han(20), { paragraph: { orphans: 2, widows: 2 } }),
    ]),
    [[], ['0,0 题', '0,10 小题', '0,20 一丁丂七丄丅丆万丈三', '0,30 上下丌不与丏丐丑丒专']],
  ],
  [
    'also where it is the last of a section',
    flow([slab(85), box([p('题')], { breakAfter: 'avoid' }), box([slab(20)])]),
    [[], ['0,0 题']],
  ],
  [
    'a chain that fills its page goes back into the paragraph before',
    flow([
      p(han(50), { paragraph: { orphans: 2, widows: 2 } }),
      p('题', { breakAfter: 'avoid', breakBefore: 'avoid' }),
      slab(50),
    ]),
    [
      ['0,0 一丁丂七丄丅丆万丈三', '0,10 上下丌不与丏丐丑丒专', '0,20 且丕世丗丘丙业丛东丝'],
      ['0,0 丞丟丠両丢丣两严並丧', '0,10 丨丩个丫丬中丮丯丰丱', '0,20 题'],
    ],
  ],
  [
    'break-inside: avoid',
    flow([slab(75), box([p('一'), p('二'), p('三')], { breakInside: 'avoid' })]),
    [[], ['0,0 一', '0,10 二', '0,20 三']],
  ],
  [
    'break-inside: avoid gives way to what is taller than a page',
    flow([box([slab(60), slab(60)], { breakInside: 'avoid' }), p('后')]),
    [[], ['0,60 后']],
  ],
  [
    'nested boxes go on with their padding cut',
    flow([slab(70), box([box([p(han(50))], { padding: edges(pt(5)) })], { padding: edges(pt(5)) })]),
    [
      ['10,80 一丁丂七丄丅丆万', '10,90 丈三上下丌不与丏'],
      [
        '10,0 丐丑丒专且丕世丗',
        '10,10 丘丙业丛东丝丞丟',
        '10,20 丠両丢丣两严並丧',
        '10,30 丨丩个丫丬中丮丯',
        '10,40 丰丱',
      ],
    ],
  ],
  [
    'cloned padding stands on both pages',
    flow([slab(75), box([p(han(50))], { padding: edges(pt(5)), boxDecorationBreak: 'clone' })]),
    [
      ['5,80 一丁丂七丄丅丆万丈'],
      [
        '5,5 三上下丌不与丏丐丑',
        '5,15 丒专且丕世丗丘丙业',
        '5,25 丛东丝丞丟丠両丢丣',
        '5,35 两严並丧丨丩个丫丬',
        '5,45 中丮丯丰丱',
      ],
    ],
  ],
  [
    'list markers hang half an em before the text',
    flow([
      {
        ...p('项', { margin: edges(pt(0), pt(0), pt(0), pt(20)) }),
        marker: { items: [text('1.')], position: 'outside' },
      },
      {
        ...box([p('项')], { margin: edges(pt(0), pt(0), pt(0), pt(20)) }),
        marker: { items: [text('乙')], position: 'outside' },
      },
      { ...p('项'), marker: { items: [text('甲')], position: 'inside' } },
      { ...box([p('项')]), marker: { items: [text('甲')], position: 'inside' } },
    ]),
    [['5,0 1.', '20,0 项', '5,10 乙', '20,10 项', '0,20 甲\u00a0项', '0,30 甲\u00a0项']],
  ],
];

describe('blocks', () => {
  test.each(places)('%s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));

  test('nothing of it is at fault', () =>
    expect(places.flatMap(([name, given]) => faults(given).map((fault) => `${name}: ${fault}`))).toEqual([]));
});

describe('breaks', () => {
  const named = (page: string) => ({ page });
  const cases: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
    [
      'before and after',
      flow([p('一', { breakAfter: 'page' }), p('二'), p('三', { breakBefore: 'always' })]),
      [['0,0 一'], ['0,0 二'], ['0,0 三']],
    ],
    ['to a right-hand page', flow([p('一'), p('二', { breakBefore: 'right' })]), [['0,0 一'], [], ['0,0 二']]],
    ['to a left-hand page', flow([p('一'), p('二', { breakBefore: 'left' })]), [['0,0 一'], ['0,0 二']]],
    ['the first block to a left-hand page', flow([p('一', { breakBefore: 'left' })]), [[], ['0,0 一']]],
    ['the first block on a page needs none', flow([p('一', { breakBefore: 'page' })]), [['0,0 一']]],
    [
      'a child’s counts for its parent',
      flow([p('一'), box([box([p('二', { breakBefore: 'page' })])])]),
      [['0,0 一'], ['0,0 二']],
    ],
    [
      'column has no sense outside columns',
      flow([p('一', { breakAfter: 'column' }), p('二')]),
      [['0,0 一', '0,10 二']],
    ],
    [
      'another page name',
      flow([p('一'), box([p('二')], named('a')), p('三', named('a')), p('四')]),
      [['0,0 一'], ['0,0 二', '0,10 三'], ['0,0 四']],
    ],
    [
      'bottom border does not fit',
      flow([slab(79), box([p('一'), p('二')], { border: edges(rule(1)) })]),
      [['1,80 一'], ['1,0 二']],
    ],
  ];
  test.each(cases)('%s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));
});
