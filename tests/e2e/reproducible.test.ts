import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFull } from '../support/full-publication.ts';
import { root } from '../support/repository.ts';

// Bar R9 of reliability.md. banxin has no cache on disk and no workers, so that those two factors have no levels.

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

/** Every zone with every locale, folder and person: 64; day and order of files run through them. */
const combinations = Array.from({ length: 64 }, (_, index) => ({
  zone: index % 4,
  locale: (index >> 2) % 4,
  folder: (index >> 4) & 1,
  person: (index >> 5) & 1,
  day: index % 3,
  reversed: (index ^ (index >> 1) ^ (index >> 3) ^ (index >> 5)) & 1,
}));

/** Only root may give a process a host name of its own. */
const ownHost = spawnSync('unshare', ['-u', 'true']).status === 0;

const exec = promisify(execFile);

interface Making {
  readonly zone: number;
  readonly locale: number;
  readonly folder: number;
  readonly person: number;
  readonly day: number;
  readonly reversed: number;
}

/** Every file under a folder by its SHA-256. */
const digests = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

/** Builds the publication in a place of its own, keeps it in a store, and gives the store's files. */
const kept = async (index: number, making: Making): Promise<Readonly<Record<string, string>>> => {
  const cwd = join(scratch, String(index), folders[making.folder] ?? '');
  mkdirSync(cwd, { recursive: true });
  writeFull(join(cwd, 'town'), making.reversed === 1);
  const { host = '', ...person } = people[making.person] ?? {};
  const day = days[making.day] ?? 'now';
  const words = [process.execPath, join(root, 'banxin.mjs'), 'archive', 'add', 'store', 'town', '-m', '第一版'];
  const dated = day === 'now' ? words : ['faketime', day, ...words];
  const hosted = ownHost ? ['unshare', '-u', 'sh', '-c', `hostname ${host}; exec "$@"`, 'sh', ...dated] : dated;
  const [command = '', ...rest] = hosted;
  const locale = locales[making.locale] ?? 'C';
  const env = { PATH: process.env['PATH'], TZ: zones[making.zone], LANG: locale, LC_ALL: locale, ...person };
  await exec(command, rest, { cwd, env });
  const found = digests(join(cwd, 'store'));
  rmSync(join(scratch, String(index)), { recursive: true, force: true });
  return found;
};

const pairs = (makings: readonly Making[], one: keyof Making, other: keyof Making): number =>
  new Set(makings.map((making) => `${making[one]} ${making[other]}`)).size;

describe('the same inputs give the same bytes', () => {
  test('the combinations have every pair of levels', () => {
    const levels = { zone: 4, locale: 4, folder: 2, person: 2, day: 3, reversed: 2 } as const;
    const names = ['zone', 'locale', 'folder', 'person', 'day', 'reversed'] as const;
    const missing = names.flatMap((one, at) =>
      names.slice(at + 1).filter((other) => pairs(combinations, one, other) !== levels[one] * levels[other]),
    );
    expect(missing).toEqual([]);
  });

  test('in every zone, locale, folder, user, host, year and order of files: PDFs, charts, JSON and the store', async () => {
    const first = await kept(-1, { zone: 1, locale: 1, folder: 0, person: 0, day: 1, reversed: 0 });
    const content = Object.keys(first).map((path) => path.replace(/^.*content\//, ''));
    for (const name of ['press.pdf', 'press-x1a.pdf', 'screen.pdf', 'archive.pdf', 'press.zip'])
      expect(content).toContain(`output/willow-creek.${name}`);
    for (const name of ['charts/visits.svg', 'provenance.json', 'manifest.json', 'preflight.press.json'])
      expect(content).toContain(`output/${name}`);
    expect(Object.keys(first).some((path) => path.endsWith('v1/inventory.json'))).toBe(true);
    const left = combinations.map((making, index) => ({ making, index }));
    const differing: unknown[] = [];
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const found = await kept(next.index, next.making);
        const paths = [...new Set([...Object.keys(first), ...Object.keys(found)])];
        const other = paths.filter((path) => first[path] !== found[path]);
        if (other.length > 0) differing.push({ ...next.making, other });
      }
    };
    await Promise.all([work(), work()]);
    expect(differing).toEqual([]);
  });
});
