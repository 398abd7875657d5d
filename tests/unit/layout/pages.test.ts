import { describe, expect, test } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { Flow, Inline } from '../../../src/document/flow.ts';
import type { ComposedParagraph, ParagraphRequest } from '../../../src/layout/inline/paragraph.ts';
import { layout } from '../../../src/layout/layout.ts';
import type { ContentItem, MarginBox, PageFacts, PageStyle } from '../../../src/style/computed.ts';
import {
  box,
  edges,
  fakeCompose,
  flow,
  inlineStyle,
  p,
  page,
  pt,
  rule,
  slab,
  style,
  text,
  type Wish,
} from '../../support/blocks.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import { dump, faults, han, laid, lines } from '../../support/laid.ts';

const gray = (k: number): PageStyle['background'] => ({
  color: { color: { space: 'gray', k }, alpha: 1 },
  images: [],
  size: 'auto',
  position: [pt(0), pt(0)],
  repeat: 'repeat',
});
const running = (name: string, content: readonly ContentItem[], wish: Wish = {}): MarginBox => ({
  name,
  style: style({ content, verticalAlign: 'middle', ...wish }),
});
const string = (content: string): ContentItem => ({ kind: 'string', text: content });
const counter = (name: string, kind: Extract<ContentItem, { kind: 'counter' }>['style'] = 'decimal'): ContentItem => ({
  kind: 'counter',
  name,
  style: kind,
});
const center = { paragraph: { align: 'center' as const } };
const label = ({ name, first, side, blank }: PageFacts): string =>
  `${name}${first ? ' first' : ''} ${side}${blank ? ' blank' : ''}`;

const tops = (given: Flow): readonly (string | undefined)[] =>
  laid(given).value.pages.map(
    (one) =>
      one.items.flatMap((item) =>
        item.kind === 'glyphs' && item.artifact ? [item.glyphs.map((glyph) => glyph.text).join('')] : [],
      )[0],
  );

describe('pages', () => {
  test('selectors see name, first, side and blank', () => {
    const seen: string[] = [];
    laid(
      flow(
        [
          p('一'),
          box([p('二')], { page: 'part', breakBefore: 'left' }),
          p('三', { page: 'part', breakBefore: 'left' }),
          p('四'),
        ],
        (facts) => {
          seen.push(label(facts));
          return page();
        },
      ),
    );
    expect(seen).toEqual([' first right', 'part left', 'part right blank', 'part left', ' right']);
  });

  test('a named page’s size holds while its name does', () => {
    const given = flow([p('一'), p(han(12), { page: 'wide' })], ({ name }) =>
      page(name === 'wide' ? { width: 220 } : {}),
    );
    expect(laid(given).value.pages.map(({ name, width }) => `${name} ${width}`)).toEqual([' 120', 'wide 220']);
    expect(lines(given)).toEqual([['0,0 一'], [`0,0 ${han(12)}`]]);
  });

  test('padding and border of the page', () =>
    expect(dump(flow([p('一')], { padding: edges(5), border: edges(rule(2)) }))).toEqual([
      'page 1 right',
      '  fill ink 10,10 110,110',
      '  17,25 一',
    ]));

  test('grounds of page and html run into the bleed; body’s serves where html has none', () => {
    const whole = '  fill ink -8.5,-8.5 128.5,128.5';
    expect(dump(flow([p('一')], { background: gray(0.1) }, { background: gray(0.2) }))).toEqual([
      'page 1 right',
      whole,
      whole,
      '  10,18 一',
    ]);
    const body = {
      root: box([box([p('一')], { background: gray(0.1) }, { tag: 'body' })], {}, { tag: 'html' }),
      pages: () => page(),
      title: '',
      language: 'zh',
      backgrounds: new Map(),
    };
    expect(dump(body)).toEqual(['page 1 right', whole, '  10,18 一']);
  });

  test('margins that leave no type area', () =>
    expect(faults(flow([p('一')], { margin: edges(60) }))).toEqual(['layout/no-type-area layout/smaller-margins 1']));
});

