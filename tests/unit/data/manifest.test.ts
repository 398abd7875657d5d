import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../../src/data/manifest.ts';
import { shorts, source } from './support.ts';

const base = `id: pinghu-2017
title: 宣传册
template: brochure
edition: 1.0.0
date: 2022-01-10
`;

const parse = (yaml: string) => parseManifest(source('publication.yaml', yaml));
const withMore = (more: string) => parse(base + more);
/** What is said of lines after the five needed keys. */
const faults = (more: string) => shorts(withMore(more));

describe('a whole manifest', () => {
  const { value: manifest, diagnostics } = withMore(`author: 法院
keywords: [平湖, 法院]
data:
  court: court.yaml
  book: { file: 统计.xlsx, sheet: 民事, range: A1:F20 }
profiles: [press-x1a, screen]
press: { condition: FOGRA39, bleed: 3mm, outline: true }
archive:
  attachments: false
`);

  test('reads without complaint', () => expect(diagnostics).toEqual([]));

  test('keeps values with their places', () => {
    expect(manifest).toMatchObject({
      id: { value: 'pinghu-2017', span: { file: 'data/x/publication.yaml', start: { line: 1, column: 5 } } },
      edition: { value: '1.0.0' },
      date: { value: '2022-01-10' },
      language: { value: 'zh-Hans' },
      author: { value: '法院' },
      keywords: [{ value: '平湖' }, { value: '法院' }],
      data: [
        { name: 'court', file: { value: 'court.yaml', span: { start: { line: 9, column: 10 } } } },
        { name: 'book', file: { value: '统计.xlsx' }, sheet: { value: '民事' }, range: { value: 'A1:F20' } },
      ],
      profiles: [{ value: 'press-x1a' }, { value: 'screen' }],
      press: { condition: { value: { identifier: 'FOGRA39' } }, bleed: { value: 3 }, outline: { value: true } },
      archive: { attachments: { value: false } },
    });
  });

  test('gives templates its facts, settings left out', () => {
    expect([...(manifest?.facts.entries.keys() ?? [])]).toEqual([
      'id',
      'title',
      'template',
      'edition',
      'date',
      'author',
      'keywords',
      'language',
    ]);
    expect(manifest?.facts.entries.get('title')).toMatchObject({
      lexeme: '宣传册',
      origin: { figure: 'publication.title' },
    });
  });

  test('an edition that looks like a number stays as written', () => {
    expect(parse(base.replace('1.0.0', '1.10')).value?.edition.value).toBe('1.10');
  });

  test('profiles, keywords and lengths in their other forms', () => {
    expect(withMore('').value?.profiles.map(({ value }) => value)).toEqual(['press', 'screen', 'archive']);
    expect(withMore('profiles: press\nkeywords: 法院').value).toMatchObject({
      profiles: [{ value: 'press' }],
      keywords: [{ value: '法院' }],
    });
    expect(withMore('press: { spots: false }').value?.press.spots?.value).toBe(false);
    expect(withMore('press: { richBlack: true }').value?.press.richBlack?.value).toBe(true);
    expect(withMore('press: { bleed: 0 }').value?.press.bleed?.value).toBe(0);
    expect(withMore('press: { bleed: 0.5cm }').value?.press.bleed?.value).toBe(5);
    expect(withMore('press: { bleed: 72pt }').diagnostics).toEqual([]);
    expect(
      withMore('press: { condition: { identifier: JC200103, registry: http://www.color.org } }').value?.press.condition
        ?.value,
    ).toEqual({
      identifier: 'JC200103',
      registry: 'http://www.color.org',
    });
    expect(
      withMore('press: { binding: saddle, paper: 157g 铜版纸, cover: { name: 250 克铜版纸, thickness: 0.28mm } }').value
        ?.press,
    ).toMatchObject({
      binding: { value: 'saddle' },
      paper: { value: { name: '157g 铜版纸', weight: 157 } },
      cover: { value: { name: '250 克铜版纸', weight: 250, thickness: 0.28 } },
    });
    expect(withMore('press: { finishing: 覆哑膜, quantity: 2000 册, fold: z, kit: false }').value?.press).toMatchObject(
      {
        finishing: [{ value: '覆哑膜' }],
        quantity: { value: '2000 册' },
        fold: { value: 'z' },
        kit: { value: false },
      },
    );
    expect(withMore('archive: { attachments: none }').value?.archive.attachments?.value).toBe(false);
    expect(withMore('archive: { attachments: [a.csv] }').value?.archive.attachments?.value).toMatchObject([
      { value: 'a.csv' },
    ]);
  });
});

