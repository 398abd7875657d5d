import type { Destination, PagedDocument } from '../layout/page.ts';
import { type PdfBody, type PdfDictionary, type PdfValue, pdfText } from './pdf.ts';

/** A place to jump to; the zoom stays as it is. */
export const destination = ({ page, x, y }: Destination, document: PagedDocument, body: PdfBody): PdfValue => {
  const reference = body.pages[page - 1];
  const height = document.pages[page - 1]?.height;
  if (reference === undefined || height === undefined) throw new Error(`no page ${page} to jump to`);
  return [reference, 'XYZ', x, height - y, null];
};

/** As PDF writes the string: the tree is sorted by bytes, ASCII before what needs UTF-16. */
export const sortKey = (id: string): string => {
  let ascii = true;
  let wide = '\u00fe\u00ff';
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code > 0x7f) ascii = false;
    wide += String.fromCharCode(code >> 8, code & 0xff);
  }
  return ascii ? id : wide;
};

/** The name tree of all ids. */
export const destinationNames = (document: PagedDocument, body: PdfBody): PdfDictionary => {
  const sorted = [...document.destinations]
    .map(([id, place]) => ({ id, place, key: sortKey(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (sorted.length === 0) return {};
  return { Dests: { Names: sorted.flatMap(({ id, place }) => [pdfText(id), destination(place, document, body)]) } };
};
