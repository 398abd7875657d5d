import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** banxin's own folder: the one with its package.json, above this file both in `src/` and in the bundle. */
export const home = findHome(dirname(fileURLToPath(import.meta.url)));

function findHome(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "banxin"')) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : findHome(parent);
}
