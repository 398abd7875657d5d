import type { OutlineEntry, PagedDocument } from '../layout/page.ts';
import { destination } from './destinations.ts';
import { type PdfBody, type PdfDictionary, type PdfReference, pdfText } from './pdf.ts';

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly reference: PdfReference;
  readonly children: Bookmark[];
}

/** A level that is skipped (h1, then h3) hangs under the nearest one above. */
const nested = (outline: readonly OutlineEntry[], body: PdfBody): Bookmark[] => {
  const roots: Bookmark[] = [];
  const path: Bookmark[] = [];
  for (const entry of outline) {
    const bookmark: Bookmark = { entry, reference: body.reserve(), children: [] };
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.children ?? roots).push(bookmark);
    path.push(bookmark);
  }
  return roots;
};

/** First and Last, with Count: the entries seen when open; a closed one counts below zero. */
const family = (children: readonly Bookmark[], seen: number): PdfDictionary => {
  const first = children.at(0);
  const last = children.at(-1);
  if (first === undefined || last === undefined) return {};
  return { First: first.reference, Last: last.reference, Count: seen };
};

const write = (siblings: readonly Bookmark[], parent: PdfReference, document: PagedDocument, body: PdfBody): void => {
  for (const [i, { entry, reference, children }] of siblings.entries()) {
    body.end(reference, {
      Title: pdfText(entry.text),
      Parent: parent,
      Prev: siblings[i - 1]?.reference,
      Next: siblings[i + 1]?.reference,
      ...family(children, -children.length),
      Dest: destination(entry.destination, document, body),
    });
    write(children, reference, document, body);
  }
};

/** The bookmarks, the first level shown; undefined where there are none. */
export const bookmarks = (document: PagedDocument, body: PdfBody): PdfReference | undefined => {
  if (document.outline.length === 0) return undefined;
  const root = body.reserve();
  const roots = nested(document.outline, body);
  body.end(root, { Type: 'Outlines', ...family(roots, roots.length) });
  write(roots, root, document, body);
  return root;
};
