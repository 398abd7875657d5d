import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mmToPt, ptToMm } from '../../../src/base/measure.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { PressFacts } from '../../../src/data/manifest/facts.ts';
import { booklet, saddleOrder } from '../../../src/export/bindery/booklet.ts';
import { spineWidth, wrapCover } from '../../../src/export/bindery/cover.ts';
import { folded, panelWidths, tuckOf } from '../../../src/export/bindery/folds.ts';
import { bindingFaults } from '../../../src/export/bindery/page-count.ts';
import { marksOf, slugPlace } from '../../../src/export/marks.ts';
import { paged, run } from '../../support/paged.ts';
import { extractText } from '../../support/pdf-reader.ts';
import { pressMade } from '../../support/press-pdf.ts';

const span = textSpan('publication.yaml', 7, 3);
const at = <T>(value: T) => ({ value, span });
const book = (pages: number) => paged(Array.from({ length: pages }, (_, index) => [run(`p${index + 1}`)]));

describe('the number of pages', () => {
  test.each<[PressFacts, number, readonly string[]]>([
    [{ binding: at('saddle') }, 8, []],
    [{ binding: at('saddle') }, 10, ['export/binding-pages']],
    [{ imposition: at('saddle') }, 9, ['export/binding-pages']],
    [{ binding: at('perfect') }, 64, []],
    [{ binding: at('perfect') }, 62, ['export/binding-thin']],
    [{ binding: at('perfect') }, 65, ['export/binding-pages']],
    [{ binding: at('none') }, 7, []],
    [{ fold: at('z') }, 2, []],
    [{ fold: at('z') }, 3, ['export/fold-pages']],
  ])('%o with %i', (press, pages, codes) => {
    const faults = bindingFaults(press, pages);
    expect(faults.map(({ code }) => code)).toEqual(codes);
    for (const fault of faults) expect(fault.span).toEqual(span);
  });

  test('how many are wanted', () =>
    expect(bindingFaults({ binding: at('saddle') }, 10)[0]?.hints[0]?.values).toEqual({ more: '2' }));
});

