import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bars,
  buildBroken,
  type Changes,
  chart,
  layoutFile,
  manifest,
  soundFiles,
  styleFile,
  withLine,
} from '../../support/broken.ts';

/** contract.md §6 “Errors” and “Files”: the manifest at fault (exit 2), and everything else that is still told. */
const without = (key: string): Changes => ({
  'publication.yaml': (soundFiles['publication.yaml'] ?? '').replace(new RegExp(`^${key}:.*\\n`, 'm'), ''),
});

const rows: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'an unknown key',
    manifest('profiles:', 'colour: red\nprofiles:'),
    ['usage/manifest-unknown-key p/publication.yaml:9:1'],
  ],
  ...['id', 'title', 'template', 'edition', 'date'].map((key): readonly [string, Changes, readonly string[]] => [
    `no ${key}`,
    without(key),
    ['usage/manifest-missing-key p/publication.yaml:1:1'],
  ]),
  ['no such day', manifest('2024-03-05', '2024-02-30'), ['usage/manifest-date p/publication.yaml:5:7']],
  ['no such profile', manifest('[screen]', '[screen, scren]'), ['usage/manifest-profile p/publication.yaml:9:20']],
  ['no such template', manifest('plain', 'plian'), ['usage/missing-template p/publication.yaml:3:11']],
  ['a path for a template', manifest('plain', '../plain'), ['usage/manifest-template p/publication.yaml:3:11']],
  ['no such data file', manifest('town.yaml', 'twon.yaml'), ['usage/missing-data-file p/publication.yaml:7:9']],
  ['a data file outside', manifest('town.yaml', '../town.yaml'), ['usage/refused-path p/publication.yaml:7:9']],
  [
    'a data file of no known format',
    manifest('town.yaml', 'town.txt'),
    ['usage/manifest-data-format p/publication.yaml:7:9'],
  ],
  [
    'an unknown key of a data file',
    manifest('town.yaml', '{ file: town.yaml, shet: x }'),
    ['usage/manifest-unknown-key p/publication.yaml:7:28'],
  ],
  [
    'no such press profile',
    manifest('profiles:', 'press: { icc: nowhere.icc }\nprofiles:'),
    ['usage/missing-data-file p/publication.yaml:9:15'],
  ],
  [
    'a press profile outside',
    manifest('profiles:', 'press: { icc: ../press.icc }\nprofiles:'),
    ['usage/refused-path p/publication.yaml:9:15'],
  ],
  [
    'a bleed below zero',
    manifest('profiles:', 'press: { bleed: -3mm }\nprofiles:'),
    ['usage/manifest-bleed p/publication.yaml:9:17'],
  ],
];

describe('exit 2', () => {
  test.each(rows)('%s', async (_, changes, expected) => {
    expect(await buildBroken(changes)).toMatchObject({ exit: 2, errors: expected, wroteNothing: true });
  });

  test('the errors of what can still be read are told too', async () => {
    const broken = {
      ...manifest('town.yaml', 'twon.yaml'),
      'cases.csv': '年份,件数\n2021\n',
      ...withLine('<p>{{nosuch}}</p>'),
    };
    expect((await buildBroken(broken)).errors).toEqual([
      'usage/missing-data-file p/publication.yaml:7:9',
      'data/missing-cells p/cases.csv:2:1',
      'data/unknown-figure p/templates/plain/layout.hbs:3:6',
    ]);
  });

  test('without a template the data are still read', async () => {
    const broken = { ...manifest('plain', 'plian'), 'cases.csv': '年份,件数\n2021\n' };
    expect((await buildBroken(broken)).errors).toEqual([
      'usage/missing-template p/publication.yaml:3:11',
      'data/missing-cells p/cases.csv:2:1',
    ]);
  });

  test.each([['scren'], ['screen', 'scren'], ['']])('--profile %s', async (...profiles) => {
    expect(await buildBroken({}, { profiles })).toMatchObject({ exit: 2, errors: ['usage/unknown-profile'] });
  });
});

