import { describe, expect, test } from 'vitest';
import type { ComputedStyle } from '../../../src/style/computed.ts';
import { faults, h, page, styled, styleOf } from './support.ts';

const rgb = (r: number, g: number, b: number, alpha = 1) => ({
  color: { space: 'rgb', value: { r: r / 255, g: g / 255, b: b / 255 } },
  alpha,
});
const pt = (value: number) => ({ pt: value, fraction: 0 });
const share = (fraction: number, points = 0) => ({ pt: points, fraction });
const gray = { color: { space: 'gray', k: 1 }, alpha: 1 };

type Case = readonly [css: string, read: (style: ComputedStyle) => unknown, expected: unknown];

/** The element is 10 pt in a body of 10 pt under a root of 12 pt. */
const groups: Readonly<Record<string, readonly Case[]>> = {
  units: [
    ['width: 25.4mm', (s) => s.width, pt(72)],
    ['width: 2.54cm', (s) => s.width, pt(72)],
    ['width: 1in', (s) => s.width, pt(72)],
    ['width: 12pt', (s) => s.width, pt(12)],
    ['width: 2pc', (s) => s.width, pt(24)],
    ['width: 101.6Q', (s) => s.width, pt(72)],
    ['width: 4px', (s) => s.width, pt(3)],
    ['width: 2em', (s) => s.width, pt(20)],
    ['width: 2em; font-size: 20pt', (s) => s.width, pt(40)],
    ['width: 2ic', (s) => s.width, pt(20)],
    ['width: 2rem', (s) => s.width, pt(24)],
    ['width: 50%', (s) => s.width, share(0.5)],
    ['width: 0', (s) => s.width, pt(0)],
    ['width: 1E1PT', (s) => s.width, pt(10)],
  ],
  calc: [
    ['width: calc(100% - 2em)', (s) => s.width, share(1, -20)],
    ['width: calc(2 * (1em + 3pt) / 4)', (s) => s.width, pt(6.5)],
    ['width: calc(50% + calc(10pt * 2) - 5pt)', (s) => s.width, share(0.5, 15)],
    ['width: calc(10pt - 20pt)', (s) => s.width, pt(0)],
    ['margin-left: calc(-1 * 2em)', (s) => s.margin.left, pt(-20)],
    ['opacity: calc(1 / 4)', (s) => s.opacity, 0.25],
    ['line-height: calc(1 + 0.5)', (s) => s.text.lineHeight, 15],
  ],
  'margin, padding, inset': [
    ['margin: 1pt', (s) => s.margin, { top: pt(1), right: pt(1), bottom: pt(1), left: pt(1) }],
    ['margin: 1pt 2pt', (s) => s.margin, { top: pt(1), right: pt(2), bottom: pt(1), left: pt(2) }],
    ['margin: 1pt auto 3pt', (s) => s.margin, { top: pt(1), right: 'auto', bottom: pt(3), left: 'auto' }],
    ['margin: 1pt 2pt 3pt 4pt', (s) => s.margin, { top: pt(1), right: pt(2), bottom: pt(3), left: pt(4) }],
    [
      'padding: 5% 1em; padding-left: 0',
      (s) => s.padding,
      { top: share(0.05), right: pt(10), bottom: share(0.05), left: pt(0) },
    ],
    ['position: absolute; inset: 0 auto', (s) => s.inset, { top: pt(0), right: 'auto', bottom: pt(0), left: 'auto' }],
    ['top: 3mm', (s) => s.inset.bottom, 'auto'],
  ],
  border: [
    ['border: 1pt solid red', (s) => s.border.left, { width: 1, style: 'solid', ink: rgb(255, 0, 0) }],
    ['border: dashed', (s) => s.border.top, { width: 2.25, style: 'dashed', ink: gray }],
    ['border-width: 4pt', (s) => s.border.top.width, 0],
    ['border: 1pt solid; border-style: none', (s) => s.border.top.width, 0],
    [
      'color: #00f; border-top: thin dotted',
      (s) => s.border.top,
      { width: 0.75, style: 'dotted', ink: rgb(0, 0, 255) },
    ],
    ['border: 1pt solid red; border-color: blue green', (s) => s.border.right.ink, rgb(0, 128, 0)],
    ['border: 1pt solid red; border: none', (s) => s.border.right, { width: 0, style: 'none', ink: gray }],
    ['border-radius: 1pt 2pt 3pt', (s) => s.radius, [pt(1), pt(2), pt(3), pt(2)]],
    ['border-radius: 50%', (s) => s.radius[2], share(0.5)],
    ['border-top-left-radius: 1em', (s) => s.radius, [pt(10), pt(0), pt(0), pt(0)]],
  ],
  colour: [
    ['color: #f80', (s) => s.text.ink, rgb(255, 136, 0)],
    ['color: #ff880080', (s) => s.text.ink.alpha, 128 / 255],
    ['color: #F808', (s) => s.text.ink, rgb(255, 136, 0, 136 / 255)],
    ['color: RebeccaPurple', (s) => s.text.ink, rgb(0x66, 0x33, 0x99)],
    ['color: black', (s) => s.text.ink, rgb(0, 0, 0)],
    ['color: rgb(255, 0, 51)', (s) => s.text.ink, rgb(255, 0, 51)],
    ['color: rgba(255 0 51 / 50%)', (s) => s.text.ink, rgb(255, 0, 51, 0.5)],
    ['color: rgb(100% 0% 20%)', (s) => s.text.ink, rgb(255, 0, 51)],
    ['color: rgb(300, -1, 0)', (s) => s.text.ink, rgb(255, 0, 0)],
    ['color: hsl(120, 100%, 50%)', (s) => s.text.ink, rgb(0, 255, 0)],
    ['color: hsl(240deg 100% 50% / .25)', (s) => s.text.ink, rgb(0, 0, 255, 0.25)],
    ['color: device-cmyk(0 1 1 0)', (s) => s.text.ink, { color: { space: 'cmyk', c: 0, m: 1, y: 1, k: 0 }, alpha: 1 }],
    [
      'color: device-cmyk(0% 100% 50% 10% / 50%)',
      (s) => s.text.ink,
      { color: { space: 'cmyk', c: 0, m: 1, y: 0.5, k: 0.1 }, alpha: 0.5 },
    ],
    [
      'color: device-cmyk(0 0 0 1, #336699)',
      (s) => s.text.ink.color,
      { space: 'cmyk', c: 0, m: 0, y: 0, k: 1, screen: { r: 0.2, g: 0.4, b: 0.6 } },
    ],
    ['color: device-cmyk(0, 0.5, 1, 0)', (s) => s.text.ink.color, { space: 'cmyk', c: 0, m: 0.5, y: 1, k: 0 }],
    ['color: transparent', (s) => s.text.ink.alpha, 0],
    ['color: red; background-color: currentColor', (s) => s.background.color, rgb(255, 0, 0)],
    [
      '-banxin-palette: red, device-cmyk(1 0 0 0)',
      (s) => s.palette,
      [rgb(255, 0, 0), { color: { space: 'cmyk', c: 1, m: 0, y: 0, k: 0 }, alpha: 1 }],
    ],
  ],
  background: [
    ['', (s) => s.background.color, undefined],
    ['background: red', (s) => [s.background.color, s.background.images], [rgb(255, 0, 0), []]],
    [
      'background: url("a.png") right 10pt top / cover no-repeat #fff',
      (s) => [s.background.size, s.background.position, s.background.repeat, s.background.color],
      ['cover', [share(1, -10), share(0)], 'no-repeat', rgb(255, 255, 255)],
    ],
    [
      'background: url(a.png), linear-gradient(red, blue)',
      (s) => s.background.images.map((image) => image.kind),
      ['url', 'linear-gradient'],
    ],
    ['background: red; background: none', (s) => s.background.color, undefined],
    ['background-size: 50% auto', (s) => s.background.size, [share(0.5), 'auto']],
    ['background-size: 20pt', (s) => s.background.size, [pt(20), 'auto']],
    ['background-position: top', (s) => s.background.position, [share(0.5), share(0)]],
    ['background-position: bottom left', (s) => s.background.position, [share(0), share(1)]],
    ['background-position: 10pt 20%', (s) => s.background.position, [pt(10), share(0.2)]],
    [
      'background-image: linear-gradient(to right, red 10%, blue 20% 30%)',
      (s) => s.background.images,
      [
        {
          kind: 'linear-gradient',
          angle: 90,
          stops: [
            { ink: rgb(255, 0, 0), position: share(0.1) },
            { ink: rgb(0, 0, 255), position: share(0.2) },
            { ink: rgb(0, 0, 255), position: share(0.3) },
          ],
        },
      ],
    ],
    [
      'background-image: linear-gradient(to left top, red, blue)',
      (s) => s.background.images[0],
      { kind: 'linear-gradient', angle: 315, corner: true, stops: [{ ink: rgb(255, 0, 0) }, { ink: rgb(0, 0, 255) }] },
    ],
    [
      'background-image: linear-gradient(.25turn, red, blue)',
      (s) => s.background.images[0],
      { kind: 'linear-gradient', angle: 90, stops: [{ ink: rgb(255, 0, 0) }, { ink: rgb(0, 0, 255) }] },
    ],
    [
      'background-image: radial-gradient(circle at center, red, blue)',
      (s) => s.background.images[0],
      { kind: 'radial-gradient', shape: 'circle', stops: [{ ink: rgb(255, 0, 0) }, { ink: rgb(0, 0, 255) }] },
    ],
    [
      'background-image: radial-gradient(red, blue)',
      (s) => s.background.images.map((image) => image.kind === 'radial-gradient' && image.shape),
      ['ellipse'],
    ],
  ],
  box: [
    ['display: grid', (s) => s.display, 'grid'],
    ['display: inline; position: absolute', (s) => s.display, 'block'],
    [
      'min-width: 1pt; max-width: none; min-height: auto; max-height: 50%',
      (s) => [s.minWidth, s.maxWidth, s.minHeight, s.maxHeight],
      [pt(1), 'none', pt(0), share(0.5)],
    ],
    [
      'box-sizing: border-box; box-decoration-break: clone',
      (s) => [s.boxSizing, s.boxDecorationBreak],
      ['border-box', 'clone'],
    ],
    ['opacity: 50%', (s) => s.opacity, 0.5],
    ['transform: rotate(-90deg)', (s) => s.rotate, -90],
    ['transform: rotate(0.5turn)', (s) => s.rotate, 180],
    ['object-fit: scale-down', (s) => s.objectFit, 'scale-down'],
  ],
  columns: [
    ['columns: 3 auto; column-gap: 1em', (s) => [s.columnCount, s.columnGap], [3, pt(10)]],
    ['gap: 1pt 2pt', (s) => [s.rowGap, s.columnGap], [pt(1), pt(2)]],
    ['gap: normal', (s) => [s.rowGap, s.columnGap], [pt(0), 'normal']],
    [
      'column-rule: 0.5pt solid #000; column-fill: auto; column-span: all',
      (s) => [s.columnRule.width, s.columnFill, s.columnSpan],
      [0.5, 'auto', 'all'],
    ],
  ],
  grid: [
    [
      'grid-template-columns: 1fr auto 20pt 10%',
      (s) => s.gridColumns,
      [
        { kind: 'fr', value: 1 },
        { kind: 'auto' },
        { kind: 'length', value: pt(20) },
        { kind: 'length', value: share(0.1) },
      ],
    ],
    [
      'grid-template-columns: repeat(2, 1fr 2fr)',
      (s) => s.gridColumns.map((track) => track.kind === 'fr' && track.value),
      [1, 2, 1, 2],
    ],
    [
      'grid-template-columns: minmax(2em, 1fr)',
      (s) => s.gridColumns,
      [{ kind: 'minmax', min: pt(20), max: { kind: 'fr', value: 1 } }],
    ],
    ['grid-column: 1 / 3', (s) => s.gridColumn, { start: 1, end: 3, span: 1 }],
    ['grid-column: span 2', (s) => s.gridColumn, { start: 'auto', end: 'auto', span: 2 }],
    ['grid-row: 2 / span 3', (s) => s.gridRow, { start: 2, end: 'auto', span: 3 }],
    ['grid-column: 1 / -1', (s) => s.gridColumn, { start: 1, end: -1, span: 1 }],
  ],
  breaks: [
    ['page: cover', (s) => s.page, 'cover'],
    [
      'break-before: recto; break-after: avoid-page; break-inside: avoid-column',
      (s) => [s.breakBefore, s.breakAfter, s.breakInside],
      ['right', 'avoid-page', 'avoid'],
    ],
    ['page-break-before: always; page-break-inside: avoid', (s) => [s.breakBefore, s.breakInside], ['page', 'avoid']],
    ['orphans: 3; widows: 4', (s) => [s.paragraph.orphans, s.paragraph.widows], [3, 4]],
  ],
  'generated content': [
    [
      'string-set: title content(), mark "第" attr(id)',
      (s) => s.stringSet,
      [
        { name: 'title', content: [{ kind: 'element-text' }] },
        {
          name: 'mark',
          content: [
            { kind: 'string', text: '第' },
            { kind: 'attribute', name: 'id' },
          ],
        },
      ],
    ],
    ['string-set: title content(text)', (s) => s.stringSet[0]?.content, [{ kind: 'element-text' }]],
    [
      'counter-reset: a b 3; counter-increment: a -1; counter-set: none',
      (s) => [s.counterReset, s.counterIncrement, s.counterSet],
      [
        [
          { name: 'a', value: 0 },
          { name: 'b', value: 3 },
        ],
        [{ name: 'a', value: -1 }],
        [],
      ],
    ],
    ['counter-increment: a', (s) => s.counterIncrement, [{ name: 'a', value: 1 }]],
    ['list-style: inside upper-roman', (s) => [s.listStyleType, s.listStylePosition], ['upper-roman', 'inside']],
    ['list-style-type: "—"', (s) => s.listStyleType, { text: '—' }],
    ['list-style: none', (s) => [s.listStyleType, s.listStylePosition], ['none', 'outside']],
  ],
  tables: [
    [
      'border-collapse: collapse; border-spacing: 1pt 2pt; vertical-align: middle',
      (s) => [s.borderCollapse, s.borderSpacing, s.verticalAlign],
      ['collapse', [1, 2], 'middle'],
    ],
    ['vertical-align: -0.2em', (s) => s.verticalAlign, pt(-2)],
  ],
  font: [
    [
      'font-family: "Noto Serif SC", Source  Serif, SERIF, generic(kai)',
      (s) => s.text.families,
      ['Noto Serif SC', 'Source Serif', 'serif', 'kai'],
    ],
    ['font-size: 1.2em', (s) => s.text.size, 12],
    ['font-size: 150%', (s) => s.text.size, 15],
    ['font-size: 2rem', (s) => s.text.size, 24],
    ['font-size: calc(1em + 2pt)', (s) => s.text.size, 12],
    ['font-size: larger', (s) => s.text.size, 12],
    ['font-size: medium', (s) => s.text.size, 10.5],
    ['font-weight: bold', (s) => s.text.weight, 700],
    ['font-weight: bolder', (s) => s.text.weight, 700],
    ['font-weight: lighter', (s) => s.text.weight, 100],
    ['font-weight: 350', (s) => s.text.weight, 350],
    ['font-style: oblique', (s) => s.text.italic, true],
    ['font-variant-numeric: tabular-nums lining-nums slashed-zero', (s) => s.text.features, ['tnum', 'lnum', 'zero']],
    ['font-variant: oldstyle-nums', (s) => s.text.features, ['onum']],
    [
      'font-variant-numeric: proportional-nums diagonal-fractions; font-feature-settings: "pnum" off, "ss01", "kern" 0',
      (s) => s.text.features,
      ['frac', '-pnum', 'ss01', '-kern'],
    ],
    [
      'font: italic bold 12pt/1.5 "Noto Sans SC", sans-serif',
      (s) => [s.text.italic, s.text.weight, s.text.size, s.text.lineHeight, s.text.families],
      [true, 700, 12, 18, ['Noto Sans SC', 'sans-serif']],
    ],
    ['font-weight: bold; font: 2em kai', (s) => [s.text.weight, s.text.size, s.text.lineHeight], [400, 20, 30]],
    ['font: 500 1em serif', (s) => s.text.weight, 500],
    ['line-height: 1.8', (s) => s.text.lineHeight, 18],
    ['line-height: 20pt', (s) => s.text.lineHeight, 20],
    ['line-height: 150%', (s) => s.text.lineHeight, 15],
    ['line-height: normal', (s) => s.text.lineHeight, 15],
  ],
  text: [
    ['letter-spacing: 0.1em', (s) => s.text.letterSpacing, 1],
    ['letter-spacing: normal', (s) => s.text.letterSpacing, 0],
    ['text-autospace: no-autospace', (s) => s.text.autospace, false],
    ['text-autospace: ideograph-numeric ideograph-alpha', (s) => s.text.autospace, true],
    ['text-spacing-trim: trim-both', (s) => s.text.spacingTrim, 'trim-both'],
    ['', (s) => [s.text.autospace, s.text.spacingTrim, s.text.overprint], [true, 'auto', 'auto']],
  ],
  paragraph: [
    [
      'text-align: center; text-align-last: justify; text-justify: inter-character',
      (s) => [s.paragraph.align, s.paragraph.alignLast, s.paragraph.justify],
      ['center', 'justify', 'inter-character'],
    ],
    [
      'text-indent: 2em',
      (s) => [s.paragraph.indent, s.paragraph.indentHanging, s.paragraph.indentEachLine],
      [pt(20), false, false],
    ],
    [
      'text-indent: hanging 2ic each-line',
      (s) => [s.paragraph.indent, s.paragraph.indentHanging, s.paragraph.indentEachLine],
      [pt(20), true, true],
    ],
    [
      'line-break: strict; word-break: keep-all; text-wrap: pretty',
      (s) => [s.paragraph.lineBreak, s.paragraph.wordBreak, s.paragraph.textWrap],
      ['strict', 'keep-all', 'pretty'],
    ],
    [
      'white-space: pre-wrap; tab-size: 4; hyphens: none',
      (s) => [s.paragraph.whiteSpace, s.paragraph.tabSize, s.paragraph.hyphens],
      ['pre-wrap', 4, 'none'],
    ],
    ['hanging-punctuation: none', (s) => s.paragraph.hanging, false],
  ],
  decoration: [
    [
      'text-decoration: underline overline dotted red 1pt',
      (s) => s.decoration,
      { lines: ['underline', 'overline'], style: 'dotted', ink: rgb(255, 0, 0), thickness: 1 },
    ],
    ['text-decoration: none', (s) => s.decoration, { lines: [], style: 'solid' }],
    [
      'text-decoration-line: line-through; text-decoration-style: wavy',
      (s) => s.decoration,
      { lines: ['line-through'], style: 'wavy' },
    ],
  ],
};

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('%s', (css, read, expected) => {
    expect(close(read(styleOf(css)))).toEqual(close(expected));
  });
});

