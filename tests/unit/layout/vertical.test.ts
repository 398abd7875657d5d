import { describe, expect, test } from 'vitest';
import type { TableBlock } from '../../../src/document/flow.ts';
import type { MarginBox, PageFacts } from '../../../src/style/computed.ts';
import {
  auto,
  cell,
  edges,
  flow,
  p,
  page,
  percent,
  pt,
  row,
  rule,
  slab,
  style,
  table,
  text,
  type Wish,
} from '../../support/blocks.ts';
import { dump, faults, han, laid } from '../../support/laid.ts';
import { down, gray, pages, v, vbox } from '../../support/vertical.ts';

describe('vertical pages', () => {
  test('the first line stands at the right edge, the next at its left; ten lines fill the page', () => {
    expect(dump(pages([v(han(25)), v(han(85, 100))]))).toEqual([
      'page 1 left',
      `  102,10 ↷${han(10)}`,
      `  92,10 ↷${han(10, 10)}`,
      `  82,10 ↷${han(5, 20)}`,
      ...[72, 62, 52, 42, 32, 22, 12].map((x, at) => `  ${x},10 ↷${han(10, 100 + at * 10)}`),
      'page 2 right',
      `  102,10 ↷${han(10, 170)}`,
      `  92,10 ↷${han(5, 180)}`,
    ]);
  });

  test('html in the other mode yields to body', () => {
    const made = flow([p('一')], {}, down);
    expect(dump(made)).toEqual(['page 1 right', '  10,18 一']);
    expect(laid(made).value.progression).toBeUndefined();
    expect(laid(pages([v('一')])).value.progression).toBe('rtl');
  });

  test('sides follow the progression, and breaks to a side the sides', () => {
    const seen: PageFacts[] = [];
    const given = pages([v('一'), v('二', { breakBefore: 'left' }), v('三', { breakBefore: 'left' })], (facts) => {
      seen.push(facts);
      return page();
    });
    expect(dump(given).filter((line) => line.startsWith('page'))).toEqual([
      'page 1 left',
      'page 2 right blank',
      'page 3 left',
      'page 4 right blank',
      'page 5 left',
    ]);
    expect(seen.filter(({ first }) => first).every(({ side }) => side === 'left')).toBe(true);
  });

  test('margins, borders and widths are those of the page', () => {
    const wish: Wish = {
      margin: edges(pt(1), pt(2), pt(3), pt(4)),
      padding: edges(pt(5), pt(6), pt(7), pt(8)),
      width: pt(20),
      height: pt(50),
      ...gray(0.5),
    };
    expect(dump(pages([slab(0), v('一', wish)]))).toEqual([
      'page 1 left',
      // 2 pt from the right edge, 1 pt from above; 8 + 20 + 6 wide, 5 + 50 + 7 high.
      '  fill ink 74,11 108,73',
      '  94,16 ↷一',
    ]);
  });

  test('a box cut by the page is open at its left, and at its right on the next', () => {
    const wish: Wish = { border: edges(rule(2)), padding: edges(pt(1)) };
    const strokes = dump(pages([vbox([v(han(120), wish)])])).filter((line) => line.includes('fill'));
    expect(strokes).toEqual([
      // Above, at the right, below; then above, below, at the left.
      '  fill ink 17,10 110,12',
      '  fill ink 108,10 110,110',
      '  fill ink 17,108 110,110',
      '  fill ink 57,10 110,12',
      '  fill ink 57,108 110,110',
      '  fill ink 57,10 59,110',
    ]);
  });

  test('columns stand under one another, ruled between', () => {
    const columns: Wish = { columnCount: 2, columnGap: pt(20), columnRule: rule(1) };
    expect(dump(pages([vbox([v(han(8)), v(han(4, 50))], columns)]))).toEqual([
      'page 1 left',
      '  stroke 90,60 110,60',
      `  102,10 ↷${han(4)}`,
      `  92,10 ↷${han(4, 4)}`,
      `  102,70 ↷${han(4, 50)}`,
    ]);
  });

  test('rows of a table run from right to left', () => {
    const cells = (one: string, two: string, wish: Wish = {}) =>
      row([cell(one, 0, { ...down, ...wish }), cell(two, 1, down)], down);
    const given: TableBlock = table(
      { body: [cells('一', '二', gray(0.1)), cells('三', '四')] },
      { ...down, borderCollapse: 'collapse', border: edges(rule(2)), height: percent(100) },
    );
    expect(dump(pages([given]))).toEqual([
      'page 1 left',
      '  fill ink 98,11 109,60',
      '  stroke 87,11 109,11',
      '  stroke 87,109 109,109',
      '  stroke 109,10 109,110',
      '  stroke 87,10 87,110',
      '  100,12 ↷一',
      '  100,60 ↷二',
      '  90,12 ↷三',
      '  90,60 ↷四',
    ]);
  });

  test('notes stand at the left edge of the type area', () => {
    const note = { serial: 1, block: v('注', { text: { size: 8, lineHeight: 10 } }) };
    const call = [text('①', down)];
    const noted = p([text('一', down), { kind: 'footnote', note, call }], down);
    const footnotes = style({ border: edges(rule(0, 'none'), rule(1), rule(0, 'none'), rule(0, 'none')) });
    expect(dump({ ...pages([noted], { footnotes }), annotated: true })).toEqual([
      'page 1 left',
      '  102,10 ↷一①',
      '  fill ink 20,10 21,110',
      '  12,10 ↷注',
    ]);
  });

  test('the grid of baselines runs from right to left', () => {
    const snapped: Wish = { paragraph: { lineSnap: 'baseline' } };
    const given = pages([vbox([slab(0, { ...down, width: pt(13) }), v(han(12), snapped)], snapped)]);
    expect(dump(given)).toEqual(['page 1 left', `  81.2,10 ↷${han(10)}`, `  71.2,10 ↷${han(2, 10)}`]);
  });

  test('targets and headings are at the top left of their boxes on the page', () => {
    const heading = p('章', down, { id: 'a', heading: { level: 1, text: '章' } });
    const anchored = p([text('文', down), { kind: 'anchor', id: 'b' }, text('末', down)], down);
    const { destinations, outline } = laid(pages([heading, anchored])).value;
    expect([...destinations]).toEqual([
      ['a', { page: 1, x: 100, y: 10 }],
      ['b', { page: 1, x: 90, y: 20 }],
    ]);
    expect(outline).toEqual([{ level: 1, text: '章', destination: { page: 1, x: 100, y: 10 } }]);
  });

  test('a glyph that leaves the page is told', () => {
    const far: Wish = { position: 'absolute', inset: edges(pt(0), pt(-40), auto, auto) };
    expect(faults(pages([v('一', far)]))).toEqual(['layout/overflow layout/outside-page 1 14.2']);
  });
});

