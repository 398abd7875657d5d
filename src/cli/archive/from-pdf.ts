import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { sha256Hex } from '../../base/digest.ts';
import { isJsonList, isJsonObject, plainJson, readJson } from '../../base/json.ts';
import { systemHints } from '../../base/system-hints.ts';
import { type CarriedFile, carriedFiles } from '../../preflight/attachments.ts';
import { readPdf } from '../../preflight/reader/document.ts';
import { isSystemFault, isUnsafe, systemCode } from '../../world/broker.ts';
import { commit } from '../../world/commit.ts';
import { type Answer, complaints } from '../answer.ts';

/** The list of what an archive file was made from; it is no part of the publication. */
const listName = 'banxin.json';

/** `banxin archive restore --from-pdf`: the publication out of its own archive file, each file checked by the list inside. */
export function restoreFromPdf(file: string, target: string, workingDirectory: string): Answer {
  const bytes = readBytes(file, workingDirectory);
  if ('code' in bytes) return complaints(bytes);
  const folder = resolve(workingDirectory, target);
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    return complaints(diagnostic('usage/target-not-empty', { values: { target } }));
  const carried = carriedFiles(readPdf(bytes));
  const files = carried.filter(({ name }) => name !== listName);
  if (!files.some(({ name }) => name === 'publication.yaml'))
    return complaints(
      diagnostic('usage/carries-no-publication', { values: { file }, hints: [hint('usage/archive-pdf')] }),
    );
  const digests = digestsIn(carried.find(({ name }) => name === listName)?.bytes);
  const faults = files.flatMap((each) => faultsOf(each, file, digests));
  if (faults.length > 0) return complaints(...faults);
  const placed = files.map(({ name, bytes: content }) => ({ path: name, bytes: content ?? new Uint8Array() }));
  commit(folder, placed, []);
  return {
    outputs: placed.map(({ path, bytes: content }) => ({
      file: relative(workingDirectory, join(folder, path)) || path,
      sha256: sha256Hex(content),
      bytes: content.length,
    })),
    diagnostics: [],
    lines: [
      {
        zh: `已从“${file}”取出 ${placed.length} 个文件，都和其中登记的校验和相符`,
        en: `restored ${placed.length} files from “${file}”; all match the digests recorded in it`,
      },
    ],
    facts: {},
  };
}

function readBytes(file: string, workingDirectory: string): Uint8Array | Diagnostic {
  try {
    return readFileSync(resolve(workingDirectory, file));
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const reason = systemCode(error);
    const hints = reason === 'ENOENT' ? [hint('preflight/check-path')] : systemHints(reason);
    return diagnostic('world/unreadable', { values: { file, reason }, hints });
  }
}

function digestsIn(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const read = bytes === undefined ? undefined : readJson(new TextDecoder().decode(bytes));
  const root = read?.ok === true ? plainJson(read.root) : undefined;
  const inputs = isJsonObject(root) ? root['inputs'] : undefined;
  if (!isJsonList(inputs)) return new Map();
  return new Map(
    inputs.flatMap((input) => {
      if (!isJsonObject(input)) return [];
      const { file, sha256 } = input;
      return typeof file === 'string' && typeof sha256 === 'string' ? [[file, sha256] as const] : [];
    }),
  );
}

/** A name that leads out of the folder, a part that cannot be unpacked, or content that the list does not know. */
function faultsOf(
  { name, bytes }: CarriedFile,
  pdf: string,
  digests: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  if (isUnsafe(name)) return [diagnostic('store/carried-astray', { values: { file: name, pdf } })];
  if (bytes !== undefined && digests.get(name) === sha256Hex(bytes)) return [];
  return [diagnostic('store/carried-changed', { values: { file: name, pdf } })];
}
