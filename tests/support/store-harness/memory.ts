import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestHex } from '../../../src/base/digest.ts';
import type { StoredFile, StoredFolder } from '../../../src/edition/store/folder.ts';

/** Files by path; an unchanged one keeps its digest from one judging to the next. */
export type Files = ReadonlyMap<string, StoredFile>;

export const memoryFile = (bytes: Uint8Array): StoredFile => {
  const known = new Map<string, string | undefined>();
  return {
    bytes: () => bytes,
    digest: (algorithm) => {
      if (!known.has(algorithm)) known.set(algorithm, digestHex(algorithm, bytes));
      return known.get(algorithm);
    },
  };
};

/** A folder of the disk, in memory. */
export const filesOf = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), memoryFile(readFileSync(path))]),
  );

/** As the store's listing gives it. */
export const asFolder = (files: Files): StoredFolder => {
  const folders = new Set<string>();
  for (const path of files.keys())
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash));
  return { files, folders: [...folders].sort(), others: [] };
};
