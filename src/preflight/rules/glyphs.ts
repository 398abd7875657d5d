import { diagnostic, hint } from '../../base/diagnostic.ts';
import { differences, openFont } from '../content/font.ts';
import type { Mark } from '../content/mark.ts';
import type { ReadPdf } from '../file.ts';
import { type ShownFont, shownFont } from '../plates/font-outlines.ts';
import { type Check, fault, onPage } from './fault.ts';
import { fontName, type UsedFont, usedFonts } from './fonts.ts';
import { look, nameOf } from './look.ts';
import { marksOf } from './painted.ts';

const memory = new WeakMap<object, { readonly shown: ShownFont | undefined }>();

const opened = (pdf: ReadPdf, font: UsedFont['font']): ShownFont | undefined => {
  const known = memory.get(font) ?? { shown: shownFont(pdf, font) };
  memory.set(font, known);
  return known.shown;
};

/** Which of the characters have no glyph: CID 0, what is called `.notdef`, and what the program does not have. */
const withoutGlyph = (pdf: ReadPdf, { font, codes }: UsedFont): ReadonlySet<number> => {
  const composite = nameOf(look(pdf, font, 'Subtype')) === 'Type0';
  const shown = opened(pdf, font);
  const named = composite ? new Map<number, string>() : differences(pdf, font);
  const missing = [...codes].filter(
    ([code, cid]) =>
      named.get(code) === '.notdef' || (shown === undefined ? composite && cid === 0 : shown.missing(code, cid)),
  );
  return new Set(missing.map(([code]) => code));
};

/** A box, or nothing, would be printed where a character was meant (ISO 15930-7; ISO 19005-2, 6.2.11.8). */
export const noNotdef: Check = (inspection) =>
  usedFonts(inspection).flatMap((used) => {
    const { font, object, page, first } = used;
    const missing = withoutGlyph(inspection.pdf, used);
    if (missing.size === 0) return [];
    const shows = (mark: Mark): boolean =>
      mark.kind === 'text' && mark.font === font && mark.glyphs.some(({ code }) => missing.has(code));
    const at = inspection.pages
      .flatMap((painted) => marksOf(painted).map((mark) => ({ number: painted.number, mark })))
      .find(({ mark }) => shows(mark));
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

/** Of an em: what rounding may cost. */
const rounding = 0.001;

/** What the PDF says of a glyph's width is what the font says (ISO 19005-2, 6.2.11.5; ISO 15930-7). */
export const widthsAgree: Check = (inspection) =>
  usedFonts(inspection).flatMap(({ font, object, codes, page, first, invisible }) => {
    const { pdf } = inspection;
    const shown = invisible || nameOf(look(pdf, font, 'Subtype')) === 'Type3' ? undefined : opened(pdf, font);
    if (shown === undefined) return [];
    const said = openFont(pdf, font);
    const wrong = [...codes].filter(([code, cid]) => {
      const width = shown.width(code, cid);
      if (width === undefined || shown.missing(code, cid)) return false;
      return Math.abs(width - said.widthOf(code, cid)) > rounding + 1e-9;
    });
    if (wrong.length === 0) return [];
    const values = { font: fontName(pdf, font), count: `${wrong.length}` };
    return [fault(diagnostic('preflight/font-widths', { span: onPage(inspection, page, first.box), values }), object)];
  });
