import { digestHex } from '../../src/base/digest.ts';
import type { StoredFolder } from '../../src/edition/store/folder.ts';
import type { Inventory } from '../../src/edition/store/inventory.ts';
import { type KeptFile, planVersion } from '../../src/edition/store/version.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A folder in memory: path → text; a path that ends in a slash is an empty folder, one that begins with `@` a link. */
export const folderOf = (texts: Readonly<Record<string, string>>): StoredFolder => {
  const paths = Object.keys(texts);
  const names = paths.filter((path) => !path.startsWith('@'));
  const folders = new Set<string>();
  for (const path of names)
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash));
  return {
    files: new Map(
      names
        .filter((path) => !path.endsWith('/'))
        .sort()
        .map((path) => {
          const bytes = encode(texts[path] ?? '');
          return [path, { bytes: () => bytes, digest: (algorithm: string) => digestHex(algorithm, bytes) }];
        }),
    ),
    folders: [...folders].sort(),
    others: paths.filter((path) => path.startsWith('@')).map((path) => path.slice(1)),
  };
};

const reason = (message: string) => ({
  created: '2024-03-05T12:00:00Z',
  message,
  user: '李校对',
  address: 'mailto:li@example.cn',
});

const texts = (files: readonly KeptFile[], under = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, bytes }) => [`${under}${path}`, new TextDecoder().decode(bytes)]));

const threeStates: readonly Readonly<Record<string, string>>[] = [
  { 'figures.yaml': 'visits: 1', 'page.pdf': '%PDF-1.7 %%EOF' },
  { 'figures.yaml': 'visits: 2', 'page.pdf': '%PDF-1.7 %%EOF' },
  { 'figures.yaml': 'visits: 1', 'notes/why.txt': 'back again' },
];

/** An object of some versions of a fictional place, as the store writes it: path → text. */
export const goodObject = (states = threeStates): Readonly<Record<string, string>> => {
  let earlier: Inventory | undefined;
  let all: Readonly<Record<string, string>> = { '0=ocfl_object_1.1': 'ocfl_object_1.1\n' };
  for (const [index, state] of states.entries()) {
    const files = Object.entries(state).map(([path, text]) => ({ path, bytes: encode(text) }));
    const planned = planVersion('urn:banxin:willow-creek', earlier, files, reason(`edition ${index + 1}`));
    earlier = planned.inventory;
    all = {
      ...all,
      ...texts(planned.content),
      ...texts(planned.inventoryFiles, `${planned.name}/`),
      ...texts(planned.inventoryFiles),
    };
  }
  return all;
};

/** The same files with an inventory edited as JSON, and its sidecar made to match. */
export const edited = (
  files: Readonly<Record<string, string>>,
  edit: (inventory: Record<string, unknown>) => unknown,
  where: readonly string[] = ['', 'v3/'],
): Readonly<Record<string, string>> => {
  const next = { ...files };
  for (const folder of where) {
    const value: Record<string, unknown> = JSON.parse(files[`${folder}inventory.json`] ?? '');
    const result = edit(value) ?? value;
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    next[`${folder}inventory.json`] = text;
    delete next[`${folder}inventory.json.sha512`];
    const algorithm = value['digestAlgorithm'] === 'sha256' ? 'sha256' : 'sha512';
    next[`${folder}inventory.json.${algorithm}`] = `${digestHex(algorithm, encode(text))} inventory.json\n`;
  }
  return next;
};
