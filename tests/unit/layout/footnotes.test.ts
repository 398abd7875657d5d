import { describe, expect, test } from 'vitest';
import { han } from '../../support/laid.ts';
import { dumpFlow, realizeHtml } from '../../support/realize-html.ts';
import { baselines, runsByPage, textOf, typeset } from '../../support/typeset.ts';

const page = '@page { size: 120pt 120pt; margin: 10pt; @footnote { margin-top: 6pt; border-top: 0; padding-top: 0 } }';
const body = 'html { font-size: 10pt; line-height: 12pt; orphans: 1; widows: 1 } p, table { margin: 0 }';
const note = '.n { float: footnote; font-size: 8pt; line-height: 8pt }';

const set = (html: string, css = '') => typeset(html, `${page} ${body} ${note} ${css}`);
const fn = (text: string): string => `<span class="n">${text}</span>`;

/** The lines of each page, without their places. */
const lines = (html: string, css = ''): readonly (readonly string[])[] =>
  baselines(set(html, css)).map((rows) => rows.map((row) => row.replace(/^\S+ /, '')));

describe('where a note stands', () => {
  test('at the foot of the page of its call; the text around closes up', () => {
    expect(baselines(set(`<p>甲乙${fn('注一')}丙</p><p>丁${fn('注二')}</p>`))).toEqual([
      ['19.8: 甲乙丙', '16.5: 1', '31.8: 丁', '28.5: 2', '101.04: 1 注一', '109.04: 2 注二'],
    ]);
  });

  test('the line with the call goes to the next page where the note finds no room', () => {
    const made = lines(`<p>${han(70)}甲${fn(han(30, 500))}乙</p>`);
    expect(made[0]).toHaveLength(7);
    expect(made[1]).toEqual([
      expect.stringContaining('甲乙'),
      '1',
      expect.stringMatching(/^1 /),
      expect.anything(),
      expect.anything(),
    ]);
  });

  test('as much text as there can be stands above the notes', () => {
    // Eight lines fit; the second note's line has to go, the first note's three lines stay.
    const made = lines(`<p>甲${fn('一')}${han(58)}乙${fn(han(70, 500))}${han(30, 200)}</p>`);
    expect(made[0]?.filter((line) => !/^[12]/.test(line))).toHaveLength(6);
    expect(made[0]?.at(-1)).toBe('1 一');
    expect(made[1]?.some((line) => line.includes('乙'))).toBe(true);
  });

  test('a note that no page can hold goes on on the next ones, when the text has ended too', () => {
    const made = lines(`<p>甲${fn(han(300, 500))}乙</p>`);
    expect(made.length).toBe(3);
    expect(made[0]?.[0]).toBe('甲乙');
    expect(made.flat().join('')).toContain(han(40, 760).slice(-8));
  });

  test('max-height of @footnote sends the rest on', () => {
    const made = lines(`<p>甲${fn(han(48, 500))}</p><p>${han(100)}</p>`, '@page { @footnote { max-height: 16pt } }');
    const small = made.map((rows) =>
      rows.filter((row) => row.startsWith('1 ') || /[\u4ff0-\u5fff]/.test(row)).join(''),
    );
    expect(small.map((text) => text.length)).toEqual([24, 24, 2]);
    expect(small.join('')).toBe(`1 ${han(48, 500)}`);
  });

  test.each([
    ['columns', `<div class="c"><p>${han(20)}${fn('注')}${han(60, 100)}</p></div>`, '.c { column-count: 2 }'],
    [
      'a table with a repeated head',
      `<table><thead><tr><th>头${fn('注')}</th></tr></thead>${'<tr><td>格</td></tr>'.repeat(9)}</table>`,
      '',
    ],
    [
      'a grid',
      `<div class="g"><p>甲${fn('注')}</p><p>乙</p></div>`,
      '.g { display: grid; grid-template-columns: 1fr 1fr }',
    ],
    ['an absolute box', `<div class="a">甲${fn('注')}</div>`, '.a { position: absolute; top: 0; left: 0 }'],
  ])('in %s it is set once', (_, html, css) => {
    const made = set(html, css);
    const notes = runsByPage(made).flatMap((runs, at) =>
      runs.filter((run) => textOf(run).endsWith('注')).map(() => at),
    );
    expect(notes).toEqual([0]);
    expect(made.diagnostics).toEqual([]);
  });

  test('@footnote dresses the area', () => {
    const css =
      '@page { @footnote { margin: 4pt 0 2pt; border-top: 1pt solid; padding: 3pt 0 0 5pt; background: #eee } }';
    const made = set(`<p>甲${fn('注')}</p>`, css);
    const marker = runsByPage(made)[0]?.at(-1);
    expect([marker?.x, marker?.y]).toEqual([15, 107.04].map((value) => expect.closeTo(value, 6)));
    const paths = made.document.pages[0]?.items.filter((item) => item.kind === 'path') ?? [];
    expect(paths.length).toBe(2);
  });
});

