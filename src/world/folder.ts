import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemFault } from './broker.ts';
import { syncFolder } from './sync.ts';
import { Unwritable } from './unwritable.ts';

/** Makes a folder and those above it, and returns when the disk has them. Not mkdir's `recursive`: below /proc and its like that never ends. */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new Unwritable('ENOTDIR', path);
    return;
  }
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path) || !statSync(path).isDirectory()) throw error;
  }
  syncFolder(parent);
}

/** Removes what is of no more use. Where the disk refuses, it stays until the next run clears it away: no work fails for it. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!isSystemFault(error)) throw error;
  }
}
