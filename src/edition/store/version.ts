import { digestHex } from '../../base/digest.ts';
import type { DigestPaths, Inventory, InventoryVersion } from './inventory.ts';

/** A file that a version keeps; its path is logical, `/` between folders. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why a version was made, and by whom. */
export interface Reason {
  /** RFC 3339 */
  readonly created: string;
  readonly message: string;
  readonly user: string;
  /** A URI. */
  readonly address: string;
}

/** A version that is ready to be written. */
export interface PlannedVersion {
  /** `v2` */
  readonly name: string;
  readonly inventory: Inventory;
  /** `inventory.json` and `inventory.json.sha512`. */
  readonly inventoryFiles: readonly KeptFile[];
  /** What no earlier version holds, under `v2/content/`; paths relative to the object. */
  readonly content: readonly KeptFile[];
}

const algorithm = 'sha512';
const inventoryType = 'https://ocfl.io/1.1/spec/#inventory';

/** Plans an object's next version: forward delta, so that what an earlier version holds is not written again. */
export function planVersion(
  id: string,
  earlier: Inventory | undefined,
  files: readonly KeptFile[],
  reason: Reason,
): PlannedVersion {
  const name = `v${(earlier?.versions.size ?? 0) + 1}`;
  const manifest = new Map<string, readonly string[]>(earlier?.manifest);
  const state = new Map<string, readonly string[]>();
  const content: KeptFile[] = [];
  for (const { path, bytes } of files) {
    const digest = sha512(bytes);
    state.set(digest, [...(state.get(digest) ?? []), path].sort());
    if (manifest.has(digest)) continue;
    const place = `${name}/content/${path}`;
    manifest.set(digest, [place]);
    content.push({ path: place, bytes });
  }
  const { created, message, user, address } = reason;
  const version: InventoryVersion = { created, message, user: { name: user, address }, state };
  const inventory: Inventory = {
    id,
    type: inventoryType,
    algorithm,
    head: name,
    contentDirectory: undefined,
    manifest,
    versions: new Map([...(earlier?.versions ?? []), [name, version]]),
    fixity: new Map(),
  };
  return { name, inventory, inventoryFiles: inventoryFiles(inventory), content };
}

const sha512 = (bytes: Uint8Array): string => {
  const digest = digestHex(algorithm, bytes);
  if (digest === undefined) throw new Error('no SHA-512');
  return digest;
};

/** The files that a version differs in from the head; none where the head holds the same, bytes for bytes. */
export function changedPaths(head: Inventory, files: readonly KeptFile[]): readonly string[] {
  const kept = new Map(
    [...(head.versions.get(head.head)?.state ?? [])].flatMap(([digest, paths]) => paths.map((path) => [path, digest])),
  );
  const changed = files.filter(({ path, bytes }) => kept.get(path) !== sha512(bytes)).map(({ path }) => path);
  const now = new Set(files.map(({ path }) => path));
  return [...changed, ...[...kept.keys()].filter((path) => !now.has(path))].sort();
}

/** An inventory and its sidecar, keys in a fixed order, so that the same state has the same bytes. */
export function inventoryFiles(inventory: Inventory): readonly KeptFile[] {
  const bytes = new TextEncoder().encode(`${JSON.stringify(inventoryValue(inventory), null, 2)}\n`);
  const sidecar = new TextEncoder().encode(`${sha512(bytes)} inventory.json\n`);
  return [
    { path: 'inventory.json', bytes },
    { path: `inventory.json.${algorithm}`, bytes: sidecar },
  ];
}

const sorted = (block: DigestPaths): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...block].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const inventoryValue = ({ id, type, algorithm: digestAlgorithm, head, manifest, versions }: Inventory): unknown => ({
  id,
  type,
  digestAlgorithm,
  head,
  manifest: sorted(manifest),
  versions: Object.fromEntries(
    [...versions].map(([name, { created, message, user, state }]) => [
      name,
      { created, message, user, state: sorted(state) },
    ]),
  ),
});

/** Where a version's files stand in the object: logical path → content path. */
export function contentOf(inventory: Inventory, version: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [digest, paths] of inventory.versions.get(version)?.state ?? [])
    for (const path of paths) {
      const place = inventory.manifest.get(digest)?.[0];
      if (place !== undefined) places.set(path, place);
    }
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
