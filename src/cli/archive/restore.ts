import { join, relative, resolve } from 'node:path';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { digestHex, sha256Hex } from '../../base/digest.ts';
import { listed } from '../../base/listed.ts';
import { judgeObject } from '../../edition/store/judge.ts';
import { contentOf, type KeptFile } from '../../edition/store/version.ts';
import { commit } from '../../world/commit.ts';
import { type Answer, complaints } from '../answer.ts';
import { occupied } from '../disk.ts';
import { type FoundEdition, findEdition } from './read.ts';

/** `banxin archive restore`: an edition's publication, ready to be built, with what was made of it under `output/`. */
export function restoreEdition(store: string, asked: string, target: string, workingDirectory: string): Answer {
  const found = takenOut(store, asked, target, workingDirectory);
  if ('diagnostics' in found) return found;
  const { edition, files } = found;
  const folder = resolve(workingDirectory, target);
  const placed = files.map(({ path, bytes }) => ({
    path: path.startsWith('publication/')
      ? path.slice('publication/'.length)
      : path.replace(/^output\//, `output/${edition.id}/`),
    bytes,
  }));
  commit(folder, placed, []);
  return restored(placed, folder, workingDirectory, {
    zh: `已取出 ${edition.id}@${edition.edition.version}，每个文件都和入库时的校验和相符`,
    en: `restored ${edition.id}@${edition.edition.version}; every file matches the digest that it was kept with`,
  });
}

/** `banxin archive export --bagit`: an edition as a BagIt bag (RFC 8493). */
export function exportBag(store: string, asked: string, target: string, workingDirectory: string): Answer {
  const found = takenOut(store, asked, target, workingDirectory);
  if ('diagnostics' in found) return found;
  const { edition, files } = found;
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  const payload = files.map(({ path, bytes }) => ({ path: `data/${path}`, bytes }));
  const octets = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const tags: readonly KeptFile[] = [
    { path: 'bagit.txt', bytes: encoded('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    {
      path: 'bag-info.txt',
      bytes: encoded(
        [
          `External-Identifier: ${edition.inventory.id}@${edition.edition.version}`,
          `External-Description: ${oneLine(edition.edition.message)}`,
          `Contact-Name: ${oneLine(edition.edition.user)}`,
          `Bagging-Date: ${edition.edition.date}`,
          `Payload-Oxum: ${octets}.${files.length}`,
          '',
        ].join('\n'),
      ),
    },
    { path: 'manifest-sha512.txt', bytes: encoded(digestLines(payload)) },
  ];
  const all = [...payload, ...tags, { path: 'tagmanifest-sha512.txt', bytes: encoded(digestLines(tags)) }];
  const folder = resolve(workingDirectory, target);
  commit(folder, all, []);
  return restored(all, folder, workingDirectory, {
    zh: `已导出 ${edition.id}@${edition.edition.version}`,
    en: `exported ${edition.id}@${edition.edition.version}`,
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** RFC 8493 2.1.3: line ends and per cent in names are encoded. */
const digestLines = (files: readonly KeptFile[]): string =>
  files
    .map(({ path, bytes }) => `${digestHex('sha512', bytes) ?? ''}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .sort()
    .join('');

/** An edition's files out of the store, each checked; or why they are not given out. */
function takenOut(
  store: string,
  asked: string,
  target: string,
  workingDirectory: string,
): { readonly edition: FoundEdition; readonly files: readonly KeptFile[] } | Answer {
  const edition = findEdition(resolve(workingDirectory, store), asked, workingDirectory);
  if ('code' in edition) return complaints(edition);
  const taken = occupied(target, workingDirectory);
  if (taken !== undefined) return complaints(taken);
  const { version } = edition.edition;
  const verdict = judgeObject(edition.object, edition.shown);
  if (verdict.hurt.has(version)) {
    const sound = [...edition.inventory.versions.keys()].filter((name) => !verdict.hurt.has(name));
    const hints = sound.length === 0 ? [] : [hint('store/healthy', listed('versions', sound))];
    return complaints(...verdict.diagnostics, diagnostic('store/refused', { values: { version }, hints }));
  }
  const files = [...contentOf(edition.inventory, version)].map(([path, place]) => ({
    path,
    bytes: edition.object.files.get(place)?.bytes() ?? new Uint8Array(),
  }));
  return { edition, files };
}

/** What came out, file by file. */
export const restored = (
  files: readonly KeptFile[],
  folder: string,
  workingDirectory: string,
  line: Answer['lines'][number],
): Answer => ({
  outputs: files.map(({ path, bytes }) => ({
    file: relative(workingDirectory, join(folder, path)) || path,
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
  })),
  diagnostics: [],
  lines: [line],
  facts: {},
});
