import { checkObject } from './check-object.ts';
import { below, foldersIn, type StoredFolder } from './folder.ts';
import { readInventory } from './inventory.ts';

/** What a commit that was cut off left to do. */
export type Recovery =
  | { readonly kind: 'sound' }
  /** The last version stands whole, the root's inventory is of an earlier one: it is copied from there. */
  | { readonly kind: 'roll-forward'; readonly version: string }
  /** The last version folder is not whole and nothing speaks of it: it is moved out of the way. */
  | { readonly kind: 'set-aside'; readonly version: string }
  /** Neither; a person has to look. */
  | { readonly kind: 'damaged' };

/**
 * Judges an object by what lies on disk alone. A version is claimed by renaming its finished folder into place; the root's
 * inventory follows. So a last folder with a true inventory is a commit to finish, and one without is none.
 */
export function recoveryOf(object: StoredFolder): Recovery {
  const versions = foldersIn(object)
    .filter((name) => /^v[1-9]\d*$/.test(name))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const last = versions.at(-1);
  if (last === undefined) return { kind: 'damaged' };
  const own = below(object, last);
  const file = own.files.get('inventory.json');
  const sidecar = own.files.get('inventory.json.sha512');
  const inventory = file === undefined ? undefined : readInventory(file.bytes()).inventory;
  const true_ =
    file !== undefined &&
    sidecar !== undefined &&
    new TextDecoder().decode(sidecar.bytes()) === `${file.digest('sha512')} inventory.json\n` &&
    inventory?.head === last;
  const root = object.files.get('inventory.json');
  const rootHead = root === undefined ? undefined : readInventory(root.bytes()).inventory?.head;
  if (!true_)
    return rootHead === last || versions.length === 1 ? { kind: 'damaged' } : { kind: 'set-aside', version: last };
  const rootSidecar = object.files.get('inventory.json.sha512');
  const whole =
    rootHead === last &&
    root?.digest('sha512') === file.digest('sha512') &&
    rootSidecar?.digest('sha512') === sidecar.digest('sha512');
  if (whole) return { kind: 'sound' };
  const rootIsOlder = rootHead === undefined || versions.includes(rootHead);
  const finished = checkObject(rolledForward(object, last)).faults.every(({ code }) => !code.startsWith('E'));
  return rootIsOlder && finished ? { kind: 'roll-forward', version: last } : { kind: 'damaged' };
}

/** The object as it would be with the root's inventory taken from a version. */
function rolledForward(object: StoredFolder, version: string): StoredFolder {
  const files = new Map(object.files);
  for (const name of ['inventory.json', 'inventory.json.sha512']) {
    const file = object.files.get(`${version}/${name}`);
    if (file !== undefined) files.set(name, file);
  }
  return { ...object, files };
}
