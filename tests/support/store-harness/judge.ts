import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { severityOf } from '../../../src/base/sentence.ts';
import { checkRoot } from '../../../src/edition/store/check-root.ts';
import { judgeObject } from '../../../src/edition/store/judge.ts';
import { contentOf } from '../../../src/edition/store/version.ts';
import { alone } from '../../../src/world/lock/lock.ts';
import { listStored } from '../../../src/world/store/listing.ts';
import { recoverStore } from '../../../src/world/store/write.ts';
import { editionFiles, object } from './made.ts';

/** A label, and the version that it was acknowledged as. */
export type Acknowledged = ReadonlyMap<string, string>;

/**
 * What is wrong with a store after whatever was done to its writers: the next command recovers it, then everything must be
 * as the specification wants it, each acknowledged edition there, and each version exactly the edition that it says it is.
 */
export const faultsOf = (store: string, acknowledged: Acknowledged): readonly string[] => {
  if (!existsSync(store)) return acknowledged.size === 0 ? [] : ['the store is gone'];
  const result = alone(store, () => judged(store, acknowledged), { patience: 10_000 });
  return 'heldBy' in result ? [`held by ${result.heldBy.holder?.pid}`] : result.done;
};

const judged = (store: string, acknowledged: Acknowledged): readonly string[] => {
  const recovered = recoverStore(store);
  const faults = recovered.filter(({ kind }) => kind === 'set-aside').map(({ version }) => `half a version ${version}`);
  const left = readdirSync(store).filter((name) => name.startsWith('.banxin-') && name !== '.banxin-lock');
  faults.push(...left.map((name) => `left behind: ${name}`));
  const root = checkRoot(listStored(store, left));
  if (root.objects.length > 0 || acknowledged.size > 0)
    faults.push(...root.faults.map(({ code, path }) => `${code} ${path ?? ''}`));
  if (!existsSync(join(store, object))) return acknowledged.size === 0 ? faults : [...faults, 'the object is gone'];
  const stored = listStored(join(store, object));
  const { diagnostics, inventory } = judgeObject(stored, object);
  faults.push(...diagnostics.filter((each) => severityOf(each) === 'error').map(({ code }) => code));
  if (inventory === undefined) return [...faults, 'no inventory'];
  for (const [label, version] of acknowledged)
    if (inventory.versions.get(version)?.message !== label) faults.push(`lost: ${label} was ${version}`);
  for (const [version, { message = '' }] of inventory.versions) {
    const places = contentOf(inventory, version);
    const isWhole = editionFiles(message).every(({ path, bytes }) => {
      const found = stored.files.get(places.get(path) ?? '')?.bytes();
      return found !== undefined && Buffer.from(found).equals(bytes);
    });
    if (!isWhole) faults.push(`${version} is not ${message}`);
  }
  return faults;
};
