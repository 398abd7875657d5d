import { diagnostic, hint } from '../../../base/diagnostic.ts';
import { type Check, fault } from '../fault.ts';

/** Sheets have two sides; a saddle-stitched one is folded and has four pages. */
export const pagesForBinding: Check = ({ pages, job }) => {
  const count = pages.length;
  if (job?.binding === 'saddle' && count % 4 !== 0) {
    const values = { count: `${count}`, missing: `${4 - (count % 4)}` };
    return [fault(diagnostic('preflight/pages-for-saddle', { values, hints: [hint('preflight/add-pages')] }))];
  }
  const leaves = job?.binding === 'perfect' || job?.binding === 'fold';
  if (!leaves || count % 2 === 0) return [];
  return [
    fault(
      diagnostic('preflight/pages-for-leaves', { values: { count: `${count}` }, hints: [hint('preflight/add-pages')] }),
    ),
  ];
};
