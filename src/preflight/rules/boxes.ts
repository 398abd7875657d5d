import { diagnostic, hint } from '../../base/diagnostic.ts';
import { type Pt, ptToMm, type Rect } from '../../base/measure.ts';
import type { ReadPage, ReadPdf } from '../file.ts';
import type { Inspection } from '../inspection.ts';
import type { PdfObject } from '../object.ts';
import { type Check, type Fault, fault, onPage } from './fault.ts';
import { has, itemsOf, look, nameOf, numberOf } from './look.ts';

/** A rectangle in PDF user space, its corners in order. */
export interface Corners {
  readonly left: Pt;
  readonly bottom: Pt;
  readonly right: Pt;
  readonly top: Pt;
}

export const cornersOf = (pdf: ReadPdf, object: PdfObject): Corners | undefined => {
  const [a, b, c, d, ...rest] = itemsOf(object).map((item) => numberOf(pdf.resolve(item)));
  if (a === undefined || b === undefined || c === undefined || d === undefined || rest.length > 0) return undefined;
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
};

export type BoxName = 'MediaBox' | 'CropBox' | 'BleedBox' | 'TrimBox' | 'ArtBox';

/** Undefined: there is none, or it encloses nothing. */
export const boxOf = (pdf: ReadPdf, page: ReadPage, name: BoxName): Corners | undefined => {
  const box = cornersOf(pdf, look(pdf, page.dictionary, name));
  return box === undefined || width(box) <= 0 || height(box) <= 0 ? undefined : box;
};

const width = ({ left, right }: Corners): Pt => right - left;
const height = ({ bottom, top }: Corners): Pt => top - bottom;

/** From user space to the page's top left, as marks are. */
export const fromTopLeft = (media: Corners | undefined, box: Corners): Rect => ({
  x: box.left - (media?.left ?? 0),
  y: (media?.top ?? box.top) - box.top,
  width: width(box),
  height: height(box),
});

/** Rounding of programs that count in 1/100 pt. */
const slack: Pt = 0.02;

const inside = (inner: Corners, outer: Corners): boolean =>
  inner.left >= outer.left - slack &&
  inner.bottom >= outer.bottom - slack &&
  inner.right <= outer.right + slack &&
  inner.top <= outer.top + slack;

export const meets = (a: Corners, b: Corners): boolean =>
  a.left < b.right - slack && b.left < a.right - slack && a.bottom < b.top - slack && b.bottom < a.top - slack;

const nested = [
  ['TrimBox', 'BleedBox'],
  ['TrimBox', 'CropBox'],
  ['TrimBox', 'MediaBox'],
  ['ArtBox', 'BleedBox'],
  ['ArtBox', 'CropBox'],
  ['ArtBox', 'MediaBox'],
  ['BleedBox', 'CropBox'],
  ['BleedBox', 'MediaBox'],
] as const;

const place = (inspection: Inspection, { number }: ReadPage) => onPage(inspection, number);

/** ISO 15930-1, 6.9; ISO 15930-7, 6.11. */
export const printingBoxes: Check = (inspection) => {
  const { pdf } = inspection;
  return pdf.pages.flatMap((page): readonly Fault[] => {
    const span = place(inspection, page);
    const number = `${page.number}`;
    const media = boxOf(pdf, page, 'MediaBox');
    const trim = boxOf(pdf, page, 'TrimBox');
    const art = boxOf(pdf, page, 'ArtBox');
    const astray = nested.find(([inner, outer]) => {
      const [within, around] = [boxOf(pdf, page, inner), boxOf(pdf, page, outer)];
      return within !== undefined && around !== undefined && !inside(within, around);
    });
    return [
      ...(media === undefined
        ? [fault(diagnostic('preflight/no-media-box', { span, values: { page: number } }), page.object)]
        : []),
      ...(trim === undefined && art === undefined
        ? [
            fault(
              diagnostic('preflight/no-trim-box', {
                span,
                values: { page: number },
                hints: [hint('preflight/export-with-bleed')],
              }),
              page.object,
            ),
          ]
        : []),
      ...(trim !== undefined && art !== undefined
        ? [fault(diagnostic('preflight/trim-and-art', { span, values: { page: number } }), page.object)]
        : []),
      ...(astray === undefined
        ? []
        : [
            fault(
              diagnostic('preflight/box-outside', {
                span,
                values: { page: number, inner: astray[0], outer: astray[1] },
                hints: [hint('preflight/export-with-bleed')],
              }),
              page.object,
            ),
          ]),
    ];
  });
};

