import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Stage } from '../pipeline.ts';
import { commit, type OutputFile, recover } from '../world/commit.ts';
import type { Invocation } from './arguments.ts';
import { pathNamedBy, unwritable } from './disk.ts';
import { heldAlone } from './held.ts';
import { produce } from './produce.ts';
import { choosePublication } from './publication.ts';

/** The pipeline's stages, then the judging of what was made and the writing of the files. */
export type BuildStage = Stage | 'preflight' | 'write';

/** A file that was written, as the report shows it. */
export interface BuiltFile {
  readonly profile?: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages?: number;
}

/** What a run wrote, and all that is to be said of it. */
export interface BuildResult {
  readonly outputs: readonly BuiltFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `banxin build` and `banxin check`: the same run; `check` writes nothing. */
export async function build(
  invocation: Invocation,
  workingDirectory: string,
  onStage: (stage: BuildStage) => void,
): Promise<BuildResult> {
  const chosen = choosePublication(invocation.publication, workingDirectory);
  if ('code' in chosen) return { outputs: [], diagnostics: [chosen] };
  const wrongOutput = outputFault(invocation, chosen.folder, workingDirectory);
  if (wrongOutput !== undefined) return { outputs: [], diagnostics: [wrongOutput] };
  const { product, made, files, diagnostics } = await produce(invocation, chosen.folder, workingDirectory, onStage);
  if (product === undefined || files.length === 0) return { outputs: [], diagnostics };
  onStage('write');
  const folder = resolve(workingDirectory, invocation.out ?? join('output', product.manifest.id.value));
  const told = [...diagnostics];
  try {
    const result = heldAlone(
      folder,
      relative(workingDirectory, folder) || '.',
      invocation.breakLock === true,
      (check) => {
        recover(folder);
        commit(folder, files, obsoleteFiles(folder, files), check);
      },
    );
    if ('code' in result) return { outputs: [], diagnostics: [...diagnostics, result] };
    told.push(...result.notes);
  } catch (error) {
    return {
      outputs: [],
      diagnostics: [...diagnostics, unwritable(error, pathNamedBy(error, folder, workingDirectory))],
    };
  }
  const shown = (path: string): string => relative(workingDirectory, join(folder, path)) || path;
  const outputs = made.flatMap(({ path, bytes, sha256, profile, pages }) =>
    profile === undefined || pages === undefined
      ? []
      : [{ profile, pages, file: shown(path), sha256, bytes: bytes.length }],
  );
  return { outputs, diagnostics: told };
}

/** Files that the last build made here and this one does not. */
function obsoleteFiles(folder: string, files: readonly OutputFile[]): readonly string[] {
  const old = join(folder, 'manifest.json');
  if (!existsSync(old)) return [];
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(old, 'utf8'));
  } catch {
    return [];
  }
  if (typeof read !== 'object' || read === null || !('outputs' in read) || !Array.isArray(read.outputs)) return [];
  const made = new Set(files.map((file) => file.path));
  return read.outputs
    .map((output: unknown) =>
      typeof output === 'object' && output !== null && 'file' in output ? output.file : undefined,
    )
    .filter((file): file is string => typeof file === 'string')
    .filter((file) => !made.has(file) && !file.startsWith('/') && !file.split('/').includes('..'));
}

/** An output folder that is no folder, or that holds what is to be read. */
function outputFault(invocation: Invocation, publication: string, workingDirectory: string): Diagnostic | undefined {
  if (invocation.out === undefined) return undefined;
  const folder = resolve(workingDirectory, invocation.out);
  const shown = invocation.out;
  if (existsSync(folder) && !statSync(folder).isDirectory())
    return diagnostic('usage/output-not-folder', { values: { folder: shown } });
  const own = resolve(workingDirectory, publication);
  const inputs = [own, ...['templates', 'fonts'].flatMap((name) => [join(own, name), resolve(workingDirectory, name)])];
  const over = inputs.some(
    (input) => folder === input || (input === inputs[0] ? false : folder.startsWith(`${input}/`)),
  );
  return over || folder === '/' ? diagnostic('usage/output-over-input', { values: { folder: shown } }) : undefined;
}
