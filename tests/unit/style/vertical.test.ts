import { describe, expect, test } from 'vitest';
import { h, page, styled } from './support.ts';

const facts = { name: '', first: true, side: 'left', blank: false } as const;
const down = 'writing-mode: vertical-rl';
const pt = (value: number) => ({ pt: expect.closeTo(value), fraction: 0 });

describe('banxin’s own sheet in vertical lines', () => {
  test('stands before and after blocks, at the start of lines', () => {
    const [h2, ul, hr] = [h('h2'), h('ul'), h('hr')];
    const { tree } = styled(`body { font-size: 10pt; ${down} }`, page(h2, ul, hr), true);
    expect(tree.style(h2).margin).toEqual({ top: pt(0), right: pt(16.5), bottom: pt(0), left: pt(9) });
    expect(tree.style(ul).padding).toEqual({ top: pt(20), right: pt(0), bottom: pt(0), left: pt(0) });
    const { right, top } = tree.style(hr).border;
    expect([right.width, right.style, top.width]).toEqual([0.5, 'solid', 0]);
  });

  test('tables stand in the middle of their lines', () => {
    const table = h('table');
    const { margin } = styled(`body { ${down} }`, page(table), true).tree.style(table);
    expect([margin.top, margin.bottom]).toEqual(['auto', 'auto']);
  });

  test('a publication’s own sheet speaks of the page', () => {
    const h2 = h('h2');
    const { margin } = styled(`body { ${down} } h2 { margin-top: 7pt }`, page(h2), true).tree.style(h2);
    expect([margin.top, margin.right.valueOf()]).toEqual([pt(7), pt(17.325)]);
  });

  test('a line runs one way: an inline element keeps to that of its block', () => {
    const [inside, block] = [h('span.v'), h('p.v')];
    const { tree } = styled(`.v { ${down} }`, page(h('p', inside), block), true);
    expect([tree.style(inside).writingMode, tree.style(inside).text.vertical]).toEqual([undefined, undefined]);
    expect(tree.style(block).writingMode).toBe('vertical-rl');
  });

  test('a variable may name the mode', () => {
    const ul = h('ul');
    const css = 'html { --mode: vertical-rl } ul { font-size: 10pt; writing-mode: var(--mode) }';
    expect(styled(css, page(ul), true).tree.style(ul).padding.top).toEqual(pt(20));
  });
});

describe('pages of vertical lines', () => {
  const boxes = '@page { @top-left { content: "a" } @right-top { content: "b"; writing-mode: vertical-rl } }';

  test.each(['html', 'body'])('%s says so for the notes; margin boxes speak for themselves', (element) => {
    const css = `html { font-size: 10pt } ${element} { ${down} } ${boxes}`;
    const { marginBoxes, footnotes } = styled(css, page(), true).tree.pages(facts);
    expect(marginBoxes.map(({ style }) => style.writingMode)).toEqual([undefined, 'vertical-rl']);
    expect(footnotes?.writingMode).toBe('vertical-rl');
    expect([footnotes?.border.right.width, footnotes?.border.top.width]).toEqual([0.5, 0]);
    expect(footnotes?.margin.right).toEqual(pt(10));
  });

  test('body has the last word', () => {
    const css = `html { ${down} } body { writing-mode: horizontal-tb } ${boxes}`;
    expect(styled(css, page(), true).tree.pages(facts).footnotes?.writingMode).toBeUndefined();
  });

  test('-banxin-type-area: characters go down, lines across', () => {
    const css = `html { font-size: 10pt; line-height: 20pt; ${down} } @page { size: 400pt 600pt; -banxin-type-area: 28 12 }`;
    const { margin } = styled(css).tree.pages(facts);
    expect([margin.left + margin.right, margin.top + margin.bottom]).toEqual([400 - 240, 600 - 280]);
  });
});
