import { describe, expect, test } from 'vitest';
import { accessFaults } from '../../../src/realize/access.ts';
import { dumpStructure } from '../../support/dump-structure.ts';
import { realizeHtml } from '../../support/realize-html.ts';
import { typeset } from '../../support/typeset.ts';

const structure = (html: string, css = ''): string => dumpStructure(typeset(html, css).document).join('\n');

const lines = (...all: readonly string[]): string => ['Document', ...all.map((line) => `  ${line}`)].join('\n');

describe('parts of a document', () => {
  test('sections, headings, paragraphs, and what stands loose in a group', () => {
    expect(structure('<section><h1>题</h1><p>甲</p>散<div>乙</div><div><p>丙</p></div></section><main>丁</main>')).toBe(
      lines('Sect', '  H1 | 题', '  P | 甲', '  P | 散', '  P | 乙', '  Div', '    P | 丙', 'Part', '  P | 丁'),
    );
  });

  test('heading levels have no gaps, however they were written', () => {
    expect(structure('<h2>一</h2><h3>二</h3><h2>三</h2><h1>四</h1><h3>五</h3><h3>六</h3>')).toBe(
      lines('H1 | 一', 'H2 | 二', 'H1 | 三', 'H1 | 四', 'H2 | 五', 'H2 | 六'),
    );
  });

  test('lists with their labels, one in another', () => {
    expect(structure('<ol><li>甲</li><li><p>乙</p><ul><li>丙</li></ul></li></ol>')).toBe(
      lines(
        'L',
        '  LI',
        '    Lbl | 1.',
        '    LBody | 甲',
        '  LI',
        '    Lbl | 2.',
        '    LBody',
        '      P | 乙',
        '      L',
        '        LI',
        '          Lbl | •',
        '          LBody | 丙',
      ),
    );
  });

  test('terms and what they mean', () => {
    expect(structure('<dl><dt>甲</dt><dd>一</dd><dd>二</dd><dt>乙</dt></dl>')).toBe(
      lines('L', '  LI', '    Lbl | 甲', '    LBody | 一', '    LBody | 二', '  LI', '    Lbl | 乙'),
    );
  });

  test('tables with scopes, spans, and cells where rows are short', () => {
    const head = '<caption>表</caption><thead><tr><th>年</th><th>件</th></tr></thead>';
    const body = '<tr><th rowspan="2">一</th><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>';
    expect(structure(`<table>${head}${body}</table>`)).toBe(
      lines(
        'Table',
        '  Caption | 表',
        '  THead',
        '    TR',
        '      TH Column | 年',
        '      TH Column | 件',
        '  TBody',
        '    TR',
        '      TH Row 2 rows | 一',
        '      TD | 1',
        '    TR',
        '      TD | 2',
        '    TR',
        '      TD | 3',
        '      TD',
      ),
    );
  });

  test('a table head that stands again is no part of the document', () => {
    const rows = Array.from({ length: 40 }, () => '<tr><td>行</td></tr>').join('');
    const made = structure(
      `<table><thead><tr><th>头</th></tr></thead>${rows}</table>`,
      '@page { size: 60mm 80mm; margin: 10mm; @top-left { content: "页眉" } }',
    );
    expect(made.match(/头/g)).toHaveLength(1);
    expect(made).not.toContain('页眉');
    expect(made.match(/行/g)).toHaveLength(40);
  });

  test('emphasis, code, quotations, abbreviations, readings, other languages', () => {
    const html =
      '<p>甲<strong>乙</strong><code>丙</code><q>丁</q><abbr title="戊戊">戊</abbr><span lang="en">E</span><ruby>己<rt>jǐ</rt></ruby></p>';
    expect(structure(html)).toBe(
      lines(
        'P | 甲',
        '  Span | 乙',
        '  Code | 丙',
        '  Quote | “丁”',
        '  Span = 戊戊 | 戊',
        '  Span | E',
        '  Ruby',
        '    RB | 己',
        '    RT | jǐ',
      ),
    );
  });

  test('a note after the paragraph that calls it', () => {
    expect(structure('<p>甲<span class="n">注</span>乙</p>', '.n { float: footnote }')).toMatch(
      /^Document\n {2}P \| 甲乙\n {4}Reference \| .*1\n {4}Note\n {6}Lbl \| 1.*\n {6}P \| 注$/,
    );
  });

  test('contents lead to headings', () => {
    expect(structure('<toc></toc><h1>甲</h1>')).toBe(
      lines('TOC', '  TOCI', '    Reference', '      Link | 甲1', 'H1 | 甲'),
    );
  });

  test('pictures are figures, or decoration', () => {
    expect(structure('<p>甲<img src="a" alt="图">乙<img src="b" alt=""></p><img src="c" alt="独">')).toBe(
      lines('P | 甲乙', '  Figure “图”', 'Figure “独”'),
    );
  });

  test('boxes that stand elsewhere are read where they are written', () => {
    const css = '.a { position: absolute; top: 0 } .d { writing-mode: vertical-rl; height: 40mm }';
    expect(structure('<p>甲</p><div class="a">乙</div><div class="d"><p>丙</p><p>丁</p></div><p>戊</p>', css)).toBe(
      lines('P | 甲', 'P | 乙', 'Div', '  P | 丙', '  P | 丁', 'P | 戊'),
    );
  });
});

describe('what those who hear a document miss', () => {
  const faults = (html: string): readonly string[] =>
    accessFaults(realizeHtml(html).flow.structure).map(({ code, span, values }) => {
      const at = span?.kind === 'text' ? `${span.start.line}:${span.start.column}` : '';
      return [code, at, ...Object.values(values)].join(' ');
    });

  test.each([
    ['<h1>甲</h1><h2>乙</h2><h3>丙</h3><h1>丁</h1><h2>戊</h2>', []],
    ['<h1>甲</h1>\n<h3>乙</h3><h3>丙</h3>', ['realize/skipped-heading 2:1 h3 h1 h2']],
    ['<h2>甲</h2><h1>乙</h1>', ['realize/no-first-heading 1:1 h2']],
    [
      '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ['realize/table-without-headers 1:1 2 2'],
    ],
    ['<table><tr><td>1</td></tr><tr><td>3</td></tr></table>', []],
    ['<table><tr><th>1</th><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>', []],
  ])('%s', (html, expected) => expect(faults(html)).toEqual(expected));
});
