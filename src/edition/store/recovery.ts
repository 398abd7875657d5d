import { checkObject } from './check-object.ts';
import { below, type StoredFolder } from './folder.ts';
import { inventoryNames, rolledForward, versionsIn, vouchedInventory } from './present.ts';

/** What a commit that was cut off left to do. */
export type Recovery =
  | { readonly kind: 'sound' }
  /** The last version stands whole, the root's inventory is of the one before: it is copied from there. */
  | { readonly kind: 'roll-forward'; readonly version: string }
  /** The last version folder is not whole and nothing speaks of it: it is moved out of the way. */
  | { readonly kind: 'set-aside'; readonly version: string }
  /** What no crash of ours leaves; a person has to look. */
  | { readonly kind: 'damaged' };

/**
 * Judges an object by what lies on disk alone. A version is claimed by renaming its finished folder into place; then the
 * root's inventory and its sidecar are replaced, each by one rename. So each of the two is the last version's or the one
 * before's, byte for byte; whatever else is found there is damage, and is left for `verify` to tell of.
 */
export function recoveryOf(object: StoredFolder): Recovery {
  const versions = versionsIn(object);
  const last = versions.at(-1);
  if (last === undefined) return { kind: 'damaged' };
  const before = versions.at(-2);
  const isLast = (name: string): boolean => sameFile(object, name, `${last}/${name}`);
  const isBefore = (name: string): boolean => before !== undefined && sameFile(object, name, `${before}/${name}`);
  if (vouchedInventory(below(object, last))?.head !== last)
    return inventoryNames.every(isBefore) ? { kind: 'set-aside', version: last } : { kind: 'damaged' };
  if (inventoryNames.every(isLast)) return { kind: 'sound' };
  if (!inventoryNames.every((name) => isLast(name) || isBefore(name))) return { kind: 'damaged' };
  const finished = checkObject(rolledForward(object, last)).faults.every(({ code }) => !code.startsWith('E'));
  return finished ? { kind: 'roll-forward', version: last } : { kind: 'damaged' };
}

function sameFile(object: StoredFolder, one: string, other: string): boolean {
  const [a, b] = [object.files.get(one), object.files.get(other)];
  return a !== undefined && b !== undefined && a.digest('sha512') === b.digest('sha512');
}
