import { describe, expect, test } from 'vitest';
import { foundationSource } from '../../../src/style/foundation.ts';
import { parseStylesheet } from '../../../src/style/parse.ts';
import { describeGroups, pt, rgb } from './property-table.ts';
import { source } from './support.ts';

const dot = { kind: 'shape', shape: 'dot', filled: true };

describeGroups({
  'emphasis marks': [
    ['text-emphasis: none', (s) => s.text.emphasis, undefined],
    ['text-emphasis: dot', (s) => s.text.emphasis, { mark: dot, side: 'under' }],
    ['text-emphasis: filled dot', (s) => s.text.emphasis?.mark, dot],
    [
      'text-emphasis: sesame open #f00',
      (s) => s.text.emphasis?.mark,
      { kind: 'shape', shape: 'sesame', filled: false },
    ],
    ['text-emphasis: #f00 open sesame', (s) => s.text.emphasis?.ink, rgb(255, 0, 0)],
    ['text-emphasis-style: open', (s) => s.text.emphasis?.mark, { kind: 'shape', shape: 'circle', filled: false }],
    ['text-emphasis-style: double-circle', (s) => s.text.emphasis?.mark, { ...dot, shape: 'double-circle' }],
    ['text-emphasis-style: triangle', (s) => s.text.emphasis?.mark, { ...dot, shape: 'triangle' }],
    ['text-emphasis: "※※"', (s) => s.text.emphasis?.mark, { kind: 'text', text: '※' }],
    ['text-emphasis: dot; text-emphasis-color: #00f', (s) => s.text.emphasis?.ink, rgb(0, 0, 255)],
    ['text-emphasis: dot #00f; text-emphasis-color: currentColor', (s) => s.text.emphasis?.ink, undefined],
    ['text-emphasis: dot; text-emphasis-position: over right', (s) => s.text.emphasis?.side, 'over'],
    ['text-emphasis-position: over; text-emphasis: dot', (s) => s.text.emphasis?.side, 'over'],
    ['text-emphasis: dot; text-emphasis-position: left under', (s) => s.text.emphasis?.side, 'under'],
  ],
  ruby: [
    ['ruby-position: over; ruby-align: space-around', (s) => s.text.ruby, undefined],
    ['ruby-position: under', (s) => s.text.ruby, { side: 'under', align: 'space-around' }],
    ['ruby-position: alternate under', (s) => s.text.ruby?.side, 'under'],
    ['ruby-position: alternate; ruby-align: start', (s) => s.text.ruby, { side: 'over', align: 'start' }],
    ['ruby-align: center', (s) => s.text.ruby?.align, 'center'],
    ['ruby-align: space-between', (s) => s.text.ruby?.align, 'space-between'],
  ],
  'min() and max()': [
    ['width: max(2em, 12pt, 1mm)', (s) => s.width, pt(20)],
    ['width: min(2em, calc(1pt * 12))', (s) => s.width, pt(12)],
    ['line-height: max(1, 2)', (s) => s.text.lineHeight, 20],
    ['font-size: max(0.5em, 8pt)', (s) => s.text.size, 8],
  ],
});

describe('what is no value', () => {
  const said = (css: string) => parseStylesheet(source(css)).diagnostics.map(({ code }) => code);

  test.each([
    'p { text-emphasis: dot circle }',
    'p { text-emphasis: filled open }',
    'p { text-emphasis: none dot }',
    'p { text-emphasis: "" }',
    'p { text-emphasis: dot red blue }',
    'p { text-emphasis-position: right }',
    'p { text-emphasis-position: over under }',
    'p { ruby-position: inter-character }',
    'p { ruby-align: left }',
    'p { width: max(1em, 2) }',
    'p { width: min(10%, 1em) }',
    'p { width: max() }',
  ])('%s', (css) => expect(said(css)).toEqual(['style/unsupported-value']));

  test('nothing of the kind stands in the foundation', () =>
    expect(parseStylesheet(foundationSource).diagnostics).toEqual([]));
});
