import type { JsonMapping, JsonNode } from '../../base/json.ts';
import type { OcflCode } from './code.ts';
import type { DigestPaths, InventoryFault } from './inventory.ts';

/** The texts of a list; undefined where it is no list of texts. */
export const textList = (node: JsonNode): readonly string[] | undefined => {
  if (node.kind !== 'list') return undefined;
  const texts = node.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return texts.length === node.items.length ? texts : undefined;
};

/** A block of digests with their paths; `code` where one has no list of them. */
export function digestPaths(node: JsonMapping, code: OcflCode, faults: InventoryFault[]): DigestPaths {
  const block = new Map<string, readonly string[]>();
  for (const [digest, { value }] of node.members) {
    const paths = textList(value);
    if (paths === undefined || paths.length === 0) faults.push({ code, at: digest });
    else block.set(digest, paths);
  }
  return block;
}

interface PathCodes {
  readonly edge: OcflCode;
  readonly element: OcflCode;
  readonly conflict: OcflCode;
}

/** Paths begin and end without a slash, have no empty or dotted element, and none is another or its folder. */
export function pathFaults(paths: readonly string[], codes: PathCodes): readonly InventoryFault[] {
  const faults: InventoryFault[] = [];
  const files = new Set<string>();
  for (const path of paths) {
    if (path.startsWith('/') || path.endsWith('/')) faults.push({ code: codes.edge, at: path });
    const inner = path.replace(/^\/|\/$/g, '');
    if (inner.split('/').some((element) => element === '' || element === '.' || element === '..'))
      faults.push({ code: codes.element, at: path });
    if (files.has(path)) faults.push({ code: codes.conflict, at: path });
    files.add(path);
  }
  for (const path of files)
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      if (files.has(path.slice(0, slash))) faults.push({ code: codes.conflict, at: path });
  return faults;
}
