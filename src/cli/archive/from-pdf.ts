import { resolve } from 'node:path';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { sha256Hex } from '../../base/digest.ts';
import { recordedInputs } from '../../edition/manifest.ts';
import { type CarriedFile, carriedFiles } from '../../preflight/attachments.ts';
import { readPdf } from '../../preflight/reader/document.ts';
import { isUnsafe } from '../../world/broker.ts';
import { commit } from '../../world/commit.ts';
import { type Answer, complaints } from '../answer.ts';
import { occupied, readNamedPdf } from '../disk.ts';
import { restored } from './restore.ts';

/** The list of what an archive file was made from; it is no part of the publication. */
const listName = 'banxin.json';

/** `banxin archive restore --from-pdf`: the publication out of its own archive file, each file checked by the list inside. */
export function restoreFromPdf(file: string, target: string, workingDirectory: string): Answer {
  const bytes = readNamedPdf(file, workingDirectory);
  if ('code' in bytes) return complaints(bytes);
  const taken = occupied(target, workingDirectory);
  if (taken !== undefined) return complaints(taken);
  const carried = carriedFiles(readPdf(bytes));
  const files = carried.filter(({ name }) => name !== listName);
  if (!files.some(({ name }) => name === 'publication.yaml'))
    return complaints(
      diagnostic('usage/carries-no-publication', { values: { file }, hints: [hint('usage/archive-pdf')] }),
    );
  const digests = recordedInputs(carried.find(({ name }) => name === listName)?.bytes);
  const faults = files.flatMap((each) => faultsOf(each, file, digests));
  if (faults.length > 0) return complaints(...faults);
  const placed = files.map(({ name, bytes: content }) => ({ path: name, bytes: content ?? new Uint8Array() }));
  const folder = resolve(workingDirectory, target);
  commit(folder, placed, []);
  return restored(placed, folder, workingDirectory, {
    zh: `已从“${file}”取出 ${placed.length} 个文件，都和其中登记的校验和相符`,
    en: `restored ${placed.length} files from “${file}”; all match the digests recorded in it`,
  });
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
