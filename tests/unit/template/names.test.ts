import { describe, expect, test } from 'vitest';
import { dumpHtml } from '../../support/dump-tree.ts';
import { expandTemplate } from '../../support/expand-template.ts';
import { shownDiagnostic, shownHints } from '../../support/shown.ts';
import { data } from './court.ts';

const faults = (layout: string) => expandTemplate(layout, { data }).diagnostics;

describe('a missing name stands at the wrong name, with the nearest one and its place', () => {
  test.each([
    ['{{cort.name}}', '1:3', '最接近的是“court”。 court.yaml:1:1'],
    ['{{court.nam}}', '1:9', '最接近的是“name”。 court.yaml:1:7'],
    ['<p>{{num court.figures.case}}</p>', '1:24', '最接近的是“cases”。 court.yaml:3:10'],
    ['{{num court.figures.lending.[2020]}}', '1:29', '最接近的是“2021”。 court.yaml:6:51'],
    ['{{#each court.row}}{{x}}{{/each}}', '1:15', '最接近的是“rows”。 court.yaml:21:3'],
    ['{{#if court.nam}}{{x}}{{/if}}', '1:13', '最接近的是“name”。 court.yaml:1:7'],
    ['{{#unless court.nam}}{{/unless}}', '1:17', '最接近的是“name”。 court.yaml:1:7'],
    ['{{#with court.nam}}{{/with}}', '1:15', '最接近的是“name”。 court.yaml:1:7'],
    ['{{num 1 digits=court.zer}}', '1:22', '最接近的是“zero”。 court.yaml:13:7'],
    ['{{num (sum 1 (difference 1 court.zer))}}', '1:34', '最接近的是“zero”。 court.yaml:13:7'],
    ['{{lookup court "nam"}}', '1:16', '最接近的是“name”。 court.yaml:1:7'],
    ['{{court/nam}}', '1:9', '最接近的是“name”。 court.yaml:1:7'],
    ['𠮷{{court.nam}}', '1:10', '最接近的是“name”。 court.yaml:1:7'],
  ])('%s', (layout, place, nearest) => {
    const [found, ...rest] = faults(layout);
    expect(rest).toEqual([]);
    expect(found === undefined ? '' : shownDiagnostic(found)).toBe(`data/unknown-figure layout.hbs:${place}`);
    expect(found === undefined ? [] : shownHints(found)).toContain(nearest);
  });
});

test('all are collected, each place once', () => {
  const layout = '全年收案{{件数}}件，{{#each 庭室}}{{名称}}{{/each}}{{#each court.rows}}{{cort}}{{/each}}';
  expect(faults(layout).map(shownDiagnostic)).toEqual([
    'data/unknown-figure layout.hbs:1:7',
    'data/unknown-figure layout.hbs:1:21',
    'data/unknown-figure layout.hbs:1:62',
  ]);
});

test('a name that is known further out is pointed to', () => {
  const [found] = faults('{{#with court}}{{#with figures}}{{name}}{{/with}}{{/with}}');
  expect(found === undefined ? [] : shownHints(found)).toContain('外面有这个名字，请写成“../name”。');
});

describe('scopes', () => {
  test.each([
    [
      '{{#with court}}{{name}}{{#with figures}}{{../name}}{{@root.court.code}}{{/with}}{{/with}}',
      '平湖法院平湖法院0123',
    ],
    [
      '{{#each court.rows}}{{court}}{{this.filed}}{{./closed}}{{@root.court.code}};{{/each}}',
      '甲1080123;乙20.520.50123;',
    ],
    [
      '{{#each court.rows as |row i|}}{{i}}{{row.court}}{{#each @root.court.list}}{{row.filed}}{{@index}}{{@../index}} {{/each}}{{/each}}',
      '0甲1000 1010 1020 1乙20.501 20.511 20.521',
    ],
    [
      '{{#each court.figures.lending.series}}{{@key}}:{{this}}{{#unless @last}},{{/unless}}{{/each}}',
      '2017:2422,2021:736',
    ],
    [
      '{{#each court.figures.lending.series as |point period|}}{{period}}={{num point}} {{/each}}',
      '2017=2422件 2021=736件',
    ],
    ['{{#each court.list}}{{#if @first}}[{{/if}}{{this}}{{#if @last}}]{{/if}}{{/each}}', '[12.503]'],
    ['{{#each court.none}}x{{else}}空{{/each}}{{#each court.empty}}x{{else}}空{{/each}}', '空空'],
    ['{{#if court.zero}}x{{else if court.name}}y{{else}}z{{/if}}{{#if court.zero includeZero=true}}有{{/if}}', 'y有'],
    ['{{#if court.none}}x{{/if}}{{#if court.empty}}x{{/if}}{{#if court.no}}x{{/if}}{{#if court.figures}}y{{/if}}', 'y'],
    [
      '{{#with court.empty}}x{{else}}空{{/with}}{{#with court.name as |n|}}{{n}}{{this}}{{/with}}',
      '空平湖法院平湖法院',
    ],
    [
      '{{#court.rows}}{{court}}{{/court.rows}}{{^court.none}}空{{/court.none}}{{#court}}{{name}}{{/court}}',
      '甲乙空平湖法院',
    ],
    ['{{#with publication}}{{date}}{{/with}}', '2022-01-10'],
    ['a {{~court.name~}} b{{! 注 }}{{!-- {{x}} --}}\\{{x}}', 'a平湖法院b{{x}}'],
  ])('%s', (layout, expected) => {
    const { value, diagnostics } = expandTemplate(layout, { data });
    expect(diagnostics.map(shownDiagnostic)).toEqual([]);
    expect(dumpHtml(value)).toBe(expected);
  });

  test.each([
    ['{{../court}}', 'template/no-outer layout.hbs:1:3'],
    ['{{@index}}', 'template/outside-loop layout.hbs:1:3'],
    ['{{@count}}', 'template/unknown-loop-name layout.hbs:1:3'],
    ['{{#each court.name}}{{/each}}', 'template/not-a-list layout.hbs:1:9'],
    ['{{#each court.figures.cases}}{{/each}}', 'template/not-a-list layout.hbs:1:9'],
    ['{{#each}}{{/each}}', 'template/block-arguments layout.hbs:1:4'],
    ['{{#if court.name court.code}}{{/if}}', 'template/block-arguments layout.hbs:1:18'],
    ['{{#if court.name zero=true}}{{/if}}', 'template/unknown-option layout.hbs:1:18'],
    ['{{#nmu court.name}}{{/nmu}}', 'template/unknown-helper layout.hbs:1:4'],
  ])('%s', (layout, expected) => {
    expect(faults(layout).map(shownDiagnostic)).toEqual([expected]);
  });
});

test('a template reaches nothing but the data', () => {
  const layout =
    '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{/with}}{{/with}}{{/with}}';
  const codes = faults(layout).map(shownDiagnostic);
  expect(codes).toContain('data/unknown-figure layout.hbs:1:47');
  for (const name of [
    'constructor',
    '__proto__',
    'toString',
    'court.constructor',
    'court.name.constructor',
    'court.list.pop',
  ]) {
    expect(faults(`{{${name}}}`).map(({ code }) => code)).toEqual(['data/unknown-figure']);
  }
});
