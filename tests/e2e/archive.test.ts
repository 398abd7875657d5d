import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { banxin } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-archive-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const editions = ['1.0.0', '1.0.1', '1.1.0'] as const;

/** A working folder with a store of three editions of a fictional town. */
const cwd = join(scratch, 'work');
mkdirSync(cwd);
for (const [index, edition] of editions.entries()) {
  writeSmall(join(cwd, 'town'), {
    'publication.yaml': (smallFiles['publication.yaml'] ?? '').replace('1.0.0', edition),
    'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', String(13705 + index)),
  });
  banxin(['archive', 'add', 'store', 'town', '-m', `第 ${index + 1} 次`, '--by', '李校对'], { cwd });
}

const json = (words: readonly string[], where = cwd) => {
  const { code, stdout } = banxin(['archive', ...words, '--json'], { cwd: where });
  return { code, value: JSON.parse(stdout) };
};
const codesOf = (value: { readonly diagnostics: readonly { readonly code: string }[] }): readonly string[] =>
  value.diagnostics.map(({ code }) => code);

const copy = (name: string): string => {
  const place = join(scratch, name);
  mkdirSync(place);
  cpSync(join(cwd, 'store'), join(place, 'store'), { recursive: true });
  return place;
};

describe('add, list, show', () => {
  test('every edition is there, with who and why', () => {
    const { value } = json(['list', 'store']);
    expect(value.objects[0].editions).toMatchObject(
      editions.map((edition, index) => ({
        version: `v${index + 1}`,
        edition,
        user: '李校对',
        message: `第 ${index + 1} 次`,
      })),
    );
  });

  test('the same again makes no version', () => {
    const { code, value } = json(['add', 'store', 'town']);
    expect(code).toBe(0);
    expect(value.added).toBe(false);
    expect(codesOf(value)).toContain('store/nothing-new');
  });

  test('show lists the files with their digests', () => {
    const { value } = json(['show', 'store', 'willow-creek@1.0.1']);
    const paths = value.files.map(({ path }: { readonly path: string }) => path);
    expect(value.version).toBe('v2');
    expect(paths).toContain('output/willow-creek.screen.pdf');
    expect(paths).toContain('publication/town.yaml');
    expect(paths).toContain('premis.xml');
  });

  test('the store is the same bytes wherever and whenever it is made', () => {
    const other = join(scratch, 'elsewhere');
    mkdirSync(other);
    writeSmall(join(other, 'town'));
    const env = { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', USER: 'nobody' };
    banxin(['archive', 'add', 'store', 'town', '-m', '第 1 次', '--by', '李校对'], { cwd: other, env });
    expect(readFileSync(join(other, 'store/willow-creek/v1/inventory.json'), 'utf8')).toBe(
      readFileSync(join(cwd, 'store/willow-creek/v1/inventory.json'), 'utf8'),
    );
  });

  test('a folder with other things in it is no store', () => {
    expect(codesOf(json(['add', '.', 'town']).value)).toEqual(['usage/not-a-store']);
    expect(json(['verify', 'town']).code).toBe(2);
    expect(codesOf(json(['verify', 'nowhere']).value)).toEqual(['usage/no-store']);
  });

  test('an edition that is not there is met with those that are', () => {
    const { code, value } = json(['show', 'store', 'willow-creek@9.0']);
    expect(code).toBe(2);
    expect(codesOf(value)).toEqual(['usage/no-such-edition']);
    expect(value.diagnostics[0].hints[0].en).toContain('willow-creek@v3 (1.1.0)');
  });
});

describe('restore and export', () => {
  test('an edition comes back, builds, and is the same bytes', () => {
    expect(json(['restore', 'store', 'willow-creek@1', 'back']).code).toBe(0);
    const kept = readFileSync(join(cwd, 'back/output/willow-creek/willow-creek.screen.pdf'));
    expect(banxin(['build', 'back', '--out', 'rebuilt'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'rebuilt/willow-creek.screen.pdf')).equals(kept)).toBe(true);
    expect(codesOf(json(['restore', 'store', 'willow-creek@1', 'back']).value)).toEqual(['usage/target-not-empty']);
  });

  test('a bag holds its payload and the digests of it', () => {
    expect(json(['export', 'store', 'willow-creek@v3', '--bagit', 'bag']).code).toBe(0);
    expect(readdirSync(join(cwd, 'bag')).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha512.txt',
      'tagmanifest-sha512.txt',
    ]);
    const lines = readFileSync(join(cwd, 'bag/manifest-sha512.txt'), 'utf8').trim().split('\n');
    expect(lines.every((line) => existsSync(join(cwd, 'bag', line.slice(130))))).toBe(true);
  });
});

describe('verify', () => {
  test('a sound store', () => {
    const { code, value } = json(['verify', 'store']);
    expect(code).toBe(0);
    expect(value.natures).toEqual({ authentic: true, whole: true, usable: true, safe: true });
  });

  test('a flipped bit is exit 4 and names version and file; the other versions come out', () => {
    const place = copy('flipped');
    const path = join(place, 'store/willow-creek/v2/content/output/willow-creek.screen.pdf');
    const bytes = readFileSync(path);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { code, value } = json(['verify', 'store'], place);
    expect(code).toBe(4);
    expect(codesOf(value)).toEqual(['store/changed']);
    expect(value.diagnostics[0].place.file).toContain('v2/content/output/willow-creek.screen.pdf');
    expect(json(['restore', 'store', 'willow-creek@v1', 'one'], place).code).toBe(0);
    const refused = json(['restore', 'store', 'willow-creek@v2', 'two'], place);
    expect(refused.code).toBe(4);
    expect(codesOf(refused.value)).toContain('store/refused');
    expect(existsSync(join(place, 'two'))).toBe(false);
  });

  test('a torn PDF that history was made to agree with is still unusable, and the history broken', () => {
    const place = copy('rewritten');
    const inventory = join(place, 'store/willow-creek/v1/inventory.json');
    writeFileSync(inventory, readFileSync(inventory, 'utf8').replace('第 1 次', '第 0 次'));
    writeFileSync(join(place, 'store/willow-creek/v1/content/output/willow-creek.screen.pdf'), '%PDF-1.7 torn');
    const codes = codesOf(json(['verify', 'store'], place).value);
    expect(codes).toContain('store/chain-broken');
    expect(codes).toContain('store/unusable');
  });
});

