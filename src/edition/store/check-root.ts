import { memberOf, readJson, stringOf } from '../../base/json.ts';
import type { ObjectFault } from './check-object.ts';
import { emptyFolders, filesIn, foldersIn, type StoredFolder } from './folder.ts';

/** Where the objects of a store lie, and what is wrong around them. */
export interface CheckedRoot {
  /** Folders of objects, sorted. */
  readonly objects: readonly string[];
  readonly faults: readonly ObjectFault[];
}

const rootDeclaration = /^0=ocfl_(1\.[01])$/;

/** Checks an OCFL storage root, without the objects' insides (https://ocfl.io/1.1/spec/#storage-root). */
export function checkRoot(store: StoredFolder): CheckedRoot {
  const faults: ObjectFault[] = [];
  const found = filesIn(store).filter((name) => name.startsWith('0='));
  const [name] = found;
  const spec = name === undefined ? undefined : rootDeclaration.exec(name)?.[1];
  if (name === undefined) faults.push({ code: 'E069' });
  else if (found.length > 1 || spec === undefined) faults.push({ code: 'E076', path: name });
  else if (new TextDecoder().decode(store.files.get(name)?.bytes()) !== `ocfl_${spec}\n`)
    faults.push({ code: 'E080', path: name });
  checkLayout(store, faults);
  const objects = foldersWithDeclaration(store);
  for (const object of objects) {
    const declared = filesIn(belowNames(store, object)).find((file) => file.startsWith('0=ocfl_object_'));
    if (
      found.length === 1 &&
      spec !== undefined &&
      declared !== undefined &&
      declared.slice('0=ocfl_object_'.length) > spec
    )
      faults.push({ code: 'E081', path: `${object}/${declared}` });
  }
  const inObject = (path: string): boolean =>
    objects.some((object) => path === object || path.startsWith(`${object}/`));
  for (const path of store.files.keys())
    if (path.includes('/') && !inObject(path) && !path.startsWith('extensions/')) faults.push({ code: 'E072', path });
  for (const path of emptyFolders(store))
    if (!inObject(path) && !path.startsWith('extensions')) faults.push({ code: 'E073', path });
  for (const path of store.others) if (!inObject(path)) faults.push({ code: 'E090', path });
  return { objects, faults };
}

function checkLayout(store: StoredFolder, faults: ObjectFault[]): void {
  const file = store.files.get('ocfl_layout.json');
  if (file === undefined) return;
  const read = readJson(new TextDecoder().decode(file.bytes()));
  const root = read.ok ? read.root : undefined;
  if (stringOf(root, 'extension') === undefined || memberOf(root, 'description') === undefined)
    faults.push({ code: 'E070', path: 'ocfl_layout.json' });
}

/** A folder with an object's declaration, or one that stands where objects do and lacks it. */
function foldersWithDeclaration(store: StoredFolder): readonly string[] {
  const declared = [...store.files.keys()]
    .map((path) => /^(.+)\/0=ocfl_object_[^/]*$/.exec(path)?.[1])
    .filter((path): path is string => path !== undefined);
  const outer = declared.filter((path) => !declared.some((other) => path.startsWith(`${other}/`)));
  const bare = foldersIn(store).filter(
    (folder) =>
      folder !== 'extensions' &&
      !outer.some((path) => path === folder || path.startsWith(`${folder}/`)) &&
      store.files.has(`${folder}/inventory.json`),
  );
  return [...new Set([...outer, ...bare])].sort();
}

function belowNames(store: StoredFolder, folder: string): StoredFolder {
  const start = `${folder}/`;
  return {
    files: new Map(
      [...store.files]
        .filter(([path]) => path.startsWith(start))
        .map(([path, file]) => [path.slice(start.length), file]),
    ),
    folders: [],
    others: [],
  };
}
