import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { exportPdf } from '../../src/export/export.ts';
import type { PdfFile, PublicationFacts } from '../../src/export/file.ts';
import { screen } from '../../src/export/profiles/screen.ts';
import type { PagedDocument } from '../../src/layout/page.ts';
import { fontFiles } from './paged.ts';
import { type ReadPdf, readPdf } from './pdf-reader.ts';

export interface Made {
  readonly pdf: ReadPdf;
  readonly file: PdfFile;
  readonly diagnostics: readonly Diagnostic[];
}

const facts: PublicationFacts = {
  title: '白皮书',
  date: '2022-01-10',
  language: 'zh-Hans',
  edition: '1.0.0',
  producer: 'banxin 0.1.0',
};

/** A screen PDF of the pages, read back. */
export const made = async (document: PagedDocument, more: Partial<PublicationFacts> = {}): Promise<Made> => {
  const { value, diagnostics } = await exportPdf(document, screen, { book: fontFiles, facts: { ...facts, ...more } });
  return { pdf: readPdf(value.bytes), file: value, diagnostics };
};

export const pdfOf = async (document: PagedDocument, more: Partial<PublicationFacts> = {}): Promise<ReadPdf> =>
  (await made(document, more)).pdf;