describe('damage that a crash of ours does not leave', () => {
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  test('a flipped bit in the root inventory is told, not mended; every version still comes out, none is added', () => {
    const place = copy('inventory');
    const object = join(place, 'store/willow-creek');
    flip(join(object, 'inventory.json'));
    const { code, value } = json(['verify', 'store'], place);
    expect(code).toBe(4);
    expect(codesOf(value)).toContain('store/ocfl-e060');
    for (const version of ['v1', 'v2', 'v3'])
      expect(json(['restore', 'store', `willow-creek@${version}`, version], place).code).toBe(0);
    expect(json(['list', 'store'], place).value.objects[0].editions).toHaveLength(3);
    writeSmall(join(place, 'town'), { 'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', '1') });
    const added = json(['add', 'store', 'town'], place);
    expect(added.code).toBe(4);
    expect(codesOf(added.value)).toContain('store/not-added');
    expect(readdirSync(object)).not.toContain('v4');
  });

  test('a publication of which no inventory can be read is told of, not left out of the list', () => {
    const place = copy('no-inventory');
    for (const where of ['', 'v1', 'v2', 'v3']) rmSync(join(place, 'store/willow-creek', where, 'inventory.json'));
    const { code, value } = json(['list', 'store'], place);
    expect(code).toBe(4);
    expect(codesOf(value)).toContain('store/ocfl-e063');
  });

  test('no version is built on content that is not what it was', () => {
    const place = copy('content');
    flip(join(place, 'store/willow-creek/v1/content/publication/templates/plain/layout.hbs'));
    writeSmall(join(place, 'town'), { 'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', '1') });
    const codes = codesOf(json(['add', 'store', 'town'], place).value);
    expect([...new Set(codes)]).toEqual(['store/changed', 'store/not-added']);
  });

  test.each([
    ['store/altered', (store: string) => rmSync(join(store, 'willow-creek/v3/inventory.json'))],
    ['store/altered', (store: string) => flip(join(store, 'ocfl_layout.json'))],
    ['store/stray', (store: string) => writeFileSync(join(store, 'notes.txt'), '')],
    [
      'store/stray',
      (store: string) => {
        mkdirSync(join(store, 'willow-creek/logs'));
        writeFileSync(join(store, 'willow-creek/logs/x'), '');
      },
    ],
    ['store/ocfl-e046', (store: string) => mkdirSync(join(store, 'willow-creek/v4'))],
  ])('%s', (expected, spoil) => {
    const place = copy(`spoilt-${expected.slice(6)}-${readdirSync(scratch).length}`);
    spoil(join(place, 'store'));
    const { code, value } = json(['verify', 'store'], place);
    expect(code).toBe(4);
    expect(codesOf(value)).toContain(expected);
  });
});

describe('after a crash', () => {
  test('a version whose root inventory did not follow is finished', () => {
    const place = copy('forward');
    const object = join(place, 'store/willow-creek');
    for (const name of ['inventory.json', 'inventory.json.sha512'])
      cpSync(join(object, 'v2', name), join(object, name));
    const { code, value } = json(['list', 'store'], place);
    expect(code).toBe(0);
    expect(codesOf(value)).toEqual(['store/recovered']);
    expect(value.objects[0].editions).toHaveLength(3);
    expect(json(['verify', 'store'], place).code).toBe(0);
  });

  test('a torn version is set aside, not deleted', () => {
    const place = copy('aside');
    const object = join(place, 'store/willow-creek');
    renameSync(join(object, 'v3/inventory.json'), join(object, 'v3/inventory.json.lost'));
    for (const name of ['inventory.json', 'inventory.json.sha512'])
      cpSync(join(object, 'v2', name), join(object, name));
    const { value } = json(['list', 'store'], place);
    expect(codesOf(value)).toEqual(['store/set-aside']);
    expect(readdirSync(join(place, 'store/.banxin-aside'))).toEqual(['willow-creek-v3-1']);
    expect(json(['verify', 'store'], place).code).toBe(0);
  });
});

describe('the archive file alone', () => {
  test('gives its publication back, which builds to the same bytes', () => {
    expect(banxin(['build', 'town', '--profile', 'archive,screen', '--out', 'whole'], { cwd }).code).toBe(0);
    expect(json(['restore', '--from-pdf', 'whole/willow-creek.archive.pdf', 'again']).code).toBe(0);
    expect(banxin(['build', 'again', '--profile', 'archive,screen', '--out', 'whole-again'], { cwd }).code).toBe(0);
    for (const name of ['willow-creek.archive.pdf', 'willow-creek.screen.pdf', 'provenance.json'])
      expect(readFileSync(join(cwd, 'whole-again', name)).equals(readFileSync(join(cwd, 'whole', name)))).toBe(true);
  });

  test('of another kind carries none; a file that was changed inside is refused', () => {
    const { code, value } = json(['restore', '--from-pdf', 'whole/willow-creek.screen.pdf', 'nothing']);
    expect(code).toBe(2);
    expect(codesOf(value)).toEqual(['usage/carries-no-publication']);
  });
});
