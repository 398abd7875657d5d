import { expect, test } from 'vitest';
import { mmToPt } from '../../../src/base/measure.ts';
import { cascade } from '../../../src/style/cascade.ts';
import type { PageFacts, PageStyle } from '../../../src/style/computed.ts';
import { parseStylesheet } from '../../../src/style/parse.ts';
import { faults, h, page, source, styled } from './support.ts';

const plain: PageFacts = { name: '', first: false, side: 'right', blank: false };
const pageOf = (css: string, facts: Partial<PageFacts> = {}): PageStyle =>
  styled(css, page()).tree.pages({ ...plain, ...facts });

test.each([
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['a5', 148, 210],
  ['A6', 105, 148],
  ['B4', 250, 353],
  ['B5', 176, 250],
  ['letter', 215.9, 279.4],
  ['A4 landscape', 297, 210],
  ['landscape A5', 210, 148],
  ['landscape', 297, 210],
  ['portrait', 210, 297],
  ['auto', 210, 297],
  ['185mm 260mm', 185, 260],
  ['10cm', 100, 100],
  ['calc(100mm + 1cm) 5in', 110, 127],
])('size: %s', (size, width, height) => {
  const style = pageOf(`@page { size: ${size} }`);
  expect(style.width).toBeCloseTo(mmToPt(width));
  expect(style.height).toBeCloseTo(mmToPt(height));
});

test.each(['A4 A5', 'A9', '10mm landscape', '1mm 2mm 3mm', '50%', 'auto landscape'])('size: %s is refused', (size) => {
  expect(faults(`@page { size: ${size} }`)).toEqual([expect.stringMatching(/^warning style\/unsupported-value 1:15 /)]);
});

test('everything a page may have', () => {
  const style = pageOf(
    '@page { size: 100pt 200pt; margin: 10% 5pt auto; padding: 1pt; border: 1pt solid; background: #eee; bleed: 5mm; marks: cross crop; font-size: 20pt; margin-left: 1em }',
  );
  expect(style.margin).toEqual({ top: 20, right: 5, bottom: 0, left: 20 });
  expect(style.padding.top).toBe(1);
  expect(style.border.left).toMatchObject({ width: 1, style: 'solid' });
  expect(style.background.color).toBeDefined();
  expect(style.bleed).toBeCloseTo(mmToPt(5));
  expect(style.marks).toEqual(['crop', 'cross']);
});

test('what is left out: no bleed said, no marks, no boxes', () => {
  expect(pageOf('')).toMatchObject({ bleed: 'auto', marks: [], marginBoxes: [], margin: { top: 0 } });
  expect(pageOf('@page { bleed: auto; marks: none }')).toMatchObject({ bleed: 'auto', marks: [] });
});

test('the bleed of the manifest wins', () => {
  const sheets = ['', '@page { bleed: 2mm }'].map((css) => parseStylesheet(source(css)).value);
  const { value } = cascade({ root: page() }, sheets, { language: 'zh-Hans', bleed: 9 });
  expect(value.pages(plain).bleed).toBe(9);
});

