import { type JsonMapping, type JsonNode, memberOf, readJson, stringOf } from '../../base/json.ts';
import { decodeUtf8 } from '../../base/utf8.ts';
import type { OcflCode } from './code.ts';
import { digestPaths, pathFaults } from './paths.ts';

/** An OCFL 1.1 inventory: what an object holds, version by version (https://ocfl.io/1.1/spec/#inventory). */
export interface Inventory {
  readonly id: string;
  readonly type: string;
  readonly algorithm: string;
  readonly head: string;
  readonly contentDirectory: string | undefined;
  /** Digest → content paths, relative to the object. */
  readonly manifest: DigestPaths;
  readonly versions: ReadonlyMap<string, InventoryVersion>;
  readonly fixity: ReadonlyMap<string, DigestPaths>;
}

/** Digest, as written, to the paths that have it. */
export type DigestPaths = ReadonlyMap<string, readonly string[]>;

/** One version's state: digest → logical paths. */
export interface InventoryVersion {
  /** RFC 3339 */
  readonly created: string;
  readonly message: string | undefined;
  readonly user: { readonly name: string; readonly address: string | undefined } | undefined;
  readonly state: DigestPaths;
}

/** What an inventory says wrongly; `at` is a key or a path in it. */
export interface InventoryFault {
  readonly code: OcflCode;
  readonly at?: string;
}

const keys = new Set(['id', 'type', 'digestAlgorithm', 'head', 'contentDirectory', 'manifest', 'versions', 'fixity']);
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** Reads an inventory; undefined where it is too broken to look further. */
export function readInventory(bytes: Uint8Array): {
  readonly inventory: Inventory | undefined;
  readonly faults: readonly InventoryFault[];
} {
  const text = decodeUtf8(bytes);
  const read = text === undefined ? undefined : readJson(text);
  if (read?.ok === false && read.fault.fault === 'repeated-key') return broken('E096', read.fault.key);
  if (read?.ok !== true || read.root.kind !== 'object') return broken('E033');
  const { root } = read;
  const faults: InventoryFault[] = [];
  const fault = (code: OcflCode, at?: string): void => {
    faults.push(at === undefined ? { code } : { code, at });
  };
  for (const key of root.members.keys()) if (!keys.has(key)) fault('E102', key);
  for (const key of ['id', 'type', 'digestAlgorithm', 'head'])
    if ((stringOf(root, key) ?? '') === '') fault(key === 'head' && root.members.has(key) ? 'E040' : 'E036', key);
  const algorithm = stringOf(root, 'digestAlgorithm') ?? '';
  if (algorithm !== '' && algorithm !== 'sha512' && algorithm !== 'sha256') fault('E025', algorithm);
  const type = stringOf(root, 'type') ?? '';
  if (type !== '' && !/^https:\/\/ocfl\.io\/1\.[01]\/spec\/#inventory$/.test(type)) fault('E038', type);
  const id = stringOf(root, 'id') ?? '';
  if (id !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(id)) fault('W005', id);
  if (algorithm === 'sha256') fault('W004');
  const content = memberOf(root, 'contentDirectory');
  const contentDirectory = content?.kind === 'string' ? content.value : undefined;
  if (content !== undefined) {
    if (contentDirectory === undefined || contentDirectory === '' || contentDirectory.includes('/')) fault('E017');
    else if (contentDirectory === '.' || contentDirectory === '..') fault('E018');
  }
  const manifest = readManifest(root, faults);
  const versions = readVersions(root, faults);
  const fixity = readFixity(root, faults);
  if (manifest === undefined || versions === undefined) return { inventory: undefined, faults };
  const head = stringOf(root, 'head') ?? '';
  const inventory = { id, type, algorithm, head, contentDirectory, manifest, versions, fixity };
  faults.push(...crossFaults(inventory));
  return { inventory, faults };
}

const broken = (code: OcflCode, at?: string): ReturnType<typeof readInventory> => ({
  inventory: undefined,
  faults: [at === undefined ? { code } : { code, at }],
});

function readManifest(root: JsonMapping, faults: InventoryFault[]): DigestPaths | undefined {
  const node = memberOf(root, 'manifest');
  if (node === undefined) faults.push({ code: 'E041', at: 'manifest' });
  else if (node.kind !== 'object') faults.push({ code: 'E106' });
  if (node?.kind !== 'object') return undefined;
  const manifest = digestPaths(node, 'E092', faults);
  repeatedDigests(manifest, 'E096', faults);
  const paths = [...manifest.values()].flat();
  faults.push(...pathFaults(paths, { edge: 'E100', element: 'E099', conflict: 'E101' }));
  return manifest;
}

function readVersions(root: JsonMapping, faults: InventoryFault[]): Inventory['versions'] | undefined {
  const node = memberOf(root, 'versions');
  if (node === undefined) faults.push({ code: 'E043' });
  else if (node.kind !== 'object') faults.push({ code: 'E044' });
  if (node?.kind !== 'object') return undefined;
  if (node.members.size === 0) faults.push({ code: 'E008' });
  const versions = new Map<string, InventoryVersion>();
  for (const [name, { value }] of node.members) {
    const version = readVersion(name, value, faults);
    if (version !== undefined) versions.set(name, version);
  }
  return versions;
}

function readVersion(name: string, node: JsonNode, faults: InventoryFault[]): InventoryVersion | undefined {
  const fault = (code: OcflCode): void => {
    faults.push({ code, at: name });
  };
  if (node.kind !== 'object') {
    fault('E047');
    return undefined;
  }
  for (const key of node.members.keys())
    if (!['created', 'state', 'message', 'user'].includes(key)) faults.push({ code: 'E102', at: `${name}.${key}` });
  const created = stringOf(node, 'created');
  if (memberOf(node, 'created') === undefined) fault('E048');
  else if (created === undefined || !rfc3339.test(created)) fault('E049');
  const message = memberOf(node, 'message');
  if (message !== undefined && message.kind !== 'string') fault('E094');
  const user = readUser(memberOf(node, 'user'), fault);
  if (message === undefined || user === undefined) fault('W007');
  const stateNode = memberOf(node, 'state');
  if (stateNode === undefined) fault('E048');
  else if (stateNode.kind !== 'object') fault('E050');
  const state = stateNode?.kind === 'object' ? digestPaths(stateNode, 'E051', faults) : new Map();
  const paths = [...state.values()].flat();
  faults.push(...pathFaults(paths, { edge: 'E053', element: 'E052', conflict: 'E095' }));
  return { created: created ?? '', message: message?.kind === 'string' ? message.value : undefined, user, state };
}

function readUser(node: JsonNode | undefined, fault: (code: OcflCode) => void): InventoryVersion['user'] {
  if (node === undefined) return undefined;
  const name = stringOf(node, 'name') ?? '';
  if (name === '') fault('E054');
  const address = stringOf(node, 'address');
  if (address === undefined) fault('W008');
  else if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) fault('W009');
  return { name, address };
}

