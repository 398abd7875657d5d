import { join, relative, resolve } from 'node:path';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { sha256Hex } from '../../base/digest.ts';
import { listed } from '../../base/listed.ts';
import { judgeObject } from '../../edition/store/judge.ts';
import { contentOf, type KeptFile } from '../../edition/store/version.ts';
import { commit } from '../../world/commit.ts';
import { type Answer, complaints } from '../answer.ts';
import { occupied } from '../disk.ts';
import { type FoundEdition, findEdition } from './read.ts';

/** `banxin archive restore`: an edition's publication, ready to be built, with what was made of it under `output/`. */
export function restoreEdition(store: string, asked: string, target: string, workingDirectory: string): Answer {
  const found = takenTo(target, store, asked, workingDirectory);
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

interface TakenOut {
  readonly edition: FoundEdition;
  readonly files: readonly KeptFile[];
}

/** The same, for a place that nothing stands in yet. */
export function takenTo(target: string, store: string, asked: string, workingDirectory: string): TakenOut | Answer {
  const standing = occupied(target, workingDirectory);
  return standing === undefined ? takenOut(store, asked, workingDirectory) : complaints(standing);
}

/** An edition's files out of the store, each checked; or why they are not given out. */
export function takenOut(store: string, asked: string, workingDirectory: string): TakenOut | Answer {
  const edition = findEdition(resolve(workingDirectory, store), asked, workingDirectory);
  if ('code' in edition) return complaints(edition);
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
