import { describe, expect, test } from 'vitest';
import { expand } from '../../../src/template/expand.ts';
import { limits } from '../../../src/template/limits.ts';
import { dumpHtml } from '../../support/dump-tree.ts';
import { datasetOf, expandTemplate } from '../../support/expand-template.ts';
import { shownDiagnostic, shownHints } from '../../support/shown.ts';
import { data } from './court.ts';

const faults = (layout: string, partials: Readonly<Record<string, string>> = {}) =>
  expandTemplate(layout, { data, partials }).diagnostics.map(shownDiagnostic);

describe('a template that cannot be read', () => {
  test.each([
    ['第一行\n{{#if a}}\nx', ['template/block-unclosed layout.hbs:2:1']],
    ['{{#each a}}{{#if b}}x{{/each}}', ['template/block-unclosed layout.hbs:1:12']],
    ['{{#if a}}{{/fi}}', ['template/block-unclosed layout.hbs:1:1']],
    ['x{{/if}}', ['template/block-stray-end layout.hbs:1:2']],
    ['<p>{{court.name</p>', ['template/mustache-unclosed layout.hbs:1:4']],
    ['<p>{{court.name {{court.code}}</p>', ['template/mustache-unclosed layout.hbs:1:4']],
    ['甲\n{{num a b=}}', ['template/syntax layout.hbs:2:11']],
    ['{{else}}', ['template/syntax layout.hbs:1:1']],
    ['{{num "a}}', ['template/syntax layout.hbs:1:7']],
    ['{{court.figures.lending[2017]}}', ['template/bracket-without-dot layout.hbs:1:24']],
    ['{{num court.figures.lending[2017]}}', ['template/bracket-without-dot layout.hbs:1:28']],
    ['{{{court.name}}}', ['template/raw-output layout.hbs:1:1']],
    ['甲{{&court.name}}', ['template/raw-output layout.hbs:1:2']],
    ['{{#if court.no}}{{{court.name}}}{{/if}}', ['template/raw-output layout.hbs:1:17']],
    ['{{{{raw}}}}x{{{{/raw}}}}', ['template/raw-block layout.hbs:1:1']],
    ['{{* deco}}', ['template/decorator layout.hbs:1:1']],
    ['{{#*inline "a"}}x{{/inline}}', ['template/decorator layout.hbs:1:1']],
  ])('%s', (layout, expected) => {
    expect(faults(layout)).toEqual(expected);
  });

  test('a number as a key gets the hint', () => {
    const [found] = expandTemplate('{{num court.figures.lending.2017}}', { data }).diagnostics;
    expect(found === undefined ? [] : [shownDiagnostic(found), ...shownHints(found)]).toEqual([
      'template/syntax layout.hbs:1:29',
      '数字和特殊名字写成“.[2017]”，前面要有点。',
    ]);
  });

  test('the partials of a broken layout are read all the same', () => {
    expect(faults('{{#if a}}', { a: '{{x' })).toEqual([
      'template/block-unclosed layout.hbs:1:1',
      'template/mustache-unclosed a.hbs:1:1',
    ]);
  });
});

