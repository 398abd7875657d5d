import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { ReadPage, ReadPdf } from '../file.ts';
import type { Inspection } from '../inspection.ts';
import type { PdfObject } from '../object.ts';
import { boxOf, type Corners, cornersOf, fromTopLeft, meets } from './boxes.ts';
import { type Check, type Fault, fault, onPage } from './fault.ts';
import { entriesOf, has, isDictionary, itemsOf, look, nameOf, numberOf, objectNumber } from './look.ts';

interface Annotation {
  readonly page: ReadPage;
  readonly value: PdfObject;
  readonly object: number;
  readonly kind: string;
  readonly rect: Corners | undefined;
}

/** Every annotation of every page. */
export const annotations = (pdf: ReadPdf): readonly Annotation[] =>
  pdf.pages.flatMap((page) =>
    itemsOf(look(pdf, page.dictionary, 'Annots')).map((item) => {
      const value = pdf.resolve(item);
      return {
        page,
        value,
        object: objectNumber(item),
        kind: nameOf(look(pdf, value, 'Subtype')) ?? '?',
        rect: cornersOf(pdf, look(pdf, value, 'Rect')),
      };
    }),
  );

const spanOf = (inspection: Inspection, { page, rect }: Annotation) =>
  onPage(
    inspection,
    page.number,
    rect === undefined ? undefined : fromTopLeft(boxOf(inspection.pdf, page, 'MediaBox'), rect),
  );

/** Nothing of an annotation may lie where the sheet is printed (ISO 15930-1, 6.17; ISO 15930-7, 6.20); trapping is meant to. */
export const noAnnotationsOnPaper: Check = (inspection) => {
  const { pdf } = inspection;
  return annotations(pdf).flatMap((annotation) => {
    const { page, rect, kind, object } = annotation;
    const paper = (['BleedBox', 'TrimBox', 'ArtBox', 'MediaBox'] as const).flatMap(
      (name) => boxOf(pdf, page, name) ?? [],
    )[0];
    if (kind === 'TrapNet' || (rect !== undefined && paper !== undefined && !meets(rect, paper))) return [];
    return [
      fault(
        diagnostic('preflight/annotation-on-page', {
          span: spanOf(inspection, annotation),
          values: { kind, page: `${page.number}` },
          hints: [hint('preflight/no-links-in-press')],
        }),
        object,
      ),
    ];
  });
};

const refused = new Set(['3D', 'Sound', 'Screen', 'Movie']);

/** Invisible 1, Hidden 2, NoView 6, ToggleNoView 9; Print 3 (ISO 32000-1, table 165). */
const hiding = 0b1_0010_0011;
const printing = 0b100;

/** ISO 19005-2, 6.3: what is seen is printed, and looks alike everywhere. */
export const annotationsPrint: Check = (inspection) => {
  const { pdf } = inspection;
  return annotations(pdf).flatMap((annotation): readonly Fault[] => {
    const { value, kind, object, page, rect } = annotation;
    const span = spanOf(inspection, annotation);
    const values = { kind, page: `${page.number}` };
    if (refused.has(kind)) return [fault(diagnostic('preflight/annotation-kind', { span, values }), object)];
    const flags = numberOf(look(pdf, value, 'F')) ?? 0;
    const seen = (flags & printing) !== 0 && (flags & hiding) === 0;
    const bare =
      kind !== 'Link' &&
      kind !== 'Popup' &&
      !(rect !== undefined && rect.left === rect.right && rect.bottom === rect.top) &&
      !has(pdf, look(pdf, value, 'AP'), 'N');
    const states = [...entriesOf(look(pdf, value, 'AP')).keys()].some((key) => key !== 'N');
    return [
      ...(seen || kind === 'Popup' ? [] : [fault(diagnostic('preflight/annotation-hidden', { span, values }), object)]),
      ...(bare || states ? [fault(diagnostic('preflight/annotation-appearance', { span, values }), object)] : []),
    ];
  });
};

/** ISO 19005-2, 6.4: a form shows what it showed when it was filed. */
export const noLivingForm: Check = ({ pdf }) => {
  const form = look(pdf, pdf.catalog, 'AcroForm');
  if (!isDictionary(form)) return [];
  return [
    ...(look(pdf, form, 'NeedAppearances') === true ? ['NeedAppearances'] : []),
    ...(has(pdf, form, 'XFA') ? ['XFA'] : []),
  ].map((key) => fault(diagnostic('preflight/living-form', { values: { key } })));
};

/** ISO 14289-1, 7.18.3 and 7.18.5: links are reached in reading order, and say where they lead. */
export const annotationsDescribed: Check = (inspection) => {
  const { pdf } = inspection;
  const all = annotations(pdf);
  const unordered = pdf.pages.filter(
    ({ number, dictionary }) =>
      all.some(({ page }) => page.number === number) && nameOf(look(pdf, dictionary, 'Tabs')) !== 'S',
  );
  return [
    ...unordered.map(({ number, object }) =>
      fault(
        diagnostic('preflight/tab-order', { span: onPage(inspection, number), values: { page: `${number}` } }),
        object,
      ),
    ),
    ...all
      .filter(({ kind, value }) => kind === 'Link' && !has(pdf, value, 'Contents'))
      .map((annotation) =>
        fault(
          diagnostic('preflight/link-undescribed', {
            span: spanOf(inspection, annotation),
            values: { page: `${annotation.page.number}` },
          }),
          annotation.object,
        ),
      ),
  ];
};
