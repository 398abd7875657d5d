import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { sha256Hex } from '../base/digest.ts';
import { severityOf } from '../base/sentence.ts';
import { systemHints } from '../base/system-hints.ts';
import { version } from '../base/version.ts';
import { manifest as manifestText } from '../edition/manifest.ts';
import { provenance } from '../edition/provenance.ts';
import { type Product, runPipeline, type Stage } from '../pipeline.ts';
import { isSystemFault, systemCode } from '../world/broker.ts';
import { commit, type OutputFile, recover } from '../world/commit.ts';
import { openDesk } from '../world/desk.ts';
import { alone } from '../world/lock.ts';
import type { Invocation } from './arguments.ts';
import { chooseProfiles } from './profiles.ts';
import { choosePublication } from './publication.ts';

/** The pipeline's stages, then the writing of the files. */
export type BuildStage = Stage | 'write';

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
  const desk = openDesk(chosen.folder, workingDirectory);
  const { value: product, diagnostics } = await runPipeline(desk, {
    profiles: (manifest) => chooseProfiles(invocation, manifest),
    strict: invocation.strict,
    draft: invocation.draft,
    onStage,
  });
  const failed = diagnostics.some(
    (each) => severityOf(each, invocation.strict) === 'error' && (!invocation.draft || isUsage(each)),
  );
  if (invocation.command === 'check' || failed || product === undefined) return { outputs: [], diagnostics };
  onStage('write');
  const folder = resolve(workingDirectory, invocation.out ?? join('output', product.manifest.id.value));
  const files = editionFiles(product, desk);
  try {
    const result = alone(folder, () => {
      recover(folder);
      commit(folder, files, obsoleteFiles(folder, files));
    });
    if ('heldBy' in result) {
      const busy = diagnostic('world/busy', {
        values: { folder: relative(workingDirectory, folder), pid: result.heldBy },
      });
      return { outputs: [], diagnostics: [...diagnostics, busy] };
    }
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const file = relative(workingDirectory, pathOf(error) ?? folder) || '.';
    const reason = systemCode(error);
    const unwritable = diagnostic('world/unwritable', { values: { file, reason }, hints: systemHints(reason) });
    return { outputs: [], diagnostics: [...diagnostics, unwritable] };
  }
  const shown = (path: string): string => relative(workingDirectory, join(folder, path)) || path;
  const pages = new Map(product.pdfs.map((pdf) => [`${product.manifest.id.value}.${pdf.profile}.pdf`, pdf]));
  const outputs = files
    .filter((file) => pages.has(file.path))
    .map((file) => {
      const pdf = pages.get(file.path);
      return {
        ...(pdf === undefined ? {} : { profile: pdf.profile, pages: pdf.pages }),
        file: shown(file.path),
        sha256: sha256Hex(file.bytes),
        bytes: file.bytes.length,
      };
    });
  return { outputs, diagnostics };
}

/** The path that the operating system complained of. */
const pathOf = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;

/** A wrong manifest or command line: nothing is written, not even a draft. */
const isUsage = ({ code }: Diagnostic): boolean => code.startsWith('usage/');

/** Every file of the edition, the manifest last. */
function editionFiles(product: Product, desk: ReturnType<typeof openDesk>): readonly OutputFile[] {
  const { id, edition, date } = product.manifest;
  const text = (path: string, content: string): OutputFile => ({ path, bytes: new TextEncoder().encode(content) });
  const names = new Map(desk.read().map((source) => [source.shown, source.path]));
  const pdfs = product.pdfs.map((pdf) => ({
    path: `${id.value}.${pdf.profile}.pdf`,
    bytes: pdf.bytes,
    profile: pdf.profile,
    pages: pdf.pages,
  }));
  const files: readonly (OutputFile & { readonly profile?: string; readonly pages?: number })[] = [
    ...pdfs,
    ...product.charts.map(({ name, svg }) => text(`charts/${name}.svg`, svg)),
    text('provenance.json', provenance(product.document, { rename: (file) => names.get(file) ?? file })),
  ];
  const inputs = desk
    .read()
    .map((source) => ({ file: source.path, sha256: sha256Hex(source.bytes), bytes: source.bytes.length }));
  const outputs = files.map((file) => ({
    file: file.path,
    ...(file.profile === undefined ? {} : { profile: file.profile }),
    sha256: sha256Hex(file.bytes),
    bytes: file.bytes.length,
    ...(file.pages === undefined ? {} : { pages: file.pages }),
  }));
  const facts = { id: id.value, edition: edition.value, date: date.value, banxin: version };
  return [
    ...files.map(({ path, bytes }) => ({ path, bytes })),
    text('manifest.json', manifestText(inputs, outputs, facts)),
  ];
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
