import type { Mark, PaintedPage } from '../../src/preflight/content/mark.ts';
import type { Inspection } from '../../src/preflight/inspection.ts';
import { readPdf } from '../../src/preflight/reader/document.ts';
import type { MadePdf } from './made-pdf.ts';

/** What rules look at: a made PDF read back, its first page painting these marks. */
export const inspectionOf = ({ bytes }: MadePdf, marks: readonly Mark[]): Inspection => {
  const pdf = readPdf(bytes);
  const boxes = {
    media: { x: 0, y: 0, width: 240, height: 240 },
    crop: undefined,
    bleed: undefined,
    trim: undefined,
    art: undefined,
  };
  const pages = pdf.pages.map(
    ({ number }): PaintedPage => ({
      number,
      width: 240,
      height: 240,
      boxes,
      marks: number === 1 ? marks : [],
      damages: [],
    }),
  );
  return { file: 'made.pdf', bytes, pdf, pages };
};
