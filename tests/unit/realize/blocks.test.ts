import { describe, expect, it } from 'vitest';
import { dumpFlow, realizeHtml } from '../../support/realize-html.ts';

const dump = (layout: string, css = ''): string => {
  const { flow, diagnostics } = realizeHtml(layout, css);
  expect(diagnostics).toEqual([]);
  return dumpFlow(flow);
};
const tree = (...lines: readonly string[]): string => ['body', ...lines.map((line) => `  ${line}`)].join('\n');

describe('blocks', () => {
  it('a block of inlines is one paragraph', () => {
    expect(dump('<p>甲<strong>乙</strong>丙</p>')).toBe(tree('p: 甲乙丙'));
  });

  it('text beside blocks stands in anonymous paragraphs', () => {
    expect(dump('<div>甲<p>乙</p>丙</div>')).toBe(tree('div', '  div: 甲', '  p: 乙', '  div: 丙'));
  });

  it('white space between blocks is nothing', () => {
    expect(dump('<section>\n  <p>甲</p>\n\n  <p>乙</p>\n</section>')).toBe(tree('section', '  p: 甲', '  p: 乙'));
  });

  it('what is not displayed is left out', () => {
    expect(dump('<p>甲</p><p class="off">乙</p>', '.off { display: none }')).toBe(tree('p: 甲'));
  });

  it('an absolute element does not cut the text around it', () => {
    expect(dump('<div>甲<span class="out">乙</span>丙</div>', '.out { position: absolute }')).toBe(
      tree('div', '  span: 乙', '  div: 甲丙'),
    );
  });

  it('a link around blocks reaches the text inside', () => {
    expect(dump('<a href="https://example.org/"><div>甲</div></a>')).toBe(
      tree('a', '  div: [甲→https://example.org/]'),
    );
  });

  it('generated content stands in the line, or as a block', () => {
    expect(dump('<p>甲</p>', 'p::before { content: "【" } p::after { content: "】" attr(class) }')).toBe(
      tree('p: 【甲】'),
    );
    expect(dump('<p>甲</p>', 'p::before { content: ""; display: block; height: 2pt }')).toBe(
      tree('p', '  p::before', '  p: 甲'),
    );
    expect(dump('<p>甲</p>', 'p::after { content: counter(page) "/" counter(pages) }')).toBe(
      tree('p: 甲{page-number}/{page-count}'),
    );
  });

  it('counters number headings', () => {
    const css =
      'body { counter-reset: c } h2 { counter-increment: c } h2::before { content: counter(c, simp-chinese-informal) "、" }';
    expect(dump('<h2>甲</h2><h2>乙</h2>', css)).toBe(tree('h2: 一、甲', 'h2: 二、乙'));
  });

  it('list items have markers', () => {
    expect(dump('<ol start="3"><li>甲</li><li value="9">乙<ul><li>丙</li></ul></li><li>丁</li></ol>')).toBe(
      tree('ol', '  li (3.): 甲', '  li (9.)', '    li: 乙', '    ul', '      li (•): 丙', '  li (10.): 丁'),
    );
  });

  it('a picture with text is inline, one that is a block stands alone', () => {
    expect(dump('<p>甲<img src="a.svg" alt="图" width="80">乙</p>')).toBe(tree('p: 甲{picture 60×30}乙'));
    expect(dump('<img class="b" src="a.svg" alt="图">', '.b { display: block }')).toBe(tree('img: {picture 图}'));
  });

  it('named strings and headings are taken from the text', () => {
    const { flow } = realizeHtml('<h1>甲 <em>乙</em></h1>', 'h1 { string-set: part "第" content() }');
    const [body] = flow.root.children;
    const heading = body?.kind === 'box' ? body.children[0] : undefined;
    expect(heading).toMatchObject({
      heading: { level: 1, text: '甲 乙' },
      strings: [{ name: 'part', text: '第甲 乙' }],
    });
  });
});

