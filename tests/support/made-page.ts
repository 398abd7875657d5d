import type { PaintedPage } from '../../src/preflight/content/mark.ts';
import { paintPages } from '../../src/preflight/content/paint.ts';
import type { ReadPdf } from '../../src/preflight/file.ts';
import type { Inspection, Job } from '../../src/preflight/inspection.ts';
import { readPdf } from '../../src/preflight/reader/document.ts';
import { type Made, type MadeDictionary, stream, writtenPdf } from './made-pdf.ts';

/** Pages that a test makes; objects from 100 are the test's own. */
export interface MadePages {
  /** One content stream a page. */
  readonly contents: readonly string[];
  readonly resources?: MadeDictionary;
  readonly page?: MadeDictionary;
  readonly catalog?: MadeDictionary;
  readonly objects?: Readonly<Record<number, Made>>;
}

/** A page of 200 × 200 pt: 10 pt around the bleed, 10 pt of bleed around a trim of 160 pt. */
const boxes = { MediaBox: [0, 0, 200, 200], BleedBox: [10, 10, 190, 190], TrimBox: [20, 20, 180, 180] };

export const madePages = ({
  contents,
  resources = {},
  page = {},
  catalog = {},
  objects = {},
}: MadePages): Uint8Array => {
  const pages = contents.map((_, index) => 10 + index * 2);
  const made: Record<number, Made> = {
    1: { Type: '/Catalog', Pages: '2 R', ...catalog },
    2: { Type: '/Pages', Kids: pages.map((number) => `${number} R`), Count: pages.length },
  };
  for (const [index, content] of contents.entries()) {
    const number = 10 + index * 2;
    made[number] = {
      Type: '/Page',
      Parent: '2 R',
      ...boxes,
      Resources: resources,
      Contents: `${number + 1} R`,
      ...page,
    };
    made[number + 1] = stream({}, content);
  }
  return writtenPdf({ ...made, ...objects }, { Root: '1 R' }, '%PDF-1.6\n', '\n').bytes;
};

export interface Painted {
  readonly pdf: ReadPdf;
  readonly pages: readonly PaintedPage[];
  readonly bytes: Uint8Array;
}

/** The pages as the interpreter sees them. */
export const painted = (made: MadePages): Painted => {
  const bytes = madePages(made);
  const pdf = readPdf(bytes);
  return { pdf, pages: paintPages(pdf), bytes };
};

/** One page with this content. */
export const paintedPage = (
  content: string,
  resources: MadeDictionary = {},
  objects: Readonly<Record<number, Made>> = {},
): PaintedPage => {
  const [page] = painted({ contents: [content], resources, objects }).pages;
  if (page === undefined) throw new Error('no page');
  return page;
};

/** What rules look at, of pages that really paint. */
export const inspected = (made: MadePages, job?: Job): Inspection => ({
  file: 'made.pdf',
  ...painted(made),
  ...(job === undefined ? {} : { job }),
});
