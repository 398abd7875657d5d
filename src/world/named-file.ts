import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './broker.ts';
import { syncFolder, writeSynced } from './sync.ts';

/** What is found where a person says a file is. */
export type NamedFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a file that the command line names, wherever it is, unless it is larger than `most` bytes. */
export function readNamed(path: string, most: number): NamedFile {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = fstatSync(file);
    if (facts.isDirectory()) return { kind: 'unreadable', reason: 'EISDIR' };
    if (!facts.isFile()) return { kind: 'unreadable', reason: 'EINVAL' };
    if (facts.size > most) return { kind: 'too-large', bytes: facts.size };
    return { kind: 'read', bytes: readFileSync(file) };
  } catch (error) {
    return { kind: 'unreadable', reason: systemCode(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Writes a file that the command line names: whole, or not at all. */
export function writeNamed(path: string, bytes: Uint8Array): void {
  const part = `${path}.banxin-part`;
  rmSync(part, { force: true });
  try {
    writeSynced(part, bytes);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
