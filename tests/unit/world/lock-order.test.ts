import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thisProcess } from '../../../src/world/lock/holder.ts';
import { alone } from '../../../src/world/lock/lock.ts';
import { hookedLock } from '../../support/hooked-lock.ts';

const hooked = hookedLock();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-'));
});
afterEach(() => {
  hooked.hook(undefined);
  rmSync(folder, { recursive: true, force: true });
});

const place = (): string => join(folder, '.banxin-lock');
const dead = { ...thisProcess(), pid: spawnSync(process.execPath, ['-e', '']).pid };

/** Another takes the lock and keeps it, or lets it go at once; whether it came in. */
const another = (keeps: boolean): boolean => {
  const result = alone(folder, () => readFileSync(place(), 'utf8'));
  if ('heldBy' in result) return false;
  if (keeps) writeFileSync(place(), result.done);
  return keeps;
};

/** Another claims to follow the dead holder and is about to do it; whether the claim was free and still counts. */
const claims = (): boolean => {
  const claim = `${place()}.after-${dead.token}`;
  if (!existsSync(place()) || existsSync(claim) || readFileSync(place(), 'utf8') !== JSON.stringify(dead)) return false;
  writeFileSync(claim, JSON.stringify(thisProcess()));
  return true;
};

const empty = (): void => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
};

/** What is done before which of our calls. */
type Plan = ReadonlyMap<number, 'keep' | 'pass' | 'claim'>;

/** We ask for the lock while others come as planned: how many are inside at the end, and how many calls we made. */
const insideAfter = (plan: Plan, before: 'free' | 'dead') => {
  empty();
  if (before === 'dead') writeFileSync(place(), JSON.stringify(dead));
  let inside = 0;
  let calls = 0;
  let held = '';
  hooked.hook((nth) => {
    calls = nth;
    const what = plan.get(nth);
    if (what !== undefined && (what === 'claim' ? claims() : another(what === 'keep'))) {
      inside += 1;
      held = readFileSync(place(), 'utf8');
    }
  });
  const result = hooked.alone(folder, () => {
    hooked.hook(undefined);
    inside += 1;
    return readFileSync(place(), 'utf8');
  });
  hooked.hook(undefined);
  if ('heldBy' in result) return { inside, calls, robbed: inside > 0 && readFileSync(place(), 'utf8') !== held };
  return { inside, calls, robbed: false };
};

describe.each(['free', 'dead'] as const)('asking for a lock that is %s', (before) => {
  const { calls } = (() => {
    folder = mkdtempSync(join(tmpdir(), 'banxin-'));
    const found = insideAfter(new Map(), before);
    rmSync(folder, { recursive: true });
    return found;
  })();

  test('another that comes between any two steps and stays: one of us is inside', () => {
    expect(calls).toBeGreaterThan(5);
    for (let nth = 1; nth <= calls; nth += 1)
      expect({ nth, ...insideAfter(new Map([[nth, 'keep']]), before) }).toMatchObject({ inside: 1, robbed: false });
  });

  test('another that claims it between any two steps: one of us is inside', () => {
    for (let nth = 1; nth <= calls; nth += 1)
      expect({ nth, ...insideAfter(new Map([[nth, 'claim']]), before) }).toMatchObject({ inside: 1, robbed: false });
  });

  test('one that comes and goes, then another that stays, between any two steps: one of us is inside', () => {
    for (let first = 1; first <= calls; first += 1)
      for (let second = first + 1; second <= calls + 12; second += 1) {
        const plan: Plan = new Map([
          [first, 'pass'],
          [second, 'keep'],
        ]);
        expect({ first, second, ...insideAfter(plan, before) }).toMatchObject({ inside: 1, robbed: false });
      }
  });
});