describe('a press file', () => {
  const pressed = (line: string) => manifest('profiles: [screen]', `${line}\nprofiles: [press]`);

  test.each([
    [
      'a press profile that is none',
      pressed('press: { icc: cases.csv }'),
      'usage/unfit-profile p/publication.yaml:9:15',
    ],
    [
      'a printing condition without its profile',
      pressed('press: { condition: JC200103 }'),
      'usage/condition-without-profile p/publication.yaml:9:21',
    ],
  ])('exit 2: %s', async (_, changes, error) => {
    expect(await buildBroken(changes)).toMatchObject({ exit: 2, errors: [error], wroteNothing: true });
  });
});

describe('exit 1', () => {
  test('an empty data file has no names', async () => {
    const { exit, errors, warnings } = await buildBroken({ 'town.yaml': '' });
    expect([exit, ...errors]).toEqual([1, 'data/unknown-figure p/templates/plain/layout.hbs:2:17']);
    expect(warnings).toEqual(['data/empty-file p/town.yaml:1:1']);
  });

  test('a formula over a file that cannot be read is no second fault', async () => {
    const broken = {
      'cases.csv': undefined,
      'town.yaml': 'a: "x',
      ...manifest('cases.csv', 'cases.yaml'),
      'cases.yaml': 'derived:\n  z: sum(town.a, town.b)\n',
    };
    expect((await buildBroken(broken)).errors).toEqual(['data/yaml-unclosed-quote p/town.yaml:1:4']);
  });

  test.each([styleFile, 'templates/plain/partials/row.hbs'])('%s may not lead out of its folder', async (file) => {
    const prepare = (folder: string): void => {
      writeFileSync(join(folder, 'outside'), 'p { color: red }');
      const link = join(folder, 'p', file);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(folder, 'outside'), link);
    };
    expect(await buildBroken({ [styleFile]: undefined }, { prepare })).toMatchObject({
      exit: 1,
      errors: ['realize/refused-path p/publication.yaml:3:11'],
    });
  });

  test.each([
    [
      'a missing picture',
      withLine('<p><img src="a.png" alt=""></p>'),
      'realize/missing-picture p/templates/plain/layout.hbs:3:9',
    ],
    [
      'a picture outside',
      withLine('<p><img src="../../etc/hostname" alt=""></p>'),
      'realize/refused-path p/templates/plain/layout.hbs:3:9',
    ],
    [
      'a picture on a network',
      withLine('<p><img src="http://127.0.0.1/a.png" alt=""></p>'),
      'realize/refused-path p/templates/plain/layout.hbs:3:9',
    ],
    [
      'a page reference',
      withLine('<p><page-ref to="#tpo"/></p>'),
      'realize/unknown-reference p/templates/plain/layout.hbs:3:14',
    ],
    [
      'a link that acts',
      withLine('<p><a href="javascript:x()">x</a></p>'),
      'realize/unsafe-link p/templates/plain/layout.hbs:3:7',
    ],
    ['an id twice', withLine('<p id="top">x</p>'), 'realize/duplicate-id p/templates/plain/layout.hbs:3:4'],
    ['levels of contents', withLine('<toc levels="x"/>'), 'realize/bad-attribute p/templates/plain/layout.hbs:3:6'],
    [
      'text in a chart’s number',
      chart(bars('"件数"'), { 'cases.csv': '年份,件数\n2021,甲\n' }),
      'chart/text-in-number p/cases.csv:2:6',
    ],
    [
      'a chart’s own address',
      chart('{ "data": { "url": "/etc/hostname" }, "mark": "bar" }'),
      'chart/external-data p/templates/plain/charts/cases.vl.json:1:13',
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await buildBroken(changes)).toMatchObject({ exit: 1, errors: [expected], wroteNothing: true });
  });

  test('a chart without rows is drawn, with a warning', async () => {
    const { exit, warnings } = await buildBroken(chart(bars('"件数"'), { 'cases.csv': '年份,件数\n' }));
    expect([exit, ...warnings]).toEqual([0, 'chart/no-rows p/templates/plain/layout.hbs:3:1']);
  });

  test('a layout of nothing but text is a publication', async () => {
    expect(await buildBroken({ [layoutFile]: '文字' })).toMatchObject({ exit: 0, errors: [], warnings: [] });
  });
});
