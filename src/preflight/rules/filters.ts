import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { Inspection } from '../inspection.ts';
import type { PdfStream } from '../object.ts';
import { type Check, fault } from './fault.ts';
import { look, namesOf } from './look.ts';
import { streams } from './reached.ts';

/** Inline pictures write them short (ISO 32000-1, table 94). */
const short: Readonly<Record<string, string>> = { LZW: 'LZWDecode' };

const used = (inspection: Inspection): readonly { readonly filter: string; readonly object: number }[] => {
  const { pdf, pages } = inspection;
  const of = (stream: PdfStream, object: number) =>
    [...namesOf(pdf, look(pdf, stream, 'Filter')), ...namesOf(pdf, look(pdf, stream, 'F'))].map((name) => ({
      filter: short[name] ?? name,
      object,
    }));
  return [
    ...streams(pdf).flatMap(({ value, object }) =>
      namesOf(pdf, look(pdf, value, 'Filter')).map((filter) => ({ filter, object })),
    ),
    ...pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'image' && mark.inline ? of(mark.image, mark.object) : [])),
    ),
  ];
};

const firstOfEach = (inspection: Inspection, refused: readonly string[]) =>
  refused.flatMap((filter) => used(inspection).find((one) => one.filter === filter) ?? []);

const noFilters =
  (...refused: readonly string[]): Check =>
  (inspection) =>
    firstOfEach(inspection, refused).map(({ filter, object }) =>
      fault(
        diagnostic('preflight/filter-refused', { values: { filter }, hints: [hint('preflight/export-again')] }),
        object,
      ),
    );

/** ISO 15930-1, 6.14: what PDF 1.3 knows, without LZW. */
export const filtersOfX1a = noFilters('LZWDecode', 'JBIG2Decode', 'JPXDecode', 'Crypt');
/** ISO 15930-7, 6.17; ISO 19005-2, 6.1.7.2. */
export const filtersOfNow = noFilters('LZWDecode', 'Crypt');

/** Legal in PDF/X-4, but many a RIP in the trade stumbles over them. */
export const pictureFilters: Check = (inspection) =>
  firstOfEach(inspection, ['JPXDecode', 'JBIG2Decode']).map(({ filter, object }) =>
    fault(diagnostic('preflight/picture-compression', { values: { filter } }), object),
  );
