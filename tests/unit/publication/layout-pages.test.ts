import { describe, expect, test } from 'vitest';
import { codes, onSmallPage, pageTexts, painted, spot, spots } from '../../support/spots.ts';
import { runsByPage } from '../../support/typeset.ts';

/** contract.md §4 “paged media” and §6 “Pages and text”, as they read from the pages. */
const pages = (html: string, css: string): readonly string[] => {
  const set = onSmallPage(html, css);
  expect(codes(set)).toEqual([]);
  return pageTexts(set);
};

describe('breaks', () => {
  test.each([
    ['page', '.b { break-before: page }', ['甲', '乙', '丙']],
    ['after', '.a { break-after: page }', ['甲', '乙丙']],
    ['right leaves a blank page', '.a { break-after: right }', ['甲', '', '乙丙']],
    ['left', '.b { break-before: left }', ['甲', '乙', '', '丙']],
    ['recto and verso', '.a { break-after: recto }', ['甲', '', '乙丙']],
    ['always', '.a { page-break-after: always }', ['甲', '乙丙']],
    ['none at the very beginning', '.a { break-before: page }', ['甲乙丙']],
    ['a left page to begin with', '.a { break-before: left }', ['', '甲乙丙']],
  ])('%s', (_, css, expected) => {
    expect(pages('<p class="a">甲</p><p class="b">乙</p><p class="b">丙</p>', css)).toEqual(expected);
  });

  test.each([
    [2, 2, 318, 2],
    [4, 1, 318, 0],
    [1, 4, 318, 2],
    [2, 4, 300, 2],
  ])('orphans %s, widows %s with %s pt taken: %s lines stay', (orphans, widows, height, stay) => {
    const css = `.f { height: ${height}pt } p { orphans: ${orphans}; widows: ${widows} }`;
    const html = `<div class="f"></div><p>${'甲<br>'.repeat(5)}末</p>`;
    expect(pages(html, css)).toEqual(['甲'.repeat(stay), `${'甲'.repeat(5 - stay)}末`]);
  });

  test('break-inside, break-before and break-after: avoid', () => {
    const filler = '<div class="f"></div>';
    const css = '.f { height: 330pt } h2 { margin: 0 } ';
    expect(
      pages(`${filler}<div class="k"><p>甲</p><p>乙</p><p>丙</p></div>`, `${css}.k { break-inside: avoid }`),
    ).toEqual(['', '甲乙丙']);
    expect(pages(`${filler}<p>甲</p><p>乙</p><p class="k">丙</p>`, `${css}.k { break-before: avoid }`)).toEqual([
      '甲',
      '乙丙',
    ]);
    expect(pages(`${filler}<h2>题</h2><p>甲<br>乙</p>`, css)).toEqual(['', '题甲乙']);
  });
});

describe('page selectors', () => {
  const x = (css: string): readonly string[] =>
    spots(
      onSmallPage('<p>甲</p><p class="b">乙</p><p class="b">丙</p>', `.b { break-before: page } ${css}`),
      '甲乙丙',
    ).map((place) => place.replace(/,.*/, ''));

  test(':first, :left, :right', () =>
    expect(
      x('@page :first { margin-left: 50pt } @page :left { margin-left: 60pt } @page :right { margin-left: 70pt }'),
    ).toEqual(['1: 50', '2: 60', '3: 70']));

  test('the more said, the stronger, whatever the order', () =>
    expect(
      x('@page :first { margin-left: 50pt } @page :right { margin-left: 60pt } @page { margin-left: 5pt }'),
    ).toEqual(['1: 50', '2: 5', '3: 60']));

  test('names, with sides and in lists', () =>
    expect(x('p { page: n } @page n { margin-left: 50pt } @page n:left, m { margin-left: 60pt }')).toEqual([
      '1: 50',
      '2: 60',
      '3: 50',
    ]));
});

describe('margin boxes', () => {
  const ground = (css: string, box = 'top-center'): readonly string[] =>
    painted(
      onSmallPage('<p>文</p>', `@page { margin: 60pt; @${box} { content: "眉"; background: #ff0000; ${css} } }`),
      'fill',
      '#ff0000',
    );

  test.each([
    ['as wide and high as their side', '', 'top-center', '60,-8.5,240,60'],
    ['of a width', 'width: 50%', 'top-center', '105,-8.5,195,60'],
    ['of a width, from the start', 'width: 40pt', 'top-left', '60,-8.5,100,60'],
    ['of a width, from the end', 'width: 40pt', 'bottom-right', '200,340,240,408.5'],
    ['of a height, on the page area', 'height: 20pt', 'top-center', '60,40,240,60'],
    ['of a height, below it', 'height: 20pt', 'bottom-center', '60,340,240,360'],
    [
      'with border and padding around',
      'width: 40pt; height: 20pt; padding: 5pt; border: 1pt solid',
      'top-left',
      '60,28,112,60',
    ],
    ['with margins', 'margin: 10pt 20pt', 'top-center', '80,10,220,50'],
    ['auto margins', 'height: 20pt; margin: auto 0', 'top-center', '60,20,240,40'],
    ['at the side', 'width: 20pt', 'left-middle', '40,60,60,340'],
    ['in a corner', 'width: 20pt; height: 10pt', 'top-left-corner', '40,50,60,60'],
  ])('%s', (_, css, box, expected) => {
    const inside = expected.split(',').map((value) => (value === '-8.5' ? '0' : value === '408.5' ? '400' : value));
    expect([expected, inside.join(',')]).toContain(ground(css, box)[0]);
  });

  test('two on one side: a fixed one keeps its width, the other takes the rest', () => {
    const set = onSmallPage(
      '<p>文</p>',
      '@page { @top-left { content: "左"; width: 60pt; background: #ff0000 } @top-right { content: "右"; background: #00ff00 } }',
    );
    expect(
      [...painted(set, 'fill', '#ff0000'), ...painted(set, 'fill', '#00ff00')].map((box) =>
        box.replace(/,.*,(.*),.*/, ',$1'),
      ),
    ).toEqual(['20,80', '80,280']);
  });

  test('more than a margin box holds is told, with its place and once', () => {
    const css = `.k { break-before: page }\n@page {\n  @top-center { content: "${'眉'.repeat(100)}" } }`;
    const set = onSmallPage('<p>甲</p><p class="k">乙</p>', css);
    expect(set.diagnostics.map(({ code, span }) => [code, span?.kind === 'text' ? span.start.line - 2 : 0])).toEqual([
      ['layout/overflow', 3],
    ]);
  });

  test('a line that is wider than its box', () =>
    expect(
      codes(
        onSmallPage('<p>甲</p>', `@page { @top-right-corner { content: "${'眉'.repeat(10)}"; white-space: nowrap } }`),
      ),
    ).toEqual(['layout/overflow']));

  test('lines higher than the margin that show whole are no fault', () =>
    expect(
      codes(onSmallPage('<p>甲</p>', '@page { margin: 12pt; @top-center { content: "眉"; line-height: 30pt } }')),
    ).toEqual([]));
});

