import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { alone } from '../../src/world/lock/lock.ts';
import { root } from './repository.ts';

/** The lock as it is, but that something can be done before each of its calls to the file system. */
export interface HookedLock {
  readonly alone: typeof alone;
  /** Called with the number of the call, from 1; undefined takes the hook away and counts anew. */
  hook(before: ((nth: number) => void) | undefined): void;
}

const hooks = `
const hooked = Object.fromEntries(Object.entries(require('fs')).map(([name, value]) => [
  name,
  typeof value === 'function' && name.endsWith('Sync')
    ? (...words) => {
        const { before } = globalThis.hookedLock;
        if (before !== undefined) before((globalThis.hookedLock.count += 1));
        return value(...words);
      }
    : value,
]));
`;

/** Builds the lock once more, with the file system's functions exchanged. */
export const hookedLock = (): HookedLock => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-lock-'));
  const file = join(folder, 'lock.cjs');
  const options = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', write: false } as const;
  const entry = join(root, 'src/world/lock/lock.ts');
  const [built] = buildSync({ ...options, entryPoints: [entry] }).outputFiles;
  const text = (built?.text ?? '').replaceAll('require("node:fs")', 'hooked');
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const state: { before: ((nth: number) => void) | undefined; count: number } = { before: undefined, count: 0 };
  Object.assign(globalThis, { hookedLock: state });
  new Function('require', 'module', 'exports', `${hooks}${text}`)(createRequire(file), module, module.exports);
  rmSync(folder, { recursive: true });
  const made = module.exports['alone'];
  if (!isAlone(made)) throw new Error('the lock was not built');
  return {
    alone: made,
    hook: (before) => {
      state.before = before;
      state.count = 0;
    },
  };
};

const isAlone = (value: unknown): value is typeof alone => typeof value === 'function';
