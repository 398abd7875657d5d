import { expect, test } from 'vitest';
import type { Flow } from '../../../src/document/flow.ts';
import { box, edges, flow, p, pt, slab } from '../../support/blocks.ts';
import { faults, han, laid } from '../../support/laid.ts';

const cases: readonly (readonly [string, Flow, readonly string[]])[] = [
  ['a box that is taller than a page', flow([slab(120)]), ['layout/overflow layout/too-tall-for-page 1 7.1']],
  [
    'a minimum height that is',
    flow([box([p('一')], { minHeight: pt(120) })]),
    ['layout/overflow layout/too-tall-for-page 1 7.1'],
  ],
  [
    'a line that is',
    flow([p('大', { text: { lineHeight: 130 } })]),
    ['layout/overflow layout/too-tall-for-page 1 10.6'],
  ],
  [
    'text in a box of fixed height',
    flow([box([p(han(30))], { height: pt(20) })]),
    ['layout/overflow layout/too-tall-for-box 1 3.6'],
  ],
  [
    'a paragraph of fixed height',
    flow([p(han(30), { height: pt(20) })]),
    ['layout/overflow layout/too-tall-for-box 1 3.6'],
  ],
  [
    'a paragraph of maximum height',
    flow([p(han(30), { maxHeight: pt(20) })]),
    ['layout/overflow layout/too-tall-for-box 1 3.6'],
  ],
  [
    'a box of maximum height',
    flow([box([p(han(30))], { maxHeight: pt(20) })]),
    ['layout/overflow layout/too-tall-for-box 1 3.6'],
  ],
  ['a word that cannot be broken', flow([p('a'.repeat(21))]), ['layout/overflow layout/too-wide 1 1.8']],
  ['a block that is wider than its container', flow([p('一', { width: pt(130) })]), []],
  [
    'text moved off the page',
    flow([p('一', { margin: edges(pt(0), pt(0), pt(0), pt(-30)) })]),
    ['layout/overflow layout/outside-page 1 7.1'],
  ],
  [
    'a full stop in the margin is where it should be',
    flow([p(`${han(10)}。`.slice(0, 11), { paragraph: { whiteSpace: 'nowrap' } })]),
    [],
  ],
];

test.each(cases)('%s', (_, given, wanted) => expect(faults(given)).toEqual(wanted));

test('the place is the block’s', () => {
  const block = slab(120);
  expect(laid(flow([block])).diagnostics[0]?.span).toBe(block.span);
});