describe('named strings', () => {
  const heads = (value: string): readonly string[] =>
    pageTexts(
      onSmallPage(
        '<h2>甲</h2><h2>乙</h2><p class="k">文</p><h2>丙</h2><h2 class="k">丁</h2>',
        `h2 { string-set: t content() } .k { break-before: page } @page { @top-center { content: "【" ${value} "】" } }`,
      ),
    ).map((text) => /【(.*)】/.exec(text)?.[1] ?? '');

  test.each([
    ['string(t)', ['甲', '丙', '丁']],
    ['string(t, first)', ['甲', '丙', '丁']],
    ['string(t, last)', ['乙', '丙', '丁']],
    ['string(t, start)', ['甲', '乙', '丁']],
    ['string(t, first-except)', ['', '', '']],
  ])('%s; an element that leads its page is its start, whatever its margin', (value, expected) => {
    expect(heads(value)).toEqual(expected);
  });

  test('counters, and inline elements that set a string', () => {
    const css =
      'body { counter-reset: c } h2 { counter-increment: c; string-set: n "第" counter(c, cjk-decimal) "章" } b { string-set: t content() } @page { @top-center { content: "【" string(n) string(t) "】" } }';
    expect(pageTexts(onSmallPage('<h2>甲<b>乙</b></h2>', css))[0]).toContain('【第一章乙】');
  });
});

describe('contents', () => {
  test('are read in order: title, dots, page', () => {
    const [first = ''] = pageTexts(
      onSmallPage('<toc></toc><h1>Part</h1><h1 class="k">甲</h1>', '.k { break-before: page }'),
    );
    expect(first.replace(/·+/g, '·')).toBe('Part·1甲·2Part');
  });
});

test('an absolute box stands from the corner of the page, not of the type area', () =>
  expect(spot(onSmallPage('<div>甲</div>', 'div { position: absolute; left: 7pt; top: 5pt }'), '甲')).toBe(
    '1: 7,16.3',
  ));

test('a heading that is not shown is not in the contents either', () => {
  const set = onSmallPage('<toc></toc><h1>甲</h1><div class="n"><h1>乙</h1></div>', '.n { display: none }');
  expect(codes(set)).toEqual([]);
  expect(pageTexts(set)[0]?.replace(/·+/g, '·')).toBe('甲·1甲');
});

describe('a paragraph that goes on in another measure', () => {
  const text = Array.from({ length: 700 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  const widths = (css: string, html = `<p>${text}</p>`) => {
    const set = onSmallPage(html, css);
    expect(codes(set)).toEqual([]);
    expect(pageTexts(set).join('').replace(/\s/g, '')).toBe(text);
    return runsByPage(set).map((runs) => [
      Math.min(...runs.map((run) => run.x)),
      Math.max(...runs.map((run) => run.x + (run.glyphs.at(-1)?.dx ?? 0))),
    ]);
  };

  test('is set anew from there, wider or narrower, without its indent', () => {
    expect(widths('@page :first { margin: 20pt 100pt } p { text-indent: 2em }')).toEqual([
      [100, 190],
      [20, 270],
    ]);
    expect(widths('@page { margin: 20pt 100pt } @page :first { margin: 20pt }').slice(0, 2)).toEqual([
      [20, 270],
      [100, 190],
    ]);
  });

  test('is not set anew where the measure stays', () =>
    expect(widths('@page :left { margin: 20pt 10pt 20pt 30pt }')).toEqual([
      [20, 270],
      [30, 280],
    ]));

  test('with inline elements, breaks and spaces', () => {
    const html = `<p><b>${text.slice(0, 100)}</b><br>${text.slice(100, 200)}<em> ${text.slice(200, 350)}</em>\n${text.slice(350)}</p>`;
    expect(widths('@page :first { margin: 20pt 100pt } @page { margin: 20pt }', html).slice(1)).toEqual([[20, 270]]);
  });
});
