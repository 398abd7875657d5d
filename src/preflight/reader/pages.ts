import type { DamageKind, ReadPage } from '../file.ts';
import type { PdfDictionary, PdfObject } from '../object.ts';
import { limits } from './limits.ts';
import { asArray, asDictionary, asReference, asStream, nameOf } from './values.ts';

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

interface Waiting {
  readonly object: PdfObject;
  readonly inherited: ReadonlyMap<string, PdfObject>;
}

/** Walks the page tree without recursion; a node that comes again is passed over and told. */
export function readPages(
  catalog: PdfDictionary,
  resolve: (object: PdfObject | undefined) => PdfObject,
): { readonly pages: readonly ReadPage[]; readonly broken: DamageKind | undefined } {
  const pages: ReadPage[] = [];
  const seen = new Set<PdfDictionary>();
  const root = catalog.entries.get('Pages');
  let broken: DamageKind | undefined = root === undefined ? 'page-tree' : undefined;
  const waiting: Waiting[] = root === undefined ? [] : [{ object: root, inherited: new Map() }];
  while (waiting.length > 0) {
    const taken = waiting.pop();
    if (taken === undefined) break;
    const number = asReference(taken.object)?.number ?? 0;
    const node = asDictionary(resolve(taken.object));
    if (node === undefined || seen.has(node)) {
      broken = 'page-tree';
      continue;
    }
    seen.add(node);
    const entries = new Map([...taken.inherited, ...node.entries]);
    const kids = asArray(resolve(node.entries.get('Kids')));
    if (kids === undefined) {
      const type = nameOf(resolve(node.entries.get('Type')));
      if (type === 'Pages') continue;
      if (type !== 'Page' || !isContent(node, resolve)) broken ??= 'page-tree';
      if (pages.length >= limits.pages) return { pages, broken: 'limit-objects' };
      pages.push({ number: pages.length + 1, object: number, dictionary: { kind: 'dictionary', entries } });
      continue;
    }
    const inherited = new Map(
      inheritable.flatMap((key) => {
        const value = entries.get(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
    if (nameOf(resolve(node.entries.get('Type'))) !== 'Pages') broken ??= 'page-tree';
    // The same list of kids may hang under many nodes.
    if (waiting.length + kids.items.length > 2 * limits.pages) return { pages, broken: 'limit-objects' };
    for (const kid of [...kids.items].reverse()) waiting.push({ object: kid, inherited });
  }
  if (pages.length === 0) broken ??= 'page-tree';
  return { pages, broken };
}

/** Nothing, a stream, or a list of streams (table 30). */
function isContent({ entries }: PdfDictionary, resolve: (object: PdfObject | undefined) => PdfObject): boolean {
  const content = resolve(entries.get('Contents'));
  if (content === null || asStream(content) !== undefined) return true;
  return asArray(content)?.items.every((item) => asStream(resolve(item)) !== undefined) === true;
}
