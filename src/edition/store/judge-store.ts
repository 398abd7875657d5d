import type { Diagnostic } from '../../base/diagnostic.ts';
import { checkRoot } from './check-root.ts';
import { below, type StoredFolder } from './folder.ts';
import { judgeObject, ownSentence, rootSentence, type Verdict } from './judge.ts';
import { isOwn, ownRootFaults } from './own.ts';

/** A store's verdict: the faults around its objects, and each object's own. */
export interface StoreVerdict {
  readonly root: readonly Diagnostic[];
  readonly objects: readonly { readonly id: string; readonly stored: StoredFolder; readonly verdict: Verdict }[];
}

/** Judges a whole store, every byte of it, or what `ids` chooses of its objects. */
export function judgeStore(
  store: StoredFolder,
  shown: string,
  ids: (objects: readonly string[]) => readonly string[] = (objects) => objects,
): StoreVerdict {
  const { objects, faults } = checkRoot(store);
  const judged = ids(objects).map((id) => {
    const stored = below(store, id);
    return { id, stored, verdict: judgeObject(stored, `${shown}/${id}`) };
  });
  const told = new Set(faults.map(({ path }) => path));
  const isOurs = judged.some(({ verdict }) => verdict.inventory !== undefined && isOwn(verdict.inventory));
  const own = isOurs ? ownRootFaults(store).filter(({ path }) => !told.has(path)) : [];
  return {
    root: [...faults.map((fault) => rootSentence(fault, shown)), ...own.map((fault) => ownSentence(fault, shown))],
    objects: judged,
  };
}
