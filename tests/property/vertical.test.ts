import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Flow, Footnote, Inline, TableRow } from '../../src/document/flow.ts';
import type { PagedDocument, PageItem } from '../../src/layout/page.ts';
import { turnedItem } from '../../src/layout/paint/turn.ts';
import { frameEdges, inFrame, onPage, pageEdges } from '../../src/layout/vertical/axes.ts';
import { turnedStyle } from '../../src/layout/vertical/style.ts';
import type { Break, ComputedStyle } from '../../src/style/computed.ts';
import { block } from '../support/any-block.ts';
import { edges, flow, page } from '../support/blocks.ts';
import { dumpPages } from '../support/dump-pages.ts';
import { laid, runsOf } from '../support/laid.ts';

type Change = (style: ComputedStyle) => ComputedStyle;

const changedRows = (rows: readonly TableRow[], change: Change): readonly TableRow[] =>
  rows.map((row) => ({
    ...row,
    style: change(row.style),
    cells: row.cells.map((cell) => {
      const content = changed(cell.content, change);
      if (content.kind !== 'box' && content.kind !== 'paragraph') throw new Error('not a cell');
      return { ...cell, content };
    }),
  }));

const notes = new WeakMap<Change, Map<Footnote, Footnote>>();

const changedItem = (item: Inline, change: Change): Inline => {
  if (item.kind !== 'footnote') return item;
  const known = notes.get(change) ?? new Map<Footnote, Footnote>();
  notes.set(change, known);
  const note = known.get(item.note) ?? { ...item.note, block: changed(item.note.block, change) };
  known.set(item.note, note);
  return { ...item, note };
};

const changed = (one: Block, change: Change): Block => {
  const style = change(one.style);
  switch (one.kind) {
    case 'box':
      return { ...one, style, children: one.children.map((child) => changed(child, change)) };
    case 'paragraph':
      return { ...one, style, items: one.items.map((item) => changedItem(item, change)) };
    case 'table':
      return {
        ...one,
        style,
        columns: one.columns.map(change),
        head: changedRows(one.head, change),
        body: changedRows(one.body, change),
        foot: changedRows(one.foot, change),
      };
    case 'picture':
      return { ...one, style };
    default:
      return one satisfies never;
  }
};

const changedFlow = (given: Flow, change: Change): Flow => {
  const root = changed(given.root, change);
  if (root.kind !== 'box') throw new Error('not a root');
  return { ...given, root };
};

const vertical: Change = (style) => ({ ...style, writingMode: 'vertical-rl' });

const otherSide = (value: Break): Break => (value === 'left' ? 'right' : value === 'right' ? 'left' : value);

/** The horizontal style that a vertical one is laid out as. */
const mirrored: Change = (style) => {
  const { written: _, ...turned } = turnedStyle(style);
  return { ...turned, breakBefore: otherSide(style.breakBefore), breakAfter: otherSide(style.breakAfter) };
};

const axes = { x: 150, y: 0 };

const turned = (item: PageItem): PageItem =>
  item.kind === 'group'
    ? { ...item, items: item.items.map(turned) }
    : turnedItem(item, axes, () => {
        throw new Error('nothing stands across');
      });

/** Pages may draw the sides of one box in another order; a stroke without length has no direction. */
const sorted = (dump: string): readonly string[] =>
  dump
    .replaceAll(/^ *stroke (\S+) \1$\n?/gmu, '')
    .replaceAll(/^(page \d+) (?:left|right)/gmu, '$1')
    .split(/(?=^page)/mu)
    .flatMap((one) => one.trimEnd().split('\n').sort());

/** In the order of reading. */
const texts = ({ pages }: PagedDocument): readonly string[] =>
  pages.flatMap(({ items }) => runsOf(items).map(({ glyphs }) => glyphs.map(({ text }) => text).join('')));

const number = fc.integer({ min: -200, max: 400 });
const rect = fc.record({ x: number, y: number, width: fc.nat(300), height: fc.nat(300) });

describe('laws of vertical writing', () => {
  test('onto the page and back is where it was', () => {
    fc.assert(
      fc.property(rect, fc.record({ x: number, y: number }), (box, at) => {
        expect(inFrame(at, onPage(at, box))).toEqual(box);
        expect(onPage(at, inFrame(at, box))).toEqual(box);
      }),
      { numRuns: 60, seed: 20220112 },
    );
    expect(pageEdges(frameEdges(edges(1, 2, 3, 4)))).toEqual(edges(1, 2, 3, 4));
  });

  test('a style turned four times is what it was', () => {
    fc.assert(
      fc.property(block, ({ style }) => {
        const { written: _, ...four } = turnedStyle(turnedStyle(turnedStyle(turnedStyle(style))));
        expect(four).toEqual(style);
      }),
      { numRuns: 40, seed: 20220113 },
    );
  });

  test('a vertical document is the horizontal one of the mirrored styles, turned', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const margin = edges(10, 12, 14, 16);
        const given: Flow = { ...flow(blocks), annotated: true };
        const down = laid({ ...changedFlow(given, vertical), pages: () => page({ width: 150, height: 120, margin }) });
        const across = laid({
          ...changedFlow(given, mirrored),
          pages: () => page({ width: 120, height: 150, margin: frameEdges(margin) }),
        });
        const expected = {
          ...across.value,
          pages: across.value.pages.map((one) => ({ ...one, items: one.items.map(turned) })),
        };
        expect(texts(down.value)).toEqual(texts(across.value));
        expect(sorted(dumpPages(down.value))).toEqual(sorted(dumpPages(expected)));
        expect(down.diagnostics.map(({ code, values }) => [code, values])).toEqual(
          across.diagnostics.map(({ code, values }) => [code, values]),
        );
        expect(down.value.pages.map(({ side }) => side)).toEqual(
          across.value.pages.map(({ side }) => (side === 'left' ? 'right' : 'left')),
        );
      }),
      { numRuns: 80, seed: 20220114 },
    );
  });
});
