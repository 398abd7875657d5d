import { sameBytes } from '../../base/same-bytes.ts';
import { checkContent } from './check-content.ts';
import type { OcflCode } from './code.ts';
import { below, byVersion, emptyFolders, filesIn, foldersIn, type StoredFile, type StoredFolder } from './folder.ts';
import { type Inventory, numberingFaults, readInventory } from './inventory.ts';
import { comparePrior } from './prior.ts';

/** One thing that is wrong with an object, and in which of its files. */
export interface ObjectFault {
  readonly code: OcflCode;
  /** Relative to the object's folder. */
  readonly path?: string;
  /** `v2`; absent where the whole object is meant. */
  readonly version?: string;
  /** A key, digest or the like. */
  readonly at?: string;
}

/** An object as it was checked: every byte of it was read. */
export interface CheckedObject {
  /** The root's; undefined where it is too broken to use. */
  readonly inventory: Inventory | undefined;
  readonly faults: readonly ObjectFault[];
}

const declaration = /^0=ocfl_object_(1\.[01])$/;

/** Checks an OCFL object by every rule of the specification that a reader can check. */
export function checkObject(folder: StoredFolder): CheckedObject {
  const faults: ObjectFault[] = folder.others.map((path) => ({ code: 'E090', path }));
  const spec = checkDeclaration(folder, faults);
  const root = checkInventoryFile(folder, '', undefined, faults);
  const versionFolders = foldersIn(folder)
    .filter((name) => /^v\d+$/.test(name))
    .sort(byVersion);
  checkRootEntries(folder, faults);
  if (versionFolders.length === 0) faults.push({ code: 'E008' });
  for (const fault of numberingFaults(versionFolders, '')) faults.push({ ...fault, path: fault.at ?? '' });
  const inventory = root?.inventory;
  if (inventory !== undefined) {
    if (spec !== undefined && !inventory.type.includes(`/${spec}/`))
      faults.push({ code: 'E038', path: 'inventory.json' });
    checkVersionFolders(folder, inventory, versionFolders, faults);
    checkPriors(folder, { inventory, bytes: root?.bytes ?? new Uint8Array() }, versionFolders, faults);
  }
  return { inventory, faults: unique(faults) };
}

function checkDeclaration(folder: StoredFolder, faults: ObjectFault[]): string | undefined {
  const found = filesIn(folder).filter((name) => name.startsWith('0='));
  const [name] = found;
  const spec = name === undefined ? undefined : declaration.exec(name)?.[1];
  if (found.length !== 1 || name === undefined || spec === undefined) {
    faults.push({ code: 'E003', ...(name === undefined ? {} : { path: name }) });
    return undefined;
  }
  const text = new TextDecoder().decode(folder.files.get(name)?.bytes());
  if (text !== `ocfl_object_${spec}\n`) faults.push({ code: 'E007', path: name });
  return spec;
}

function checkRootEntries(folder: StoredFolder, faults: ObjectFault[]): void {
  for (const name of filesIn(folder))
    if (!/^(0=.*|inventory\.json|inventory\.json\.[A-Za-z0-9-]+)$/.test(name))
      faults.push({ code: 'E001', path: name });
  for (const name of foldersIn(folder))
    if (!/^v\d+$/.test(name) && name !== 'extensions' && name !== 'logs') faults.push({ code: 'E001', path: name });
  const extensions = below(folder, 'extensions');
  for (const name of filesIn(extensions)) faults.push({ code: 'E067', path: `extensions/${name}` });
  for (const name of foldersIn(extensions))
    if (!/^(\d{4}-[a-z0-9-]+|initial)$/.test(name)) faults.push({ code: 'W013', path: `extensions/${name}` });
}

/** An inventory with its sidecar, in the object's root (`where` = '') or in a version. */
function checkInventoryFile(
  folder: StoredFolder,
  where: string,
  version: string | undefined,
  faults: ObjectFault[],
): { readonly inventory: Inventory | undefined; readonly bytes: Uint8Array } | undefined {
  const path = `${where}inventory.json`;
  const place = version === undefined ? { path } : { path, version };
  const file = folder.files.get(path);
  if (file === undefined) {
    if (version === undefined) faults.push({ code: 'E063', path });
    return undefined;
  }
  const bytes = file.bytes();
  const { inventory, faults: inside } = readInventory(bytes);
  for (const { code, at } of inside) faults.push({ ...place, code, ...(at === undefined ? {} : { at }) });
  checkSidecar(folder, path, file, inventory?.algorithm, place, faults);
  return { inventory, bytes };
}

