import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { isSystemFault } from './broker.ts';
import { Unwritable } from './unwritable.ts';

/** Writes a new file and returns when the disk has it. */
export function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    throw atPath(error, path);
  } finally {
    closeSync(file);
  }
}

/** Returns when the disk has the folder's names. */
export const syncFolder = (path: string): void => syncAfter(path, () => {});

/** Changes a folder's names and returns when the disk has them; the folder is opened first, so that less can fail after. */
export function syncAfter(path: string, change: () => void): void {
  const folder = openSync(path, 'r');
  try {
    change();
    fsyncSync(folder);
  } catch (error) {
    throw error instanceof Error && 'path' in error ? error : atPath(error, path);
  } finally {
    closeSync(folder);
  }
}

/** The system names no path where a file is open; and a sync that failed must never be tried again. */
const atPath = (error: unknown, path: string): unknown =>
  isSystemFault(error) ? new Unwritable(error.code, path, 'syscall' in error && error.syscall === 'fsync') : error;
