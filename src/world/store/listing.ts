import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestHex } from '../../base/digest.ts';
import type { StoredFile, StoredFolder } from '../../edition/store/folder.ts';

/** Lists a folder to its depths, without following a link; files are read when asked for, and not kept. */
export function listStored(root: string, leftOut: readonly string[] = []): StoredFolder {
  const files = new Map<string, StoredFile>();
  const folders: string[] = [];
  const others: string[] = [];
  const walk = (under: string): void => {
    const entries = readdirSync(join(root, under), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (leftOut.includes(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        walk(path);
      } else if (entry.isFile()) files.set(path, storedFile(join(root, path)));
      else others.push(path);
    }
  };
  walk('');
  return { files, folders, others };
}

function storedFile(path: string): StoredFile {
  const known = new Map<string, string | undefined>();
  return {
    bytes: () => readFileSync(path),
    digest: (algorithm) => {
      if (!known.has(algorithm)) known.set(algorithm, digestHex(algorithm, readFileSync(path)));
      return known.get(algorithm);
    },
  };
}
