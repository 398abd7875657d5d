import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemFault } from './broker.ts';
import { discard, makeFolder } from './folder.ts';
import { syncFolder, writeSynced } from './sync.ts';
import { Unwritable } from './unwritable.ts';

/** One file of an edition, its path relative to the output folder, `/` between folders. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const stageName = '.banxin-stage';
const journalName = 'journal.json';

/**
 * Puts an edition into its folder so that it appears whole or not at all. Files are written and synced beside their
 * places; then a journal is written, which is the point of no return; then each is renamed. A crash before the journal
 * leaves the old edition, one after it is rolled forward by `recover`.
 */
export function commit(
  folder: string,
  files: readonly OutputFile[],
  obsolete: readonly string[],
  check: () => void = () => {},
): void {
  makeFolder(folder);
  const paths = files.map((file) => file.path);
  for (const path of paths) checkPlace(folder, path);
  const stage = join(folder, stageName);
  rmSync(stage, { recursive: true, force: true });
  try {
    mkdirSync(stage);
    files.forEach((file, index) => {
      writeSynced(join(stage, String(index)), file.bytes);
    });
    const journal = { files: paths, obsolete: obsolete.filter((path) => isFile(join(folder, path))) };
    writeSynced(join(stage, `${journalName}.part`), new TextEncoder().encode(JSON.stringify(journal)));
    syncFolder(stage);
    check();
    renameSync(join(stage, `${journalName}.part`), join(stage, journalName));
    syncFolder(stage);
  } catch (error) {
    // Where the lock was lost, the stage is another's by now.
    if (!isSystemFault(error)) throw error;
    // The journal first: it must never speak of staged files that are gone.
    discard(join(stage, journalName));
    if (!existsSync(join(stage, journalName))) discard(stage);
    throw error;
  }
  finish(folder);
}

/** Past the point of no return: a rename that failed once is tried again, a sync never. */
function finish(folder: string): void {
  try {
    recover(folder);
  } catch (error) {
    if (!isSystemFault(error) || (error instanceof Unwritable && error.isUnsynced)) throw error;
    recover(folder);
  }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Asked before the point of no return: whatever would stop the file from being put into its place. */
function checkPlace(folder: string, path: string): void {
  const place = join(folder, path);
  if (existsSync(place) && !statSync(place).isFile()) throw new Unwritable('EISDIR', place);
  const parent = dirname(place);
  if (!existsSync(parent)) return;
  if (!statSync(parent).isDirectory()) throw new Unwritable('ENOTDIR', parent);
  accessSync(parent, constants.W_OK);
}

/** Finishes a commit that was cut off after its journal stood, or clears away one that was cut off before. */
export function recover(folder: string): void {
  const stage = join(folder, stageName);
  if (!existsSync(stage)) return;
  const journal = join(stage, journalName);
  if (existsSync(journal)) {
    const { files, obsolete } = readJournal(journal);
    files.forEach((path, index) => {
      const staged = join(stage, String(index));
      if (!existsSync(staged)) return;
      makeFolder(dirname(join(folder, path)));
      renameSync(staged, join(folder, path));
    });
    for (const path of obsolete) rmSync(join(folder, path), { force: true });
    for (const path of new Set(obsolete.map(dirname))) removeEmpty(join(folder, path), folder);
    for (const path of new Set(files.map((file) => dirname(join(folder, file))))) syncFolder(path);
    syncFolder(folder);
  }
  discard(stage);
}

function readJournal(path: string): { readonly files: readonly string[]; readonly obsolete: readonly string[] } {
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const list = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return typeof read === 'object' && read !== null
    ? { files: 'files' in read ? list(read.files) : [], obsolete: 'obsolete' in read ? list(read.obsolete) : [] }
    : { files: [], obsolete: [] };
}

function removeEmpty(path: string, folder: string): void {
  if (path !== folder && existsSync(path) && statSync(path).isDirectory() && readdirSync(path).length === 0) {
    rmSync(path, { recursive: true });
  }
}
