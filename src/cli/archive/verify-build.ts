import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { sha256Hex } from '../../base/digest.ts';
import { sameBytes } from '../../base/same-bytes.ts';
import type { Source } from '../../base/sources.ts';
import { version as program } from '../../base/version.ts';
import { profileNames } from '../../data/manifest/facts.ts';
import { recordedInputs } from '../../edition/manifest.ts';
import type { KeptFile } from '../../edition/store/version.ts';
import { commit } from '../../world/commit.ts';
import { type Answer, complaints } from '../answer.ts';
import { pathNamedBy, unwritable } from '../disk.ts';
import { produce } from '../produce.ts';
import { type AnswerOptions, type Asked, type Command, readWords, wrongWords } from '../request.ts';
import { isStore } from './editions.ts';
import { takenOut } from './restore.ts';

/** What a line that begins with `banxin verify-build` asks for. */
export interface VerifyBuildRequest {
  readonly store: string;
  readonly edition: string;
}

/** `banxin verify-build` */
export const verifyBuildCommand: Command<VerifyBuildRequest> = { ask: verifyBuildRequest, answer: verifyBuild };

/** Reads the words after `verify-build`: a store and an edition, or both as `STORE/ID@v2`. */
function verifyBuildRequest(words: readonly string[]): Asked<VerifyBuildRequest> | Diagnostic {
  const read = readWords(words, []);
  if ('code' in read) return read;
  const [first, second, ...more] = read.positionals;
  if (first === undefined) return wrongWords('少写了参数', 'an argument is missing');
  if (more.length > 0) return wrongWords('写了多余的参数', 'there are too many arguments');
  const slash = first.lastIndexOf('/');
  if (second === undefined && slash < 0) return wrongWords('少写了参数', 'an argument is missing');
  const request =
    second === undefined
      ? { store: first.slice(0, slash), edition: first.slice(slash + 1) }
      : { store: first, edition: second };
  return { request, options: read.options };
}

/** Builds a kept edition again from what was kept of it, and compares every file that came of it, byte for byte. */
async function verifyBuild(
  { store, edition: asked }: VerifyBuildRequest,
  options: AnswerOptions,
  workingDirectory: string,
): Promise<Answer> {
  if (!isStore(resolve(workingDirectory, store)))
    return complaints(diagnostic('usage/no-store', { values: { store } }));
  const taken = takenOut(store, asked, workingDirectory);
  if ('diagnostics' in taken) return taken;
  const { edition, files } = taken;
  const folder = mkdtempSync(join(tmpdir(), 'banxin-verify-'));
  try {
    commit(folder, under('publication/', files), []);
    const kept = under('output/', files);
    const profiles = profilesOf(edition.id, kept);
    const invocation = { ...options, command: 'build', draft: false, profiles } as const;
    const { files: made, desk, diagnostics } = await produce(invocation, folder, folder, () => undefined);
    const name = `${edition.id}@${edition.edition.version}`;
    const differing = made.length === 0 ? [] : differences(name, kept, made);
    const other = othersThanThen(edition.edition.banxin, recordedInputs(listOf(kept)), desk.read());
    const failed = made.length === 0 ? [diagnostic('store/not-rebuilt', { values: { edition: name } })] : [];
    const faults = [...failed, ...differing];
    return {
      outputs: [],
      diagnostics: [...(made.length === 0 ? diagnostics : []), ...other, ...faults],
      lines:
        faults.length > 0
          ? []
          : [
              {
                zh: `${name} 重新排出的 ${made.length} 个文件和库里的逐字节相同`,
                en: `${name}: all ${made.length} files built again are the kept ones, byte for byte`,
              },
            ],
      facts: { id: edition.id, version: edition.edition.version, same: faults.length === 0, files: made.length },
    };
  } catch (error) {
    return complaints(unwritable(error, pathNamedBy(error, folder, workingDirectory)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const listOf = (kept: readonly KeptFile[]): Uint8Array | undefined =>
  kept.find(({ path }) => path === 'manifest.json')?.bytes;

/** What banxin brings along and is not what the edition was built with: itself, its fonts, its colour profiles. */
function othersThanThen(
  maker: string | undefined,
  recorded: ReadonlyMap<string, string>,
  sources: readonly Source[],
): readonly Diagnostic[] {
  const own = sources.filter((source) => source.own === true);
  const changed = own.filter(({ path, bytes }) => {
    const then = recorded.get(path);
    return then !== undefined && then !== sha256Hex(bytes);
  });
  return [
    ...(maker === undefined || maker === program
      ? []
      : [diagnostic('store/other-program', { values: { kept: maker, now: program } })]),
    ...changed.map(({ path }) => diagnostic('store/other-own-file', { values: { file: path } })),
  ];
}

const under = (folder: string, files: readonly KeptFile[]): readonly KeptFile[] =>
  files.flatMap(({ path, bytes }) => (path.startsWith(folder) ? [{ path: path.slice(folder.length), bytes }] : []));

/** The profiles that an edition was made in, by its PDFs. */
const profilesOf = (id: string, kept: readonly KeptFile[]): readonly string[] =>
  profileNames.filter((profile) => kept.some(({ path }) => path === `${id}.${profile}.pdf`));

function differences(edition: string, kept: readonly KeptFile[], made: readonly KeptFile[]): readonly Diagnostic[] {
  const before = new Map(kept.map(({ path, bytes }) => [path, bytes]));
  const after = new Map(made.map(({ path, bytes }) => [path, bytes]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((file) => {
    const old = before.get(file);
    const now = after.get(file);
    if (old !== undefined && now !== undefined && sameBytes(old, now)) return [];
    if (now === undefined) return [diagnostic('store/build-lacks', { values: { edition, file } })];
    return [diagnostic(old === undefined ? 'store/build-adds' : 'store/build-differs', { values: { edition, file } })];
  });
}
