import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  badSentences,
  bars,
  buildBroken,
  type Changes,
  chart,
  chartLine,
  manifest,
  styleFile,
  withLine,
  yaml,
} from '../../support/broken.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>\n';

/** GB 18030, as a spreadsheet program of Windows saves it: 名字: 中. */
const gbk = Uint8Array.from([0xc3, 0xfb, 0xd7, 0xd6, 0x3a, 0x20, 0xd6, 0xd0, 0x0a]);
/** 年份,件数 / 2021,1 */
const gbkTable = Uint8Array.from([
  0xc4,
  0xea,
  0xb7,
  0xdd,
  0x2c,
  0xbc,
  0xfe,
  0xca,
  0xfd,
  0x0a,
  ...new TextEncoder().encode('2021,1\n'),
]);

type Case = [string, Changes, string, number?];

/** What is wrong, the files, the code, the exit code if not 1; ‸ stands where the error must. */
const names: readonly Case[] = [
  ['a figure', withLine('<p>数：{{num town.figures.‸visit}}</p>'), 'data/unknown-figure'],
  ['a figure in prose', yaml('{{num figures.visits}}', '{{num figures.‸visit}}'), 'data/unknown-figure'],
  ['a figure in a formula', yaml('(figures.visits,', '(figures.‸visit,'), 'data/unknown-figure'],
  ['a period', withLine('<p>{{num town.figures.calls.‸[2021]}}</p>'), 'data/unknown-figure'],
  ['a name of data', withLine('<p>{{num ‸twn.figures.visits}}</p>'), 'data/unknown-figure'],
  ['a list to walk', withLine('<p>{{#each ‸rows}}x{{/each}}</p>'), 'data/unknown-figure'],
  ['a column of a walked table', withLine('{{#each cases}}<p>{{‸案件}}</p>{{/each}}'), 'data/unknown-figure'],
  ['a condition', withLine('{{#if town.‸open}}<p>x</p>{{/if}}'), 'data/unknown-figure'],
  ['a key of lookup', withLine('<p>{{lookup town.figures ‸"visit"}}</p>'), 'data/unknown-figure'],
  ['a field of sum', withLine('<p>{{sum cases ‸"件"}}</p>'), 'data/unknown-figure'],
  ['a formula', yaml('difference(', '‸differnce('), 'data/unknown-formula'],
  ['a helper', withLine('<p>{{‸nmu town.figures.visits}}</p>'), 'template/unknown-helper'],
  ['an option of a helper', withLine('<p>{{num town.figures.visits ‸digit=2}}</p>'), 'template/unknown-option'],
  ['a partial', withLine('{{> ‸lost}}'), 'template/unknown-partial'],
  ['an element', withLine('‸<blink>x</blink>'), 'template/unknown-element'],
  [
    'a data set of a chart',
    chart(bars('"件数"'), withLine(chartLine.replace('data="cases"', '‸data="case"'))),
    'realize/unknown-data-set',
  ],
  ['a field of a chart', chart(bars('‸"件"')), 'chart/unknown-field'],
  ['a place to refer to', withLine('<p>见第<page-ref ‸to="top2"></page-ref>页</p>'), 'realize/unknown-reference'],
  ['a font family', { [styleFile]: 'body { font-family: ‸Songti }\n' }, 'font/unknown-family'],
];

const markup: readonly Case[] = [
  ['an element that is not closed', withLine('<div>‸<p>x</div>'), 'template/element-unclosed'],
  ['elements that cross', withLine('<p><b><i>x‸</b></i></p>'), 'template/crossed-tags'],
  ['an end without a beginning', withLine('<p>x</p>‸</p>'), 'template/stray-end'],
  ['a block in a paragraph', withLine('<p>‸<div>x</div></p>'), 'template/wrong-parent'],
  ['raw output', withLine('<p>‸{{{town.prose}}}</p>'), 'template/raw-output'],
  ['a style attribute', withLine('<p ‸style="color: red">x</p>'), 'template/style-attribute'],
  ['a script', withLine('‸<script></script>'), 'template/refused-element'],
  ['a block that is not closed', withLine('<p>‸{{#if town.prose}}x</p>'), 'template/block-unclosed'],
  [
    'a picture without alt',
    { ...withLine('<p>‸<img src="a.svg"></p>'), 'templates/plain/a.svg': svg },
    'template/missing-attribute',
  ],
  [
    'a chart without alt',
    chart(bars('"件数"'), withLine('‸<chart src="charts/cases.vl.json" data="cases"></chart>')),
    'template/missing-attribute',
  ],
];

