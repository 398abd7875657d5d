import { describe, expect, test } from 'vitest';
import { printed } from '../../support/printed.ts';

/** contract.md §6 “Names”, and prose. */
const data = {
  'd.yaml': `figures:
  cases: { value: 13705, unit: 件 }
  lending: { unit: 件, series: { 2017: 2422, 2021: 736 } }
derived:
  fall: change(figures.lending[2017], figures.lending[2021])
name: 甲
own: 自己
zero: 0
no: false
nothing: null
gap: ""
list: [一, 二]
rows: [{ n: 甲, v: 1.0 }, { n: 乙, v: 2 }]
none: []
odd key: 5
each: 6
'2017': 8
a.b: 10
told: 审结{{num figures.cases}}，较2017年{{change derived.fall}}，{{name}}。
other: '{{d.name}}与{{e.key}}与{{publication.title}}'
open: '甲{{name'
lost: '{{nosuch}}'
block: |
  第一行{{num figures.cases}}
  第二行{{bad}}
`,
  'e.yaml': 'key: 键\nname: 乙\nsays: "{{name}}"\n',
};

const partials = {
  given: '{{x}}{{d.name}}',
  inner: '{{key}}',
  item: '{{n}}{{this}}',
  'sub/deep': '深',
  again: '{{> again}}',
};

const table = (rows: readonly (readonly [string, string])[]): void => {
  test.each(rows)('%s → %s', (template, expected) => {
    expect(printed(template, { data, partials })).toBe(expected);
  });
};

describe('ways to a value', () => {
  table([
    ['{{d.figures.cases.unit}}', '件'],
    ['{{d.figures.lending.[2017]}}', '2422'],
    ['{{lookup d.figures.lending "2017"}}', '2422'],
    ['{{num (lookup d.figures.lending "2017")}}', '2422件'],
    ['{{d.figures.lending.series.[2017]}}', '2422'],
    ['{{#each d.figures.lending.series}}{{@key}}={{num this}};{{/each}}', '2017=2422件;2021=736件;'],
    ['{{d.figures.lending.[2018]}}', 'data/unknown-figure layout.hbs:1:24'],
    ['{{d.list.length}}{{d.none.length}}{{d.rows.[1].n}}', '20乙'],
    ['{{lookup d.list 1}}{{lookup d "name"}}', '二甲'],
    ['{{d.[odd key]}}{{d.[each]}}{{d.[2017]}}{{d.[a.b]}}', '56810'],
    ['{{publication.title}}', '年报'],
    ['{{this.d.name}}{{./d.name}}', '甲甲'],
    [
      '{{#each d.rows}}{{@root.d.own}}{{../d.name}}{{n}}{{@index}}{{#unless @last}}、{{/unless}}{{/each}}',
      '自己甲甲0、自己甲乙1',
    ],
    ['{{#each d.rows}}{{#each ../d.list}}{{../n}}{{this}}{{/each}}{{/each}}', '甲一甲二乙一乙二'],
    ['{{#each d.rows as |row at|}}{{row.n}}{{at}}{{/each}}', '甲0乙1'],
    ['{{#each d.none}}x{{else}}空{{/each}}', '空'],
    ['{{#with d.figures.cases}}{{value}}{{unit}}{{/with}}', '13705件'],
    ['{{d.missing}}', 'data/unknown-figure layout.hbs:1:8'],
    ['{{#each missing}}x{{/each}}', 'data/unknown-figure layout.hbs:1:12'],
    ['{{#if d.missing}}x{{/if}}', 'data/unknown-figure layout.hbs:1:12'],
    ['{{d.constructor}}', 'data/unknown-figure layout.hbs:1:8'],
    ['{{lookup d "__proto__"}}', 'data/unknown-figure layout.hbs:1:15'],
    ['{{{d.name}}}', 'template/raw-output layout.hbs:1:4'],
    ['{{&d.name}}', 'template/raw-output layout.hbs:1:4'],
  ]);
});

