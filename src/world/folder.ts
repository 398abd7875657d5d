import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What stands in the way of writing, as the operating system would name it. */
export class Unwritable extends Error {
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string) {
    super(`${code} ${path}`);
    this.code = code;
    this.path = path;
  }
}

/** Makes a folder and those above it. Not mkdir's `recursive`: below /proc and its like that never ends. */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new Unwritable('ENOTDIR', path);
    return;
  }
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path) || !statSync(path).isDirectory()) throw error;
  }
}
