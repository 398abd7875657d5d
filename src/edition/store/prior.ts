import type { OcflCode } from './code.ts';
import type { Inventory, InventoryVersion } from './inventory.ts';

/** An earlier inventory tells the same states and words as the present one (3.5.5: E066, W011). */
export function comparePrior(
  prior: Inventory,
  present: Inventory,
): readonly { readonly code: OcflCode; readonly at: string }[] {
  const faults: { readonly code: OcflCode; readonly at: string }[] = [];
  for (const [name, before] of prior.versions) {
    const now = present.versions.get(name);
    if (now === undefined || !sameState(prior, before, present, now)) faults.push({ code: 'E066', at: name });
    else if (!sameWords(before, now)) faults.push({ code: 'W011', at: name });
  }
  return faults;
}

/** By digest where both count by one algorithm, else by the files that stand behind the digests. */
function sameState(prior: Inventory, before: InventoryVersion, present: Inventory, now: InventoryVersion): boolean {
  const earlier = byPath(before);
  const later = byPath(now);
  if (earlier.size !== later.size) return false;
  return [...earlier].every(([path, digest]) => {
    const other = later.get(path);
    if (other === undefined) return false;
    if (prior.algorithm === present.algorithm) return digest.toLowerCase() === other.toLowerCase();
    const files = new Set(prior.manifest.get(digest) ?? []);
    return (present.manifest.get(other) ?? []).some((file) => files.has(file));
  });
}

const byPath = ({ state }: InventoryVersion): ReadonlyMap<string, string> =>
  new Map([...state].flatMap(([digest, paths]) => paths.map((path) => [path, digest] as const)));

const sameWords = (a: InventoryVersion, b: InventoryVersion): boolean =>
  a.created === b.created &&
  a.message === b.message &&
  a.user?.name === b.user?.name &&
  a.user?.address === b.user?.address;