describe('what is wrong, and where', () => {
  test.each([
    ['author: [a]', ['usage/manifest-needs-text 6:9']],
    ['keywords: {a: 1}', ['usage/manifest-needs-text-list 6:11']],
    ['data: court.yaml', ['usage/manifest-needs-mapping 6:7']],
    ['data:\n  court: [a]', ['usage/manifest-needs-data 7:10']],
    ['data:\n  court: { sheet: a }', ['usage/manifest-missing-key 7:10']],
    ['data:\n  court: { file: a.yaml, sheet: b }', ['usage/manifest-not-a-workbook 7:33']],
    ['data:\n  court: { file: a.xlsx, range: A1 }', ['usage/manifest-range 7:33']],
    ['data:\n  court: a.doc', ['usage/manifest-data-format 7:10']],
    ['data:\n  publication: a.yaml', ['usage/manifest-taken-name 7:16']],
    ['profiles: [pres]', ['usage/manifest-profile 6:12']],
    ['press: { bleed: -3mm }', ['usage/manifest-bleed 6:17']],
    ['press: { bleed: 3 }', ['usage/manifest-bleed 6:17']],
    ['press: { bleed: 3em }', ['usage/manifest-bleed 6:17']],
    ['press: { binding: sadle }', ['usage/manifest-choice 6:19']],
    ['press: { fold: double }', ['usage/manifest-choice 6:16']],
    ['press: { imposition: yes }', ['usage/manifest-choice 6:22']],
    ['press: { paper: { thickness: 1mm } }', ['usage/manifest-missing-key 6:17']],
    ['press: { paper: { name: a, thickness: 0.13 } }', ['usage/manifest-thickness 6:39']],
    ['press: { spine: [a, b, c, d] }', ['usage/manifest-needs-spine 6:17']],
    ['press: { kit: 1 }', ['usage/manifest-needs-truth 6:15']],
    ['press: { outline: 是 }', ['usage/manifest-needs-truth 6:19']],
    ['press: { richBlack: 是 }', ['usage/manifest-needs-truth 6:21']],
    ['press: yes', ['usage/manifest-needs-mapping 6:8']],
    ['press:\n  blead: 3mm', ['usage/manifest-unknown-key 7:3']],
    ['press: { condition: { info: x } }', ['usage/manifest-missing-key 6:21']],
    ['archive: { attachments: 5 }', ['usage/manifest-needs-attachments 6:25']],
    ['language: 中文', ['usage/manifest-language 6:11']],
    ['titel:\n  x: 1', ['usage/manifest-unknown-key 6:1']],
    ['title: x', ['usage/manifest-unreadable 6:1', 'data/repeated-key 6:1']],
    ['"x', ['usage/manifest-unreadable 6:1', 'data/yaml-unclosed-quote 6:1']],
  ])('%s', (more, expected) => expect(faults(more)).toEqual(expected));

  test.each([
    ['date: 2022-01-10', 'date: 2021-02-29', ['usage/manifest-date 5:7']],
    ['date: 2022-01-10', 'date: 2022年1月10日', ['usage/manifest-date 5:7']],
    ['date: 2022-01-10\n', '', ['usage/manifest-missing-key 1:1']],
    ['template: brochure', 'template: ../x', ['usage/manifest-template 3:11']],
    ['id: pinghu-2017', 'id: ../x', ['usage/manifest-id 1:5']],
    ['title: 宣传册', 'title:', ['usage/manifest-missing-key 1:1']],
  ])('%s → %s', (from, to, expected) => expect(shorts(parse(base.replace(from, to)))).toEqual(expected));

  test('the nearest key', () => {
    expect(withMore('titel: x').diagnostics[0]?.hints).toMatchObject([
      { code: 'usage/nearest-key', values: { name: 'title' } },
    ]);
    expect(withMore('profiles: [pres]').diagnostics[0]?.hints).toMatchObject([{ values: { name: 'press' } }]);
  });

  test('nothing to read', () => {
    expect(shorts(parse(''))).toEqual(['usage/manifest-unreadable 1:1']);
    expect(shorts(parse('hello'))).toEqual(['usage/manifest-unreadable 1:1', 'data/not-structured 1:1']);
    expect(parse('').value).toBeNull();
  });
});