const views = ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'] as const;

export const viewAreas: Check = ({ pdf }) =>
  views.flatMap((key) => {
    const value = nameOf(look(pdf, pdf.catalog, 'ViewerPreferences', key));
    if (value === undefined || value === 'MediaBox' || value === 'BleedBox') return [];
    return [fault(diagnostic('preflight/view-area', { values: { key, value } }))];
  });

/** PDF 1.6 lets a page count in other units than points; imposition programs do not (GWG R0002). */
export const noUserUnit: Check = (inspection) =>
  inspection.pdf.pages.flatMap((page) =>
    has(inspection.pdf, page.dictionary, 'UserUnit')
      ? [
          fault(
            diagnostic('preflight/user-unit', {
              span: place(inspection, page),
              values: {
                page: `${page.number}`,
                unit: `${numberOf(look(inspection.pdf, page.dictionary, 'UserUnit')) ?? '—'}`,
              },
            }),
            page.object,
          ),
        ]
      : [],
  );

/** GWG R0003. */
export const noOtherCrop: Check = (inspection) => {
  const { pdf } = inspection;
  return pdf.pages.flatMap((page) => {
    const [crop, media] = [boxOf(pdf, page, 'CropBox'), boxOf(pdf, page, 'MediaBox')];
    if (crop === undefined || media === undefined || (inside(crop, media) && inside(media, crop))) return [];
    const span = onPage(inspection, page.number, fromTopLeft(media, crop));
    return [fault(diagnostic('preflight/crop-box', { span, values: { page: `${page.number}` } }), page.object)];
  });
};

const millimetres = (pt: Pt): string => `${Math.round(ptToMm(pt) * 10) / 10}`;

/** GWG R0004: one trim size, and pages that lie as they are read. */
export const oneTrimSize: Check = (inspection) => {
  const { pdf } = inspection;
  const [first, ...others] = pdf.pages.flatMap((page) => {
    const trim = boxOf(pdf, page, 'TrimBox');
    return trim === undefined ? [] : [{ page, trim }];
  });
  if (first === undefined) return [];
  /** 0.1 mm */
  const near = 0.29;
  const other = others.find(
    ({ trim }) =>
      Math.abs(width(trim) - width(first.trim)) > near || Math.abs(height(trim) - height(first.trim)) > near,
  );
  if (other === undefined) return [];
  const size = ({ trim }: typeof first): string => `${millimetres(width(trim))} × ${millimetres(height(trim))} mm`;
  const values = { page: `${other.page.number}`, size: size(other), first: `${first.page.number}`, usual: size(first) };
  return [
    fault(
      diagnostic('preflight/trim-sizes-differ', { span: place(inspection, other.page), values }),
      other.page.object,
    ),
  ];
};

export const notRotated: Check = (inspection) =>
  inspection.pdf.pages.flatMap((page) => {
    const turn = numberOf(look(inspection.pdf, page.dictionary, 'Rotate')) ?? 0;
    if (turn % 360 === 0) return [];
    const values = { page: `${page.number}`, turn: `${turn}` };
    return [fault(diagnostic('preflight/rotated', { span: place(inspection, page), values }), page.object)];
  });

const smallest: Pt = 3;
const largest: Pt = 14_400;

/** ISO 19005-2, 6.1.13. */
export const pageSizes: Check = (inspection) =>
  inspection.pdf.pages.flatMap((page) => {
    const media = boxOf(inspection.pdf, page, 'MediaBox');
    if (media === undefined) return [];
    const sides = [width(media), height(media)];
    if (sides.every((side) => side >= smallest && side <= largest)) return [];
    const values = { page: `${page.number}`, size: sides.map(millimetres).join(' × ') };
    return [fault(diagnostic('preflight/page-size', { span: place(inspection, page), values }), page.object)];
  });