describe('positions in vertical boxes', () => {
  const corner = (inset: readonly [number | 'auto', number | 'auto', number | 'auto', number | 'auto']): Wish => {
    const [top, right, bottom, left] = inset.map((side) => (side === 'auto' ? side : pt(side)));
    return { position: 'absolute', inset: edges(top ?? auto, right ?? auto, bottom ?? auto, left ?? auto) };
  };

  test('insets are from the sides of the page, or of the positioned box', () => {
    expect(dump(pages([v('一', corner([20, 'auto', 'auto', 30]))]))).toEqual(['page 1 left', '  32,20 ↷一']);
    const holder: Wish = { position: 'relative', width: pt(50), padding: edges(pt(5)), border: edges(rule(1)) };
    expect(dump(pages([vbox([v('一', corner(['auto', 2, 3, 'auto']))], holder)])).at(-1)).toBe('  99,95.99 ↷一');
  });

  test('relative: the page is where it moves', () => {
    const moved: Wish = { position: 'relative', inset: edges(pt(5), auto, auto, pt(-7)) };
    expect(dump(pages([v('一', moved)]))).toEqual(['page 1 left', '  95,15 ↷一']);
  });

  test('rotate turns about the middle on the page, opacity holds it together', () => {
    const wish: Wish = { rotate: 90, opacity: 0.5, height: pt(20) };
    // The box is 100,10 to 110,30: its middle at 105,20.
    expect(dump(pages([v('一', wish)]))).toEqual(['page 1 left', '  group [0 1 -1 0 125 -85] 0.5', '    102,10 ↷一']);
  });
});

describe('vertical margin boxes', () => {
  const marginBox = (name: string, content: string, wish: Wish): MarginBox => ({
    name,
    style: style({ content: [{ kind: 'string', text: content }], ...wish }),
  });
  const margins = edges(20, 30, 20, 30);
  const boxes = (...marginBoxes: readonly MarginBox[]) => dump(flow([], { marginBoxes, margin: margins })).slice(1);

  test('vertical-align moves the lines up and down, text-align sideways', () => {
    const top: Wish = { ...down, verticalAlign: 'top', paragraph: { align: 'center' } };
    const low: Wish = { ...down, verticalAlign: 'bottom', paragraph: { align: 'right' } };
    const mid: Wish = { ...down, verticalAlign: 'middle', paragraph: { align: 'left' } };
    expect(boxes(marginBox('left-top', '卷一', top))).toEqual(['  12,20 ~↷卷一']);
    expect(boxes(marginBox('right-bottom', '卷一', low))).toEqual(['  112,80 ~↷卷一']);
    expect(boxes(marginBox('right-middle', '卷一', mid))).toEqual(['  92,50 ~↷卷一']);
    expect(boxes(marginBox('left-middle', '一\n二', { ...top, verticalAlign: 'middle' }))).toEqual([
      '  17,55 ~↷一',
      '  7,55 ~↷二',
    ]);
  });

  test('too long a text is told', () => {
    const given = flow([], { marginBoxes: [marginBox('left-top', 'abcdefghijklmnopqrstuvwx', down)], margin: margins });
    expect(faults(given)).toEqual(['layout/overflow layout/too-tall-for-box 1 14.2']);
  });
});
