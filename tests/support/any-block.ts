import fc from 'fast-check';
import type { Block, Inline } from '../../src/document/flow.ts';
import type { TrackSize } from '../../src/style/computed.ts';
import { auto, box, cell, edges, p, percent, pt, row, rule, slab, table, text } from './blocks.ts';

/** Each character of a flow is its own, so that a loss and a doubling are both seen. */
let next = 0;
const fresh = (count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + (next++ % 20000))).join('');

const wishes = fc.record(
  {
    margin: fc.integer({ min: -3, max: 12 }).map((value) => edges(pt(value), pt(0), pt(value / 2))),
    padding: fc.integer({ min: 0, max: 6 }).map((value) => edges(pt(value))),
    border: fc.constantFrom(edges(rule(1)), edges(rule(0, 'none'), rule(0, 'none'), rule(2, 'double'))),
    breakBefore: fc.constantFrom('auto', 'auto', 'auto', 'avoid', 'page', 'right', 'column', 'avoid-column'),
    breakAfter: fc.constantFrom('auto', 'auto', 'auto', 'avoid', 'left', 'column'),
    breakInside: fc.constantFrom('auto', 'avoid'),
    boxDecorationBreak: fc.constantFrom('slice', 'clone'),
    page: fc.constantFrom('auto', 'auto', 'auto', 'part'),
    paragraph: fc.record(
      {
        orphans: fc.integer({ min: 1, max: 3 }),
        widows: fc.integer({ min: 1, max: 3 }),
        lineSnap: fc.constantFrom('baseline'),
      },
      { requiredKeys: ['orphans', 'widows'] },
    ),
    text: fc.constantFrom({ lineHeight: 10 }, { lineHeight: 13 }),
    columnSpan: fc.constantFrom('none', 'none', 'none', 'all'),
    minHeight: fc.constantFrom(pt(0), pt(30)),
    position: fc.constantFrom('static', 'static', 'relative'),
    opacity: fc.constantFrom(1, 1, 0.5),
    width: fc.constantFrom(auto, auto, auto, percent(70)),
  },
  { requiredKeys: [] },
);

const fr: TrackSize = { kind: 'fr', value: 1 };

/** Any block, with any blocks in it. */
export const { block } = fc.letrec<{ block: Block; children: readonly Block[] }>((tie) => ({
  children: fc.array(tie('block'), { maxLength: 5 }),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.integer({ min: 0, max: 60 }), wishes).map(([count, wish]) => p(fresh(count), wish)),
    fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 150 }), wishes)
      .map(([before, inside, wish]) => p([text(fresh(before)), note(fresh(inside)), text(fresh(before))], wish)),
    fc.integer({ min: 1, max: 90 }).map((height) => slab(height)),
    fc.tuple(tie('children'), wishes).map(([children, wish]) => box(children, wish)),
    fc
      .tuple(tie('children'), wishes, fc.integer({ min: 2, max: 3 }), fc.constantFrom('balance', 'auto'))
      .map(([children, wish, columnCount, columnFill]) =>
        box(children, { ...wish, columnCount, columnFill, columnGap: pt(4) }),
      ),
    fc
      .tuple(tie('children'), wishes)
      .map(([children, wish]) => box(children, { ...wish, display: 'grid', gridColumns: [fr, fr], columnGap: pt(2) })),
    fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 })), {
          minLength: 1,
          maxLength: 8,
        }),
        wishes,
        fc.boolean(),
      )
      .map(([rows, wish, collapse]) =>
        table(
          {
            body: rows.map(([one, two], at) =>
              row([cell(fresh(one), 0, at % 3 === 0 ? wish : {}), cell(fresh(two), 1)]),
            ),
            foot: [row([cell(fresh(2), 0, {}, [2, 1])])],
          },
          { ...wish, width: percent(100), borderCollapse: collapse ? 'collapse' : 'separate' },
        ),
      ),
    fc
      .integer({ min: 0, max: 8 })
      .map((count) => p(fresh(count), { position: 'absolute', inset: edges(pt(12), auto, auto, pt(12)) })),
  ),
}));

let serial = 0;
/** A note with its call. */
const note = (content: string): Inline => {
  serial += 1;
  return {
    kind: 'footnote',
    note: { serial, block: p(content, { text: { size: 8, lineHeight: 9 } }) },
    call: [text(fresh(1))],
  };
};