describe('partials', () => {
  table([
    ['{{> given x=1}}', '1甲'],
    ['{{> given x=(num d.figures.cases)}}', '13705件甲'],
    ['{{> given}}', 'data/unknown-figure given.hbs:1:3 ← layout.hbs:1:4'],
    ['{{#with e}}{{> inner}}{{/with}}{{> inner e}}', '键键'],
    ['{{#each d.list}}{{> item n=@index}}{{/each}}', '0一1二'],
    ['{{> sub/deep}}', '深'],
    ['{{> again}}', 'template/limit-recursion again.hbs:1:5 ← layout.hbs:1:4'],
    ['{{> ../../etc/passwd}}', 'template/partial-name layout.hbs:1:8'],
    ['{{> (lookup d "name")}}', 'template/dynamic-partial layout.hbs:1:8'],
    ['{{> nosuch}}', 'template/unknown-partial layout.hbs:1:8'],
  ]);
});

describe('conditions', () => {
  const truth = (condition: string, answer: 'y' | 'n'): readonly [string, string] => [
    `{{#if ${condition}}}y{{else}}n{{/if}}`,
    answer,
  ];
  table([
    ...['d.zero', 'd.no', 'd.nothing', 'd.gap', 'd.none'].map((name) => truth(name, 'n')),
    ...['d.name', 'd.list', 'd.rows', 'd.figures.cases', 'd.figures.lending', 'd.figures'].map((name) =>
      truth(name, 'y'),
    ),
    truth('d.zero includeZero=true', 'y'),
    truth('(eq d.figures.cases 13705)', 'y'),
    truth('(eq d.rows.[0].v 1)', 'y'),
    truth('(eq d.name "甲")', 'y'),
    truth('(eq "1.0" "1")', 'n'),
    truth('(not d.no)', 'y'),
    truth('(and d.name d.zero)', 'n'),
    truth('(or d.zero d.name)', 'y'),
    ['{{#unless d.zero}}y{{/unless}}', 'y'],
    ['{{#if d.no}}a{{else if d.name}}b{{else}}c{{/if}}', 'b'],
  ]);
});

describe('prose', () => {
  table([
    ['{{prose d.told}}', '审结13705件，较2017年下降69.61%，甲。'],
    ['{{prose d.other}}', '甲与键与年报'],
    ['{{prose e.says}}', '乙'],
    ['{{#each d.list}}{{prose ../e.says}}{{/each}}', '乙乙'],
    ['{{prose d.open}}', 'template/reference-unclosed d.yaml:21:9 ← layout.hbs:1:6'],
    ['{{prose d.lost}}', 'data/unknown-figure d.yaml:22:10 ← layout.hbs:1:6'],
    ['{{prose d.block}}', 'data/unknown-figure d.yaml:25:8 ← layout.hbs:1:6'],
  ]);

  const marks: readonly (readonly [string, string])[] = [
    ['**甲**乙', '<strong>甲</strong>乙'],
    ['*强调*文字', '<em>强调</em>文字'],
    ['甲**3**乙', '甲<strong>3</strong>乙'],
    ['**“甲”**乙', '<strong>“甲”</strong>乙'],
    ['**甲*乙*丙**', '<strong>甲<em>乙</em>丙</strong>'],
    ['2*3*4', '2*3*4'],
    ['5 * 6 * 7', '5 * 6 * 7'],
    ['3**甲**4', '3**甲**4'],
    ['** 甲 **', '** 甲 **'],
    ['**未完', '**未完'],
    ['\\*不是\\*', '*不是*'],
    ['\\{{name}}', '{{name}}'],
    ['\\\\甲', '\\甲'],
    ['<b>粗</b>&amp;', '<b>粗</b>&amp;'],
    ['[链](http://x) `code` _下划_ # 题', '[链](http://x) `code` _下划_ # 题'],
    ['}} 多余', '}} 多余'],
  ];
  test.each(marks)('%s → %s', (text, expected) => {
    expect(printed('{{prose d.text}}', { data: { 'd.yaml': `text: '${text}'\n` } })).toBe(expected);
  });

  test.each(['{{#if name}}x{{/if}}', '{{> part}}', '{{{name}}}', '{{}}'])('%s is refused at its place', (text) => {
    const data = { 'd.yaml': `name: 甲\ntext: '${text}'\n` };
    expect(printed('{{prose d.text}}', { data, partials: { part: 'x' } })).toMatch(/^template\/\S+ d\.yaml:2:\d+/);
  });
});
