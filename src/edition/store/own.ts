import { emptyFolders, filesIn, type StoredFolder } from './folder.ts';
import type { Inventory } from './inventory.ts';
import { premisPath } from './premis.ts';
import { inventoryNames } from './present.ts';
import { contentOf, type KeptFile } from './version.ts';

/** What is not as banxin left it, though OCFL would let it pass. */
export interface OwnFault {
  readonly kind: 'altered' | 'stray';
  readonly path: string;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const objectDeclaration = '0=ocfl_object_1.1';

/** The files of a store's root; the declaration comes last. */
export const rootFiles: readonly KeptFile[] = [
  {
    path: 'ocfl_layout.json',
    bytes: encoded(
      `${JSON.stringify(
        {
          extension: '0002-flat-direct-storage-layout',
          description: "An object's folder is named as the last part of its id, urn:banxin:NAME.",
        },
        null,
        2,
      )}\n`,
    ),
  },
  { path: '0=ocfl_1.1', bytes: encoded('ocfl_1.1\n') },
];

/** Whether banxin wrote the object, so that it may be held to what banxin writes. */
export const isOwn = (inventory: Inventory): boolean =>
  inventory.id.startsWith('urn:banxin:') &&
  [...inventory.versions.keys()].every((version) => contentOf(inventory, version).has(premisPath));

/** An object has the files that banxin put there, each sidecar to the letter, and no other. */
export function ownFaults(object: StoredFolder, inventory: Inventory): readonly OwnFault[] {
  const places = ['', ...[...inventory.versions.keys()].map((version) => `${version}/`)];
  const expected = new Set([objectDeclaration, ...[...inventory.manifest.values()].flat()]);
  const faults: OwnFault[] = object.files.has(objectDeclaration) ? [] : [{ kind: 'altered', path: objectDeclaration }];
  for (const place of places) {
    const [json, sidecar] = inventoryNames.map((name) => `${place}${name}`);
    if (json === undefined || sidecar === undefined) continue;
    expected.add(json).add(sidecar);
    const file = object.files.get(json);
    if (file === undefined) faults.push({ kind: 'altered', path: json });
    const told = object.files.get(sidecar)?.bytes();
    if (told === undefined || text(told) !== `${file?.digest('sha512')} inventory.json\n`)
      faults.push({ kind: 'altered', path: sidecar });
  }
  return [...faults, ...strays(object, expected)];
}

/** The root of a store of our own has our two files to the letter, and beside them the objects and the lock. */
export function ownRootFaults(store: StoredFolder): readonly OwnFault[] {
  const known = new Set(rootFiles.map(({ path }) => path));
  const altered = rootFiles.filter(({ path, bytes }) => {
    const found = store.files.get(path)?.bytes();
    return found === undefined || text(found) !== text(bytes);
  });
  return [
    ...altered.map(({ path }) => ({ kind: 'altered', path }) as const),
    ...filesIn(store)
      .filter((path) => !known.has(path) && !path.startsWith('.banxin-lock'))
      .map((path) => ({ kind: 'stray', path }) as const),
    ...[...store.files.keys()]
      .filter((path) => path.startsWith('extensions/'))
      .map((path) => ({ kind: 'stray', path }) as const),
  ];
}

const strays = (object: StoredFolder, expected: ReadonlySet<string>): readonly OwnFault[] =>
  [...object.files.keys(), ...emptyFolders(object)]
    .filter((path) => !expected.has(path))
    .map((path) => ({ kind: 'stray', path }));

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