test.each<[string, Partial<PageFacts>, number]>([
  ['@page { margin-top: 1pt } @page :first { margin-top: 2pt }', { first: true }, 2],
  ['@page :first { margin-top: 2pt } @page { margin-top: 1pt }', { first: true }, 2],
  ['@page :first { margin-top: 2pt } @page { margin-top: 1pt }', {}, 1],
  ['@page :left { margin-top: 1pt } @page :right { margin-top: 2pt }', { side: 'left' }, 1],
  ['@page :left { margin-top: 1pt } @page :right { margin-top: 2pt }', {}, 2],
  ['@page :first { margin-top: 1pt } @page :right { margin-top: 2pt }', { first: true }, 1],
  ['@page :blank { margin-top: 1pt } @page :left { margin-top: 2pt }', { blank: true, side: 'left' }, 1],
  ['@page cover { margin-top: 1pt } @page :first:right { margin-top: 2pt }', { name: 'cover', first: true }, 1],
  ['@page cover { margin-top: 1pt } @page cover:first { margin-top: 2pt }', { name: 'cover', first: true }, 2],
  ['@page cover { margin-top: 1pt }', { name: 'other' }, 0],
  ['@page cover, toc { margin-top: 1pt }', { name: 'toc' }, 1],
  ['@page :first:left { margin-top: 1pt }', { first: true }, 0],
  ['@page { margin-top: 1pt !important } @page cover { margin-top: 2pt }', { name: 'cover' }, 1],
  ['@page { margin-top: 1pt } @page { margin-top: 2pt }', {}, 2],
  ['@media print { @page { margin-top: 1pt } } @media screen { @page { margin-top: 2pt } }', {}, 1],
  [':root { --m: 3pt } @page { margin-top: var(--m) }', {}, 3],
  ['@page { --m: 4pt; margin-top: var(--m) }', {}, 4],
])('%s on %o', (css, facts, expected) => {
  expect(pageOf(css, facts).margin.top).toBe(expected);
  expect(faults(css)).toEqual([]);
});

test("a template's plain @page wins over banxin's own", () => {
  expect(styled('@page { margin: 1pt }', page(), true).tree.pages(plain).margin).toEqual({
    top: 1,
    right: 1,
    bottom: 1,
    left: 1,
  });
});

test('margin boxes have content, join from rule to rule, and inherit from the page and the root', () => {
  const css = `:root { font-size: 8pt; color: red }
    @page { font-family: kai; @bottom-center { content: counter(page) "／" counter(pages, cjk-decimal); font-size: 0.5em } @top-left { color: blue } }
    @page :left { @top-left { content: string(title) } @bottom-center { content: none } }`;
  const right = pageOf(css).marginBoxes;
  expect(right.map((box) => box.name)).toEqual(['bottom-center']);
  expect(right[0]?.style).toMatchObject({
    display: 'block',
    content: [
      { kind: 'counter', name: 'page', style: 'decimal' },
      { kind: 'string', text: '／' },
      { kind: 'counter', name: 'pages', style: 'cjk-decimal' },
    ],
    text: { size: 4, families: ['kai'] },
  });
  const left = pageOf(css, { side: 'left' }).marginBoxes;
  expect(left.map((box) => box.name)).toEqual(['top-left']);
  expect(left[0]?.style.content).toEqual([{ kind: 'named-string', name: 'title', which: 'first' }]);
  expect(left[0]?.style.text.ink.color).toEqual({ space: 'rgb', value: { r: 0, g: 0, b: 1 } });
});

test('each margin box stands as css-page places it, unless the template says otherwise', () => {
  const names = ['top-left', 'top-center', 'top-right', 'bottom-right', 'left-top', 'top-left-corner'];
  const boxes = names.map((name) => `@${name} { content: "x" }`).join(' ');
  const style = styled(`@page { ${boxes} @top-right { text-align: center } }`, page(h('p')), true).tree.pages(plain);
  const seen = Object.fromEntries(
    style.marginBoxes.map(({ name, style: box }) => [name, `${box.paragraph.align} ${box.verticalAlign}`]),
  );
  expect(seen).toEqual({
    'top-left': 'left middle',
    'top-center': 'center middle',
    'top-right': 'center middle',
    'bottom-right': 'right middle',
    'left-top': 'center top',
    'top-left-corner': 'right middle',
  });
});

test('the same facts get the same object', () => {
  const { tree } = styled('@page cover { margin: 1pt }', page());
  expect(tree.pages({ ...plain, name: 'a' })).toBe(tree.pages({ ...plain, name: 'b', side: 'left' }));
  expect(tree.pages({ ...plain, name: 'cover' })).not.toBe(tree.pages(plain));
});
