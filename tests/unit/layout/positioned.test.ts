import { describe, expect, test } from 'vitest';
import type { Block, Flow } from '../../../src/document/flow.ts';
import { auto, box, edges, flow, p, percent, pt, slab, type Wish } from '../../support/blocks.ts';
import { dump, faults, han, lines } from '../../support/laid.ts';

const gray = (k: number): Pick<Wish & object, 'background'> => ({
  background: {
    color: { color: { space: 'gray', k }, alpha: 1 },
    images: [],
    size: 'auto',
    position: [pt(0), pt(0)],
    repeat: 'repeat',
  },
});
type Side = number | 'auto';
const side = (value: Side) => (value === 'auto' ? value : pt(value));
const inset = (top: Side, right: Side, bottom: Side, left: Side) => ({
  inset: edges(side(top), side(right), side(bottom), side(left)),
});
const absolute = (children: readonly Block[] | string, wish: Wish) =>
  typeof children === 'string'
    ? p(children, { position: 'absolute', ...wish })
    : box(children, { position: 'absolute', ...wish });
const positioned = (children: readonly Block[], wish: Wish = {}) => box(children, { position: 'relative', ...wish });

const places: readonly (readonly [string, Flow, readonly (readonly string[])[]])[] = [
  ['in the trimmed page', flow([absolute('角', inset(12, 'auto', 'auto', 13))]), [['3,2 角']]],
  [
    'from the right and the bottom, shrunk to fit',
    flow([absolute('角', inset('auto', 12, 13, 'auto'))]),
    [['87.99,87 角']],
  ],
  [
    'auto: where it would have stood',
    flow([p('一'), absolute('绝', inset('auto', 'auto', 'auto', 'auto')), p('二')]),
    [['0,0 一', '0,10 二', '0,10 绝']],
  ],
  [
    'in the nearest positioned box',
    flow([slab(30), positioned([absolute('绝', inset(2, 'auto', 'auto', 3)), p('流')], { padding: edges(pt(10)) })]),
    [['10,40 流', '3,32 绝']],
  ],
  [
    'widths: given, between both sides, shrunk',
    flow([
      positioned(
        [
          absolute(han(6), { ...inset(0, 'auto', 'auto', 0), width: pt(30) }),
          absolute(han(9), inset(30, 30, 'auto', 30)),
          absolute(han(30), inset(60, 'auto', 'auto', 0)),
        ],
        { height: pt(90) },
      ),
    ]),
    [
      [
        '0,0 一丁丂',
        '0,10 七丄丅',
        '30,30 一丁丂七',
        '30,40 丄丅丆万',
        '30,50 丈',
        '0,60 一丁丂七丄丅丆万丈三',
        '0,70 上下丌不与丏丐丑丒专',
        '0,80 且丕世丗丘丙业丛东丝',
      ],
    ],
  ],
  [
    'both ends: as high as that, and percentages lean on it',
    flow([
      positioned([absolute([box([p('半')], { height: percent(50) }), p('下')], inset(10, 0, 10, 0))], {
        height: pt(80),
      }),
    ]),
    [['0,10 半', '0,40 下']],
  ],
  [
    'auto margins centre between both sides',
    flow([
      positioned([absolute('中', { ...inset(0, 0, 'auto', 0), width: pt(20), margin: edges(pt(0), auto) })], {
        height: pt(40),
      }),
    ]),
    [['40,0 中']],
  ],
  [
    'it goes with its place to the next page',
    flow([slab(95), p('一'), absolute('绝', inset(10, 'auto', 'auto', 10))]),
    [[], ['0,0 一', '0,0 绝']],
  ],
  [
    'a page made of absolute boxes alone',
    flow([box([absolute('封', inset(20, 'auto', 'auto', 20))]), box([p('一')], { breakBefore: 'page' })]),
    [['10,10 封'], ['0,0 一']],
  ],
  [
    'columns inside an absolute box balance',
    flow([
      absolute([p(han(8))], { ...inset(10, 'auto', 'auto', 10), width: pt(100), columnCount: 2, columnGap: pt(20) }),
    ]),
    [['0,0 一丁丂七', '60,0 丄丅丆万']],
  ],
];

describe('positioned boxes', () => {
  test.each(places)('%s', (_, given, wanted) => expect(lines(given)).toEqual(wanted));
  test('nothing of it is at fault', () =>
    expect(places.flatMap(([name, given]) => faults(given).map((fault) => `${name}: ${fault}`))).toEqual([]));

  test('grounds, then the flow, then positioned boxes in tree order', () => {
    const given = flow([
      positioned([
        absolute('底', { ...inset(0, 0, 0, 0), ...gray(0.1) }),
        positioned([p('上')], gray(0.2)),
        p('流', gray(0.3)),
      ]),
      p('后', gray(0.4)),
    ]);
    expect(dump(given).slice(1)).toEqual([
      '  fill ink 10,30 110,40',
      '  10,38 后',
      '  fill ink 10,20 110,30',
      '  10,28 流',
      '  fill ink 10,10 110,30',
      '  10,18 底',
      '  fill ink 10,10 110,20',
      '  10,18 上',
    ]);
  });

  test('opacity and rotation are groups over the flow', () => {
    const given = flow([p('淡', { opacity: 0.5 }), p('转', { rotate: 90, width: pt(10) }), p('后')]);
    expect(dump(given).slice(1)).toEqual([
      '  10,38 后',
      '  group 0.5',
      '    10,18 淡',
      '  group [0 1 -1 0 40 10]',
      '    10,28 转',
    ]);
  });

  test('what ends on the trim is carried into the bleed', () => {
    const full = absolute([], { ...inset(0, 0, 'auto', 0), height: pt(30), ...gray(1) });
    expect(dump(flow([full]))).toEqual(['page 1 right', '  fill ink -8.5,-8.5 128.5,30']);
    expect(dump(flow([full], { bleed: 4 }))).toEqual(['page 1 right', '  fill ink -4,-4 124,30']);
  });

  test('text outside the trimmed page is told', () => {
    expect(faults(flow([absolute('外', inset(-20, 'auto', 'auto', 10))]))).toEqual([
      'layout/overflow layout/outside-page 1 7.1',
    ]);
    expect(faults(flow([p('转转转转转转转转', { rotate: 90, margin: edges(pt(60), pt(0), pt(0)) })]))).toEqual([]);
    expect(faults(flow([p('转转转转转转转转转', { rotate: 90 })]))).toEqual([
      'layout/overflow layout/outside-page 1 12.4',
    ]);
  });
});