const values: readonly Case[] = [
  [
    'text where a number belongs',
    { 'cases.csv': '年份,件数\n2021,‸约二千\n', ...withLine('{{#each cases}}<p>{{num 件数}}</p>{{/each}}') },
    'template/not-a-number',
  ],
  [
    'an empty cell',
    { 'cases.csv': '年份,件数\n2021,‸\n', ...withLine('{{#each cases}}<p>{{num 件数}}</p>{{/each}}') },
    'template/no-value',
  ],
  [
    'a day that is not in the calendar',
    { ...yaml('2011-02-30', '‸2011-02-30'), ...withLine('<p>{{date town.founded}}</p>') },
    'template/impossible-date',
  ],
  [
    'a change from zero in the template',
    withLine('<p>{{‸change town.figures.calls.[2022] town.figures.calls.[2023]}}</p>'),
    'data/change-from-zero',
  ],
  [
    'a change from zero in a formula',
    yaml(
      'half: difference(figures.visits, figures.calls[2023])',
      'rise: ‸change(figures.calls[2022], figures.calls[2023])',
    ),
    'data/change-from-zero',
  ],
  ['text in a chart', chart(bars('"件数"'), { 'cases.csv': '年份,件数\n2021,‸很多\n' }), 'chart/text-in-number'],
  [
    'a reference that is not closed',
    yaml('{{num figures.visits}}，', '‸{{num figures.visits，'),
    'template/reference-unclosed',
  ],
];

const files: readonly Case[] = [
  ['a full-width colon', yaml('founded:', 'founded‸：'), 'data/yaml-full-width-colon'],
  ['a tab', yaml('  calls', '‸\tcalls'), 'data/yaml-tab'],
  ['a key twice', yaml('founded', '‸prose'), 'data/repeated-key'],
  ['a row too long', { 'cases.csv': '年份,件数\n2021,2422,‸7\n' }, 'data/extra-cells'],
  ['a row too short', { 'cases.csv': '年份,件数,人数\n‸2021,2422\n' }, 'data/missing-cells'],
  ['a header twice', { 'cases.csv': '件数,‸件数\n1,2\n' }, 'data/repeated-header'],
  ['a header that is empty', { 'cases.csv': '件数,‸\n1,2\n' }, 'data/empty-header'],
  ['semicolons', { 'cases.csv': '‸年份;件数\n2021;2422\n' }, 'data/csv-separator'],
  ['a quote that is not closed', { 'cases.csv': '年份,件数\n2021,‸"2422\n' }, 'data/csv-unclosed-quote'],
  ['a picture that is not there', withLine('<p><img ‸src="a.png" alt=""></p>'), 'realize/missing-picture'],
  [
    'a chart that is not there',
    withLine('<chart ‸src="charts/cases.vl.json" data="cases" alt="x"></chart>'),
    'realize/missing-chart',
  ],
  ['a chart that is no JSON', chart('{ "mark": "bar", ‸}\n'), 'chart/bad-json'],
  ['a picture outside', withLine('<p><img ‸src="../../../a.png" alt=""></p>'), 'realize/refused-path'],
  ['a chart outside', withLine('<chart ‸src="../../cases.json" data="cases" alt="x"></chart>'), 'realize/refused-path'],
  ['a partial outside', withLine('{{> ‸../secret}}'), 'template/partial-name'],
  [
    'an address in a chart',
    chart('{ "data": { ‸"url": "https://example.org/a.csv" }, "mark": "bar", "encoding": {} }\n'),
    'chart/external-data',
  ],
  ['data outside', manifest('cases.csv', '‸../cases.csv'), 'usage/refused-path', 2],
  ['data that is not there', manifest('cases.csv', '‸case.csv'), 'usage/missing-data-file', 2],
  ['a key that the manifest does not know', manifest('title:', '‸titel: x\ntitle:'), 'usage/manifest-unknown-key', 2],
  ['a profile that there is not', manifest('[screen]', '[‸screan]'), 'usage/manifest-profile', 2],
  ['a template that is not there', manifest('plain', '‸plane'), 'usage/missing-template', 2],
  ['a date of the manifest that is none', manifest('2024-03-05', '‸2024-02-30'), 'usage/manifest-date', 2],
];

