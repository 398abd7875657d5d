import { describe, expect, test } from 'vitest';
import type { Inline, ParagraphBlock } from '../../../src/document/flow.ts';
import { realizeHtml } from '../../support/realize-html.ts';

const paragraphOf = (layout: string, css = ''): { block: ParagraphBlock; codes: readonly string[] } => {
  const { flow, diagnostics } = realizeHtml(layout, css);
  const body = flow.root.children[0];
  const block = body?.kind === 'box' ? body.children[0] : body;
  return {
    block: block?.kind === 'paragraph' ? block : expect.fail(),
    codes: diagnostics.map(({ code }) => code),
  };
};

const print = (items: readonly Inline[]): string =>
  items
    .map((item) => {
      if (item.kind !== 'text') return `{${item.kind}}`;
      const { ruby } = item.style;
      return ruby === undefined ? item.text : `[${item.text}|${print(ruby.reading)}]`;
    })
    .join('');

const dump = (layout: string, css = ''): string => print(paragraphOf(layout, css).block.items);

describe('ruby', () => {
  test.each([
    ['<p>甲<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>乙</p>', '甲[汉|hàn][字|zì]乙'],
    ['<p><ruby>汉字<rt>hànzì</rt></ruby></p>', '[汉字|hànzì]'],
    ['<p><ruby>版<rp>（</rp><rt>bǎn</rt><rp>）</rp></ruby></p>', '[版|bǎn]'],
    ['<p><ruby>\n 汉\n <rt> hàn </rt>\n 字\n <rt>zì</rt>\n</ruby>乙</p>', '[汉|hàn][字|zì]乙'],
    ['<p><ruby>汉<rt>hàn</rt>字</ruby></p>', '[汉|hàn]字'],
    ['<p><ruby>汉<rt></rt>字<rt>zì</rt></ruby></p>', '汉[字|zì]'],
    ['<p><ruby>汉<rt>hàn<br/>zì</rt></ruby></p>', '[汉|hàn zì]'],
    ['<p><ruby>汉<br/>字<rt>hànzì</rt></ruby></p>', '[汉|hànzì]{break}字'],
    ['<p><ruby>汉<rt id="a">hàn</rt></ruby></p>', '{anchor}[汉|hàn]'],
    ['<p><ruby>汉<strong>字</strong><rt>hànzì</rt></ruby></p>', '[汉|hànzì][字|hànzì]'],
  ])('%s', (layout, expected) => expect(dump(layout)).toBe(expected));

  test('a base of several elements bears one reading', () => {
    const { block } = paragraphOf('<p><ruby>汉<strong>字</strong><rt>hànzì</rt></ruby></p>');
    const [one, two] = block.items.flatMap((item) => (item.kind === 'text' ? [item.style.ruby] : []));
    expect(one).toBe(two);
  });

  test('a reading is half its base, but never under 4.5 pt unless it is told so', () => {
    const size = (css: string): number | undefined => {
      const [item] = paragraphOf('<p><ruby>汉<rt>hàn</rt></ruby></p>', css).block.items;
      return item?.kind === 'text' ? item.style.ruby?.text.size : undefined;
    };
    expect(size('p { font-size: 12pt }')).toBe(6);
    expect(size('p { font-size: 8pt }')).toBe(4.5);
    expect(size('p { font-size: 8pt } rt { font-size: 4pt }')).toBe(4);
  });

  test('a reading has neither marks, lines nor grounds of its base', () => {
    const css = 'u { text-emphasis: dot; background-color: red; letter-spacing: 2pt }';
    const [item] = paragraphOf('<p><u><ruby>汉<rt>hàn</rt></ruby></u></p>', css).block.items;
    const reading = item?.kind === 'text' ? item.style.ruby?.reading[0] : undefined;
    expect(item?.kind === 'text' && item.style.decorations).toHaveLength(1);
    expect(reading?.kind === 'text' && reading.style).toMatchObject({
      decorations: [],
      boxes: [],
      tag: 'rt',
      text: { letterSpacing: 0 },
    });
    expect(reading?.kind === 'text' && reading.style.text.emphasis).toBeFalsy();
  });

  test('without a base it is plain text, and that is said', () => {
    const { block, codes } = paragraphOf('<p>甲<ruby><rt>yī</rt></ruby></p>');
    expect(print(block.items)).toBe('甲yī');
    expect(codes).toEqual(['realize/reading-without-base']);
  });

  test('inside another it is plain text, and that is said', () => {
    const { block, codes } = paragraphOf('<p><ruby><ruby>汉<rt>hàn</rt></ruby>字<rt>hànzì</rt></ruby></p>');
    expect(print(block.items)).toBe('[汉|hànzì][hàn|hànzì][字|hànzì]');
    expect(codes).toEqual(['realize/nested-ruby']);
  });

  test('a heading is called by its base, in bookmarks and contents', () => {
    const { flow } = realizeHtml(
      '<h1><ruby>\n汉\n<rt>hàn</rt>\n字<rt>zì</rt>\n</ruby>表</h1><toc></toc>',
      'h1 { string-set: title content() }',
    );
    const body = flow.root.children[0];
    const [heading, toc] = body?.kind === 'box' ? body.children : [];
    expect(heading?.heading?.text).toBe('汉字表');
    expect(heading?.strings).toEqual([{ name: 'title', text: '汉字表' }]);
    const [entry] = toc?.kind === 'box' ? toc.children : [];
    expect(entry?.kind === 'paragraph' && print(entry.items)).toMatch(/汉字表/);
    expect(entry?.kind === 'paragraph' && print(entry.items)).not.toMatch(/hàn/);
  });
});