/** Rounded, so that 2.54 cm and an inch are the same. */
const close = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, inner: unknown) =>
      typeof inner === 'number' ? Math.round(inner * 1e9) / 1e9 + 0 : inner,
    ),
  );

test.each([
  'width: auto auto',
  'width: 5',
  'width: calc(1pt+2pt)',
  'width: calc(2pt * 2pt)',
  'width: calc(1pt / 0)',
  'letter-spacing: 10%',
  'padding: auto',
  'margin: 1pt 2pt 3pt 4pt 5pt',
  'margin: 1pt inherit',
  'border: 1pt 2pt solid',
  'border-style: groove',
  'border-radius: 1pt / 2pt',
  'color: #12345',
  'color: rgb(1, 2)',
  'color: rgb(1 2 3, 4)',
  'color: device-cmyk(0 0 0)',
  'color: device-cmyk(0 0 0 1, currentColor)',
  'color: oklch(0.5 0.1 20)',
  'background: red, blue',
  'background-size: cover, contain',
  'background-repeat: repeat-x',
  'background-position: left right',
  'background-image: linear-gradient(red)',
  'background-image: conic-gradient(red, blue)',
  'display: inline-block',
  'position: fixed',
  'transform: scale(2)',
  'columns: 10em',
  'column-count: 0',
  'grid-template-columns: repeat(auto-fill, 1fr)',
  'grid-column: 0',
  'break-before: all',
  'orphans: 0',
  'content: open-quote',
  'content: counter(a, klingon)',
  'string-set: title',
  'counter-reset: 3',
  'list-style: url(a.png)',
  'font: 12pt',
  'font: bold italic bold 12pt serif',
  'font-weight: 1200',
  'font-variant-numeric: lining-nums oldstyle-nums',
  'font-feature-settings: "salt" 2',
  'font-feature-settings: tnum',
  'text-indent: hanging',
  'text-autospace: ideograph-alpha',
  'text-decoration: blink',
  'tab-size: 1pt',
  'white-space: break-spaces',
  'color: revert',
])('%s is refused and leaves nothing behind', (declaration) => {
  const div = h('div');
  const plain = styled('', page(div)).tree.style(div);
  const result = styled(`div { ${declaration} }`, page(div));
  expect(faults(`div { ${declaration} }`)).toEqual([expect.stringMatching(/^warning style\/unsupported-value 1:\d+ /)]);
  expect(result.tree.style(div)).toEqual(plain);
});
