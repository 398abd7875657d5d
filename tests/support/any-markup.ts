import fc from 'fast-check';

type Markup = fc.Arbitrary<string>;

const characters = [...'春江潮水连海平海上明月共潮生滟随波千万里何处无月明审判执行案件数据年报，。；：、'];

const plain = (most: number): Markup =>
  fc
    .array(fc.constantFrom(...characters, 'ab', ' 2021 ', '&amp;', '&lt;'), { minLength: 1, maxLength: most })
    .map((all) => `字${all.join('')}`);

const image = (alt: string): string => `<img src="dot.svg" alt="${alt}"/>`;

/** Words of a line: emphasis, readings, notes, links, other tongues. */
const inline: Markup = fc.oneof(
  { weight: 6, arbitrary: plain(30) },
  plain(5).map((text) => `<strong>${text}</strong>`),
  plain(5).map((text) => `<em>${text}<b>${text}</b></em>`),
  plain(4).map((text) => `<code>${text}</code><q>${text}</q>`),
  plain(4).map((text) => `<a href="https://example.org/">${text}<em>${text}</em></a>`),
  plain(4).map((text) => `<a href="#top">${text}</a>（第<page-ref to="top"/>页）`),
  fc.constant('<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>'),
  fc.constant('<ruby>汉字<rp>(</rp><rt lang="en">reading</rt><rp>)</rp></ruby>'),
  plain(8).map((text) => `<span class="note">注${text}</span>`),
  fc.constant('<span lang="en">an English <em>sentence</em> inside</span>'),
  fc.constant('<abbr title="Portable Document Format">PDF</abbr>'),
  fc.constant(image('行内的点')),
  fc.constant(image('')),
  plain(3).map((text) => `<span class="u">${text}</span><sup>2</sup><u>${text}</u><span class="box">${text}</span>`),
);

const words: Markup = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

const cell = fc.record({ tag: fc.constantFrom('th', 'td', 'td', 'td'), text: fc.oneof(words, fc.constant('')) });

/** Rows of a regular or an irregular table, cells spanning now and then. */
const table: Markup = fc
  .record({
    caption: fc.boolean(),
    head: fc.boolean(),
    foot: fc.boolean(),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    spans: fc.constantFrom('', ' colspan="2"', ' rowspan="2"'),
  })
  .map(({ caption, head, foot, rows, spans }) => {
    const line = (cells: (typeof rows)[number], span: string): string =>
      `<tr>${cells.map(({ tag, text }, at) => `<${tag}${at === 0 ? span : ''}>${text}</${tag}>`).join('')}</tr>`;
    const wide = '<tr><th>甲</th><th>乙</th><th>丙</th></tr>';
    const body = rows.map((cells, at) => line(cells, at === 0 ? spans : '')).join('');
    return [
      '<table>',
      caption ? '<caption>表一</caption>' : '',
      head ? `<thead>${wide}</thead>` : '',
      head || foot ? `<tbody>${body}</tbody>` : body,
      foot ? `<tfoot>${wide}</tfoot>` : '',
      '</table>',
    ].join('');
  });

const { block } = fc.letrec<{ block: string; blocks: string; items: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  items: fc
    .array(fc.oneof(words, tie('blocks')), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((item) => `<li>${item}</li>`).join('')),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: words.map((text) => `<p>${text}</p>`) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), plain(6)).map(([n, text]) => `<h${n}>${text}</h${n}>`),
    },
    words,
    table,
    fc.constant(`<figure>${image('一个点')}<figcaption>图一</figcaption></figure>`),
    fc.constant(`<p>${image('独自的点')}</p><hr/>`),
    fc.tuple(words, tie('blocks')).map(([one, two]) => `<dl><dt>${one}</dt><dd>${two}</dd><dt>二</dt></dl>`),
    fc
      .tuple(fc.constantFrom('section', 'article', 'main', 'header', 'aside', 'div', 'blockquote'), tie('blocks'))
      .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
    fc
      .tuple(fc.constantFrom('columns', 'grid', 'down', 'faded', 'turned', 'apart', 'moved', 'kept'), tie('blocks'))
      .map(([name, inside]) => `<div class="${name}">${inside}</div>`),
    fc
      .tuple(fc.constantFrom('ul', 'ol', 'ul class="bare"'), tie('items'))
      .map(([tag, items]) => `<${tag}>${items}</${tag.slice(0, 2)}>`),
  ),
}));

/** A whole document of the layout language; its headings may skip levels, its tables lack headers. */
export const anyMarkup: Markup = fc
  .tuple(fc.boolean(), fc.array(block, { minLength: 1, maxLength: 7 }))
  .map(([contents, blocks]) => `<div id="top">起</div>${contents ? '<toc/>' : ''}${blocks.join('')}`);

/** What the classes of those documents look like. */
export const markupStyle = `@page { size: 110mm 150mm; margin: 14mm; @top-center { content: "页眉" } @bottom-center { content: counter(page) } @footnote { border-top: 0.5pt solid black } }
body { font-size: 9pt; line-height: 14pt } table { border-collapse: collapse } td, th { border: 0.3pt solid black }
img { width: 8mm } .note { float: footnote } .u { text-emphasis: filled dot } .box { background: #eee; padding: 0 2pt }
.columns { column-count: 2 } .grid { display: grid; grid-template-columns: 1fr 1fr } .down { writing-mode: vertical-rl; height: 60mm }
.faded { opacity: 0.5; background: #ddd } .turned { transform: rotate(2deg) } .apart { position: absolute; top: 3mm; left: 3mm; width: 40mm }
.moved { position: relative; border: 1pt solid #888 } .kept { break-inside: avoid; background: linear-gradient(#eee, #fff) }
.bare { list-style: none } toc::before { content: "目录"; display: block }
`;
