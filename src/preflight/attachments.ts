import type { ReadPdf } from './file.ts';
import type { PdfObject } from './object.ts';
import { asArray, asDictionary, asStream } from './reader/values.ts';

/** A file that a PDF carries; no bytes where they cannot be unpacked. */
export interface CarriedFile {
  /** As written: whoever writes it to a disk looks at it first. */
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

const mostNodes = 10_000;

/** The embedded files of a PDF, in the order of its name tree (ISO 32000-1, 7.11.4). */
export function carriedFiles(pdf: ReadPdf): readonly CarriedFile[] {
  const names = asDictionary(pdf.resolve(pdf.catalog.entries.get('Names')));
  const waiting: PdfObject[] = [pdf.resolve(names?.entries.get('EmbeddedFiles'))];
  const seen = new Set<PdfObject>();
  const files: CarriedFile[] = [];
  while (waiting.length > 0 && seen.size < mostNodes) {
    const node = asDictionary(waiting.shift());
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    for (const kid of asArray(pdf.resolve(node.entries.get('Kids')))?.items ?? []) waiting.push(pdf.resolve(kid));
    const pairs = asArray(pdf.resolve(node.entries.get('Names')))?.items ?? [];
    for (let at = 1; at < pairs.length && files.length < mostNodes; at += 2) {
      const file = carried(pdf, pairs[at]);
      if (file !== undefined) files.push(file);
    }
  }
  return files;
}

function carried(pdf: ReadPdf, object: PdfObject | undefined): CarriedFile | undefined {
  const specification = asDictionary(pdf.resolve(object));
  const name = textOf(pdf.resolve(specification?.entries.get('UF') ?? specification?.entries.get('F')));
  const embedded = asDictionary(pdf.resolve(specification?.entries.get('EF')));
  const stream = asStream(pdf.resolve(embedded?.entries.get('UF') ?? embedded?.entries.get('F')));
  if (name === undefined || stream === undefined) return undefined;
  const decoded = pdf.decoded(stream);
  return { name, bytes: decoded.kind === 'bytes' ? decoded.bytes : undefined };
}

/** A text string: UTF-16 with its mark, else as it stands. */
function textOf(object: PdfObject): string | undefined {
  if (typeof object !== 'object' || object === null || object.kind !== 'string') return undefined;
  const { bytes } = object;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return new TextDecoder('latin1').decode(bytes);
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return text;
}
