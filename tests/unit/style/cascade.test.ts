import { describe, expect, test } from 'vitest';
import { cascade } from '../../../src/style/cascade.ts';
import { parseStylesheet } from '../../../src/style/parse.ts';
import { faults, h, page, source, styled } from './support.ts';

const widthOf = (css: string, element = h('p#a.b.c'), root = page(h('section', element))): number | string => {
  const { width } = styled(css, root).tree.style(element);
  return width === 'auto' ? 'auto' : width.pt;
};

test.each([
  ['the later of equals', 'p { width: 1pt } p { width: 2pt }', 2],
  ['a class before a tag', '.b { width: 1pt } p { width: 2pt }', 1],
  ['an id before any number of classes', '#a { width: 1pt } p.b.c.b.c { width: 2pt }', 1],
  ['two classes before one', '.b.c { width: 1pt } .c { width: 2pt }', 1],
  ['!important before an id', 'p { width: 1pt !important } #a { width: 2pt }', 1],
  ['the stronger of two !important', 'p { width: 1pt ! important } .b { width: 2pt !IMPORTANT }', 2],
  ['the later in one block', 'p { width: 1pt; width: 2pt }', 2],
  ['what is understood', 'p { width: 1pt; width: 2vw }', 1],
  [':where() counts nothing', 'p { width: 1pt } :where(#a) { width: 2pt }', 1],
  [':is() counts as its strongest', ':is(p, #x) { width: 1pt } .b.c { width: 2pt }', 1],
  [':not() counts its argument', 'p:not(#x) { width: 1pt } .b.c { width: 2pt }', 1],
  ['a list is several rules', 'h1, #a { width: 1pt } .b { width: 2pt }', 1],
  ['@media print', '@media print { p { width: 1pt } }', 1],
  ['@media all and nothing', '@media { p { width: 1pt } } @media all { p { width: 2pt } }', 2],
  ['a media list', '@media screen, print { p { width: 1pt } }', 1],
  ['not screen', '@media not screen { p { width: 1pt } }', 1],
  [
    'other media are passed over',
    '@media screen { p { width: 1pt } } @media screen and (color) { p { width: 1pt } } @media not print { p { width: 1pt } }',
    'auto',
  ],
])('%s', (_, css, expected) => {
  expect(widthOf(css)).toBe(expected);
});

test('media that are passed over are passed over in silence', () => {
  expect(faults('@media screen and (min-width: 600px) { p { float: left } }')).toEqual([]);
});

test("the template wins over banxin's own sheet, whatever the selectors", () => {
  const item = h('li');
  const list = h('ul', item);
  const { tree } = styled('ul { margin-top: 3pt }', page(h('ul', h('li', list))), true);
  expect(tree.style(list).margin.top).toEqual({ pt: 3, fraction: 0 });
});

