import { basename, dirname, resolve } from 'node:path';
import { digestHex } from '../../base/digest.ts';
import type { KeptFile } from '../../edition/store/version.ts';
import { zip } from '../../edition/zip.ts';
import { commit } from '../../world/commit.ts';
import type { Answer } from '../answer.ts';
import type { FoundEdition } from './read.ts';
import type { ArchiveRequest } from './request.ts';
import { restored, takenTo } from './restore.ts';

/** `banxin archive export`: an edition as a BagIt bag (RFC 8493), in a folder or in one ZIP file. */
export function exportBag(
  { store, edition: asked, target, zipped }: ArchiveRequest & { readonly kind: 'export' },
  workingDirectory: string,
): Answer {
  const found = takenTo(target, store, asked, workingDirectory);
  if ('diagnostics' in found) return found;
  const { edition, files } = found;
  const bag = bagOf(edition, files);
  const place = resolve(workingDirectory, target);
  const name = `${edition.id}-${edition.edition.version}`;
  const packed = bag.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes }));
  const placed = zipped ? [{ path: basename(place), bytes: zip(packed, edition.edition.date) }] : bag;
  const folder = zipped ? dirname(place) : place;
  commit(folder, placed, []);
  return restored(placed, folder, workingDirectory, {
    zh: `已导出 ${edition.id}@${edition.edition.version}`,
    en: `exported ${edition.id}@${edition.edition.version}`,
  });
}

/** Payload and tags of a bag, in one order. */
function bagOf(edition: FoundEdition, files: readonly KeptFile[]): readonly KeptFile[] {
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
  return [...payload, ...tags, { path: 'tagmanifest-sha512.txt', bytes: encoded(digestLines(tags)) }];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** RFC 8493 2.1.3: line ends and per cent in names are encoded. */
const digestLines = (files: readonly KeptFile[]): string =>
  files
    .map(({ path, bytes }) => `${digestHex('sha512', bytes) ?? ''}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .sort()
    .join('');
