import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestHex } from '../../base/digest.ts';
import { isSystemFault, systemCode } from '../broker.ts';
import { makeFolder } from '../folder.ts';
import { writeSynced } from '../sync.ts';
import { type Holder, holderIn, type Standing, standingOf, thisProcess } from './holder.ts';

const lockName = '.banxin-lock';

/** Who is in the way; the holder is undefined where the lock's text names none. */
export interface HeldBy {
  readonly holder: Holder | undefined;
  readonly standing: Exclude<Standing, 'dead'>;
}

/** What came of asking for a folder: the work's result, and whose lock was followed; or who has it. */
export type Alone<T> = { readonly done: T; readonly followed: Holder | undefined } | { readonly heldBy: HeldBy };

export interface Asking {
  /** Milliseconds to wait for a holder that lives. */
  readonly patience?: number;
  /** Also follow a holder of whom nothing can be proven; never one that is seen to live. */
  readonly breakLock?: boolean;
}

/** Thrown where somebody broke the lock meanwhile; nothing may be put in place then. */
export class LockLost extends Error {}

/** Runs `work` alone in a folder. It calls `check` before what cannot be taken back. */
export function alone<T>(folder: string, work: (check: () => void) => T, asking: Asking = {}): Alone<T> {
  makeFolder(folder);
  const path = join(folder, lockName);
  const end = performance.now() + (asking.patience ?? 0);
  for (;;) {
    const taken = take(path, asking.breakLock === true);
    if ('mine' in taken) return runHeld(path, taken.mine, taken.followed, work);
    if (performance.now() >= end) return taken;
    pause(5 + Math.random() * 20);
  }
}

function runHeld<T>(
  path: string,
  mine: Holder,
  followed: Holder | undefined,
  work: (check: () => void) => T,
): Alone<T> {
  const isMine = (): boolean => lockAt(path)?.holder?.token === mine.token;
  try {
    const done = work(() => {
      if (!isMine()) throw new LockLost();
    });
    return { done, followed };
  } catch (error) {
    if (error instanceof LockLost) return { heldBy: { holder: lockAt(path)?.holder, standing: 'unknown' } };
    throw error;
  } finally {
    release(path, isMine);
  }
}

/** The work is done by now: a lock that cannot be taken away is not its failure, and dies with this process. */
function release(path: string, isMine: () => boolean): void {
  try {
    if (isMine()) rmSync(path, { force: true });
  } catch (error) {
    if (!isSystemFault(error)) throw error;
  }
}

/** A lock, or a claim to follow one, as it lies in the folder. */
interface Lock {
  readonly holder: Holder | undefined;
  /** Of this one holding: no other lock ever has it. */
  readonly token: string;
  readonly standing: Standing;
}

type Taken = { readonly mine: Holder; readonly followed: Holder | undefined } | { readonly heldBy: HeldBy };

/**
 * A free lock is taken by linking it into its place. A dead holder's is followed by a claim, a file named by the lock's
 * token: whoever links it is the only one who may ever replace that lock; a claimant that died is followed in the same way.
 */
function take(path: string, breakLock: boolean): Taken {
  const me = thisProcess();
  const staged = `${path}.${me.token}`;
  const mayFollow = ({ standing }: Lock): boolean => standing === 'dead' || (breakLock && standing !== 'alive');
  for (let attempt = 0; ; attempt += 1) {
    const chain = chainOf(path, mayFollow);
    const last = chain.at(-1);
    if (last !== undefined && !mayFollow(last)) return heldBy(last);
    if (attempt > 1000) return heldBy(undefined);
    // Synced, for after a power cut a lock that lost its text would name nobody, and nobody could be proven dead.
    writeSynced(staged, new TextEncoder().encode(JSON.stringify(me)));
    try {
      if (last === undefined) {
        if (!putNew(staged, path)) continue;
      } else {
        const claim = claimOn(path, last.token);
        if (!putNew(staged, claim)) continue;
        if (!isStill(chain, path, mayFollow)) {
          rmSync(claim, { force: true });
          continue;
        }
        renameSync(staged, path);
      }
      sweep(path);
      return { mine: me, followed: chain[0]?.holder };
    } catch (error) {
      // Another holder swept what was staged.
      if (systemCode(error) !== 'ENOENT') throw error;
    } finally {
      rmSync(staged, { force: true });
    }
  }
}

const heldBy = (lock: Lock | undefined): Taken => ({
  heldBy: {
    holder: lock?.holder,
    standing: lock === undefined || lock.standing === 'dead' ? 'unknown' : lock.standing,
  },
});

const claimOn = (path: string, token: string): string => `${path}.after-${token}`;

/** The lock, then who claims to follow it, and so on to the last. */
function chainOf(path: string, mayFollow: (lock: Lock) => boolean): readonly Lock[] {
  const chain: Lock[] = [];
  for (let next = lockAt(path); next !== undefined; next = lockAt(claimOn(path, next.token))) {
    chain.push(next);
    if (!mayFollow(next)) break;
  }
  return chain;
}

/** With the claim in place the lock is looked at once more: its follower of before may have come and gone. */
function isStill(chain: readonly Lock[], path: string, mayFollow: (lock: Lock) => boolean): boolean {
  const now = chainOf(path, mayFollow);
  return now.length === chain.length + 1 && chain.every(({ token }, index) => token === now[index]?.token);
}

function lockAt(path: string): Lock | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const holder = holderIn(text);
  return holder === undefined
    ? { holder, token: digestHex('sha512', new TextEncoder().encode(text))?.slice(0, 32) ?? '', standing: 'unknown' }
    : { holder, token: holder.token, standing: standingOf(holder, thisProcess()) };
}

/** Puts a written file into a place that is free; false where it is not. */
function putNew(staged: string, place: string): boolean {
  try {
    linkSync(staged, place);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(systemCode(error))) throw error;
    return putWithoutLinks(staged, place);
  }
}

/** For file systems that have no hard links. A crash within it leaves a lock that names no holder. */
function putWithoutLinks(staged: string, place: string): boolean {
  try {
    writeFileSync(place, readFileSync(staged), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What takers before left. Only a holder sweeps, so that no claim which still counts is among it. */
function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(path)}.`)) rmSync(join(folder, name), { force: true });
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