const pages: readonly Case[] = [
  [
    'a box that is too low',
    { ...withLine('‸<div class="low"><p>一</p><p>二</p><p>三</p></div>'), [styleFile]: '.low { height: 20pt }\n' },
    'layout/overflow',
  ],
  [
    'a table that is too wide',
    { ...withLine('‸<table><tr><td class="w">一</td></tr></table>'), [styleFile]: '.w { width: 300mm }\n' },
    'layout/overflow',
  ],
  [
    'a picture that is too tall',
    { ...withLine('‸<div class="tall">x</div>'), [styleFile]: '.tall { height: 300mm }\n' },
    'layout/overflow',
  ],
  ['a character without a glyph', withLine('<p>楔形：‸\u{12000}</p>'), 'font/missing-glyph'],
];

describe('a broken publication', () => {
  test('the sound one is sound', async () => {
    expect(await buildBroken({})).toMatchObject({ exit: 0, errors: [], warnings: [], wroteNothing: false });
  });

  test.each([...names, ...markup, ...values, ...files, ...pages])('%s', async (_, changes, code, exit = 1) => {
    const outcome = await buildBroken(changes);
    expect(outcome.marked).toBeDefined();
    expect({ exit: outcome.exit, errors: outcome.errors }).toEqual({ exit, errors: [`${code} ${outcome.marked}`] });
    expect(outcome.wroteNothing).toBe(true);
    expect(badSentences(outcome.diagnostics)).toEqual([]);
  });

  test('GB 18030 is read in CSV, refused in YAML', async () => {
    expect(await buildBroken({ 'cases.csv': gbkTable })).toMatchObject({ exit: 0, errors: [] });
    const { exit, errors, wroteNothing } = await buildBroken({ 'town.yaml': gbk });
    expect({ exit, errors, wroteNothing }).toEqual({
      exit: 1,
      errors: ['data/not-utf-8-but-gbk p/town.yaml:1:1'],
      wroteNothing: true,
    });
  });

  test('partials that call each other: the place is the call that closes the ring', async () => {
    const { exit, errors, wroteNothing } = await buildBroken({
      ...withLine('{{> a}}'),
      'templates/plain/partials/a.hbs': '<p>a</p>\n{{> b}}\n',
      'templates/plain/partials/b.hbs': '{{> a}}\n',
    });
    expect({ exit, errors, wroteNothing }).toEqual({
      exit: 5,
      errors: ['template/limit-recursion p/templates/plain/partials/b.hbs:1:5'],
      wroteNothing: true,
    });
  });

  test.each<[string, string, Changes, string, number]>([
    [
      'a picture',
      'templates/plain/out.svg',
      withLine('<p><img src="out.svg" alt=""></p>'),
      'realize/refused-path p/templates/plain/layout.hbs:3:9',
      1,
    ],
    [
      'a chart',
      'templates/plain/charts/out.vl.json',
      withLine('<chart src="charts/out.vl.json" data="cases" alt="x"></chart>'),
      'realize/refused-path p/templates/plain/layout.hbs:3:8',
      1,
    ],
    ['data', 'out.csv', manifest('cases.csv', 'out.csv'), 'usage/refused-path p/publication.yaml:8:10', 2],
  ])('a link out of the publication: %s', async (_, link, changes, error, exit) => {
    const outcome = await buildBroken(changes, {
      prepare: (folder) => {
        writeFileSync(join(folder, 'secret'), '年份,件数\n2021,1\n');
        mkdirSync(dirname(join(folder, 'p', link)), { recursive: true });
        symlinkSync(join(folder, 'secret'), join(folder, 'p', link));
      },
    });
    expect({ exit: outcome.exit, errors: outcome.errors }).toEqual({ exit, errors: [error] });
    expect(outcome.wroteNothing).toBe(true);
  });

  test('a profile of the command line that there is not', async () => {
    const { exit, errors, wroteNothing } = await buildBroken({}, { profiles: ['screan'] });
    expect({ exit, errors, wroteNothing }).toEqual({ exit: 2, errors: ['usage/unknown-profile'], wroteNothing: true });
  });
});
