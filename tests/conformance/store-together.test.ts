import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readInventory } from '../../src/edition/store/inventory.ts';
import { root } from '../support/repository.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';
import { faultsOf } from '../support/store-harness/judge.ts';
import { object, wholeOutput } from '../support/store-harness/made.ts';
import { acknowledgedIn, harness, start, startWorker, times } from '../support/store-harness/run.ts';

const { scratch, worker } = harness('together');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const fresh = (name: string): string => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  return folder;
};

/** Several workers at once; what they said, and how they ended. */
const together = async (count: number, words: (number: number) => readonly string[]) => {
  const running = numbered(count).map((number) => startWorker(worker, ...words(number)));
  const ends = await Promise.all(running.map(({ ended }) => ended));
  return { ends: new Set(ends), said: running.flatMap(({ said }) => said()) };
};

describe('at the same time', () => {
  const [processes, commits] = [times(6, 20), times(3, 10)];

  test(`${processes} processes keep ${commits} editions each of one publication: none is lost, none has another's number`, async () => {
    const store = join(scratch, 'store');
    const { ends, said } = await together(processes, (number) => ['keep', store, `p${number}`, String(commits)]);
    const acknowledged = acknowledgedIn(said);
    expect([...ends]).toEqual([0]);
    expect(acknowledged.size).toBe(processes * commits);
    expect(faultsOf(store, acknowledged)).toEqual([]);
    const { inventory } = readInventory(readFileSync(join(store, object, 'inventory.json')));
    expect([...(inventory?.versions.keys() ?? [])]).toEqual(
      numbered(processes * commits).map((number) => `v${number}`),
    );
  });

  const builds = times(10, 50);
  test(`${builds} sets of outputs into one folder: the last stands whole, and no reader sees a torn file`, async () => {
    const folder = fresh('outputs');
    const first = startWorker(worker, 'build', folder, 'first', '1');
    await first.ended;
    const reader = startWorker(worker, 'read', folder, 'reader', String(times(2000, 10_000)));
    const { ends, said } = await together(builds, (number) => ['build', folder, `b${number}`, '1']);
    expect([...ends]).toEqual([0]);
    expect(said.filter((line) => line.startsWith('ack'))).toHaveLength(builds);
    await reader.ended;
    expect(reader.said().map((line) => line.split(' ')[0])).toEqual(['read']);
    const labels = readdirSync(folder).map((name) => wholeOutput(readFileSync(join(folder, name))));
    expect(labels).toHaveLength(5);
    expect(new Set(labels).size).toBe(1);
    expect(labels[0]).toMatch(/^b\d+-1$/);
  });

  test('whole builds of different editions into one folder leave one of them, entire', async () => {
    const cwd = fresh('builds');
    const editions = numbered(times(2, 10)).map((number) => `${number}.0.0`);
    for (const edition of editions)
      writeSmall(join(cwd, edition), {
        'publication.yaml': (smallFiles['publication.yaml'] ?? '').replace('1.0.0', edition),
        'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', edition.replaceAll('.', '')),
      });
    const build = (edition: string, out: string) =>
      start(process.execPath, [
        join(root, 'banxin.mjs'),
        'build',
        join(cwd, edition),
        '--out',
        join(cwd, out),
        '--quiet',
      ]);
    const alone = editions.map((edition) => build(edition, edition.replaceAll('.', '-')));
    expect(new Set(await Promise.all(alone.map(({ ended }) => ended)))).toEqual(new Set([0]));
    const crowd = editions.map((edition) => build(edition, 'all'));
    for (const code of await Promise.all(crowd.map(({ ended }) => ended))) expect([0, 6]).toContain(code);
    const files = (out: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        readdirSync(join(cwd, out)).map((name) => [name, readFileSync(join(cwd, out, name), 'latin1')]),
      );
    expect(editions.map((edition) => files(edition.replaceAll('.', '-')))).toContainEqual(files('all'));
  });
});

describe('a lock whose holder dies again and again', () => {
  test('lets one in at a time', async () => {
    const folder = fresh('lock');
    writeFileSync(join(folder, 'inside'), '');
    const [rounds, entries] = [times(2, 40), 25];
    for (const round of numbered(rounds)) {
      const { said } = await together(6, (number) => ['enter', folder, `r${round}p${number}`, String(entries)]);
      expect(said.filter((line) => !line.startsWith('alone'))).toEqual([]);
      expect(said).toHaveLength(6 * entries);
    }
  });
});

describe('the harness', () => {
  test('finds fault with writers that take no care', async () => {
    const store = join(scratch, 'naive-store');
    const { said } = await together(6, (number) => ['keep', store, `p${number}`, '3', 'naive']);
    expect(faultsOf(store, acknowledgedIn(said))).not.toEqual([]);
    const folder = fresh('naive-outputs');
    await startWorker(worker, 'build', folder, 'first', '1').ended;
    const reader = startWorker(worker, 'read', folder, 'reader', '3000');
    await together(2, (number) => ['build', folder, `b${number}`, '400', 'naive']);
    await reader.ended;
    expect(reader.said().length).toBeGreaterThan(1);
  });
});
