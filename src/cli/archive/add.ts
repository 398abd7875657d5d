import { relative, resolve } from 'node:path';
import { diagnostic } from '../../base/diagnostic.ts';
import { version as program } from '../../base/version.ts';
import { judgeObject } from '../../edition/store/judge.ts';
import type { KeptFile } from '../../edition/store/version.ts';
import { type Keeping, keepEdition } from '../../world/store/keep.ts';
import { type Answer, complaints } from '../answer.ts';
import { type Produced, produce } from '../produce.ts';
import { choosePublication } from '../publication.ts';
import type { AnswerOptions } from '../request.ts';
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
  const { id, edition, date, author, title } = product.manifest;
  const object = id.value;
  const keeping: Keeping = {
    object,
    files: [...keptInputs(desk), ...files.map((file) => ({ ...file, path: `output/${file.path}` }))],
    edition: edition.value,
    created: `${date.value}T12:00:00Z`,
    program: `banxin ${program}`,
    user: request.by ?? author?.value ?? 'banxin',
    message: request.message ?? `${title.value} ${edition.value}`,
  };
  const kept = keepEdition(store, keeping, check);
  switch (kept.kind) {
    case 'added':
      return { ...answer(object, kept.version, true), diagnostics };
    case 'same': {
      const same = diagnostic('store/nothing-new', { values: { version: `${object}@${kept.version}` } });
      return { ...answer(object, kept.version, false), diagnostics: [...diagnostics, same] };
    }
    case 'damaged': {
      const shown = `${relative(workingDirectory, store) || '.'}/${object}`;
      const refused = diagnostic('store/not-added', { values: { object: shown } });
      return complaints(...diagnostics, ...judgeObject(kept.object, shown).diagnostics, refused);
    }
    default:
      return kept satisfies never;
  }
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