describe('partials', () => {
  test.each([
    ['{{> card title="题"}}', { card: '{{title}}{{court.name}}' }, '题平湖法院'],
    ['{{#each court.rows}}{{> row}}{{/each}}', { row: '{{court}}{{@index}}' }, '甲0乙1'],
    ['{{#each court.rows as |r|}}{{> a/row}}{{/each}}', { 'a/row': '{{r.court}}' }, '甲乙'],
    [
      '{{> row court.figures.cases unit="家"}}',
      { row: '{{value}}{{unit}}{{../court.name}}{{@root.court.code}}' },
      '13705家平湖法院0123',
    ],
    ['{{> outer x="甲"}}', { outer: '{{> inner y="乙"}}', inner: '{{x}}{{y}}' }, '甲乙'],
    ['<ul>\n  {{> li}}\n</ul>', { li: '<li>甲</li>\n<li>乙</li>\n' }, '<ul><li>甲</li><li>乙</li></ul>'],
  ])('%s', (layout, partials, expected) => {
    const { value, diagnostics } = expandTemplate(layout, {
      data,
      partials: Object.fromEntries(Object.entries(partials)),
    });
    expect(diagnostics.map(shownDiagnostic)).toEqual([]);
    expect(dumpHtml(value)).toBe(expected);
  });

  test.each([
    ['{{> crad}}', ['template/unknown-partial layout.hbs:1:5']],
    ['{{> ../../../../etc/passwd}}', ['template/partial-name layout.hbs:1:5']],
    ['{{> "/etc/passwd"}}', ['template/partial-name layout.hbs:1:5']],
    ['{{> (lookup court "name")}}', ['template/dynamic-partial layout.hbs:1:5']],
    ['{{> @partial-block}}', ['template/partial-block layout.hbs:1:5']],
    ['{{#> card}}x{{/card}}', ['template/partial-block layout.hbs:1:1']],
    ['{{> card court.name court.code}}', ['template/partial-arguments layout.hbs:1:21']],
    ['\n{{> loop}}', ['template/limit-recursion back.hbs:1:5 ← loop.hbs:2:1 ← layout.hbs:2:1']],
    ['{{> card}}', ['data/unknown-figure card.hbs:1:3 ← layout.hbs:1:1']],
    [
      '{{> card court.nam title=court.nme}}',
      ['data/unknown-figure layout.hbs:1:16', 'data/unknown-figure layout.hbs:1:32'],
    ],
  ])('%s', (layout, expected) => {
    expect(faults(layout, { card: '{{title}}', loop: '\n{{> back}}', back: '{{> loop}}' })).toEqual(expected);
  });

  test('the cycle and the nearest name are told', () => {
    const [cycle] = expandTemplate('{{> a}}', { partials: { a: '{{> b}}', b: '{{> a}}' } }).diagnostics;
    expect(cycle?.values['cycle']).toBe('a → b → a');
    const [missing] = expandTemplate('{{> crad}}', { partials: { card: '' } }).diagnostics;
    expect(missing === undefined ? [] : shownHints(missing)).toEqual(['最接近的是“card”。']);
  });
});

describe('limits', () => {
  const codes = (layout: string, text = 'list: [1]\n') =>
    expandTemplate(layout, { data: { 'court.yaml': text } }).diagnostics.map(({ code }) => code);

  test('blocks, branches, calls and elements as deep as can be, and far deeper', () => {
    const blocks = (depth: number) => `${'{{#if 1}}'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`;
    const calls = (depth: number) => `{{num ${'(sum '.repeat(depth)}1${')'.repeat(depth)}}}`;
    const branches = (count: number) => `{{#if 0}}${'{{else if 0}}x'.repeat(count)}{{/if}}`;
    const elements = (depth: number) => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`;
    expect(codes(blocks(limits.nesting))).toEqual([]);
    expect(codes(blocks(limits.nesting + 1))).toEqual(['template/limit-nesting']);
    expect(codes(blocks(5000))).toEqual(['template/limit-nesting']);
    expect(codes(calls(limits.nesting))).toEqual([]);
    expect(codes(calls(5000))).toEqual(['template/limit-nesting']);
    expect(codes(branches(100))).toEqual([]);
    expect(codes(branches(3000))).toEqual(['template/limit-branches']);
    expect(codes(elements(limits.elements - 1))).toEqual([]);
    expect(codes(elements(5000))).toEqual(['template/limit-elements']);
  });

  test('loops and output', () => {
    const list = `list: [${Array.from({ length: 101 }, () => '1').join(', ')}]\n`;
    const loops = (inside: string) => `${'{{#each @root.court.list}}'.repeat(3)}${inside}${'{{/each}}'.repeat(3)}`;
    expect(codes(loops(''), list)).toEqual(['template/limit-rounds']);
    expect(codes(`{{#each court.list}}{{#each @root.court.list}}${'字'.repeat(3000)}{{/each}}{{/each}}`, list)).toEqual(
      ['template/limit-output'],
    );
  });

  test('a partial that goes deeper counts with the blocks round it', () => {
    const partials = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`p${index}`, `{{> p${index + 1}}}`]));
    expect(faults('{{> p0}}', partials).at(-1)).toMatch(/^template\/limit-nesting p63.hbs:1:1 ← p62.hbs:1:1/);
  });
});

test('a file must be UTF-8 and of bearable size', () => {
  const dataset = datasetOf({}).value;
  const made = (bytes: Uint8Array) =>
    expand(
      { layout: { path: 'layout.hbs', shown: 't/layout.hbs', bytes }, partials: new Map() },
      dataset,
    ).diagnostics.map(shownDiagnostic);
  expect(made(Uint8Array.from([0x3c, 0x70, 0x3e, 0x0a, 0x41, 0xb7, 0xa8]))).toEqual([
    'template/not-utf8 t/layout.hbs:2:2',
  ]);
  expect(made(new Uint8Array(limits.file + 1))).toEqual(['template/limit-file t/layout.hbs:1:1']);
  expect(made(new TextEncoder().encode('\ufeff<p>甲</p>\r\n{{x}}'))).toEqual(['data/unknown-figure t/layout.hbs:2:3']);
});
