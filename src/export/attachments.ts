import { sortKey } from './destinations.ts';
import type { PublicationFacts } from './file.ts';
import { type PdfBody, type PdfDictionary, type PdfReference, pdfName, pdfText } from './pdf.ts';

/** A file that the PDF carries. */
export interface Attachment {
  /** `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is to the document (ISO 19005-3, 6.8). */
  readonly relationship: 'Data' | 'Source';
  readonly description: string;
}

const kinds: Readonly<Record<string, string>> = {
  yaml: 'application/yaml',
  yml: 'application/yaml',
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  hbs: 'text/x-handlebars-template',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  ttf: 'font/ttf',
  otf: 'font/otf',
  icc: 'application/vnd.iccprofile',
};

const kindOf = (name: string): string =>
  kinds[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

export interface WrittenAttachments {
  /** For the catalog: all of them belong to the document as a whole. */
  readonly files: readonly PdfReference[];
  /** The name tree. */
  readonly names: PdfDictionary;
}

/** Writes the attachments, by name; their dates are the issue date. */
export const writeAttachments = (
  attachments: readonly Attachment[],
  { date }: PublicationFacts,
  body: PdfBody,
): WrittenAttachments => {
  const issued = pdfText(`D:${date.replaceAll('-', '')}120000Z`);
  const written = attachments
    .map((attachment) => ({ ...attachment, key: sortKey(attachment.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ name, bytes, relationship, description }) => {
      const file = body.add(
        {
          Type: 'EmbeddedFile',
          Subtype: pdfName(kindOf(name)),
          Params: { Size: bytes.length, CreationDate: issued, ModDate: issued },
        },
        bytes,
      );
      const reference = body.add({
        Type: 'Filespec',
        F: pdfText(name),
        UF: pdfText(name),
        EF: { F: file, UF: file },
        AFRelationship: relationship,
        Desc: pdfText(description),
      });
      return { name, reference };
    });
  return {
    files: written.map(({ reference }) => reference),
    names: { Names: written.flatMap(({ name, reference }) => [pdfText(name), reference]) },
  };
};
