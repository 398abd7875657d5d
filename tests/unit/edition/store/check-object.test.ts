import { describe, expect, test } from 'vitest';
import { digestHex } from '../../../../src/base/digest.ts';
import { ocflCodes } from '../../../../src/edition/store/code.ts';
import { judgeObject } from '../../../../src/edition/store/judge.ts';
import { edited, folderOf, goodObject } from '../../../support/store.ts';

type Files = Readonly<Record<string, string>>;
type Json = Record<string, never>;

const good = goodObject();
const codes = (files: Files): readonly string[] => [
  ...new Set(judgeObject(folderOf(files), 'store/willow-creek').diagnostics.map(({ code }) => code)),
];
const without = (...paths: readonly string[]): Files =>
  Object.fromEntries(Object.entries(good).filter(([path]) => !paths.includes(path)));
const renamed = (pattern: RegExp, to: string): Files =>
  Object.fromEntries(Object.entries(good).map(([path, text]) => [path.replace(pattern, to), text]));
/** Edits the root's inventory and its copy in v3. */
const root = (edit: (inventory: Json) => unknown): Files => edited(good, (value) => edit(value as Json));
const set = (key: string, value: unknown): Files => root((inventory) => ({ ...inventory, [key]: value }));
const v3 = (edit: (version: Json) => unknown): Files =>
  root((inventory) => {
    const versions = inventory['versions'] as unknown as Record<string, Json>;
    return { ...inventory, versions: { ...versions, v3: edit(versions['v3'] ?? {}) } };
  });
const manifest = (edit: (entries: readonly (readonly [string, readonly string[]])[]) => unknown): Files =>
  root((inventory) => ({ ...inventory, manifest: edit(Object.entries(inventory['manifest'] ?? {})) }));
const some = 'a'.repeat(128);

test('what banxin writes is sound', () => expect(codes(good)).toEqual([]));

test('so are twelve versions, of which v10 comes after v9', () => {
  const states = Array.from({ length: 12 }, (_, index) => ({ 'figures.yaml': `visits: ${index}` }));
  expect(codes(goodObject(states))).toEqual([]);
});

