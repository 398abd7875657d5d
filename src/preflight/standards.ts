import type { ReadPdf } from './file.ts';
import type { Standard } from './finding.ts';
import { latin } from './reader/characters.ts';
import { asStream } from './reader/values.ts';

/** What a file is meant for. */
export const purposes = ['press', 'screen', 'archive'] as const;
export type Purpose = (typeof purposes)[number];

/** What a file for that purpose is judged by: a press file by the PDF/X that it says it is, X-4 where it says none. */
export function standardsFor(purpose: Purpose, pdf: ReadPdf): readonly Standard[] {
  switch (purpose) {
    case 'press': {
      const said = claims(pdf);
      const x: Standard = said.x === 'X-1a' ? 'PDF/X-1a' : 'PDF/X-4';
      return said.a ? [x, 'PDF/A-2', 'cn-sheetfed'] : [x, 'cn-sheetfed'];
    }
    case 'screen':
      return ['PDF/A-2', 'PDF/UA-1'];
    case 'archive':
      return claims(pdf).part === '2' ? ['PDF/A-2', 'PDF/UA-1'] : ['PDF/A-3', 'PDF/UA-1'];
    default:
      return purpose satisfies never;
  }
}

/** What the metadata say that a file is; the rules look whether it is true. */
function claims(pdf: ReadPdf): {
  readonly x: 'X-1a' | 'other';
  readonly a: boolean;
  readonly part: string | undefined;
} {
  const version = pdf.resolve(pdf.info?.entries.get('GTS_PDFXVersion'));
  const said = typeof version === 'object' && version?.kind === 'string' ? latin(version.bytes) : '';
  const stream = asStream(pdf.resolve(pdf.catalog.entries.get('Metadata')));
  const decoded = stream === undefined ? undefined : pdf.decoded(stream);
  const xmp = decoded?.kind === 'bytes' ? latin(decoded.bytes.subarray(0, 1 << 20)) : '';
  const part = /pdfaid:part(?:>|\s*=\s*["'])\s*(\d)/.exec(xmp)?.[1];
  return { x: said.startsWith('PDF/X-1') ? 'X-1a' : 'other', a: part !== undefined, part };
}
