import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFull } from '../support/full-publication.ts';
import { filesUnder, root } from '../support/repository.ts';

// Bar R9 of reliability.md. The one cache on disk is V8's compiled code beside the bundle, which a build never writes.
// banxin has no pool of workers and never asks for the system's fonts or the package canvas: those factors have no levels.

const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'];
const locales = ['C', 'zh_CN.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8'];
const folders = ['a', '数据 ü/深/一层'];
const people = [
  { USER: 'root', HOME: '/root', host: 'one' },
  { USER: '李校对', HOME: '/nowhere', host: 'another-host' },
];
const days = ['1999-12-31 23:59:58', 'now', '2038-02-01 00:00:00'];

const scratch = mkdtempSync(join(tmpdir(), 'banxin-same-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Making {
  readonly zone: number;
  readonly locale: number;
  readonly folder: number;
  readonly person: number;
  readonly day: number;
  readonly reversed: number;
  readonly cold: number;
}

/** Every zone with every locale, folder and person: 64; day, order of files and compiled code run through them. */
const combinations: readonly Making[] = Array.from({ length: 64 }, (_, index) => ({
  zone: index % 4,
  locale: (index >> 2) % 4,
  folder: (index >> 4) & 1,
  person: (index >> 5) & 1,
  day: index % 3,
  reversed: (index ^ (index >> 1) ^ (index >> 3) ^ (index >> 5)) & 1,
  cold: index % 5 === 0 ? 1 : 0,
}));

/** banxin as it stands here, with V8's compiled code, and a copy of it in another place without. */
const programs = [root, join(scratch, 'cold')] as const;
mkdirSync(programs[1]);
for (const name of ['banxin.mjs', 'package.json', 'dist', 'fonts', 'src/export/conditions'])
  cpSync(join(root, name), join(programs[1], name), {
    recursive: true,
    filter: (source) => !source.endsWith('.cache'),
  });
symlinkSync(join(root, 'node_modules'), join(programs[1], 'node_modules'));

/** Only root may give a process a host name of its own. */
const ownHost = spawnSync('unshare', ['-u', 'true']).status === 0;

const exec = promisify(execFile);

/** Every file under a folder by its SHA-256. */
const digests = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

/** Writes a publication into a folder, its files in one order or the other, and gives the publication's own folder. */
type Writing = (cwd: string, reversed: boolean) => string;

const small: Writing = (cwd, reversed) => {
  writeFull(join(cwd, 'town'), reversed);
  return 'town';
};

const unpressed: Writing = (cwd, reversed) => {
  writeFull(join(cwd, 'town'), reversed, false);
  return 'town';
};

/** Which combinations make the press files too: all with `npm run test:same`, else every seventh, in which each level occurs. */
const isWhole = process.env['BANXIN_SAME'] === 'whole';
const isPressed = (index: number): boolean => isWhole || index % 7 === 0;

const brochure: Writing = (cwd, reversed) => {
  const files = ['data/pinghu-2017-2021', 'templates'].flatMap(filesUnder);
  for (const path of reversed ? files.toReversed() : files) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    copyFileSync(join(root, path), join(cwd, path));
  }
  return 'data/pinghu-2017-2021';
};

/** Builds a publication in a place of its own, keeps it in a store, and gives the store's files. */
const kept = async (write: Writing, making: Making): Promise<Readonly<Record<string, string>>> => {
  const place = mkdtempSync(join(scratch, 'made-'));
  const cwd = join(place, folders[making.folder] ?? '');
  mkdirSync(cwd, { recursive: true });
  const publication = write(cwd, making.reversed === 1);
  const { host = '', ...person } = people[making.person] ?? {};
  const day = days[making.day] ?? 'now';
  const program = join(programs[making.cold] ?? root, 'banxin.mjs');
  const words = [process.execPath, program, 'archive', 'add', 'store', publication, '-m', '第一版', '--quiet'];
  const dated = day === 'now' ? words : ['faketime', day, ...words];
  const hosted = ownHost ? ['unshare', '-u', 'sh', '-c', `hostname ${host}; exec "$@"`, 'sh', ...dated] : dated;
  const [command = '', ...rest] = hosted;
  const locale = locales[making.locale] ?? 'C';
  const env = { PATH: process.env['PATH'], TZ: zones[making.zone], LANG: locale, LC_ALL: locale, ...person };
  await exec(command, rest, { cwd, env, maxBuffer: 1 << 26 });
  const found = digests(join(cwd, 'store'));
  rmSync(place, { recursive: true, force: true });
  return found;
};

