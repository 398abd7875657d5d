import { diagnostic, hint } from '../../base/diagnostic.ts';
import { type Check, fault } from './fault.ts';
import { has, isDictionary, look, nameOf, textOf } from './look.ts';
import { reached } from './reached.ts';
import { xmpOf } from './xmp.ts';

/** ISO 14289-1, 7.1; ISO 19005-2, 6.7.2. */
export const tagged: Check = ({ pdf }) =>
  look(pdf, pdf.catalog, 'MarkInfo', 'Marked') === true && isDictionary(look(pdf, pdf.catalog, 'StructTreeRoot'))
    ? []
    : [fault(diagnostic('preflight/untagged', { hints: [hint('preflight/export-tagged')] }))];

export const notSuspect: Check = ({ pdf }) =>
  look(pdf, pdf.catalog, 'MarkInfo', 'Suspects') === true ? [fault(diagnostic('preflight/suspect-tags'))] : [];

/** Which voice reads it aloud (ISO 14289-1, 7.2). */
export const languageSaid: Check = ({ pdf }) =>
  (textOf(look(pdf, pdf.catalog, 'Lang')) ?? '') === '' ? [fault(diagnostic('preflight/no-language'))] : [];

/** ISO 14289-1, 7.1: the title is there, and is what the window shows. */
export const titleShown: Check = ({ pdf }) => [
  ...((xmpOf(pdf)?.text('dc', 'title') ?? '') === '' ? [fault(diagnostic('preflight/no-title'))] : []),
  ...(look(pdf, pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle') === true
    ? []
    : [fault(diagnostic('preflight/title-not-shown'))]),
];

/** What a picture shows is said in words (ISO 14289-1, 7.3 and 7.7). */
export const figuresDescribed: Check = ({ pdf }) =>
  reached(pdf).flatMap(({ value, object }) => {
    const kind = nameOf(look(pdf, value, 'S'));
    if (kind !== 'Figure' && kind !== 'Formula') return [];
    const described = has(pdf, value, 'Alt') || has(pdf, value, 'ActualText');
    return described || !has(pdf, value, 'K')
      ? []
      : [fault(diagnostic('preflight/figure-undescribed', { values: { kind } }), object)];
  });
