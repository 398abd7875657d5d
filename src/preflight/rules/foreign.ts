import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { type Check, type Fault, fault } from './fault.ts';
import { entriesOf, has, itemsOf, look, nameOf, objectNumber, textOf } from './look.ts';
import { reached, streams } from './reached.ts';

const said = (kind: string, object: number): Fault =>
  fault(diagnostic('preflight/foreign-object', { values: { kind }, hints: [hint('preflight/export-again')] }), object);

/** Programs inside the page, placeholders for pictures, pages of other files (ISO 15930-1, 6.12; ISO 15930-7, 6.15 and 6.16; ISO 19005-2, 6.2.9). */
export const nothingForeign: Check = ({ pdf }) =>
  reached(pdf).flatMap(({ value, object }): readonly Fault[] => {
    const subtype = nameOf(look(pdf, value, 'Subtype'));
    if (subtype === 'PS' || nameOf(look(pdf, value, 'Subtype2')) === 'PS') return [said('PostScript', object)];
    if (subtype !== 'Form' && subtype !== 'Image') return [];
    return [
      ...(has(pdf, value, 'OPI') ? [said('OPI', object)] : []),
      ...(subtype === 'Form' && has(pdf, value, 'PS') ? [said('PostScript', object)] : []),
      ...(subtype === 'Form' && has(pdf, value, 'Ref') ? [said('Ref', object)] : []),
    ];
  });

const alternates =
  (only: 'all' | 'for printing'): Check =>
  ({ pdf }) =>
    reached(pdf).flatMap(({ value, object }) => {
      if (nameOf(look(pdf, value, 'Subtype')) !== 'Image') return [];
      const others = itemsOf(look(pdf, value, 'Alternates'));
      const printed = others.some((item) => look(pdf, item, 'DefaultForPrinting') === true);
      return (only === 'all' ? others.length > 0 : printed) ? [said('Alternates', object)] : [];
    });

/** ISO 15930-1, 6.12: others may stand by, but not be printed. */
export const noPrintedAlternates = alternates('for printing');
export const noAlternates = alternates('all');

/** ISO 19005-2, 6.2.8. */
export const noInterpolation: Check = ({ pdf }) =>
  reached(pdf).flatMap(({ value, object }) =>
    nameOf(look(pdf, value, 'Subtype')) === 'Image' && look(pdf, value, 'Interpolate') === true
      ? [fault(diagnostic('preflight/interpolate'), object)]
      : [],
  );

export const notPreseparated: Check = ({ pdf }) =>
  pdf.pages
    .filter(({ dictionary }) => has(pdf, dictionary, 'SeparationInfo'))
    .map(({ number, object }) =>
      fault(diagnostic('preflight/preseparated', { values: { page: `${number}` } }), object),
    );

const outside = ['F', 'FFilter', 'FDecodeParms'] as const;

/** A file is whole in itself: no stream whose bytes lie elsewhere. */
export const noExternalStreams: Check = ({ pdf }) =>
  streams(pdf).flatMap(({ value, object }) =>
    outside.some((key) => has(pdf, value, key))
      ? [fault(diagnostic('preflight/external-stream', { hints: [hint('preflight/export-again')] }), object)]
      : [],
  );

/** Pairs of a name tree, whatever its shape. */
const treeValues = (pdf: ReadPdf, node: PdfObject, depth = 0): readonly PdfObject[] =>
  depth > 32
    ? []
    : [
        ...itemsOf(look(pdf, node, 'Names')).filter((_, index) => index % 2 === 1),
        ...itemsOf(look(pdf, node, 'Kids')).flatMap((kid) => treeValues(pdf, pdf.resolve(kid), depth + 1)),
      ];

interface FileSpec {
  readonly value: PdfObject;
  readonly object: number;
}

