import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './repository.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end; a signal or a missing program gives code null. */
export const run = (command: string, words: readonly string[], { cwd = root, env = {} }: Where = {}): Run => {
  const result = spawnSync(command, words, {
    cwd,
    env: { ...withoutVitest(process.env), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { code: result.status, stdout: result.stdout ?? '', stderr: result.stderr ?? String(result.error ?? '') };
};

/** Output of a program that must succeed. */
export const output = (command: string, words: readonly string[], where: Where = {}): string => {
  const { code, stdout, stderr } = run(command, words, where);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')}: code ${code}\n${stdout}\n${stderr}`);
  return stdout;
};

/** A test run inside a test run must not take itself for the outer one's worker. */
const withoutVitest = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$|NODE_V8_COVERAGE$)/.test(name)));

/** The banxin of this repository, as people run it. */
export const banxin = (words: readonly string[], where: Where = {}): Run =>
  run(process.execPath, [join(root, 'banxin.mjs'), ...words], where);

/** Debian's names of the packages that the programs come from. */
const packages: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  mutool: 'mupdf-tools',
  pdfimages: 'poppler-utils',
  gs: 'ghostscript',
  java: 'openjdk-17-jdk-headless',
  javac: 'openjdk-17-jdk-headless',
  git: 'git',
  npm: 'npm',
};

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Throws with the names of the programs that are not there and of the packages that bring them. */
export const requirePrograms = (programs: readonly string[]): void => {
  const missing = programs.filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  const names = missing.map((program) => `${program} (${packages[program] ?? program})`).join(', ');
  throw new Error(`缺少程序 / missing programs: ${names}`);
};
