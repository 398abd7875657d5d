import { diagnostic } from '../../base/diagnostic.ts';
import type { Mark } from '../content/mark.ts';
import { type Check, fault, onPage } from './fault.ts';

const inks = (mark: Mark): boolean => !mark.hidden && !(mark.kind === 'text' && (mark.mode === 3 || mark.mode === 7));

/** A blank page may be meant, or may be where something was lost (GWG R0005). */
export const noEmptyPages: Check = (inspection) =>
  inspection.pages
    .filter(({ marks, damages }) => damages.length === 0 && !marks.some(inks))
    .map(({ number }) =>
      fault(
        diagnostic('preflight/empty-page', { span: onPage(inspection, number), values: { page: `${number}` } }),
        inspection.pdf.pages[number - 1]?.object,
      ),
    );