describe('every error of the specification that a reader can find is found', () => {
  const cases: readonly (readonly [string, Files])[] = [
    ['store/ocfl-e001', { ...good, 'readme.txt': '' }],
    ['store/ocfl-e003', without('0=ocfl_object_1.1')],
    ['store/ocfl-e003', { ...good, '0=ocfl_object_1.0': 'ocfl_object_1.0\n' }],
    ['store/ocfl-e007', { ...good, '0=ocfl_object_1.1': 'ocfl_object_1.1' }],
    ['store/ocfl-e008', { '0=ocfl_object_1.1': 'ocfl_object_1.1\n' }],
    ['store/ocfl-e009', renamed(/^v1\//, 'v4/')],
    ['store/ocfl-e010', without(...Object.keys(good).filter((path) => path.startsWith('v2/')))],
    ['store/ocfl-e012', renamed(/^v2\//, 'v02/')],
    ['store/ocfl-e013', set('head', 'v03')],
    ['store/ocfl-e015', { ...good, 'v2/loose.txt': '' }],
    ['store/ocfl-e017', set('contentDirectory', 'a/b')],
    ['store/ocfl-e018', set('contentDirectory', '..')],
    ['store/ocfl-e019', set('contentDirectory', 'content')],
    ['store/ocfl-e020', set('contentDirectory', 'content')],
    ['store/ocfl-e023', { ...good, 'v2/content/added.txt': '' }],
    ['store/ocfl-e024', { ...good, 'v2/content/empty/': '' }],
    ['store/ocfl-e025', set('digestAlgorithm', 'md5')],
    ['store/ocfl-e033', edited(good, () => 'no JSON')],
    ['store/ocfl-e036', root(({ id, ...rest }) => rest)],
    ['store/ocfl-e037', edited(good, (value) => ({ ...value, id: 'urn:other' }), ['v1/'])],
    ['store/ocfl-e038', set('type', 'https://ocfl.io/1.0/spec/#inventory')],
    ['store/ocfl-e040', set('head', 'v2')],
    ['store/ocfl-e041', root(({ manifest: gone, ...rest }) => rest)],
    ['store/ocfl-e043', root(({ versions, ...rest }) => rest)],
    ['store/ocfl-e044', set('versions', [])],
    ['store/ocfl-e046', { ...good, 'v4/inventory.json': '' }],
    ['store/ocfl-e047', v3(() => 'text')],
    ['store/ocfl-e048', v3(({ created, ...rest }) => rest)],
    ['store/ocfl-e049', v3((version) => ({ ...version, created: '2024-03-05' }))],
    ['store/ocfl-e050', v3((version) => ({ ...version, state: { [some]: ['a.txt'] } }))],
    ['store/ocfl-e051', v3((version) => ({ ...version, state: { [some]: 'a.txt' } }))],
    ['store/ocfl-e052', v3((version) => ({ ...version, state: { [some]: ['../a.txt'] } }))],
    ['store/ocfl-e053', v3((version) => ({ ...version, state: { [some]: ['/a.txt'] } }))],
    ['store/ocfl-e054', v3((version) => ({ ...version, user: { address: 'mailto:a@b' } }))],
    ['store/ocfl-e057', set('fixity', { md5: [] })],
    ['store/ocfl-e058', without('inventory.json.sha512')],
    ['store/ocfl-e060', { ...good, 'inventory.json': `${good['inventory.json']} ` }],
    ['store/ocfl-e060', { ...good, 'v1/inventory.json': `${good['v1/inventory.json']} ` }],
    ['store/ocfl-e061', { ...good, 'inventory.json.sha512': 'no digest' }],
    ['store/ocfl-e063', without('inventory.json')],
    ['store/ocfl-e064', edited(good, (value) => value, [''])],
    ['store/ocfl-e066', edited(good, (value) => JSON.stringify(value).replace('"page.pdf"', '"other.pdf"'), ['v1/'])],
    ['store/ocfl-e067', { ...good, 'extensions/loose.txt': '' }],
    ['store/ocfl-e090', { ...good, '@v1/content/link': '' }],
    ['store/ocfl-e093', set('fixity', { md5: { [some.slice(0, 32)]: ['v1/content/page.pdf'] } })],
    ['store/ocfl-e094', v3((version) => ({ ...version, message: 3 }))],
    ['store/ocfl-e095', v3((version) => ({ ...version, state: { [some]: ['a', 'a/b'] } }))],
    [
      'store/ocfl-e096',
      manifest((entries) =>
        Object.fromEntries([...entries, ...entries.map(([digest, paths]) => [digest.toUpperCase(), paths] as const)]),
      ),
    ],
    ['store/ocfl-e097', set('fixity', { md5: { ab: ['v1/content/page.pdf'], AB: ['v1/content/page.pdf'] } })],
    [
      'store/ocfl-e099',
      manifest((entries) => Object.fromEntries(entries.map(([digest]) => [digest, ['v1/content/../x']]))),
    ],
    [
      'store/ocfl-e100',
      manifest((entries) => Object.fromEntries(entries.map(([digest]) => [digest, ['/v1/content/x']]))),
    ],
    [
      'store/ocfl-e101',
      manifest((entries) => Object.fromEntries(entries.map(([digest]) => [digest, ['v1/content/page.pdf']]))),
    ],
    ['store/ocfl-e102', set('more', 1)],
    ['store/ocfl-e103', edited(good, (value) => ({ ...value, type: 'https://ocfl.io/1.0/spec/#inventory' }), ['v2/'])],
    [
      'store/ocfl-e104',
      root((inventory) => ({ ...inventory, versions: { ...(inventory['versions'] ?? {}), three: {} } })),
    ],
    [
      'store/ocfl-e105',
      root((inventory) => ({ ...inventory, versions: { ...(inventory['versions'] ?? {}), v0: {} } })),
    ],
    ['store/ocfl-e106', set('manifest', [])],
    ['store/ocfl-e107', manifest((entries) => Object.fromEntries([...entries, [some, ['v1/content/page.pdf2']]]))],
    ['store/ocfl-e111', set('fixity', 'none')],
    ['store/missing', without('v1/content/page.pdf')],
    ['store/changed', { ...good, 'v1/content/page.pdf': 'other' }],
  ];
  test.each(cases)('%s', (code, files) => expect(codes(files)).toContain(code));

  test('and none of the specification’s codes is left without a case', () => {
    const tried = new Set([...cases, ...warnings, ...aroundObjects].map(([code]) => code));
    const digestCodes = new Set(['E092']);
    expect(
      ocflCodes.filter((code) => !digestCodes.has(code) && !tried.has(`store/ocfl-${code.toLowerCase()}`)),
    ).toEqual([]);
  });
});

/** Told in check-root.test.ts. */
const aroundObjects: readonly (readonly [string])[] = [
  ['store/ocfl-e069'],
  ['store/ocfl-e070'],
  ['store/ocfl-e072'],
  ['store/ocfl-e073'],
  ['store/ocfl-e076'],
  ['store/ocfl-e080'],
  ['store/ocfl-e081'],
];

const sha256Object = edited(
  good,
  (value) => {
    const text = JSON.stringify({ ...value, digestAlgorithm: 'sha256' });
    const digests = new Map(
      Object.entries(good).map(([, content]) => {
        const bytes = new TextEncoder().encode(content);
        return [digestHex('sha512', bytes) ?? '', digestHex('sha256', bytes) ?? ''] as const;
      }),
    );
    value['digestAlgorithm'] = 'sha256';
    return text.replace(/[0-9a-f]{128}/g, (digest) => digests.get(digest) ?? digest);
  },
  ['', 'v1/', 'v2/', 'v3/'],
);

const warnings: readonly (readonly [string, Files])[] = [
  [
    'store/ocfl-w001',
    edited(renamed(/^v(\d)\//, 'v0$1/'), (value) => JSON.stringify(value).replaceAll(/v(\d)(?=[/"])/g, 'v0$1'), [
      '',
      'v01/',
      'v02/',
      'v03/',
    ]),
  ],
  ['store/ocfl-w002', { ...good, 'v2/extra/file.txt': '' }],
  ['store/ocfl-w003', { ...good, ...edited(good, (value) => value), 'v2/content/': '' }],
  ['store/ocfl-w004', sha256Object],
  ['store/ocfl-w005', edited(good, (value) => ({ ...value, id: 'willow-creek' }), ['', 'v1/', 'v2/', 'v3/'])],
  ['store/ocfl-w007', v3(({ message, ...rest }) => rest)],
  ['store/ocfl-w008', v3((version) => ({ ...version, user: { name: '李校对' } }))],
  ['store/ocfl-w009', v3((version) => ({ ...version, user: { name: '李校对', address: '柳溪镇' } }))],
  ['store/ocfl-w010', without('v2/inventory.json', 'v2/inventory.json.sha512')],
  ['store/ocfl-w011', edited(good, (value) => JSON.stringify(value).replace('edition 1', 'first edition'), ['v1/'])],
  ['store/ocfl-w013', { ...good, 'extensions/our-own/file.txt': '' }],
];

describe('warnings', () => {
  test.each(warnings.filter(([code]) => code !== 'store/ocfl-w003'))('%s alone', (code, files) =>
    expect(codes(files)).toEqual([code]),
  );
  test('an empty content folder', () => {
    const files = Object.fromEntries(Object.entries(good).filter(([path]) => !path.startsWith('v2/content/')));
    expect(codes({ ...files, 'v2/content/': '' })).toContain('store/ocfl-w003');
  });
});

describe('damage', () => {
  test('names the version and leaves the others', () => {
    const verdict = judgeObject(folderOf({ ...good, 'v2/content/figures.yaml': 'visits: 3' }), 'store/willow-creek');
    expect([...verdict.hurt]).toEqual(['v2']);
    expect(verdict.diagnostics[0]?.values).toMatchObject({
      version: 'v2',
      file: 'store/willow-creek/v2/content/figures.yaml',
    });
  });

  test('every single flipped bit of inventories and sidecars is seen', () => {
    const watched = Object.keys(good).filter((path) => path.includes('inventory.json'));
    for (const path of watched) {
      const text = good[path] ?? '';
      for (let index = 0; index < text.length; index += 7) {
        const flipped = String.fromCharCode(text.charCodeAt(index) ^ (1 << (index % 7)));
        const files = { ...good, [path]: `${text.slice(0, index)}${flipped}${text.slice(index + 1)}` };
        expect(codes(files), `${path} ${index}`).not.toEqual([]);
      }
    }
  });
});