function readFixity(root: JsonMapping, faults: InventoryFault[]): Inventory['fixity'] {
  const node = memberOf(root, 'fixity');
  const fixity = new Map<string, DigestPaths>();
  if (node === undefined) return fixity;
  if (node.kind !== 'object') {
    faults.push({ code: 'E111' });
    return fixity;
  }
  for (const [algorithm, { value }] of node.members) {
    if (value.kind !== 'object') {
      faults.push({ code: 'E057', at: algorithm });
      continue;
    }
    const block = digestPaths(value, 'E057', faults);
    repeatedDigests(block, 'E097', faults);
    faults.push(...pathFaults([...block.values()].flat(), { edge: 'E100', element: 'E099', conflict: 'E101' }));
    fixity.set(algorithm, block);
  }
  return fixity;
}

function repeatedDigests(block: DigestPaths, code: OcflCode, faults: InventoryFault[]): void {
  const seen = new Set<string>();
  for (const digest of block.keys()) {
    if (seen.has(digest.toLowerCase())) faults.push({ code, at: digest });
    seen.add(digest.toLowerCase());
  }
}

/** What only shows when the blocks are held against one another. */
function crossFaults({ manifest, versions, head }: Inventory): readonly InventoryFault[] {
  const faults: InventoryFault[] = [];
  const used = new Set<string>();
  for (const [name, { state }] of versions)
    for (const digest of state.keys()) {
      used.add(digest);
      if (!manifest.has(digest)) faults.push({ code: 'E050', at: `${name}: ${digest}` });
    }
  for (const digest of manifest.keys()) if (!used.has(digest)) faults.push({ code: 'E107', at: digest });
  faults.push(...numberingFaults([...versions.keys()], head));
  return faults;
}

/** Names run v1, v2 … or v01, v02 … without a gap, and the head is the last (3.5.3, 3.5.1). */
export function numberingFaults(names: readonly string[], head: string): readonly InventoryFault[] {
  const faults: InventoryFault[] = [];
  const numbers: number[] = [];
  for (const name of names) {
    const found = /^v(0*)([1-9]\d*)$/.exec(name);
    if (found === null) faults.push({ code: /^v\d/.test(name) ? 'E105' : 'E104', at: name });
    else numbers.push(Number(found[2]));
  }
  numbers.sort((a, b) => a - b);
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  if (gap === 0) faults.push({ code: 'E009', at: `v${numbers[0]}` });
  else if (gap > 0) faults.push({ code: 'E010', at: `v${numbers[gap]}` });
  const padded = names.filter((name) => /^v0/.test(name));
  if (padded.length > 0) {
    if (padded.length !== names.length || new Set(names.map((name) => name.length)).size > 1)
      faults.push({ code: 'E012', at: padded[0] ?? '' }, { code: 'E013', at: names.at(-1) ?? '' });
    faults.push({ code: 'W001' });
  }
  const last = numbers.at(-1);
  if (last !== undefined && head !== '') {
    const found = /^v0*([1-9]\d*)$/.exec(head);
    if (found === null || Number(found[1]) !== last) faults.push({ code: 'E040', at: head });
    else if (!names.includes(head)) faults.push({ code: 'E013', at: head });
  }
  return faults;
}
