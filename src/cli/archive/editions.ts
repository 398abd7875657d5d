import { existsSync, readdirSync } from 'node:fs';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { readJson, stringOf } from '../../base/json.ts';
import { listed } from '../../base/listed.ts';
import type { StoredFolder } from '../../edition/store/folder.ts';
import type { Inventory } from '../../edition/store/inventory.ts';
import { contentOf } from '../../edition/store/version.ts';

/** A version as people ask for it: its number in the store, the edition that the publication calls itself. */
export interface StoredEdition {
  readonly version: string;
  readonly edition: string;
  readonly date: string;
  readonly message: string;
  readonly user: string;
  readonly created: string;
  /** The banxin that built it, where its manifest says so. */
  readonly banxin: string | undefined;
}

/** Whether a folder is an edition store. */
export const isStore = (store: string): boolean =>
  existsSync(store) && readdirSync(store).some((name) => name.startsWith('0=ocfl_') || name === 'ocfl_layout.json');

/** Every version of an object, first to last. */
export function editionsOf(object: StoredFolder, inventory: Inventory): readonly StoredEdition[] {
  return [...inventory.versions].map(([version, { created, message, user }]) => {
    const place = contentOf(inventory, version).get('output/manifest.json');
    const file = place === undefined ? undefined : object.files.get(place);
    const read = file === undefined ? undefined : readJson(new TextDecoder().decode(file.bytes()));
    const root = read?.ok === true ? read.root : undefined;
    return {
      version,
      edition: stringOf(root, 'edition') ?? '?',
      date: stringOf(root, 'date') ?? '?',
      message: message ?? '',
      user: user?.name ?? '',
      created,
      banxin: stringOf(root, 'banxin'),
    };
  });
}

/** `id`, `id@v2`, `id@2` or `id@1.0.1`: the object and the version meant; the last where none is said. */
export function splitEdition(asked: string): { readonly id: string; readonly version: string | undefined } {
  const at = asked.lastIndexOf('@');
  return at < 0 ? { id: asked, version: undefined } : { id: asked.slice(0, at), version: asked.slice(at + 1) };
}

/** The version that was asked for, or what to say. */
export function chooseEdition(asked: string, object: StoredFolder, inventory: Inventory): StoredEdition | Diagnostic {
  const { id, version } = splitEdition(asked);
  const editions = editionsOf(object, inventory);
  const number = /^v?([1-9]\d*)$/.exec(version ?? '')?.[1];
  const found =
    version === undefined
      ? editions.at(-1)
      : (editions.findLast((each) => each.edition === version) ??
        editions.find((each) => number !== undefined && each.version === `v${number}`));
  if (found !== undefined) return found;
  const there = editions.map((each) => `${id}@${each.version} (${each.edition})`);
  return noSuchEdition(asked, there);
}

/** Nothing of that name is there; what is, is listed. */
export const noSuchEdition = (edition: string, there: readonly string[]): Diagnostic =>
  diagnostic('usage/no-such-edition', {
    values: { edition },
    hints: [
      there.length === 0 ? hint('usage/archive-add-first') : hint('usage/editions-there', listed('editions', there)),
    ],
  });
