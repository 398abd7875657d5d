import { below, byVersion, type StoredFolder } from './folder.ts';
import { type Inventory, readInventory } from './inventory.ts';

/** Names of an inventory and its digest as banxin writes them. */
export const inventoryNames = ['inventory.json', 'inventory.json.sha512'] as const;

/** Version folders, first to last. */
export const versionsIn = (object: StoredFolder): readonly string[] =>
  object.folders.filter((name) => /^v[1-9]\d*$/.test(name)).sort(byVersion);

/** An inventory that its sidecar speaks for; `folder` is the object's or a version's. */
export function vouchedInventory(folder: StoredFolder): Inventory | undefined {
  const [file, sidecar] = inventoryNames.map((name) => folder.files.get(name));
  if (file === undefined || sidecar === undefined) return undefined;
  const told = new TextDecoder().decode(sidecar.bytes());
  return told === `${file.digest('sha512')} inventory.json\n` ? readInventory(file.bytes()).inventory : undefined;
}

/** The inventory to go by: the root's, or, where that one is damaged, the last version's that is not. */
export function presentInventory(object: StoredFolder): Inventory | undefined {
  const root = object.files.get('inventory.json');
  return (
    vouchedInventory(object) ??
    vouchedInventory(vouchedVersion(object)) ??
    (root === undefined ? undefined : readInventory(root.bytes()).inventory)
  );
}

/** The object as it would be with the root's inventory taken from a version. */
export function rolledForward(object: StoredFolder, version: string): StoredFolder {
  const files = new Map(object.files);
  for (const name of inventoryNames) {
    const file = object.files.get(`${version}/${name}`);
    if (file !== undefined) files.set(name, file);
  }
  return { ...object, files };
}

/** The last version whose inventory is vouched for, as a folder; empty where there is none. */
function vouchedVersion(object: StoredFolder): StoredFolder {
  const found = lastVouched(object);
  return found === undefined ? { files: new Map(), folders: [], others: [] } : below(object, found);
}

export const lastVouched = (object: StoredFolder): string | undefined =>
  versionsIn(object).findLast((version) => vouchedInventory(below(object, version))?.head === version);
