import { join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { StoredFolder } from '../../edition/store/folder.ts';
import type { Inventory } from '../../edition/store/inventory.ts';
import { judgeObject } from '../../edition/store/judge.ts';
import { presentInventory } from '../../edition/store/present.ts';
import { contentOf } from '../../edition/store/version.ts';
import { listStored } from '../../world/store/listing.ts';
import { objectFolders } from '../../world/store/write.ts';
import { type Answer, complaints } from '../answer.ts';
import { chooseEdition, editionsOf, noSuchEdition, type StoredEdition, splitEdition } from './editions.ts';

/** `banxin archive list`: every version of every publication in the store. */
export function listEditions(store: string): Answer {
  const unread: Diagnostic[] = [];
  const objects = objectFolders(store).flatMap((id) => {
    const object = listStored(join(store, id));
    const inventory = presentInventory(object);
    if (inventory !== undefined) return [{ id, editions: editionsOf(object, inventory) }];
    unread.push(...judgeObject(object, id).diagnostics);
    return [];
  });
  const lines = objects.flatMap(({ id, editions }) =>
    editions.map(({ version, edition, date, message, user }) => {
      const line = `${id}@${version}  ${edition}  ${date}  ${user}  ${message}`;
      return { zh: line, en: line };
    }),
  );
  const nothing = { zh: '库里还没有版次。', en: 'The store has no editions yet.' };
  return { outputs: [], diagnostics: unread, lines: lines.length === 0 ? [nothing] : lines, facts: { objects } };
}

/** One version with the object that it is in. */
export interface FoundEdition {
  readonly id: string;
  /** The object's folder, absolute. */
  readonly place: string;
  /** As people see it. */
  readonly shown: string;
  readonly object: StoredFolder;
  readonly inventory: Inventory;
  readonly edition: StoredEdition;
}

/** Finds the edition that was asked for, or says what is there. */
export function findEdition(store: string, asked: string, workingDirectory: string): FoundEdition | Diagnostic {
  const { id } = splitEdition(asked);
  const place = join(store, id);
  const there = objectFolders(store);
  if (!there.includes(id)) return noSuchEdition(asked, there);
  const object = listStored(place);
  const inventory = presentInventory(object);
  if (inventory === undefined) return noSuchEdition(asked, there);
  const edition = chooseEdition(asked, object, inventory);
  if ('code' in edition) return edition;
  return { id, place, shown: relative(workingDirectory, place) || place, object, inventory, edition };
}

/** `banxin archive show`: who, why, when, and every file with its digest. */
export function showEdition(store: string, asked: string, workingDirectory: string): Answer {
  const found = findEdition(resolve(workingDirectory, store), asked, workingDirectory);
  if ('code' in found) return complaints(found);
  const { id, inventory, edition, object } = found;
  const files = [...contentOf(inventory, edition.version)].map(([path, place]) => ({
    path,
    sha512: [...inventory.manifest].find(([, places]) => places.includes(place))?.[0] ?? '',
    bytes: object.files.get(place)?.bytes().length ?? 0,
  }));
  const head = {
    zh: `${id}@${edition.version}  版次 ${edition.edition}  日期 ${edition.date}\n经手 ${edition.user}\n说明 ${edition.message}`,
    en: `${id}@${edition.version}  edition ${edition.edition}  date ${edition.date}\nby ${edition.user}\nwhy ${edition.message}`,
  };
  const lines = files.map(({ path, bytes, sha512 }) => {
    const line = `  ${sha512.slice(0, 16)}…  ${String(bytes).padStart(9)}  ${path}`;
    return { zh: line, en: line };
  });
  return { outputs: [], diagnostics: [], lines: [head, ...lines], facts: { id, ...edition, files } };
}