describe('folds', () => {
  test('a letter: the panel that is tucked in is narrower, and mirrored on the back', () => {
    expect(panelWidths(298, 'letter', 1, 'right')).toEqual([
      99.666_666_666_666_67, 99.666_666_666_666_67, 98.666_666_666_666_67,
    ]);
    const { pages } = folded(book(2), { fold: at('letter') });
    const [outside, inside] = pages.map(({ folds = [] }) => folds);
    const wide = (200 + mmToPt(1)) / 3;
    expect(outside?.[0]).toBeCloseTo(wide - mmToPt(1));
    expect(inside?.[0]).toBeCloseTo(wide);
    expect(inside?.map((x) => 200 - x).reverse()).toEqual([
      expect.closeTo(outside?.[0] ?? 0, 6),
      expect.closeTo(outside?.[1] ?? 0, 6),
    ]);
  });

  test('a vertical leaflet opens the other way', () => {
    const { pages } = folded({ ...book(2), progression: 'rtl' }, { fold: at('letter') });
    expect(pages[0]?.folds?.[0]).toBeCloseTo((200 + mmToPt(1)) / 3);
  });

  test('panels fill the sheet, whatever the fold', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('letter', 'gate', 'z'),
        fc.constantFrom('left', 'right'),
        fc.double({ min: 100, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (fold, narrow, flat, tuck) => {
          const panels = panelWidths(flat, fold, tuck, narrow);
          expect(panels.reduce((sum, panel) => sum + panel, 0)).toBeCloseTo(flat, 6);
          for (const panel of panels) expect(panel).toBeGreaterThan(0);
        },
      ),
    ));

  test('a gate meets in the middle and leaves a gap', () => {
    const [left = 0, middle = 0, right = 0] = panelWidths(400, 'gate', 2, 'left');
    expect([left, middle, right]).toEqual([99, 202, 99]);
  });

  test.each<[PressFacts, number]>([
    [{}, 1],
    [{ paper: at({ name: '157g 铜版纸', weight: 157 }) }, 1],
    [{ paper: at({ name: '200g 铜版纸', weight: 200 }) }, 2],
    [{ paper: at({ name: '157g 铜版纸', weight: 157 }), finishing: [at('覆哑膜')] }, 3],
    [{ finishing: [at('单面覆膜')] }, 3],
  ])('%o tucks in by %i mm', (press, tuck) => expect(tuckOf(press)).toBe(tuck));

  test('are dashed lines outside the page, which the slug line keeps clear of', () => {
    const [page] = folded(book(2), { fold: at('z') }).pages;
    if (page === undefined) throw new Error('no page');
    const [marks] = marksOf(page);
    expect(marks?.stroke?.dash).toHaveLength(2);
    const ends = (marks?.commands ?? []).map(([, , y]) => y ?? 0);
    for (const y of ends) expect(y <= -9 || y >= 309).toBe(true);
    expect(slugPlace(page).x + slugPlace(page).width).toBeLessThan(200 / 3);
  });

  test('make room for their marks', async () => {
    const { pdf } = await pressMade(folded(book(2), { fold: at('z') }));
    const [width = 0] =
      /MediaBox \[0 0 ([\d.]+)/
        .exec(pdf.pages[0] ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(width).toBeCloseTo(200 + 2 * (9 + mmToPt(8)), 1);
  });
});

describe('an imposed booklet', () => {
  test('of eight pages', () =>
    expect(saddleOrder(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]));

  test('has every page once, and facing pages add up', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (sheets) => {
        const order = saddleOrder(sheets * 4);
        expect(order.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: sheets * 4 }, (_, i) => i + 1));
        for (const [left, right] of order) expect(left + right).toBe(sheets * 4 + 1);
        for (const [left] of order) expect(left % 2).toBe(0);
      }),
    ));

  test('lays the pages side by side and moves those inside towards the spine', async () => {
    const sheets = booklet(book(8), 0.1);
    if (sheets === undefined) throw new Error('no sheets');
    expect(sheets.pages.map(({ width, folds }) => [width, folds])).toEqual(
      Array.from({ length: 4 }, () => [400, [200]]),
    );
    const shifts = sheets.pages.map(({ items }) =>
      items.map((item) =>
        item.kind === 'group' && item.items[0]?.kind === 'group' ? item.items[0].transform?.[4] : 0,
      ),
    );
    expect(shifts).toEqual([
      [0, 200],
      [0, 200],
      [mmToPt(0.1), 200 - mmToPt(0.1)],
      [mmToPt(0.1), 200 - mmToPt(0.1)],
    ]);
    const { pdf } = await pressMade(sheets);
    expect(extractText(pdf, 0)).toMatch(/^p8p1/);
    expect(extractText(pdf, 3)).toMatch(/^p4p5/);
  });

  test('of vertical pages runs from right to left', async () => {
    const sheets = booklet({ ...book(4), progression: 'rtl' }, 0);
    if (sheets === undefined) throw new Error('no sheets');
    const { pdf } = await pressMade(sheets);
    expect(extractText(pdf, 0)).toMatch(/^p1p4/);
  });

  test('needs full sheets', () => expect(booklet(book(6), 0)).toBeUndefined());
});

describe('the spine', () => {
  const paper = at({ name: '80g 双胶纸', weight: 80, thickness: 0.1 });

  test.each<[PressFacts, number | undefined]>([
    [{ binding: at('perfect'), paper }, 5],
    [{ binding: at('perfect'), paper, cover: at({ name: '250g 铜版纸' }) }, 4.8],
    [{ binding: at('perfect') }, undefined],
    [{ binding: at('saddle'), paper }, undefined],
  ])('%o', (press, width) => {
    if (width === undefined) expect(spineWidth(press, 100)).toBeUndefined();
    else expect(spineWidth(press, 100)).toBeCloseTo(width);
  });

  test('stands between the back and the front of the cover', async () => {
    const cover = wrapCover(book(64), 5);
    if (cover === undefined) throw new Error('no cover');
    expect(cover.pages).toHaveLength(2);
    expect(ptToMm((cover.pages[0]?.width ?? 0) - 400)).toBeCloseTo(5);
    expect(cover.pages[0]?.folds).toEqual([200, 200 + mmToPt(5)]);
    const { pdf } = await pressMade(cover);
    expect(extractText(pdf, 0)).toMatch(/^p64p1/);
    expect(extractText(pdf, 1)).toMatch(/^p2p63/);
  });
});
