import { readFileSync } from 'node:fs';
import type { PrintingCondition } from '../../src/export/conditions/condition.ts';
import { exportPdf } from '../../src/export/export.ts';
import type { PublicationFacts } from '../../src/export/file.ts';
import { press } from '../../src/export/profiles/press.ts';
import { pressX1a } from '../../src/export/profiles/press-x1a.ts';
import type { OutputProfile } from '../../src/export/profiles/profile.ts';
import type { PagedDocument } from '../../src/layout/page.ts';
import { fontFiles } from './paged.ts';
import { readPdf } from './pdf-reader.ts';
import type { Made } from './screen-pdf.ts';

export const ownProfile = new Uint8Array(
  readFileSync(new URL('../../src/export/conditions/ISOcoated_v2_300_bas.icc', import.meta.url)),
);

export const coated: PrintingCondition = {
  identifier: 'FOGRA39',
  registry: 'http://www.color.org',
  info: 'ISO Coated v2 300% (basICColor)',
  icc: ownProfile,
  spots: true,
};

const facts: PublicationFacts = {
  title: '白皮书 A & B <"审判">',
  date: '2022-01-10',
  language: 'zh-Hans',
  edition: '1.0.0',
  producer: 'banxin 0.1.0',
};

const made = async (
  profile: OutputProfile,
  document: PagedDocument,
  condition: PrintingCondition,
  more: Partial<PublicationFacts>,
): Promise<Made> => {
  const { value, diagnostics } = await exportPdf(document, profile, {
    book: fontFiles,
    facts: { ...facts, ...more },
    condition,
  });
  return { pdf: readPdf(value.bytes), file: value, diagnostics };
};

/** A press PDF of the pages, read back. */
export const pressMade = (
  document: PagedDocument,
  condition = coated,
  more: Partial<PublicationFacts> = {},
): Promise<Made> => made(press, document, condition, more);

/** A PDF/X-1a of the pages, read back. */
export const x1aMade = (document: PagedDocument, condition = coated): Promise<Made> =>
  made(pressX1a, document, condition, {});
