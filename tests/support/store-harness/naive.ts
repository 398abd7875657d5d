import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readInventory } from '../../../src/edition/store/inventory.ts';
import { type KeptFile, planVersion } from '../../../src/edition/store/version.ts';
import { editionFiles, object } from './made.ts';

/** Keeps an edition as one would without thinking of crashes: straight into its place, no lock, nothing synced. */
export const keepNaively = (store: string, label: string): string => {
  const place = join(store, object);
  const root = join(place, 'inventory.json');
  const earlier = existsSync(root) ? readInventory(readFileSync(root)).inventory : undefined;
  const reason = { created: '2024-03-05T12:00:00Z', message: label, user: 'test', address: 'urn:test' };
  const { name, content, inventoryFiles } = planVersion(`urn:test:${object}`, earlier, editionFiles(label), reason);
  if (earlier === undefined) {
    writeNaively(store, [{ path: '0=ocfl_1.1', bytes: new TextEncoder().encode('ocfl_1.1\n') }]);
    writeNaively(place, [{ path: '0=ocfl_object_1.1', bytes: new TextEncoder().encode('ocfl_object_1.1\n') }]);
  }
  writeNaively(place, inventoryFiles);
  writeNaively(place, content);
  writeNaively(join(place, name), inventoryFiles);
  return name;
};

/** Puts files into their places one after the other. */
export const writeNaively = (folder: string, files: readonly KeptFile[]): void => {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};
