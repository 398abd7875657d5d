import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './tokens.ts';

/** The top of this repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

export const exists = (path: string): boolean => existsSync(join(root, path));

/** Paths of the files under a folder, sorted, `/` between folders. */
export const filesUnder = (folder: string): readonly string[] =>
  !exists(folder)
    ? []
    : readdirSync(join(root, folder), { withFileTypes: true })
        .flatMap((entry) => {
          const path = `${folder}/${entry.name}`;
          return entry.isDirectory() ? filesUnder(path) : [path];
        })
        .sort();

export const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const typescriptUnder = (folder: string): readonly SourceFile[] =>
  filesUnder(folder)
    .filter((path) => path.endsWith('.ts') && !path.includes('/node_modules/'))
    .map((path) => ({ path, text: readText(path) }));
