import { join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { isWritable, mayBeStore, recoverStore } from '../../world/store/write.ts';
import { type Answer, complaints } from '../answer.ts';
import { pathNamedBy, unwritable } from '../disk.ts';
import { heldAlone } from '../held.ts';
import type { AnswerOptions, Command } from '../request.ts';
import { addEdition, preparedEdition } from './add.ts';
import { isStore } from './editions.ts';
import { exportBag } from './export.ts';
import { restoreFromPdf } from './from-pdf.ts';
import { listEditions, showEdition } from './read.ts';
import { type ArchiveRequest, archiveRequest } from './request.ts';
import { restoreEdition } from './restore.ts';
import { verifyStore } from './verify.ts';

/** `banxin archive …` */
export const archiveCommand: Command<ArchiveRequest> = { ask: archiveRequest, answer: archive };

/** Whatever a crash left half done is finished first, then the one thing that was asked. */
async function archive(request: ArchiveRequest, options: AnswerOptions, workingDirectory: string): Promise<Answer> {
  const store = resolve(workingDirectory, request.kind === 'from-pdf' ? request.folder : request.store);
  try {
    if (request.kind === 'from-pdf') return restoreFromPdf(request.file, request.folder, workingDirectory);
    if (request.kind === 'add') {
      if (!mayBeStore(store)) return complaints(diagnostic('usage/not-a-store', { values: { store: request.store } }));
      const prepared = await preparedEdition(request, options, workingDirectory);
      if (!('files' in prepared)) return prepared;
      return held(store, workingDirectory, request, (check) => addEdition(request, prepared, workingDirectory, check));
    }
    if (!isStore(store)) return complaints(diagnostic('usage/no-store', { values: { store: request.store } }));
    return isWritable(store)
      ? held(store, workingDirectory, request, () => read(request, workingDirectory))
      : read(request, workingDirectory);
  } catch (error) {
    return complaints(unwritable(error, pathNamedBy(error, store, workingDirectory)));
  }
}

function read(
  request: Exclude<ArchiveRequest, { readonly kind: 'add' | 'from-pdf' }>,
  workingDirectory: string,
): Answer {
  switch (request.kind) {
    case 'list':
      return listEditions(resolve(workingDirectory, request.store));
    case 'show':
      return showEdition(request.store, request.edition, workingDirectory);
    case 'verify':
      return verifyStore(request.store, request.id, workingDirectory);
    case 'restore':
      return restoreEdition(request.store, request.edition, request.folder, workingDirectory);
    case 'export':
      return exportBag(request, workingDirectory);
    default:
      return request satisfies never;
  }
}

/** Holds the store alone, and mends what was cut off before. */
function held(
  store: string,
  workingDirectory: string,
  { kind, breakLock }: ArchiveRequest,
  work: (check: () => void) => Answer,
): Answer {
  const shown = relative(workingDirectory, store) || '.';
  const result = heldAlone(store, shown, breakLock, (check) => {
    const recovered = recoverStore(store, kind === 'verify').map(({ object, kind: made, version }): Diagnostic => {
      const values = { object: join(shown, object), version };
      return made === 'roll-forward'
        ? diagnostic('store/recovered', { values })
        : diagnostic('store/set-aside', { values });
    });
    const answer = work(check);
    return { ...answer, diagnostics: [...recovered, ...answer.diagnostics] };
  });
  if ('code' in result) return complaints(result);
  return { ...result.done, diagnostics: [...result.notes, ...result.done.diagnostics] };
}