describe('margin boxes', () => {
  test('sixteen places', () => {
    const names = [
      'top-left-corner',
      'top-left',
      'top-center',
      'top-right',
      'top-right-corner',
      'right-top',
      'right-middle',
      'right-bottom',
      'bottom-right-corner',
      'bottom-right',
      'bottom-center',
      'bottom-left',
      'bottom-left-corner',
      'left-bottom',
      'left-middle',
      'left-top',
    ];
    const marginBoxes = names.map((name, at) =>
      running(
        name,
        [string(String.fromCodePoint(0x7532 + at))],
        name.endsWith('right') ? { paragraph: { align: 'right' } } : name.endsWith('center') ? center : {},
      ),
    );
    const found = laid(flow([], { marginBoxes })).value.pages[0]?.items.flatMap((item) =>
      item.kind === 'glyphs' ? [`${Math.round(item.x)},${Math.round(item.y)} ${item.glyphs[0]?.text ?? ''}`] : [],
    );
    expect(found?.sort()).toEqual(
      [
        '0,8 甲',
        '10,8 申',
        '55,8 甴',
        '100,8 电',
        '110,8 甶',
        '110,36 男',
        '110,63 甸',
        '110,91 甹',
        '110,118 町',
        '100,118 画',
        '55,118 甼',
        '10,118 甽',
        '0,118 甾',
        '0,91 甿',
        '0,63 畀',
        '0,36 畁',
      ].sort(),
    );
  });

  test('page counters, in their styles, and artifacts', () => {
    const marginBoxes = [
      running('bottom-center', [counter('page', 'cjk-decimal'), string('/'), counter('pages')], center),
    ];
    expect(tops(flow([p('一'), p('二', { breakBefore: 'page' })], { marginBoxes }))).toEqual(['一/2', '二/2']);
  });

  test('counter-reset: page', () => {
    const marginBoxes = [running('bottom-center', [counter('page')])];
    const given = flow(
      [
        p('一'),
        box([p('二', { counterReset: [{ name: 'page', value: 1 }] })], { breakBefore: 'page' }),
        p('三', { breakBefore: 'page' }),
      ],
      { marginBoxes },
    );
    expect(tops(given)).toEqual(['1', '1', '2']);
  });

  test('named strings: start, first, last, first-except', () => {
    const head = (which: 'start' | 'first' | 'last' | 'first-except') => [
      running('top-left', [{ kind: 'named-string', name: 's', which }, string('。')]),
    ];
    const named = (name: string) => ({ strings: [{ name: 's', text: name }] });
    const blocks = [
      p('一', {}, named('甲')),
      p('二', {}, named('乙')),
      p('三', { breakBefore: 'page' }),
      p('四', {}, named('丙')),
      p('五', { breakBefore: 'page' }, named('丁')),
    ];
    expect(tops(flow(blocks, { marginBoxes: head('first') }))).toEqual(['甲。', '丙。', '丁。']);
    expect(tops(flow(blocks, { marginBoxes: head('last') }))).toEqual(['乙。', '丙。', '丁。']);
    expect(tops(flow(blocks, { marginBoxes: head('start') }))).toEqual(['甲。', '乙。', '丁。']);
    expect(tops(flow(blocks, { marginBoxes: head('first-except') }))).toEqual(['。', '。', '。']);
  });

  test('blank pages have theirs', () =>
    expect(
      tops(
        flow([p('一'), p('二', { breakBefore: 'right' })], ({ blank }) =>
          page({ marginBoxes: [running('top-left', [string(blank ? '空' : '满')])] }),
        ),
      ),
    ).toEqual(['满', '空', '满']));

  test('ground and border', () =>
    expect(
      dump(
        flow([], {
          marginBoxes: [
            running('top-center', [string('眉')], {
              ...center,
              background: gray(0.2),
              border: edges(rule(0, 'none'), rule(0, 'none'), rule(1)),
            }),
          ],
        }),
      ),
    ).toEqual(['page 1 right', '  fill ink 10,0 110,10', '  fill ink 10,9 110,10', '  55,7.5 ~眉']));
});

const span = textSpan('t.hbs', 1, 1);
const reference = (target: string): Inline => ({ kind: 'page-reference', target, style: inlineStyle(), span });
const pageNumber: Inline = { kind: 'page-number', style: inlineStyle(), span };
const pageCount: Inline = { kind: 'page-count', style: inlineStyle(), span };

/** Sets a paragraph that holds a page number the higher, the less it says: so that it never settles. */
const contrary = (request: ParagraphRequest): ComposedParagraph => {
  const composed = fakeCompose(request);
  const short = composed.lines.some(({ items }) =>
    items.some((item) => item.kind === 'glyphs' && item.glyphs.some((glyph) => glyph.text === '1')),
  );
  return composed.volatile && short
    ? { ...composed, lines: Array.from({ length: 10 }, () => composed.lines[0] ?? []).flat() }
    : composed;
};

describe('references', () => {
  test('page numbers before and behind their targets', () => {
    const given = flow([
      p([reference('z')], {}, { id: 'a' }),
      slab(95),
      p([reference('a'), text('共'), pageCount], { breakBefore: 'page' }, { id: 'z' }),
    ]);
    expect(lines(given)).toEqual([['0,0 3'], [], ['0,0 1共3']]);
  });

  test('a page number knows its page', () =>
    expect(lines(flow([p([pageNumber]), p([pageNumber], { breakBefore: 'page' }), slab(85), p([pageNumber])]))).toEqual(
      [['0,0 1'], ['0,0 2'], ['0,0 3']],
    ));

  test('what does not settle is told', () => {
    const told = (given: Flow) =>
      layout(given, fakeFontBook(), { compose: contrary }).diagnostics.map(({ code, values, hints }) => [
        code,
        values['target'],
        hints[0]?.code,
      ]);
    expect(told(flow([p([reference('z')]), p('二', {}, { id: 'z' })]))).toEqual([
      ['layout/unsettled-reference', 'z', 'layout/give-fixed-text'],
    ]);
    expect(told(flow([p([pageCount]), p('二')]))).toEqual([
      ['layout/unsettled-page-count', undefined, 'layout/give-fixed-text'],
    ]);
  });

  test('destinations, anchors and outline', () => {
    const document = laid(
      flow([
        p('题', { margin: edges(pt(5), pt(0)) }, { tag: 'h1', id: 'h', heading: { level: 1, text: '题' } }),
        p([text('一'), { kind: 'anchor', id: 'i' }, text('二')]),
        p('三', { breakBefore: 'page' }, { tag: 'h2', heading: { level: 2, text: '三' } }),
      ]),
    ).value;
    expect([...document.destinations]).toEqual([
      ['h', { page: 1, x: 10, y: 15 }],
      ['i', { page: 1, x: 20, y: 30 }],
    ]);
    expect(document.outline).toEqual([
      { level: 1, text: '题', destination: { page: 1, x: 10, y: 15 } },
      { level: 2, text: '三', destination: { page: 2, x: 10, y: 10 } },
    ]);
  });
});
