import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/flow.ts';
import { dumpFlow, realizeHtml } from '../../support/realize-html.ts';

const picture = '<img src="a.svg" alt="图">';

const pictures = (block: Block): readonly Block[] =>
  block.kind === 'picture' ? [block] : block.kind === 'box' ? block.children.flatMap(pictures) : [];

const margins = (css: string): unknown => {
  const { flow } = realizeHtml(`<figure>${picture}</figure>`, css);
  return pictures(flow.root).map(({ style }) => [style.margin.left, style.margin.right].map((side) => side === 'auto'));
};

describe('an inline picture', () => {
  test.each([
    ['alone in its block is a block', `<p>${picture}</p>`, 'body\n  p\n    img: {picture 图}'],
    [
      'alone between blocks too',
      `<figure>\n  ${picture}\n  <figcaption>题</figcaption>\n</figure>`,
      'body\n  figure\n    img: {picture 图}\n    figcaption: 题',
    ],
    ['in a text stays in the line', `<p>字${picture}</p>`, 'body\n  p: 字{picture 40×20}'],
    ['beside another stays in the line', `<p>${picture}${picture}</p>`, 'body\n  p: {picture 40×20}{picture 40×20}'],
  ])('%s', (_, html, expected) => {
    expect(dumpFlow(realizeHtml(html).flow)).toBe(expected);
  });

  test('alone, stands where its line would have stood', () => {
    expect(margins('')).toEqual([[true, true]]);
    expect(margins('figure { text-align: start }')).toEqual([[false, false]]);
    expect(margins('figure { text-align: right }')).toEqual([[true, false]]);
  });

  test('alone, keeps a width in per cent', () => {
    const { flow } = realizeHtml(`<p>${picture}</p>`, 'img { width: 50% }');
    expect(pictures(flow.root).map(({ style }) => style.width)).toEqual([{ pt: 0, fraction: 0.5 }]);
  });
});
