import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../repository.ts';
import type { Acknowledged } from './judge.ts';

/** `npm run test:store` runs each harness as often as its bar says; CI a share of it. */
export const isWhole = process.env['BANXIN_STORE'] === 'whole';

/** How often: in CI, and in the whole form. */
export const times = (share: number, whole: number): number => (isWhole ? whole : share);

/** A place for the harness's files, and its worker as one script in it. */
export const harness = (name: string): { readonly scratch: string; readonly worker: string } => {
  const scratch = mkdtempSync(join(tmpdir(), `banxin-${name}-`));
  const worker = join(scratch, 'worker.cjs');
  buildSync({
    entryPoints: [join(root, 'tests/support/store-harness/worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: worker,
    logLevel: 'error',
  });
  return { scratch, worker };
};

/** A worker that runs, and what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  said(): readonly string[];
  /** Resolves when it first says something, or ends. */
  readonly begun: Promise<unknown>;
  /** Resolves with its exit code or signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts a program and listens to what it says. */
export const start = (command: string, words: readonly string[]): Running => {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const begun = new Promise((resolve) => {
    child.stdout?.once('data', resolve);
    child.once('close', resolve);
  });
  child.stdout?.on('data', (bytes: Buffer) => {
    text += bytes.toString();
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    text += bytes.toString();
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  // The last line is only heard when it is whole.
  return { child, said: () => text.split('\n').slice(0, -1), begun, ended };
};

/** Starts the worker on one of its tasks. */
export const startWorker = (worker: string, ...words: readonly string[]): Running =>
  start(process.execPath, [worker, ...words]);

/** What workers acknowledged: label → version. */
export const acknowledgedIn = (said: readonly string[]): Acknowledged =>
  new Map(
    said.flatMap((line) => {
      const [word, label = '', version = ''] = line.split(' ');
      return word === 'ack' ? [[label, version] as const] : [];
    }),
  );

/** Writes a figure down where `BANXIN_FIGURES` names a file for them. */
export const note = (line: string): void => {
  const file = process.env['BANXIN_FIGURES'];
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${line}\n`);
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