describe('inheritance', () => {
  const child = h('span');
  const parent = h('p', child);
  const root = page(parent);
  const of = (css: string) => {
    const { tree } = styled(css, root);
    return { parent: tree.style(parent), child: tree.style(child) };
  };

  test('text is inherited, boxes are not', () => {
    const { child: style } = of('p { color: red; margin: 3pt; text-indent: 2em; font-size: 20pt; list-style: square }');
    expect(style.text.size).toBe(20);
    expect(style.paragraph.indent).toEqual({ pt: 40, fraction: 0 });
    expect(style.margin.top).toEqual({ pt: 0, fraction: 0 });
    expect(style.listStyleType).toBe('square');
  });

  test('a bare line-height is multiplied anew, a length is not', () => {
    expect(of('p { line-height: 2; font-size: 10pt } span { font-size: 20pt }').child.text.lineHeight).toBe(40);
    expect(of('p { line-height: 2em; font-size: 10pt } span { font-size: 20pt }').child.text.lineHeight).toBe(20);
  });

  test('inherit, initial and unset', () => {
    expect(of('p { width: 5pt } span { width: inherit }').child.width).toEqual({ pt: 5, fraction: 0 });
    expect(of('p { font-size: 20pt } span { font-size: initial }').child.text.size).toBe(10.5);
    expect(
      of('p { width: 5pt; font-size: 20pt } span { width: 3pt; width: unset; font-size: 2pt; font-size: unset }').child,
    ).toMatchObject({ width: 'auto', text: { size: 20 } });
    expect(of('p { margin: 1pt 2pt } span { margin: inherit }').child.margin.right).toEqual({ pt: 2, fraction: 0 });
  });

  test('a border in currentColor takes the colour of whoever inherits it', () => {
    const { child: style } = of('p { border: 1pt solid } span { color: blue; border: inherit }');
    expect(style.border.top.ink).toEqual(style.text.ink);
  });

  test('styles that are equal are one object', () => {
    const { parent: above, child: below } = of('p { width: 1pt } span { color: inherit }');
    expect(below.text).toBe(above.text);
    expect(below.paragraph).toBe(above.paragraph);
    const [a, b] = [h('i'), h('i')];
    const { tree } = styled('i { color: red }', page(h('p', a), h('p', b)));
    expect(tree.style(a)).toBe(tree.style(b));
  });

  test('an anonymous box has what is inherited and nothing else', () => {
    const { tree } = styled('p { color: red; margin: 3pt; border-collapse: collapse }', root);
    const style = tree.anonymous(tree.style(parent));
    expect(style.text).toBe(tree.style(parent).text);
    expect(style).toMatchObject({ display: 'block', borderCollapse: 'collapse', margin: { top: { pt: 0 } } });
    expect(tree.anonymous(tree.style(parent))).toBe(style);
  });
});

test('children of a grid are blocks, and so is the root', () => {
  const item = h('span');
  const root = page(h('p', item));
  const { tree } = styled('p { display: grid }', root);
  expect(tree.style(item).display).toBe('block');
  expect(tree.style(root).display).toBe('block');
});

test('the language is that of the nearest lang', () => {
  const [inner, outer] = [h('b'), h('b')];
  const { tree } = styled('', page(h('p[lang=en]', inner), outer));
  expect(tree.style(inner).text.language).toBe('en');
  expect(tree.style(outer).text.language).toBe('zh-Hans');
});

describe('::before and ::after', () => {
  const p = h('p');
  const both = (css: string) => {
    const { tree } = styled(css, page(p));
    return { before: tree.before(p), after: tree.after(p) };
  };

  test('have the content and inherit from their element', () => {
    const { before, after } = both(
      'p { font-size: 20pt } p::before { content: "第" counter(chapter, simp-chinese-informal) attr(id) string(title, last); font-size: 0.5em }',
    );
    expect(before?.content).toEqual([
      { kind: 'string', text: '第' },
      { kind: 'counter', name: 'chapter', style: 'simp-chinese-informal' },
      { kind: 'attribute', name: 'id' },
      { kind: 'named-string', name: 'title', which: 'last' },
    ]);
    expect(before).toMatchObject({ display: 'inline', text: { size: 10 } });
    expect(after).toBeUndefined();
  });

  test.each([
    'p::after { color: red }',
    'p::after { content: none }',
    'p::after { content: normal }',
    'p::after { content: "x"; display: none }',
  ])('%s makes nothing', (css) => {
    expect(both(css).after).toBeUndefined();
  });

  test('empty content makes an empty box, and one colon is enough', () => {
    expect(both('p:after { content: ""; display: block }').after).toMatchObject({
      content: [{ kind: 'string', text: '' }],
      display: 'block',
    });
  });
});

