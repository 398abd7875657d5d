/** A folder of the store as it was found, listed once; files are read when their bytes or digests are asked for. */
export interface StoredFolder {
  /** Path, relative to this folder, `/` between folders, to the file. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Every folder below, the empty ones too. */
  readonly folders: readonly string[];
  /** Links, sockets and the like. */
  readonly others: readonly string[];
}

export interface StoredFile {
  bytes(): Uint8Array;
  /** In lower-case hexadecimal digits; undefined where banxin cannot compute it. */
  digest(algorithm: string): string | undefined;
}

/** What lies under one of its folders, paths cut. */
export function below(folder: StoredFolder, name: string): StoredFolder {
  const start = `${name}/`;
  const cut = (paths: readonly string[]): readonly string[] =>
    paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  return {
    files: new Map(
      [...folder.files]
        .filter(([path]) => path.startsWith(start))
        .map(([path, file]) => [path.slice(start.length), file]),
    ),
    folders: cut(folder.folders),
    others: cut(folder.others),
  };
}

/** Names of the folders directly inside. */
export const foldersIn = (folder: StoredFolder): readonly string[] =>
  folder.folders.filter((path) => !path.includes('/'));

/** Names of the files directly inside. */
export const filesIn = (folder: StoredFolder): readonly string[] =>
  [...folder.files.keys()].filter((path) => !path.includes('/'));

/** Folders in which nothing lies. */
export const emptyFolders = (folder: StoredFolder): readonly string[] => {
  const full = new Set<string>();
  for (const path of [...folder.files.keys(), ...folder.folders, ...folder.others]) {
    const slash = path.lastIndexOf('/');
    if (slash > 0) full.add(path.slice(0, slash));
  }
  return folder.folders.filter((path) => !full.has(path));
};

/** Version folders first to last: v2 before v10. */
export const byVersion = (one: string, other: string): number => Number(one.slice(1)) - Number(other.slice(1));
