import { describeGroups, pt, rgb } from './property-table.ts';

describeGroups({
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
    ['text-autospace: ideograph-alpha ideograph-numeric replace', (s) => s.text.autospaceStyle, undefined],
    [
      'text-autospace: insert ideograph-alpha; -banxin-autospace: narrow',
      (s) => s.text.autospaceStyle,
      { between: 'alpha', keepsSpaces: true, narrow: true, closePercent: false },
    ],
    [
      '-banxin-autospace: close-percent',
      (s) => s.text.autospaceStyle,
      { between: 'both', keepsSpaces: false, narrow: false, closePercent: true },
    ],
    ['-banxin-autospace: normal', (s) => s.text.autospaceStyle, undefined],
    ['text-spacing-trim: trim-both', (s) => s.text.spacingTrim, 'trim-both'],
    ['-banxin-punctuation: kaiming', (s) => s.text.punctuation, 'kaiming'],
    ['-banxin-punctuation: quanjiao', (s) => [s.text.punctuation, s.text.houseMarks], [undefined, undefined]],
    [
      '-banxin-punctuation: whole-stops hangmobanjiao tight-pairs',
      (s) => [s.text.punctuation, s.text.houseMarks],
      ['hangmobanjiao', { wholeStops: true, wideInterpunct: false, tightPairs: true }],
    ],
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
    ['-banxin-hanging: auto', (s) => s.paragraph.hanging, 'auto'],
    ['-banxin-hanging: auto; hanging-punctuation: allow-end', (s) => s.paragraph.hanging, 'allow-end'],
    ['hanging-punctuation: force-end', (s) => s.paragraph.hanging, 'force-end'],
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
});