/** By what they are, and by where they stand: a file that is attached, or that a comment points at. */
const fileSpecs = ({ pdf }: Parameters<Check>[0]): readonly FileSpec[] => {
  const named = reached(pdf).filter(
    ({ value }) => /^F(ilespec)?$/.test(nameOf(entriesOf(value).get('Type') ?? null) ?? '') || has(pdf, value, 'EF'),
  );
  const placed = [
    ...treeValues(pdf, look(pdf, pdf.catalog, 'Names', 'EmbeddedFiles')),
    ...reached(pdf).flatMap(({ value }) => entriesOf(value).get('FS') ?? []),
  ].map((item) => ({ value: pdf.resolve(item), object: objectNumber(item) }));
  const known = new Set<PdfObject>(named.map(({ value }) => value));
  return [...named, ...placed.filter(({ value }) => !isName(value) && !known.has(value))];
};

const isName = (value: PdfObject): boolean => value === null || nameOf(value) !== undefined;

const nameOfFile = (inspection: Parameters<Check>[0], value: PdfObject): string =>
  textOf(value) ?? textOf(look(inspection.pdf, value, 'UF')) ?? textOf(look(inspection.pdf, value, 'F')) ?? '?';

/** ISO 15930-1, 6.13: nothing attached, nothing pointed at. */
export const noFiles: Check = (inspection) =>
  fileSpecs(inspection).map(({ value, object }) =>
    fault(diagnostic('preflight/embedded-file', { values: { name: nameOfFile(inspection, value) } }), object),
  );

/** PDF/A-2 takes only PDF/A as an attachment (ISO 19005-2, 6.8); of what kind a PDF is cannot be seen from its cover. */
export const onlyPdfFiles: Check = (inspection) =>
  fileSpecs(inspection).flatMap(({ value, object }) => {
    const { pdf } = inspection;
    const stream = look(pdf, value, 'EF', 'F');
    if (stream === null || nameOf(look(pdf, stream, 'Subtype')) === 'application/pdf') return [];
    return [fault(diagnostic('preflight/embedded-file', { values: { name: nameOfFile(inspection, value) } }), object)];
  });

/** ISO 19005-3, 6.8: an attachment says its name, its kind, and what it is to the document. */
export const filesDescribed: Check = (inspection) =>
  fileSpecs(inspection).flatMap(({ value, object }): readonly Fault[] => {
    const { pdf } = inspection;
    const stream = look(pdf, value, 'EF', 'F');
    if (!has(pdf, value, 'EF')) return [];
    const absent = [
      ...(['F', 'UF', 'AFRelationship'] as const).filter((key) => !has(pdf, value, key)),
      ...(stream !== null && !has(pdf, stream, 'Subtype') ? ['Subtype'] : []),
      ...(stream !== null && !has(pdf, look(pdf, stream, 'Params'), 'ModDate') ? ['Params/ModDate'] : []),
      ...(associated(inspection, value) ? [] : ['AF']),
    ];
    return absent.map((key) =>
      fault(diagnostic('preflight/file-entry', { values: { key, name: nameOfFile(inspection, value) } }), object),
    );
  });

const associated = ({ pdf }: Parameters<Check>[0], spec: unknown): boolean =>
  [pdf.catalog, ...pdf.pages.map(({ dictionary }) => dictionary)].some((holder) =>
    itemsOf(look(pdf, holder, 'AF')).some((item) => pdf.resolve(item) === spec),
  );

const catalogKeys = ['Requirements'] as const;

/** ISO 19005-2, 6.10 and 6.11. */
export const noPresentations: Check = ({ pdf }) => [
  ...catalogKeys.filter((key) => has(pdf, pdf.catalog, key)).map((key) => presentation(key, 0)),
  ...(has(pdf, look(pdf, pdf.catalog, 'Names'), 'AlternatePresentations')
    ? [presentation('AlternatePresentations', 0)]
    : []),
  ...pdf.pages
    .filter(({ dictionary }) => has(pdf, dictionary, 'PresSteps'))
    .map(({ object }) => presentation('PresSteps', object)),
];

const presentation = (key: string, object: number): Fault =>
  fault(diagnostic('preflight/presentation', { values: { key } }), object);
