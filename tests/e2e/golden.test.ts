import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/repository.ts';
import { banxin } from '../support/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-golden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const golden = join(root, 'tests/golden');
const versions = readdirSync(golden).filter((name) => /^\d+\.\d+\.\d+$/.test(name));

const json = (words: readonly string[]) => {
  const { code, stdout } = banxin(['archive', ...words, '--json'], { cwd: scratch });
  return { code, value: JSON.parse(stdout) };
};

const digest = (algorithm: string, file: string): string =>
  createHash(algorithm).update(readFileSync(file)).digest('hex');

const sha256 = (file: string): string => digest('sha256', file);

interface Listed {
  readonly file: string;
  readonly sha256: string;
}

const isListed = (value: unknown): value is { readonly outputs: readonly Listed[] } =>
  typeof value === 'object' && value !== null && 'outputs' in value;

/** What the edition's own manifest says of its outputs, against the files that came out. */
const wrongIn = (folder: string): readonly string[] => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (!isListed(manifest)) return ['manifest.json'];
  return manifest.outputs.flatMap(({ file, sha256: kept }) => (sha256(join(folder, file)) === kept ? [] : [file]));
};

/** A version's files by their SHA-512, out of the inventory as it stands and without banxin. */
const statedBy = (store: string, version: string): readonly (readonly [path: string, sha512: string])[] => {
  const { versions } = JSON.parse(readFileSync(join(store, 'willow-creek/inventory.json'), 'utf8'));
  return Object.entries<readonly string[]>(versions[version].state).flatMap(([sha512, paths]) =>
    paths.map((path) => [path, sha512] as const),
  );
};

/** Where `restore` puts what a store keeps at a path. */
const placeOf = (path: string): string =>
  path.replace(/^publication\//, '').replace(/^output\//, 'output/willow-creek/');

/** Ways in which a copy is hurt, each with the file that must be named. */
const damages: readonly {
  readonly name: string;
  readonly file: string;
  readonly hurt: (file: string) => void;
}[] = [
  {
    name: 'one bit of a PDF',
    file: 'v2/content/output/willow-creek.screen.pdf',
    hurt: (file) => {
      const bytes = readFileSync(file);
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
  },
  {
    name: 'a PDF cut short',
    file: 'v3/content/output/willow-creek.archive.pdf',
    hurt: (file) => truncateSync(file, 1000),
  },
  { name: 'a data file that is gone', file: 'v2/content/publication/town.yaml', hurt: (file) => rmSync(file) },
  { name: 'a file that was put there', file: 'v3/content/more.txt', hurt: (file) => writeFileSync(file, 'x') },
  {
    name: 'a message rewritten in the inventory',
    file: 'inventory.json',
    hurt: (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('第 1.0.1 版', '第 1.0.2 版')),
  },
  {
    name: 'history rewritten in an older inventory',
    file: 'v2/inventory.json',
    hurt: (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('第 1.0.0 版', '第 0.9.0 版')),
  },
];

test('this version has its golden store, or that of the last release', () => expect(versions).toContain('0.1.0'));

describe.each(versions)('the store of banxin %s', (version) => {
  const store = join(scratch, version);
  cpSync(join(golden, version, 'store'), store, { recursive: true });
  const { editions } = json(['list', version]).value.objects[0];
  const names: readonly string[] = editions.map((each: { readonly version: string }) => each.version);

  test('is sound, and verifying changes nothing', () => {
    const { code, value } = json(['verify', version]);
    expect([code, value.diagnostics, names]).toEqual([0, [], ['v1', 'v2', 'v3']]);
    expect(readdirSync(store).sort()).toEqual(readdirSync(join(golden, version, 'store')).sort());
  });

  test.each(names)('%s comes out as its manifest says, and from its archive PDF', (name) => {
    const folder = `${version}-${name}`;
    expect(json(['restore', version, `willow-creek@${name}`, folder]).code).toBe(0);
    for (const [path, sha512] of statedBy(join(golden, version, 'store'), name))
      expect(digest('sha512', join(scratch, folder, placeOf(path))), path).toBe(sha512);
    const output = join(scratch, folder, 'output/willow-creek');
    expect(wrongIn(output)).toEqual([]);
    const again = `${folder}-pdf`;
    const pdf = join(output, 'willow-creek.archive.pdf');
    expect(json(['restore', '--from-pdf', pdf, again]).code).toBe(0);
    for (const file of ['publication.yaml', 'town.yaml', 'book.xlsx', 'templates/plain/layout.hbs'])
      expect(sha256(join(scratch, again, file))).toBe(sha256(join(scratch, folder, file)));
    for (const profile of ['screen', 'archive']) {
      const words = ['preflight', join(output, `willow-creek.${profile}.pdf`), '--profile', profile];
      expect(banxin(words, { cwd: scratch }).code, profile).toBe(0);
    }
  });

  test.each(damages)(
    'found and named: $name; where the root is whole, the first edition comes out',
    ({ name, file, hurt }) => {
      const copy = `${version}-${name.replaceAll(' ', '-')}`;
      cpSync(join(golden, version, 'store'), join(scratch, copy), { recursive: true });
      const place = join(scratch, copy, 'willow-creek', file);
      const before = existsSync(place) ? sha256(place) : '';
      hurt(place);
      expect(existsSync(place) ? sha256(place) : '', 'the damage is one').not.toBe(before);
      const { code, value } = json(['verify', copy]);
      expect(code).toBe(4);
      expect(JSON.stringify(value.diagnostics)).toContain(file);
      if (file.startsWith('v')) expect(json(['restore', copy, 'willow-creek@v1', `${copy}-v1`]).code).toBe(0);
    },
  );
});
