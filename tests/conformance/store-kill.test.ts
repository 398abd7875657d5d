import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requirePrograms, run } from '../support/run.ts';
import { type Acknowledged, faultsOf } from '../support/store-harness/judge.ts';
import { object } from '../support/store-harness/made.ts';
import {
  acknowledgedIn,
  harness,
  note,
  pause,
  type Running,
  startWorker,
  times,
} from '../support/store-harness/run.ts';

requirePrograms(['strace']);

const { scratch, worker } = harness('kill');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Whatever changes the disk (reliability.md R1a); strace counts each by itself. */
const changing = [
  'write',
  'pwrite64',
  'writev',
  'fsync',
  'fdatasync',
  'rename',
  'renameat2',
  'link',
  'mkdir',
  'unlink',
  'unlinkat',
  'rmdir',
  'ftruncate',
] as const;

const store = join(scratch, 'store');

const traced = (expressions: readonly string[], words: readonly string[]) => {
  const log = join(scratch, 'strace.log');
  const strace = ['-f', '-o', log, ...expressions.flatMap((each) => ['-e', each])];
  const { stdout } = run('strace', [...strace, process.execPath, worker, ...words]);
  return { stdout, log: readFileSync(log, 'utf8') };
};

/** The changing calls that a task makes, by kind and number within one thread. */
const pointsOf = (words: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  const most = new Map<string, number>();
  for (const [, thread = '', call = ''] of traced([`trace=${changing.join(',')}`], words).log.matchAll(
    /^(\d+) +(\w+)\(/gm,
  )) {
    const key = `${thread} ${call}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    most.set(call, Math.max(most.get(call) ?? 0, counts.get(key) ?? 0));
  }
  return [...most].flatMap(([call, count]) => Array.from({ length: count }, (_, index) => [call, index + 1] as const));
};

interface Killed {
  readonly points: number;
  readonly bad: readonly string[];
}

/** Kills a task on a copy of `before` at each `stride`th of its changing calls, and judges what is left. */
const killedEverywhere = (
  before: string | undefined,
  known: Acknowledged,
  words: readonly string[],
  stride: number,
): Killed => {
  const anew = (): void => {
    rmSync(store, { recursive: true, force: true });
    if (before !== undefined) cpSync(before, store, { recursive: true });
  };
  anew();
  const points = pointsOf(words).filter((_, index) => index % stride === 0);
  const bad = points.flatMap(([call, nth]) => {
    anew();
    const { log, stdout } = traced([`trace=${call}`, `inject=${call}:signal=KILL:when=${nth}`], words);
    if (!log.includes('killed by SIGKILL')) return [`${call} ${nth}: was not killed`];
    const faults = faultsOf(store, new Map([...known, ...acknowledgedIn(stdout.split('\n'))]));
    return faults.length === 0 ? [] : [`${call} ${nth}: ${faults.join('; ')}`];
  });
  return { points: points.length, bad };
};

/** A store of two editions, the second's root inventory still that of the first: a commit that was cut off. */
const cutOff = (): string => {
  const place = join(scratch, 'cut-off');
  if (existsSync(place)) return place;
  run(process.execPath, [worker, 'keep', place, 'a', '2']);
  for (const name of ['inventory.json', 'inventory.json.sha512'])
    cpSync(join(place, object, 'v1', name), join(place, object, name));
  return place;
};

const oneEdition = (manner: string): string => {
  const place = join(scratch, `one-${manner}`);
  if (!existsSync(place)) run(process.execPath, [worker, 'keep', place, 'a', '1', manner]);
  return place;
};

const stride = times(8, 1);
const aKnown = new Map([['a-1', 'v1']]);

describe('killed at a call that changes the disk', () => {
  test.each([
    ['the first edition', undefined, new Map(), ['keep', store, 'b', '1']],
    ['a second edition', oneEdition('careful'), aKnown, ['keep', store, 'b', '1']],
    ['finishing a commit that was cut off', cutOff(), new Map([...aKnown, ['a-2', 'v2']]), ['verify', store, 'x', '1']],
  ] as const)('%s: nothing is lost, torn or half there', (name, before, known, words) => {
    const { points, bad } = killedEverywhere(before, known, words, stride);
    note(`R1a ${name}: ${bad.length} bad of ${points}`);
    expect(points).toBeGreaterThanOrEqual(Math.floor(16 / stride));
    expect(bad).toEqual([]);
  });

  test('a writer that takes no care is found bad at no less than a fifth of the calls', () => {
    const { points, bad } = killedEverywhere(
      oneEdition('naive'),
      aKnown,
      ['keep', store, 'b', '1', 'naive'],
      times(3, 1),
    );
    note(`R1d, R1a's harness on naive writers: ${bad.length} bad of ${points}`);
    expect(bad.length / points).toBeGreaterThanOrEqual(0.2);
  });
});

/** Two writers and one that verifies; the writers are killed at random, one by one. Faults of each round. */
const randomKills = async (kills: number, manner: string): Promise<readonly (readonly string[])[]> => {
  const rounds: (readonly string[])[] = [];
  let known: Acknowledged = new Map();
  for (let round = 0; round * 2 < kills; round += 1) {
    if (round % 5 === 0) {
      rmSync(store, { recursive: true, force: true });
      known = new Map();
    }
    const writers = ['a', 'b'].map((name) => startWorker(worker, 'keep', store, `${name}${round}`, '1000', manner));
    const reader = manner === 'naive' ? undefined : startWorker(worker, 'verify', store, 'x', '1000');
    const all: readonly Running[] = reader === undefined ? writers : [...writers, reader];
    await Promise.race(writers.map(({ begun }) => begun));
    for (const { child } of writers) {
      await pause(Math.random() * 120);
      child.kill('SIGKILL');
    }
    reader?.child.kill('SIGKILL');
    await Promise.all(all.map(({ ended }) => ended));
    known = new Map([...known, ...writers.flatMap(({ said }) => [...acknowledgedIn(said())])]);
    const read = reader?.said().filter((line) => line.startsWith('fault')) ?? [];
    rounds.push([...faultsOf(store, known), ...read]);
    if (rounds.at(-1)?.length !== 0) {
      rmSync(store, { recursive: true, force: true });
      known = new Map();
    }
  }
  return rounds;
};

describe('killed at random', () => {
  const kills = times(16, 1000);
  test(`${kills} kills of two writers, one more verifying: nothing is lost or torn`, async () => {
    const rounds = await randomKills(kills, 'careful');
    const bad = rounds.filter((faults) => faults.length > 0);
    note(`R1b: ${bad.length} bad of ${rounds.length} rounds, ${kills} kills`);
    expect(bad).toEqual([]);
  }, 3_600_000);

  test('writers that take no care are found bad in no less than 15 of 100 rounds', async () => {
    const rounds = await randomKills(times(8, 100), 'naive');
    const bad = rounds.filter((faults) => faults.length > 0).length;
    note(`R1d, R1b's harness on naive writers: ${bad} bad of ${rounds.length}`);
    expect(bad / rounds.length).toBeGreaterThanOrEqual(0.15);
  }, 600_000);
});
