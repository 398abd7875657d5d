import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootFiles } from '../../edition/store/own.ts';
import { inventoryNames } from '../../edition/store/present.ts';
import { recoveryOf } from '../../edition/store/recovery.ts';
import type { KeptFile, PlannedVersion } from '../../edition/store/version.ts';
import { isSystemFault } from '../broker.ts';
import { discard, makeFolder } from '../folder.ts';
import { syncAfter, syncFolder, writeSynced } from '../sync.ts';
import { listStored } from './listing.ts';

/** Where versions are made ready, on the store's own disk; nothing of it is part of the store. */
export const stageName = '.banxin-stage';
/** Where a half version goes that a crash left without an inventory. */
export const asideName = '.banxin-aside';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Makes a folder a store where it is none yet; the declaration comes last. */
export function openStore(store: string): void {
  makeFolder(store);
  if (rootFiles.every(({ path }) => existsSync(join(store, path)))) return;
  const stage = freshStage(store);
  for (const { path, bytes } of rootFiles) {
    if (existsSync(join(store, path))) continue;
    writeSynced(join(stage, path), bytes);
    renameSync(join(stage, path), join(store, path));
  }
  syncFolder(store);
  discard(stage);
}

/** Whether a folder is a store, or empty enough to become one. */
export const mayBeStore = (store: string): boolean =>
  !existsSync(store) ||
  existsSync(join(store, '0=ocfl_1.1')) ||
  readdirSync(store).every((name) => name.startsWith('.banxin-') || rootFiles.some(({ path }) => path === name));

/**
 * Writes a version: all of it is made ready and synced beside the objects; renaming it into place claims its number; then
 * the root's inventory follows, which makes it the present one. What `recover` finds after a crash in between it finishes.
 */
export function writeVersion(
  store: string,
  object: string,
  planned: PlannedVersion,
  check: () => void = () => {},
): void {
  const stage = freshStage(store);
  try {
    stageVersion(store, stage, object, planned, check);
  } catch (error) {
    // Where the lock was lost, the stage is another's by now.
    if (isSystemFault(error)) discard(stage);
    throw error;
  }
  discard(stage);
}

function stageVersion(store: string, stage: string, object: string, planned: PlannedVersion, check: () => void): void {
  const place = join(store, object);
  const isNew = !existsSync(place);
  const version = isNew ? join(stage, object, planned.name) : join(stage, planned.name);
  const made = new Set<string>();
  const inside = (path: string): string => path.slice(planned.name.length + 1);
  const write = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(path), { recursive: true });
    for (let folder = dirname(path); folder !== stage; folder = dirname(folder)) made.add(folder);
    writeSynced(path, bytes);
  };
  for (const { path, bytes } of planned.content) write(join(version, inside(path)), bytes);
  for (const { path, bytes } of planned.inventoryFiles) write(join(version, path), bytes);
  if (isNew) {
    for (const { path, bytes } of planned.inventoryFiles) write(join(stage, object, path), bytes);
    write(join(stage, object, '0=ocfl_object_1.1'), encoded('ocfl_object_1.1\n'));
  }
  for (const folder of [...made].sort((a, b) => b.length - a.length)) syncFolder(folder);
  if (!isNew) stageInventory(stage, planned.inventoryFiles);
  syncFolder(stage);
  check();
  if (isNew) claim(join(stage, object), place, () => {});
  else claim(version, join(place, planned.name), () => placeInventory(place, stage, planned.inventoryFiles));
}

/** Renames a finished folder into its place; what cannot then be made lasting is taken back, as far as the disk lets us. */
function claim(made: string, place: string, follow: () => void): void {
  renameSync(made, place);
  try {
    syncFolder(dirname(place));
    follow();
  } catch (error) {
    if (isSystemFault(error) && !isPresent(place)) takeBack(place, made);
    throw error;
  }
}

/** Whether the root's inventory speaks of a version already, so that nothing may be taken back. */
function isPresent(version: string): boolean {
  const [own, root] = [join(version, 'inventory.json'), join(dirname(version), 'inventory.json')];
  return existsSync(root) && existsSync(own) && readFileSync(root).equals(readFileSync(own));
}

function takeBack(place: string, made: string): void {
  try {
    renameSync(place, made);
  } catch (error) {
    if (!isSystemFault(error)) throw error;
  }
}

function stageInventory(stage: string, files: readonly KeptFile[]): void {
  for (const { path, bytes } of files) writeSynced(join(stage, `${path}.new`), bytes);
}

/** Puts an inventory and then its sidecar, staged before, into the object's root, each by one rename. */
function placeInventory(place: string, stage: string, files: readonly KeptFile[]): void {
  syncAfter(place, () => {
    for (const { path } of files) renameSync(join(stage, `${path}.new`), join(place, path));
  });
}

function freshStage(store: string): string {
  const stage = join(store, stageName);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage);
  return stage;
}

/** What was found half done, and what was made of it. */
export interface Recovered {
  readonly object: string;
  readonly kind: 'roll-forward' | 'set-aside';
  readonly version: string;
}

/**
 * Finishes or sets aside what a crash left, object by object. Damage is left alone: `verify` tells of it, and moves nothing
 * of what it is to judge (`isJudged`).
 */
export function recoverStore(store: string, isJudged = false): readonly Recovered[] {
  if (!existsSync(store)) return [];
  rmSync(join(store, stageName), { recursive: true, force: true });
  return objectFolders(store).flatMap((object): readonly Recovered[] => {
    const place = join(store, object);
    const found = recoveryOf(listStored(place));
    switch (found.kind) {
      case 'sound':
      case 'damaged':
        return [];
      case 'roll-forward': {
        const own = listStored(join(place, found.version));
        const files = inventoryNames.map((path) => ({
          path,
          bytes: own.files.get(path)?.bytes() ?? new Uint8Array(),
        }));
        const stage = freshStage(store);
        stageInventory(stage, files);
        placeInventory(place, stage, files);
        discard(stage);
        return [{ object, kind: found.kind, version: found.version }];
      }
      case 'set-aside': {
        if (isJudged) return [];
        const aside = freeName(store, `${object}-${found.version}`);
        makeFolder(join(store, asideName));
        renameSync(join(place, found.version), aside);
        syncFolder(place);
        return [{ object, kind: found.kind, version: found.version }];
      }
      default:
        return found satisfies never;
    }
  });
}

function freeName(store: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(store, asideName, `${name}-${number}`);
    if (!existsSync(path)) return path;
  }
}

/** Names of the objects' folders. */
export const objectFolders = (store: string): readonly string[] =>
  existsSync(store)
    ? readdirSync(store, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'extensions')
        .map(({ name }) => name)
        .sort()
    : [];

/** Whether files can be made here; a store on a disk that only reads is still verified and read. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
