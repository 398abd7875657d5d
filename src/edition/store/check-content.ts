import type { ObjectFault } from './check-object.ts';
import type { StoredFolder } from './folder.ts';
import type { DigestPaths, Inventory } from './inventory.ts';

/** Holds an inventory's manifest and fixity against the files: each is there, none is left over, every digest is right. */
export function checkContent(
  folder: StoredFolder,
  inventory: Inventory,
  versionFolders: readonly string[],
  version: string | undefined,
  faults: ObjectFault[],
): void {
  const content = inventory.contentDirectory ?? 'content';
  const listed = new Set([...inventory.manifest.values()].flat());
  for (const path of folder.files.keys()) {
    const [first, second] = path.split('/', 2);
    if (first === undefined || !versionFolders.includes(first) || second !== content || listed.has(path)) continue;
    faults.push({ code: 'E023', path, version: version ?? first });
  }
  checkDigests(folder, inventory.manifest, inventory.algorithm, 'E092', version, faults);
  for (const [algorithm, block] of inventory.fixity) checkDigests(folder, block, algorithm, 'E093', version, faults);
}

function checkDigests(
  folder: StoredFolder,
  block: DigestPaths,
  algorithm: string,
  code: 'E092' | 'E093',
  version: string | undefined,
  faults: ObjectFault[],
): void {
  for (const [digest, paths] of block)
    for (const path of paths) {
      const own = version ?? path.split('/', 1)[0] ?? '';
      const file = folder.files.get(path);
      const found = file?.digest(algorithm);
      if (file === undefined) faults.push({ code, path, version: own });
      else if (found !== undefined && found !== digest.toLowerCase())
        faults.push({ code, path, version: own, at: found });
    }
}
