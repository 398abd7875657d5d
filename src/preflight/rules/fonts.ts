import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { TextMark } from '../content/mark.ts';
import type { ReadPdf } from '../file.ts';
import type { Inspection } from '../inspection.ts';
import type { PdfDictionary, PdfObject } from '../object.ts';
import { type Check, fault, onPage } from './fault.ts';
import { has, itemsOf, look, nameOf, readable } from './look.ts';
import { marksOf } from './painted.ts';

/** A font that text is set in, at its first place. */
export interface UsedFont {
  readonly font: PdfDictionary;
  readonly object: number;
  readonly first: TextMark;
  readonly page: number;
  /** Every use only reserves place for searching (render mode 3). */
  readonly invisible: boolean;
  /** With the CIDs that they stand for; of simple fonts the same number. */
  readonly codes: ReadonlyMap<number, number>;
}

export const usedFonts = ({ pages }: Inspection): readonly UsedFont[] => {
  const fonts = new Map<unknown, UsedFont & { readonly codes: Map<number, number>; invisible: boolean }>();
  for (const page of pages) {
    for (const mark of marksOf(page)) {
      if (mark.kind !== 'text') continue;
      const key = mark.fontObject === 0 ? mark.font : mark.fontObject;
      const known = fonts.get(key) ?? {
        font: mark.font,
        object: mark.fontObject,
        first: mark,
        page: page.number,
        invisible: true,
        codes: new Map<number, number>(),
      };
      if (mark.mode !== 3) known.invisible = false;
      for (const { code, cid } of mark.glyphs) known.codes.set(code, cid);
      fonts.set(key, known);
    }
  }
  return [...fonts.values()];
};

/** Without the six letters of a subset. */
export const fontName = (pdf: ReadPdf, font: PdfObject): string =>
  readable(nameOf(look(pdf, font, 'BaseFont')) ?? '?').replace(/^[A-Z]{6}\+/, '');

/** The CIDFont of a composite font, any other font itself. */
export const bottomFont = (pdf: ReadPdf, font: PdfDictionary): PdfObject =>
  nameOf(look(pdf, font, 'Subtype')) === 'Type0' ? pdf.resolve(itemsOf(look(pdf, font, 'DescendantFonts'))[0]) : font;

const programs = ['FontFile', 'FontFile2', 'FontFile3'] as const;

const embedded = (pdf: ReadPdf, font: PdfDictionary): boolean => {
  if (nameOf(look(pdf, font, 'Subtype')) === 'Type3') return true;
  const descriptor = look(pdf, bottomFont(pdf, font), 'FontDescriptor');
  return programs.some((key) => has(pdf, descriptor, key));
};

const fontsEmbedded =
  (invisibleToo: boolean): Check =>
  (inspection) =>
    usedFonts(inspection).flatMap(({ font, object, first, page, invisible }) => {
      if ((invisible && !invisibleToo) || embedded(inspection.pdf, font)) return [];
      return [
        fault(
          diagnostic('preflight/font-not-embedded', {
            span: onPage(inspection, page, first.box),
            values: { font: fontName(inspection.pdf, font), page: `${page}` },
            hints: [hint('preflight/embed-or-outline')],
          }),
          object,
        ),
      ];
    });

export const allFontsEmbedded = fontsEmbedded(true);
export const inkedFontsEmbedded = fontsEmbedded(false);

/** Where a font was missing, programs put Courier in its place (GWG R0014). */
export const noCourier: Check = (inspection) =>
  usedFonts(inspection).flatMap(({ font, object, first, page }) => {
    const name = fontName(inspection.pdf, font);
    if (!/^Courier/i.test(name)) return [];
    const span = onPage(inspection, page, first.box);
    return [fault(diagnostic('preflight/font-courier', { span, values: { font: name, page: `${page}` } }), object)];
  });

/** ISO 19005-2, 6.2.11.3.2: how codes find glyphs is said, not guessed. */
export const glyphMapSaid: Check = (inspection) =>
  usedFonts(inspection).flatMap(({ font, object, first, page }) => {
    const { pdf } = inspection;
    const cidFont = bottomFont(pdf, font);
    if (nameOf(look(pdf, cidFont, 'Subtype')) !== 'CIDFontType2' || has(pdf, cidFont, 'CIDToGIDMap')) return [];
    const span = onPage(inspection, page, first.box);
    return [fault(diagnostic('preflight/font-mapping', { span, values: { font: fontName(pdf, font) } }), object)];
  });

const known = /^(MacRomanEncoding|MacExpertEncoding|WinAnsiEncoding|UniGB-|UniCNS-|UniJIS-|UniKS-)/;

/** Text that can be searched and read aloud (ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7). */
export const unicodeSaid: Check = (inspection) =>
  usedFonts(inspection).flatMap(({ font, object, first, page }) => {
    const { pdf } = inspection;
    const encoding = look(pdf, font, 'Encoding');
    const name = nameOf(encoding) ?? nameOf(look(pdf, encoding, 'BaseEncoding'));
    if (has(pdf, font, 'ToUnicode') || (name !== undefined && known.test(name))) return [];
    const span = onPage(inspection, page, first.box);
    return [fault(diagnostic('preflight/no-unicode', { span, values: { font: fontName(pdf, font) } }), object)];
  });