test('inks of @spot-color reach their uses, wherever they are defined', () => {
  const p = h('p');
  const { tree } = styled(
    'p { color: -banxin-spot("Gold", 80%) } @spot-color "Gold" { alternate: device-cmyk(0 20% 60% 20%) }',
    page(p),
  );
  expect(tree.style(p).text.ink).toEqual({
    color: { space: 'spot', name: 'Gold', tint: 0.8, alternate: { space: 'cmyk', c: 0, m: 0.2, y: 0.6, k: 0.2 } },
    alpha: 1,
  });
});

test('hanging punctuation and overprint are computed', () => {
  const p = h('p');
  const { paragraph, text } = styled(
    'p { hanging-punctuation: first allow-end; -banxin-overprint: always }',
    page(p),
  ).tree.style(p);
  expect([paragraph.hanging, text.overprint]).toEqual(['allow-end', 'always']);
});

test('what is said of printing over others rides on every ink of the element', () => {
  const inner = h('span');
  const p = h('p', inner);
  const { tree } = styled(
    `p { -banxin-overprint: always; color: red; border-top: 1pt solid; background: linear-gradient(red, blue) blue;
       text-decoration: underline lime; -banxin-palette: red, blue; text-emphasis: dot red }
     span { -banxin-overprint: auto }`,
    page(p),
  );
  const { text, border, background, decoration, palette } = tree.style(p);
  const [image] = background.images;
  const inks = [
    text.ink,
    text.emphasis?.ink,
    border.top.ink,
    background.color,
    ...(image === undefined || image.kind === 'url' ? [] : image.stops.map(({ ink }) => ink)),
    decoration.ink,
    ...palette,
  ];
  expect(inks).toHaveLength(9);
  expect(inks.map((ink) => ink?.overprint)).toEqual(new Array(9).fill('always'));
  expect(tree.style(inner).text.ink).not.toHaveProperty('overprint');
});

test('font faces keep their parts', () => {
  const { tree } = styled(
    '@font-face { font-family: "甲 体"; src: url("a.ttf") format("truetype"), url(b.otf), local("Noto Serif SC"); font-weight: 400 700; font-style: italic; size-adjust: 108.5%; unicode-range: U+4E00-9FFF, u+30??, U+A }',
  );
  expect(tree.fontFaces).toMatchObject([
    {
      family: '甲 体',
      sources: [
        { kind: 'url', url: 'a.ttf' },
        { kind: 'url', url: 'b.otf' },
        { kind: 'local', family: 'Noto Serif SC' },
      ],
      weight: [400, 700],
      italic: true,
      sizeAdjust: 1.085,
      unicodeRange: [
        [0x4e00, 0x9fff],
        [0x3000, 0x30ff],
        [10, 10],
      ],
    },
  ]);
});

test('font stacks and background pictures in use are listed with their places', () => {
  const { tree } = styled(
    'p { font-family: 甲, serif; background: url(a.png) } h6 { font-family: 乙; background: url(b.png) }',
    page(h('p'), h('p')),
  );
  expect(tree.families).toMatchObject([{ families: ['甲', 'serif'], span: { start: { line: 1, column: 18 } } }]);
  expect(tree.backgroundWishes).toMatchObject([{ reference: 'a.png', span: { start: { line: 1, column: 40 } } }]);
});

test('an element of another tree is our mistake, and is thrown', () => {
  const sheet = parseStylesheet(source('')).value;
  const { value } = cascade({ root: page() }, [sheet], { language: 'zh' });
  expect(() => value.style(h('p'))).toThrow('<p> is not in the tree');
});

test('elements that match the same share one style, however many they are', () => {
  const rows = Array.from({ length: 100 }, () => h('tr', h('td'), h('td.n'), h('td')));
  const root = page(h('table', h('tbody', ...rows)));
  const { tree } = styled(
    'tr:nth-child(even) td { color: red } td + td { width: 1pt } td:last-of-type { height: 1pt } .n { color: blue }',
    root,
    true,
  );
  expect(
    new Set(rows.flatMap((row) => row.children.map((cell) => (cell.kind === 'element' ? tree.style(cell) : undefined))))
      .size,
  ).toBe(6);
});
