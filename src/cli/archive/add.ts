import { join, resolve } from 'node:path';
import { diagnostic } from '../../base/diagnostic.ts';
import { digestHex } from '../../base/digest.ts';
import { version as program } from '../../base/version.ts';
import { premis, premisPath } from '../../edition/store/premis.ts';
import { changedPaths, type KeptFile, planVersion } from '../../edition/store/version.ts';
import { listStored } from '../../world/store/listing.ts';
import { objectFolders, openStore, writeVersion } from '../../world/store/write.ts';
import { type Answer, complaints } from '../answer.ts';
import { type Produced, produce } from '../produce.ts';
import { choosePublication } from '../publication.ts';
import type { AnswerOptions } from '../request.ts';
import { rootInventory } from './editions.ts';
import type { ArchiveRequest } from './request.ts';

/** `banxin archive add`: builds the publication and keeps what it was made from and what came of it as a new version. */
export async function preparedEdition(
  request: ArchiveRequest & { readonly kind: 'add' },
  options: AnswerOptions,
  workingDirectory: string,
): Promise<Produced | Answer> {
  const chosen = choosePublication(request.publication, workingDirectory);
  if ('code' in chosen) return complaints(chosen);
  const invocation = { ...options, command: 'build', draft: false } as const;
  const produced = await produce(invocation, chosen.folder, workingDirectory, () => {});
  return produced.files.length === 0 ? complaints(...produced.diagnostics) : produced;
}

/** Writes what was made into the store, which is held alone; the same content again makes no version. */
export function addEdition(
  request: ArchiveRequest & { readonly kind: 'add' },
  { product, desk, files, diagnostics }: Produced,
  workingDirectory: string,
  check: () => void,
): Answer {
  if (product === undefined) return complaints(...diagnostics);
  const store = resolve(workingDirectory, request.store);
  openStore(store);
  const { id, edition, date, author, title } = product.manifest;
  const object = id.value;
  const there = objectFolders(store).includes(object) ? listStored(join(store, object)) : undefined;
  const earlier = there === undefined ? undefined : rootInventory(there);
  const kept = [...keptInputs(desk), ...files.map((file) => ({ ...file, path: `output/${file.path}` }))];
  const changed = earlier === undefined ? undefined : changedPaths(earlier, kept).filter((path) => path !== premisPath);
  if (earlier !== undefined && changed?.length === 0) {
    const same = diagnostic('store/nothing-new', { values: { version: `${object}@${earlier.head}` } });
    return { ...answer(object, earlier.head, false), diagnostics: [...diagnostics, same] };
  }
  const user = request.by ?? author?.value ?? 'banxin';
  const message = request.message ?? `${title.value} ${edition.value}`;
  const created = `${date.value}T12:00:00Z`;
  const previous = there?.files.get(`${earlier?.head}/inventory.json`)?.bytes();
  const record = premis(kept, {
    id: object,
    edition: edition.value,
    created,
    program: `banxin ${program}`,
    user,
    message,
    previous: previous === undefined ? undefined : digestHex('sha512', previous),
  });
  const planned = planVersion(
    `urn:banxin:${encodeURIComponent(object)}`,
    earlier,
    [...kept, { path: premisPath, bytes: record }],
    {
      created,
      message,
      user,
      address: 'urn:banxin:editor',
    },
  );
  writeVersion(store, object, planned, check);
  return { ...answer(object, planned.name, true), diagnostics };
}

const answer = (id: string, version: string, added: boolean): Answer => ({
  outputs: [],
  diagnostics: [],
  lines: added ? [{ zh: `已存入 ${id}@${version}`, en: `kept ${id}@${version}` }] : [],
  facts: { id, version, added },
});

/** What the edition was made from, but for what banxin itself brings along: that is in the manifest by its digest. */
const keptInputs = (desk: Produced['desk']): readonly KeptFile[] =>
  desk
    .read()
    .filter(({ own }) => own !== true)
    .map(({ path, bytes }) => ({ path: `publication/${path}`, bytes }));