describe('tables', () => {
  it('cells are placed on the grid', () => {
    const layout = `<table><caption>表</caption><thead><tr><th rowspan="2">甲</th><th colspan="2">乙</th></tr><tr><th>丙</th><th>丁</th></tr></thead>
      <tbody><tr><td>1</td><td rowspan="5">2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></tbody><tfoot><tr><td colspan="3">计</td></tr></tfoot></table>`;
    expect(dump(layout)).toBe(
      tree(
        'table',
        '  caption: 表',
        '  head 0 1×2!=甲 | 1 2×1!=乙',
        '  head 1!=丙 | 2!=丁',
        '  body 0=1 | 1 1×2=2 | 2=3',
        '  body 0=4 | 2=5',
        '  foot 0 3×1=计',
      ),
    );
  });
});

describe('contents and references', () => {
  it('the contents list the headings with their pages', () => {
    expect(
      dump('<toc levels="1"></toc><h1 id="a">甲<br>乙</h1><h2>丙</h2>', '.toc-leader::before { content: "." }'),
    ).toBe(tree('toc', '  div: [甲→#a][乙→#a]{leader .}{page of a}', 'h1#a: 甲{break}乙', 'h2#heading-1: 丙'));
  });

  it.each([
    ['<p>{{! }}<page-ref to="#ab"></page-ref></p><p id="abc">甲</p>', 'realize/unknown-reference', 20],
    ['<p><a href="#nowhere">甲</a></p>', 'realize/unknown-reference', 7],
    ['<p><a href="javascript:alert(1)">甲</a></p>', 'realize/unsafe-link', 7],
    ['<p id="a">甲</p><p id="a">乙</p>', 'realize/duplicate-id', 19],
    ['<toc levels="3-1"></toc>', 'realize/bad-attribute', 6],
  ] as const)('%s is %s', (layout, code, column) => {
    const { diagnostics } = realizeHtml(layout);
    expect(diagnostics.map((each) => [each.code, each.span])).toEqual([
      [code, expect.objectContaining({ file: 'layout.hbs', start: { line: 1, column } })],
    ]);
  });

  it.each([
    ['img { width: 30pt }', '{picture 30×15}'],
    ['img { height: 5pt }', '{picture 10×5}'],
    ['img { max-width: 10pt }', '{picture 10×5}'],
    ['img { max-height: 10pt }', '{picture 20×10}'],
    ['img { min-width: 60pt }', '{picture 60×30}'],
    ['img { width: 30pt; height: 30pt }', '{picture 30×30}'],
    ['img { max-width: 100% }', '{picture 40×20}'],
  ])('in a line of text, %s is %s', (css, picture) => {
    expect(dump('<p>甲<img src="a.svg" alt="图">乙</p>', css)).toBe(tree(`p: 甲${picture}乙`));
  });

  it('a share of a line is told, and the picture keeps its size', () => {
    const { flow, diagnostics } = realizeHtml('<p>甲<img src="a.svg" alt="图">乙</p>', 'img { width: 50% }');
    expect(dumpFlow(flow)).toBe(tree('p: 甲{picture 40×20}乙'));
    expect(diagnostics).toMatchObject([
      { code: 'realize/inline-picture-share', span: { start: { line: 1, column: 5 } } },
    ]);
  });

  it('a background picture of an inline element is told, not left out in silence', () => {
    const { diagnostics } = realizeHtml('<p>甲<span class="b">乙</span></p>', '.b { background: url(assets/a.png) }');
    expect(diagnostics).toMatchObject([
      {
        code: 'realize/inline-background-picture',
        span: { file: 'style.css', start: { line: 1, column: 18 } },
        values: { element: '<span>', url: 'assets/a.png' },
      },
    ]);
  });

  it('a wrong reference is told the nearest id', () => {
    const [fault] = realizeHtml('<p><page-ref to="ab"></page-ref></p><p id="abc">甲</p>').diagnostics;
    expect(fault?.hints).toMatchObject([{ code: 'realize/nearest-id', values: { id: 'abc' } }]);
  });
});
