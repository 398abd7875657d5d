import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/repository.ts';
import { banxin, requirePrograms, run } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';

requirePrograms(['strace']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-crash-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Whatever changes the disk (reliability.md R1a); strace counts each by itself. */
const changing = ['write', 'pwrite64', 'fsync', 'rename', 'link', 'mkdir', 'unlink', 'rmdir'] as const;

const town = (edition: string): string => {
  const folder = join(scratch, `town-${edition}`);
  return writeSmall(folder, {
    'publication.yaml': (smallFiles['publication.yaml'] ?? '').replace('1.0.0', edition),
    'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', edition.replaceAll('.', '')),
  });
};
const first = town('1.0.0');
const second = town('2.0.0');

/** `npm run test:store` tries every call; CI every twelfth. */
const stride = process.env['BANXIN_STORE'] === 'whole' ? 1 : 12;

/** Runs `archive add` under strace with something done to one system call; false where it makes fewer. */
const addWith = (store: string, publication: string, call: string, injection: string): boolean => {
  const log = join(scratch, 'strace.log');
  const words = ['-f', '-o', log, '-e', `trace=${call}`, '-e', `inject=${call}:${injection}`];
  run('strace', [...words, process.execPath, join(root, 'banxin.mjs'), 'archive', 'add', store, publication], {
    cwd: scratch,
  });
  const told = readFileSync(log, 'utf8');
  return told.includes('INJECTED') || told.includes('killed by SIGKILL');
};

const versionsOf = (store: string): number => {
  const { code, stdout } = banxin(['archive', 'list', store, '--json'], { cwd: scratch });
  if (code !== 0) return -1;
  const { objects }: { objects: readonly { readonly editions: readonly unknown[] }[] } = JSON.parse(stdout);
  return objects[0]?.editions.length ?? 0;
};

const verified = (store: string): number | null => banxin(['archive', 'verify', store], { cwd: scratch }).code;

interface Outcome {
  readonly call: string;
  readonly nth: number;
  readonly state: string;
}

/** Goes through the calls of adding an edition to a copy of `before`; returns what each ended as. */
const everyCall = (
  publication: string,
  before: string | undefined,
  what: string,
  judge: (store: string) => string,
): readonly Outcome[] =>
  changing.flatMap((call, index) => {
    const outcomes: Outcome[] = [];
    for (let nth = 1 + (index % stride); ; nth += stride) {
      const store = join(scratch, 'store');
      rmSync(store, { recursive: true, force: true });
      if (before !== undefined) cpSync(before, store, { recursive: true });
      if (!addWith(store, publication, call, `${what}:when=${nth}`)) return outcomes;
      outcomes.push({ call, nth, state: judge(store) });
    }
  });

const clean = join(scratch, 'clean');
mkdirSync(scratch, { recursive: true });
banxin(['archive', 'add', clean, first], { cwd: scratch });

const oneOrTwo = (store: string): string => {
  const versions = versionsOf(store);
  const code = verified(store);
  return code === 0 && (versions === 1 || versions === 2) ? 'sound' : `${versions} versions, exit ${code}`;
};

describe('adding an edition', () => {
  test('killed at any changing system call leaves one edition or two, and the next command mends it', () => {
    const outcomes = everyCall(second, clean, 'signal=SIGKILL', oneOrTwo);
    expect(outcomes.length).toBeGreaterThan(40 / stride);
    expect(outcomes.filter(({ state }) => state !== 'sound')).toEqual([]);
  }, 900_000);

  test.each(['EIO', 'ENOSPC'])(
    '%s at any call leaves a store that verifies',
    (error) => {
      const outcomes = everyCall(second, clean, `error=${error}`, oneOrTwo);
      expect(outcomes.length).toBeGreaterThan(40 / stride);
      expect(outcomes.filter(({ state }) => state !== 'sound')).toEqual([]);
    },
    900_000,
  );

  test('a first edition that is killed is there after the next try', () => {
    const outcomes = everyCall(first, undefined, 'signal=SIGKILL', (store) => {
      const again = banxin(['archive', 'add', store, first], { cwd: scratch }).code;
      return again === 0 && versionsOf(store) === 1 && verified(store) === 0 ? 'sound' : `exit ${again}`;
    });
    expect(outcomes.length).toBeGreaterThan(40 / stride);
    expect(outcomes.filter(({ state }) => state !== 'sound')).toEqual([]);
  }, 900_000);
});
