import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/flow.ts';
import { block } from '../support/any-block.ts';
import { flow } from '../support/blocks.ts';
import { missingCharacters } from '../support/conservation.ts';
import { laid, runsOf } from '../support/laid.ts';

const textOf = (one: Block): string => {
  switch (one.kind) {
    case 'paragraph':
      return itemsText(one.items);
    case 'box':
      return one.children.map(textOf).join('');
    case 'table':
      return [...one.head, ...one.body, ...one.foot]
        .flatMap((line) => line.cells.map((each) => textOf(each.content)))
        .join('');
    case 'picture':
      return '';
    default:
      return one satisfies never;
  }
};

const itemsText = (items: readonly Inline[]): string =>
  items
    .map((item) =>
      item.kind === 'text' ? item.text : item.kind === 'footnote' ? itemsText(item.call) + textOf(item.note.block) : '',
    )
    .join('');

describe('laws of layout', () => {
  test('every character of a flow stands on a page, once', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { value } = laid({ ...flow(blocks), annotated: true });
        const wanted = blocks.map(textOf).join('');
        const found = value.pages
          .flatMap((page) => runsOf(page.items).flatMap((run) => run.glyphs.map((glyph) => glyph.text)))
          .join('');
        expect([...missingCharacters(wanted, found)]).toEqual([]);
        expect([...missingCharacters(found, wanted)]).toEqual([]);
      }),
      { numRuns: 80, seed: 20220110 },
    );
  });

  test('no glyph leaves its page without a word', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { value, diagnostics } = laid({ ...flow(blocks), annotated: true });
        const outside = value.pages.some((page) =>
          runsOf(page.items).some(
            (run) =>
              run.y > page.height ||
              run.y - run.size * 0.8 < -0.5 ||
              run.x < -0.5 ||
              run.x + run.glyphs.length * run.size > page.width + run.size,
          ),
        );
        expect(outside && diagnostics.length === 0).toBe(false);
      }),
      { numRuns: 80, seed: 20220111 },
    );
  });
});
