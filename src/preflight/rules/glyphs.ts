import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfDictionary, PdfObject } from '../object.ts';
import { type Check, fault, onPage } from './fault.ts';
import { type FontProgram, fontProgram } from './font-program.ts';
import { bottomFont, fontName, usedFonts } from './fonts.ts';
import { itemsOf, look, nameOf, numberOf, streamOf } from './look.ts';

const programOf = (pdf: ReadPdf, font: PdfObject): FontProgram | undefined => {
  const descriptor = look(pdf, font, 'FontDescriptor');
  const stream = streamOf(look(pdf, descriptor, 'FontFile2')) ?? streamOf(look(pdf, descriptor, 'FontFile3'));
  const decoded = stream === undefined ? undefined : pdf.decoded(stream);
  return decoded?.kind === 'bytes' ? fontProgram(decoded.bytes) : undefined;
};

/** From CID to glyph; undefined where the font program decides it (CFF). */
const glyphMap = (pdf: ReadPdf, cidFont: PdfObject): ((cid: number) => number) | undefined => {
  if (nameOf(look(pdf, cidFont, 'Subtype')) !== 'CIDFontType2') return undefined;
  const map = streamOf(look(pdf, cidFont, 'CIDToGIDMap'));
  if (map === undefined) return (cid) => cid;
  const decoded = pdf.decoded(map);
  if (decoded.kind !== 'bytes') return undefined;
  const { bytes } = decoded;
  return (cid) => (bytes[cid * 2] ?? 0) * 256 + (bytes[cid * 2 + 1] ?? 0);
};

/** Codes for which a simple font names no glyph but `.notdef`. */
const namedNotdef = (pdf: ReadPdf, font: PdfDictionary): ReadonlySet<number> => {
  const codes = new Set<number>();
  let code = 0;
  for (const item of itemsOf(look(pdf, font, 'Encoding', 'Differences'))) {
    const value = pdf.resolve(item);
    const number = numberOf(value);
    if (number !== undefined) code = number;
    else {
      if (nameOf(value) === '.notdef') codes.add(code);
      code += 1;
    }
  }
  return codes;
};

/** Which of the characters have no glyph, as far as the font's own tables say. */
const withoutGlyph = (pdf: ReadPdf, font: PdfDictionary, cids: ReadonlySet<number>): readonly number[] => {
  if (nameOf(look(pdf, font, 'Subtype')) !== 'Type0') {
    const named = namedNotdef(pdf, font);
    return [...cids].filter((code) => named.has(code));
  }
  const cidFont = bottomFont(pdf, font);
  const map = glyphMap(pdf, cidFont);
  const program = map === undefined ? undefined : programOf(pdf, cidFont);
  return [...cids].filter((cid) => {
    const glyph = map?.(cid) ?? cid;
    return glyph === 0 || (program !== undefined && glyph >= program.glyphs);
  });
};

/** A box, or nothing, would be printed where a character was meant (ISO 15930-7; ISO 19005-2, 6.2.11.8). */
export const noNotdef: Check = (inspection) =>
  usedFonts(inspection).flatMap(({ font, object, cids, page, first }) => {
    const missing = new Set(withoutGlyph(inspection.pdf, font, cids));
    if (missing.size === 0) return [];
    const at = inspection.pages
      .flatMap(({ number, marks }) => marks.map((mark) => ({ number, mark })))
      .find(
        ({ mark }) => mark.kind === 'text' && mark.font === font && mark.glyphs.some(({ cid }) => missing.has(cid)),
      );
    const place = at === undefined ? { page, box: first.box } : { page: at.number, box: at.mark.box };
    return [
      fault(
        diagnostic('preflight/notdef', {
          span: onPage(inspection, place.page, place.box),
          values: { font: fontName(inspection.pdf, font), page: `${place.page}`, count: `${missing.size}` },
          hints: [hint('preflight/choose-another-font')],
        }),
        object,
      ),
    ];
  });

/** `W` of a CIDFont (ISO 32000-1, 9.7.4.3). */
const cidWidths = (pdf: ReadPdf, cidFont: PdfObject): ((cid: number) => number) => {
  const widths = new Map<number, number>();
  const ranges: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  const items = itemsOf(look(pdf, cidFont, 'W')).map((item) => pdf.resolve(item));
  for (let at = 0; at < items.length; ) {
    const from = numberOf(items[at] ?? null) ?? 0;
    const list = items[at + 1] ?? null;
    const to = numberOf(list);
    if (to !== undefined) {
      ranges.push({ from, to, width: numberOf(items[at + 2] ?? null) ?? 0 });
      at += 3;
    } else {
      itemsOf(list).forEach((item, index) => {
        widths.set(from + index, numberOf(pdf.resolve(item)) ?? 0);
      });
      at += 2;
    }
  }
  const usual = numberOf(look(pdf, cidFont, 'DW')) ?? 1000;
  return (cid) => widths.get(cid) ?? ranges.find(({ from, to }) => cid >= from && cid <= to)?.width ?? usual;
};

/** Thousandths of an em that rounding may cost. */
const rounding = 1;

/** What the PDF says of a glyph's width is what the font says (ISO 19005-2, 6.2.11.5). Read for TrueType CID fonts. */
export const widthsAgree: Check = (inspection) =>
  usedFonts(inspection).flatMap(({ font, object, cids, page, first, invisible }) => {
    const { pdf } = inspection;
    if (invisible || nameOf(look(pdf, font, 'Subtype')) !== 'Type0') return [];
    const cidFont = bottomFont(pdf, font);
    const map = glyphMap(pdf, cidFont);
    const program = map === undefined ? undefined : programOf(pdf, cidFont);
    if (map === undefined || program === undefined) return [];
    const said = cidWidths(pdf, cidFont);
    const wrong = [...cids].filter((cid) => {
      const width = program.width(map(cid));
      return width !== undefined && Math.abs(width - said(cid)) > rounding;
    });
    if (wrong.length === 0) return [];
    const values = { font: fontName(pdf, font), count: `${wrong.length}` };
    return [fault(diagnostic('preflight/font-widths', { span: onPage(inspection, page, first.box), values }), object)];
  });
