import type { Diagnostic } from '../../base/diagnostic.ts';
import { sameBytes } from '../../base/same-bytes.ts';
import type { Source } from '../../base/sources.ts';
import type { Face } from '../fontbook.ts';
import { openFace } from './face.ts';
import { readFacts } from './facts.ts';
import { fontFault } from './faults.ts';
import { openTables } from './sfnt.ts';
import { vendored } from './vendored.ts';

/** A font file whose names are known; its glyphs are read when the face is first asked for. */
export interface FontFileEntry {
  readonly source: Source;
  /** As the `name` table has it. */
  readonly family: string;
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Unique in the book; the same for the same bytes. */
  readonly key: string;
  readonly face: () => Face;
}

/** banxin's own files are known by name, so that those that no text uses are never read. */
export const openFile = (source: Source, before: readonly FontFileEntry[]): FontFileEntry | Diagnostic => {
  const known = source.path.startsWith('fonts/') ? vendored[source.path.slice('fonts/'.length)] : undefined;
  if (known !== undefined) {
    const key = known.postscriptName;
    if (!before.some((file) => file.key === key))
      return { source, ...known, italic: false, key, face: once(key, source) };
  }
  const tables = openTables(source.bytes);
  if ('fault' in tables) return fontFault(source, tables.fault, tables.detail);
  const facts = readFacts(tables);
  if (facts === undefined) return fontFault(source, 'truncated', 'head');
  if (facts.restricted) return fontFault(source, 'restricted', '');
  const namesakes = before.filter((file) => file.postscriptName === facts.postscriptName);
  const same = namesakes.find((file) => sameBytes(file.source.bytes, source.bytes));
  const { family, postscriptName, weight, italic } = facts;
  const names = { source, family, postscriptName, weight, italic };
  if (same !== undefined) return { ...names, key: same.key, face: same.face };
  const keys = new Set(namesakes.map((file) => file.key)).size;
  const key = keys === 0 ? postscriptName : `${postscriptName}.${keys + 1}`;
  return { ...names, key, face: once(key, source) };
};

const once = (key: string, source: Source): (() => Face) => {
  let face: Face | undefined;
  return () => {
    face ??= read(key, source);
    return face;
  };
};

const read = (key: string, source: Source): Face => {
  const tables = openTables(source.bytes);
  const facts = 'fault' in tables ? undefined : readFacts(tables);
  // Only banxin's own files come here unread; a damaged installation is no mistake of the publication's.
  if ('fault' in tables || facts === undefined) throw new Error(`the font file ${source.path} of banxin is damaged`);
  return openFace(key, { tables, facts, bytes: source.bytes });
};
