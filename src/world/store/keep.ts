import { join } from 'node:path';
import { digestHex } from '../../base/digest.ts';
import type { StoredFolder } from '../../edition/store/folder.ts';
import { type Inventory, readInventory } from '../../edition/store/inventory.ts';
import { premis, premisPath } from '../../edition/store/premis.ts';
import { recoveryOf } from '../../edition/store/recovery.ts';
import { changedPaths, type KeptFile, planVersion } from '../../edition/store/version.ts';
import { listStored } from './listing.ts';
import { objectFolders, openStore, writeVersion } from './write.ts';

/** An edition that is to be kept: of which publication, what, and what is said of it. */
export interface Keeping {
  readonly object: string;
  readonly files: readonly KeptFile[];
  readonly edition: string;
  /** RFC 3339 */
  readonly created: string;
  /** Program and version. */
  readonly program: string;
  readonly user: string;
  readonly message: string;
}

/** The version that holds the edition: a new one, or the last, which is the same; or the object cannot be built upon. */
export type Kept =
  | { readonly kind: 'added' | 'same'; readonly version: string }
  | { readonly kind: 'damaged'; readonly object: StoredFolder };

/** Keeps an edition as its object's next version; the store must be held alone and recovered. */
export function keepEdition(store: string, keeping: Keeping, check: () => void): Kept {
  openStore(store);
  const { object, files, edition, created, program, user, message } = keeping;
  const there = objectFolders(store).includes(object) ? listStored(join(store, object)) : undefined;
  const inventory = there?.files.get('inventory.json');
  const earlier = inventory === undefined ? undefined : readInventory(inventory.bytes()).inventory;
  if (there !== undefined && !canFollow(there, earlier, files)) return { kind: 'damaged', object: there };
  const changed =
    earlier === undefined ? undefined : changedPaths(earlier, files).filter((path) => path !== premisPath);
  if (earlier !== undefined && changed?.length === 0) return { kind: 'same', version: earlier.head };
  const previous = inventory?.bytes();
  const record = premis(files, {
    id: object,
    edition,
    created,
    program,
    user,
    message,
    previous: previous === undefined ? undefined : digestHex('sha512', previous),
  });
  const all = [...files, { path: premisPath, bytes: record }];
  const reason = { created, message, user, address: 'urn:banxin:editor' };
  const planned = planVersion(`urn:banxin:${encodeURIComponent(object)}`, earlier, all, reason);
  writeVersion(store, object, planned, check);
  return { kind: 'added', version: planned.name };
}

/** Nothing is added to an object whose inventories disagree, nor does a version rest on content that is not what it was. */
function canFollow(object: StoredFolder, earlier: Inventory | undefined, files: readonly KeptFile[]): boolean {
  if (earlier === undefined || recoveryOf(object).kind !== 'sound') return false;
  return files.every(({ bytes }) => {
    const digest = digestHex(earlier.algorithm, bytes) ?? '';
    const place = earlier.manifest.get(digest)?.[0];
    return place === undefined || object.files.get(place)?.digest(earlier.algorithm) === digest;
  });
}
