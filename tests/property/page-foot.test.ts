import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/flow.ts';
import { box, edges, flow, p, pt, slab, text } from '../support/blocks.ts';
import { laid, runsOf } from '../support/laid.ts';

let next = 0;
const fresh = (count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + (next++ % 20000))).join('');

const margins = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([above, below]) => edges(pt(above), pt(0), pt(below)));

const snap = { lineSnap: 'baseline' as const };

describe('the line grid', () => {
  const { block } = fc.letrec<{ block: Block; children: readonly Block[] }>((tie) => ({
    children: fc.array(tie('block'), { maxLength: 5 }),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), margins)
        .map(([count, margin]) => p(fresh(count), { margin, paragraph: snap })),
      fc
        .tuple(fc.integer({ min: 1, max: 30 }), margins, fc.integer({ min: 8, max: 26 }))
        .map(([count, margin, lineHeight]) => p(fresh(count), { margin, text: { size: 9, lineHeight } })),
      fc.tuple(fc.integer({ min: 1, max: 60 }), margins).map(([height, margin]) => slab(height, { margin })),
      fc
        .tuple(tie('children'), margins, fc.integer({ min: 0, max: 5 }))
        .map(([children, margin, padding]) => box(children, { margin, padding: edges(pt(padding)), paragraph: snap })),
      fc
        .tuple(tie('children'), margins, fc.constantFrom('balance', 'auto'))
        .map(([children, margin, columnFill]) =>
          box(children, { margin, columnCount: 2, columnFill, columnGap: pt(10), paragraph: snap }),
        ),
    ),
  }));

  test('every snapped line of every page and column stands on it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { value } = laid(flow([box(blocks, { paragraph: snap, text: { lineHeight: 12 } })]));
        for (const run of value.pages.flatMap((page) => runsOf(page.items))) {
          if (run.size !== 10) continue;
          // The type area starts at 10; the first baseline is half of the leading and 0.88 em below.
          const steps = (run.y - 10 - 9.8) / 12;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 80, seed: 20220112 },
    );
  });
});

describe('footnotes', () => {
  let serial = 0;
  const called = (
    before: number,
    inside: number,
    after: number,
  ): { readonly items: readonly Inline[]; readonly pair: readonly [string, string] } => {
    const [call, note] = [fresh(1), fresh(inside)];
    serial += 1;
    return {
      items: [
        text(fresh(before)),
        {
          kind: 'footnote',
          note: { serial, block: p(note, { text: { size: 8, lineHeight: 9 } }) },
          call: [text(call)],
        },
        text(fresh(after)),
      ],
      pair: [call, note[0] ?? ''],
    };
  };

  const paragraphs = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      margins,
    ),
    { minLength: 1, maxLength: 12 },
  );

  test.each([1, 2])('a note starts on the page of its call, in %d columns', (columnCount) => {
    fc.assert(
      fc.property(paragraphs, (sizes) => {
        const pairs: (readonly [string, string])[] = [];
        const blocks = sizes.map(([before, inside, after, margin]) => {
          const { items, pair } = called(before, inside, after);
          pairs.push(pair);
          return p(items, { margin });
        });
        const body = columnCount === 1 ? blocks : [box(blocks, { columnCount, columnGap: pt(10) })];
        const { value, diagnostics } = laid({ ...flow(body), annotated: true });
        const pages = value.pages.map((page) =>
          runsOf(page.items)
            .flatMap((run) => run.glyphs.map((glyph) => glyph.text))
            .join(''),
        );
        for (const [call, note] of pairs) {
          expect(pages.findIndex((page) => page.includes(note))).toBe(pages.findIndex((page) => page.includes(call)));
        }
        expect(diagnostics).toEqual([]);
      }),
      { numRuns: 60, seed: 20220113 },
    );
  });
});
