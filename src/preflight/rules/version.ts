import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { type Check, type Fault, fault } from './fault.ts';
import { has, look, nameOf, numberOf, textOf } from './look.ts';
import { streams } from './reached.ts';

const versionOf = (pdf: ReadPdf): { readonly major: number; readonly minor: number } => {
  const later = nameOf(look(pdf, pdf.catalog, 'Version'));
  const said = [pdf.header, ...(later === undefined ? [] : [later])].map((version) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return { major, minor };
  });
  return said.reduce((a, b) => (b.major > a.major || (b.major === a.major && b.minor > a.minor) ? b : a));
};

const atMost =
  (allowed: (pdf: ReadPdf) => number): Check =>
  ({ pdf }) => {
    const { major, minor } = versionOf(pdf);
    const limit = allowed(pdf);
    if (major === 1 && minor <= limit) return [];
    const values = { version: `${major}.${minor}`, allowed: `1.${limit}` };
    return [
      fault(diagnostic('preflight/version-too-new', { values, hints: [hint('preflight/save-as-version', values)] })),
    ];
  };

/** PDF 1.3 for PDF/X-1a:2001, 1.4 for :2003. */
export const versionOfX1a = atMost((pdf) =>
  textOf(look(pdf, pdf.info, 'GTS_PDFXVersion'))?.includes('2003') === true ? 4 : 3,
);

/** ISO 15930-7 is built on PDF 1.6 and lets the header say up to 1.7; ISO 19005-2 is built on 1.7. */
export const versionOfSeven = atMost(() => 7);

/** Object and cross-reference streams came with PDF 1.5. */
export const noCompressedObjects: Check = ({ pdf }) =>
  nameOf(look(pdf, pdf.trailer, 'Type')) === 'XRef' || has(pdf, pdf.trailer, 'XRefStm')
    ? [fault(diagnostic('preflight/compressed-objects', { hints: [hint('preflight/export-again')] }))]
    : [];

const tooNew = (feature: string, featureEn: string, version: string, object: number): Fault =>
  fault(diagnostic('preflight/feature-too-new', { values: { feature, featureEn, version } }), object);

/** What a device for PDF 1.3 cannot know: 16 bits a channel (PDF 1.5), OpenType fonts (PDF 1.6). */
export const noLaterFeatures: Check = ({ pdf, pages }) => {
  const deep = (value: PdfObject): boolean => numberOf(look(pdf, value, 'BitsPerComponent')) === 16;
  const inline = pages.flatMap(({ marks }) =>
    marks.filter((mark) => mark.kind === 'image' && mark.inline && deep(mark.image)),
  );
  return [
    ...streams(pdf).flatMap(({ value, object }): readonly Fault[] => {
      if (nameOf(look(pdf, value, 'Subtype')) === 'Image' && deep(value))
        return [tooNew('每通道 16 位的图片', 'a picture of 16 bits a channel', '1.5', object)];
      return nameOf(look(pdf, value, 'Subtype')) === 'OpenType'
        ? [tooNew('OpenType 字体', 'an OpenType font', '1.6', object)]
        : [];
    }),
    ...(inline.length === 0 ? [] : [tooNew('每通道 16 位的图片', 'a picture of 16 bits a channel', '1.5', 0)]),
  ];
};

const percent = 0x25;

/** `%PDF-1.n` first, then a comment that tells every program that the file is binary (ISO 19005-2, 6.1.2). */
export const binaryHeader: Check = ({ bytes }) => {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (!/^%PDF-1\.[0-7]$/.test(head)) return [fault(diagnostic('preflight/header-not-first'))];
  let at = 8;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  const comment = [...bytes.subarray(at + 1, at + 5)];
  const marked = at > 8 && bytes[at] === percent && comment.length === 4 && comment.every((byte) => byte > 127);
  return marked ? [] : [fault(diagnostic('preflight/header-comment'))];
};

/** Nothing but an end of line may follow the last `%%EOF` (ISO 19005-2, 6.1.3). */
export const nothingAfterEnd: Check = ({ bytes }) => {
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 1024)));
  return /%%EOF(\r\n|\r|\n)?$/.test(tail) ? [] : [fault(diagnostic('preflight/after-end'))];
};