/** What every way of making it gives, two at a time, against the first: the ways that differ, and in which files. */
const differing = async (
  write: Writing,
  first: Readonly<Record<string, string>>,
  makings: readonly Making[],
): Promise<readonly unknown[]> => {
  const left = [...makings];
  const others: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let making = left.shift(); making !== undefined; making = left.shift()) {
      const found = await kept(write, making);
      const paths = [...new Set([...Object.keys(first), ...Object.keys(found)])];
      const other = paths.filter((path) => first[path] !== found[path]);
      if (other.length > 0) others.push({ ...making, other });
    }
  };
  await Promise.all([work(), work()]);
  return others;
};

const plain: Making = { zone: 1, locale: 1, folder: 0, person: 0, day: 1, reversed: 0, cold: 0 };

const pairs = (makings: readonly Making[], one: keyof Making, other: keyof Making): number =>
  new Set(makings.map((making) => `${making[one]} ${making[other]}`)).size;

describe('the same inputs give the same bytes', () => {
  test('the combinations have every pair of levels', () => {
    const levels = { zone: 4, locale: 4, folder: 2, person: 2, day: 3, reversed: 2, cold: 2 } as const;
    const names = ['zone', 'locale', 'folder', 'person', 'day', 'reversed', 'cold'] as const;
    const missing = names.flatMap((one, at) =>
      names.slice(at + 1).filter((other) => pairs(combinations, one, other) !== levels[one] * levels[other]),
    );
    expect(missing).toEqual([]);
    expect(programs.map((program) => existsSync(join(program, 'dist/program.cjs.cache')))).toEqual([true, false]);
  });

  test('in every zone, locale, folder, user, host, year and order of files: PDFs, charts, JSON and the store', async () => {
    const first = await kept(small, plain);
    const content = Object.keys(first).map((path) => path.replace(/^.*content\//, ''));
    for (const name of ['press.pdf', 'press-x1a.pdf', 'screen.pdf', 'archive.pdf', 'press.zip'])
      expect(content).toContain(`output/willow-creek.${name}`);
    for (const name of ['charts/visits.svg', 'provenance.json', 'manifest.json', 'preflight.press.json'])
      expect(content).toContain(`output/${name}`);
    expect(Object.keys(first).some((path) => path.endsWith('v1/inventory.json'))).toBe(true);
    const pressed = combinations.filter((_, index) => isPressed(index));
    expect(new Set(pressed.flatMap((making) => Object.entries(making).map(String))).size).toBe(19);
    expect(await differing(small, first, pressed)).toEqual([]);
    const others = combinations.filter((_, index) => !isPressed(index));
    expect(await differing(unpressed, await kept(unpressed, plain), others)).toEqual([]);
  });

  test.skipIf(!isWhole)('the whole brochure in its three profiles, four ways (npm run test:same)', async () => {
    const first = await kept(brochure, plain);
    expect(Object.keys(first).filter((path) => path.endsWith('.pdf')).length).toBe(3);
    const ways = [
      { zone: 0, locale: 3, folder: 1, person: 1, day: 2, reversed: 1, cold: 1 },
      { zone: 2, locale: 2, folder: 0, person: 1, day: 0, reversed: 1, cold: 0 },
      { zone: 3, locale: 0, folder: 1, person: 0, day: 1, reversed: 0, cold: 0 },
    ];
    expect(await differing(brochure, first, ways)).toEqual([]);
  });
});
