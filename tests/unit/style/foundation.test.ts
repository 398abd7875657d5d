import { expect, test } from 'vitest';
import { foundationSource } from '../../../src/style/foundation.ts';
import { parseStylesheet } from '../../../src/style/parse.ts';
import { h, page, styled, told } from './support.ts';

test('banxin understands every word of its own sheet', () => {
  expect(told(parseStylesheet(foundationSource).diagnostics)).toEqual([]);
});

test('body text is 宋 of 10.5 pt on 1.7, justified where the measure allows, without indent', () => {
  const p = h('p');
  const { text, paragraph, display } = styled('', page(p), true).tree.style(p);
  expect(display).toBe('block');
  expect(text.families).toEqual(['serif']);
  expect(text.size).toBe(10.5);
  expect(text.lineHeight).toBeCloseTo(17.85);
  expect(paragraph.align).toBe('auto');
  expect(paragraph.indent).toEqual({ pt: 0, fraction: 0 });
});

test.each([
  ['h1', { families: ['sans-serif'], weight: 700, size: 21 }],
  ['strong', { weight: 700, families: ['serif'] }],
  ['em', { families: ['kai'], italic: false }],
  ['code', { families: ['monospace'] }],
  ['blockquote', { families: ['kai'] }],
  ['th', { weight: 700 }],
])('%s is set as Chinese print sets it', (tag, expected) => {
  const element = h(tag);
  expect(styled('', page(element), true).tree.style(element).text).toMatchObject(expected);
});

test.each([
  ['table', 'table'],
  ['thead', 'table-header-group'],
  ['tbody', 'table-row-group'],
  ['tfoot', 'table-footer-group'],
  ['tr', 'table-row'],
  ['td', 'table-cell'],
  ['caption', 'table-caption'],
  ['col', 'table-column'],
  ['li', 'list-item'],
  ['span', 'inline'],
  ['page-number', 'inline'],
  ['toc', 'block'],
  ['head', 'none'],
])('%s is displayed as %s', (tag, display) => {
  const element = h(tag);
  expect(styled('', page(element), true).tree.style(element).display).toBe(display);
});

test('the page is A4 with margins of 25 and 22 mm and no margin boxes', () => {
  const style = styled('', page(), true).tree.pages({ name: '', first: true, side: 'right', blank: false });
  expect(style.width).toBeCloseTo(595.28, 2);
  expect(style.height).toBeCloseTo(841.89, 2);
  expect(style.margin.top).toBeCloseTo(70.87, 2);
  expect(style.margin.left).toBeCloseTo(62.36, 2);
  expect(style.marginBoxes).toEqual([]);
});

test('a quotation has its marks, a leader its dots', () => {
  const q = h('q');
  const leader = h('span.toc-leader');
  const { tree } = styled('', page(q, leader), true);
  expect(tree.before(q)?.content).toEqual([{ kind: 'string', text: '“' }]);
  expect(tree.after(q)?.content).toEqual([{ kind: 'string', text: '”' }]);
  expect(tree.before(leader)?.content).toEqual([{ kind: 'string', text: '·' }]);
  expect(tree.after(leader)).toBeUndefined();
});
