import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256Hex } from '../../../src/base/digest.ts';
import { root } from '../repository.ts';
import { run } from '../run.ts';

/** What the system may answer, call by call; `KILL` ends the program there instead. */
const answers = {
  write: ['EIO', 'ENOSPC', 'EDQUOT', 'KILL'],
  fsync: ['EIO', 'ENOSPC', 'EDQUOT', 'KILL'],
  openat: ['EIO', 'EMFILE', 'EACCES', 'ENOSPC', 'EDQUOT', 'EROFS'],
  mkdir: ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'KILL'],
  rename: ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EXDEV', 'KILL'],
  link: ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EXDEV', 'KILL'],
  unlink: ['EIO', 'EROFS', 'EACCES', 'KILL'],
  rmdir: ['EIO', 'EROFS', 'EACCES', 'KILL'],
} as const;
const calls = Object.keys(answers);

/** A call of the program that can be made to fail, and how. */
export interface Point {
  readonly call: string;
  readonly nth: number;
  readonly answer: string;
}

/** What came of it. */
export interface Struck {
  readonly code: number | null;
  readonly stdout: string;
  /** The line of the trace where it failed; undefined where it was not reached. */
  readonly line: string | undefined;
}

/** Only banxin's first thread is traced, which does all of its writing: a child would count its calls anew. */
const trace = (cwd: string, words: readonly string[], expressions: readonly string[]) => {
  const log = join(cwd, '..', 'strace.log');
  const strace = ['-y', '-o', log, ...expressions.flatMap((each) => ['-e', each])];
  const program = [process.execPath, join(root, 'banxin.mjs'), ...words, '--json'];
  const { code, stdout } = run('strace', [...strace, ...program], { cwd });
  return { code, stdout, log: readFileSync(log, 'utf8') };
};

/** Whether a line of a trace is about something in the working folder; a path that is not absolute is. */
const isHere = (cwd: string, line: string): boolean => {
  const named = [...line.matchAll(/"([^"]+)"|\d+<([^>]+)>/g)].map(([, text, open]) => text ?? open ?? '');
  return named.some((path) => path.startsWith(`${cwd}/`));
};

/** Runs the program undisturbed; every call that it makes in its working folder, with every answer that it might get. */
export const pointsIn = (cwd: string, words: readonly string[]): readonly Point[] => {
  const { log, code } = trace(cwd, words, [`trace=${calls.join(',')}`]);
  if (code !== 0) throw new Error(`${words.join(' ')} ends with ${code} when nothing fails`);
  const counts = new Map<string, number>();
  return log.split('\n').flatMap((line) => {
    const call = /^(\w+)\(/.exec(line)?.[1] ?? '';
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    if (!isHere(cwd, line) || !isCall(call)) return [];
    return answers[call].map((answer) => ({ call, nth, answer }));
  });
};

const isCall = (call: string): call is keyof typeof answers => Object.hasOwn(answers, call);

/** Runs the program with one call failing. */
export const strike = (cwd: string, words: readonly string[], { call, nth, answer }: Point): Struck => {
  const how = answer === 'KILL' ? 'signal=KILL' : `error=${answer}`;
  const { code, stdout, log } = trace(cwd, words, [`trace=${call}`, `inject=${call}:${how}:when=${nth}`]);
  const line = log
    .split('\n')
    .find((each) =>
      answer === 'KILL'
        ? each.includes(`${call}(`) && /(= \?|<unfinished \.\.\.>)$/.test(each)
        : each.includes('INJECTED'),
    );
  return { code, stdout, line: line !== undefined && isHere(cwd, line) ? line : undefined };
};

/** Whether what was said names the place: the file itself, or the folder that it is in. */
export const isNamed = (stdout: string, line: string): boolean => {
  const named = [...line.matchAll(/"([^"]+)"|\d+<([^>]+)>/g)].map(([, text, open]) => text ?? open ?? '');
  const said = JSON.parse(stdout).diagnostics.map(
    ({ message }: { readonly message: { readonly zh: string } }) => message.zh,
  );
  return named.some((path) => said.some((text: string) => text.includes(basename(path))));
};

/** Path → hash of what a folder holds, without what banxin makes ready there. */
export const contentIn = (folder: string): Readonly<Record<string, string>> =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
          .filter((path) => !path.startsWith('.banxin-'))
          .sort()
          .map((path) => [path, sha256Hex(readFileSync(join(folder, path)))]),
      )
    : {};

/** What banxin left of what it makes ready. */
export const leftIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.banxin-'));