function checkSidecar(
  folder: StoredFolder,
  path: string,
  file: StoredFile,
  algorithm: string | undefined,
  place: { readonly version?: string },
  faults: ObjectFault[],
): void {
  const beside = [...folder.files.keys()].filter((name) => name.startsWith(`${path}.`));
  const sidecar = algorithm === undefined ? beside[0] : `${path}.${algorithm}`;
  const found = sidecar === undefined ? undefined : folder.files.get(sidecar);
  if (sidecar === undefined || found === undefined) {
    faults.push({ ...place, code: 'E058', path: sidecar ?? path });
    return;
  }
  const text = new TextDecoder().decode(found.bytes());
  const digest = /^([0-9a-fA-F]+)[ \t]+inventory\.json\r?\n?$/.exec(text)?.[1];
  if (digest === undefined) faults.push({ ...place, code: 'E061', path: sidecar });
  else if (file.digest(sidecar.slice(path.length + 1)) !== digest.toLowerCase())
    faults.push({ ...place, code: 'E060', path });
}

function checkVersionFolders(
  folder: StoredFolder,
  inventory: Inventory,
  versionFolders: readonly string[],
  faults: ObjectFault[],
): void {
  const content = inventory.contentDirectory ?? 'content';
  for (const name of inventory.versions.keys())
    if (!versionFolders.includes(name)) faults.push({ code: 'E010', path: name, version: name });
  for (const name of versionFolders)
    if (!inventory.versions.has(name)) faults.push({ code: 'E046', path: name, version: name });
  for (const version of versionFolders) {
    const inside = below(folder, version);
    for (const name of filesIn(inside))
      if (!/^inventory\.json(\.[A-Za-z0-9-]+)?$/.test(name))
        faults.push({ code: 'E015', path: `${version}/${name}`, version });
    for (const name of foldersIn(inside))
      if (name !== content) faults.push({ code: 'W002', path: `${version}/${name}`, version });
    if (foldersIn(inside).includes(content)) {
      const files = [...inside.files.keys()].some((path) => path.startsWith(`${content}/`));
      if (!files) faults.push({ code: 'W003', path: `${version}/${content}`, version });
    }
    for (const path of emptyFolders(inside))
      if (path.startsWith(`${content}/`)) faults.push({ code: 'E024', path: `${version}/${path}`, version });
    if (!inside.files.has('inventory.json')) faults.push({ code: 'W010', path: version, version });
  }
  checkContent(folder, inventory, versionFolders, undefined, faults);
}

/** Each version's own inventory: true to its files, and of one mind with the root's. */
function checkPriors(
  folder: StoredFolder,
  root: { readonly inventory: Inventory; readonly bytes: Uint8Array },
  versionFolders: readonly string[],
  faults: ObjectFault[],
): void {
  const { inventory } = root;
  let spec = '';
  for (const [index, version] of versionFolders.entries()) {
    const own = checkInventoryFile(folder, `${version}/`, version, faults);
    if (own === undefined) continue;
    const path = `${version}/inventory.json`;
    if (version === inventory.head) {
      if (!sameBytes(own.bytes, root.bytes)) faults.push({ code: 'E064', path, version });
    }
    const prior = own.inventory;
    if (prior === undefined) continue;
    if (prior.head !== version) faults.push({ code: 'E040', path, version, at: prior.head });
    if (prior.id !== inventory.id) faults.push({ code: 'E037', path, version, at: prior.id });
    if (prior.contentDirectory !== inventory.contentDirectory)
      faults.push({ code: index === 0 ? 'E019' : 'E020', path, version });
    if (prior.type < spec) faults.push({ code: 'E103', path, version });
    spec = prior.type;
    if (version === inventory.head) continue;
    checkContent(folder, prior, versionFolders.slice(0, index + 1), version, faults);
    for (const fault of comparePrior(prior, inventory)) faults.push({ ...fault, path, version });
  }
  if (spec > inventory.type) faults.push({ code: 'E103', path: 'inventory.json' });
}

/** Each fault once. */
export function unique(faults: readonly ObjectFault[]): readonly ObjectFault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = JSON.stringify([fault.code, fault.path, fault.version, fault.at]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