describe('numbers', () => {
  const three = `<p>甲${fn('一')}</p><p>乙${fn('二')}</p><p class="b">丙${fn('三')}</p>`;

  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    ['of the document', '', [['1 一', '2 二'], ['3 三']]],
    ['of each page', '@page { counter-reset: footnote }', [['1 一', '2 二'], ['1 三']]],
    ['of each page, from another number', '@page { counter-reset: footnote 4 }', [['5 一', '6 二'], ['5 三']]],
    ['of each chapter', '.b { counter-reset: footnote }', [['1 一', '2 二'], ['1 三']]],
    [
      'in circles',
      '::footnote-call { content: counter(footnote, circled-decimal) } ::footnote-marker { content: counter(footnote, circled-decimal) }',
      [['①一', '②二'], ['③三']],
    ],
  ])('%s', (_, css, expected) => {
    const made = set(three, `.b { break-before: page } ${css}`);
    expect(
      baselines(made).map((rows) => rows.map((row) => row.replace(/^\S+ /, '')).filter((row) => /[一二三]$/.test(row))),
    ).toEqual(expected);
    const calls = runsByPage(made).map((runs) => runs.filter((run) => run.size === 6.5).map(textOf));
    expect(calls).toEqual(expected.map((rows) => rows.map((row) => row.replace(/[\s\u00a0]*.$/, ''))));
    expect(made.diagnostics).toEqual([]);
  });

  test('an outside marker stands in the note’s padding', () => {
    const runs = runsByPage(
      set(
        `<p>甲${fn('注')}</p>`,
        '.n { padding-left: 2em } ::footnote-marker { list-style-position: outside; content: counter(footnote) }',
      ),
    )[0];
    expect(runs?.find((run) => textOf(run) === '注')?.x).toBeCloseTo(26, 6);
    expect(runs?.at(-1)?.x === runs?.find((run) => textOf(run) === '注')?.x || (runs?.at(-2)?.x ?? 0) < 26).toBe(true);
  });

  test('a call never starts a line', () => {
    for (let count = 8; count < 13; count += 1) {
      const [first] = runsByPage(set(`<p>${han(count)}${fn('注')}${han(20, 100)}</p>`));
      const call = first?.find((run) => run.size === 6.5);
      const line = first?.filter((run) => run.size === 10 && Math.abs(run.y - (call?.y ?? 0) - 3.3) < 0.01);
      expect(Math.min(...(line ?? []).map((run) => run.x))).toBeLessThan(call?.x ?? 0);
    }
  });
});

describe('in the document', () => {
  const flow = (html: string, css = note): string => dumpFlow(realizeHtml(html, css).flow);

  test.each<readonly [string, string, string]>([
    [
      'white space before a call goes',
      '<p>甲\n <span class="n">注</span>\n 乙</p>',
      'body\n  p: 甲{note 1 {decimal 1}: span: {decimal 1}\u00a0注}乙',
    ],
    [
      'or behind it',
      '<p>one <span class="n">注</span> two</p>',
      'body\n  p: one{note 1 {decimal 1}: span: {decimal 1}\u00a0注} two',
    ],
    [
      'an aside between paragraphs is called at the end of the one before',
      '<p>甲</p>\n<aside class="n"><p>注</p></aside>\n<p>乙</p>',
      'body\n  p: 甲{note 1 {decimal 1}: aside /   p: {decimal 1}\u00a0注}\n  p: 乙',
    ],
    [
      'of a list, of its last item',
      '<ul><li>甲</li></ul><aside class="n">注</aside>',
      'body\n  ul\n    li (•): 甲{note 1 {decimal 1}: aside: {decimal 1}\u00a0注}',
    ],
    [
      'one that comes first has a line of its own',
      '<div><aside class="n">注</aside><p>甲</p></div>',
      'body\n  div\n    div: {note 1 {decimal 1}: aside: {decimal 1}\u00a0注}\n    p: 甲',
    ],
    [
      'a table',
      '<div>甲<table class="n"><tr><td>注</td></tr></table>乙</div>',
      'body\n  div: 甲{note 1 {decimal 1}: div /   div: {decimal 1}\u00a0 /   table /     body 0=注}乙',
    ],
    [
      'a picture',
      '<p>甲<img class="n" src="a.png" alt="图"></p>',
      'body\n  p: 甲{note 1 {decimal 1}: div /   div: {decimal 1}\u00a0 /   img: {picture 图}}',
    ],
    ['without a call', '<p>甲<span class="n c">注</span></p>', 'body\n  p: 甲{note 1 : span: {decimal 1}\u00a0注}'],
  ])('%s', (_, html, expected) => {
    expect(flow(html, `${note} .c::footnote-call { content: none }`)).toBe(expected);
  });

  test('contents, bookmarks and running heads take a heading without its notes', () => {
    const { flow: made } = realizeHtml(
      '<toc></toc><h1>甲<span class="n">注</span>乙</h1>',
      `${note} h1 { string-set: t content() }`,
    );
    const body = made.root.children[0];
    const heading = body?.kind === 'box' ? body.children.at(-1) : undefined;
    expect(heading?.heading?.text).toBe('甲乙');
    expect(heading?.strings.map(({ text }) => text)).toEqual(['甲乙']);
    expect(dumpFlow(made).match(/注/g)).toHaveLength(1);
    expect(dumpFlow(made).match(/甲/g)).toHaveLength(2);
  });

  test('a note in a note stays where it is, with a word', () => {
    const { flow: made, diagnostics } = realizeHtml(
      '<p>甲<span class="n">外<span class="n">内</span></span></p>',
      note,
    );
    expect(dumpFlow(made)).toMatch(/外.*内\}/);
    expect(diagnostics.map((one) => one.code)).toEqual(['realize/nested-footnote']);
  });

  test.each([
    ['.n { float: right }', 'style/unsupported-property'],
    ['@page { counter-reset: page 3 }', 'style/not-on-page'],
    ['@page { @footnotes { color: red } }', 'style/unsupported-at-rule'],
    ['p:footnote-call { color: red }', 'style/unsupported-selector'],
  ])('%s is said', (css, code) => {
    expect(realizeHtml('<p>一</p>', css).diagnostics.map((one) => one.code)).toEqual([code]);
  });
});
