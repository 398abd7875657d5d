import type { PathCommand } from '../../document/graphic.ts';
import { differences } from '../content/font.ts';
import { entry, isStream, itemsOf, nameIn, numberIn } from '../content/values.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfDictionary, PdfObject } from '../object.ts';
import { cffOutlines } from './cff.ts';
import { characterNamed, nameOfCharacter, standardName } from './glyph-names.ts';
import { type GlyphOutlines, sfntTables, trueTypeOutlines } from './truetype.ts';
import { type1Outlines } from './type1.ts';

/** Outlines of the glyphs that a font dictionary shows for codes: em square, y up. */
export interface ShownFont {
  /** Undefined: not known, so that a box has to stand for it. */
  outline(code: number, cid: number): readonly PathCommand[] | undefined;
  /** In em, by the program; undefined where the glyph is not known. */
  width(code: number, cid: number): number | undefined;
  /** The font surely has no glyph for it, and shows `.notdef`. */
  missing(code: number, cid: number): boolean;
}

const programOf = (pdf: ReadPdf, font: PdfObject): GlyphOutlines | undefined => {
  const descriptor = entry(pdf, font, 'FontDescriptor');
  for (const key of ['FontFile2', 'FontFile3', 'FontFile']) {
    const file = entry(pdf, descriptor, key);
    const decoded = isStream(file) ? pdf.decoded(file) : undefined;
    if (decoded?.kind !== 'bytes') continue;
    const tables = sfntTables(decoded.bytes);
    const cff = tables.get('CFF ');
    const found =
      key === 'FontFile'
        ? type1Outlines(decoded.bytes)
        : (trueTypeOutlines(tables) ?? cffOutlines(cff ?? decoded.bytes));
    if (found !== undefined) return found;
  }
  return undefined;
};

const programs = ['FontFile', 'FontFile2', 'FontFile3'] as const;

/** The CIDFont of a composite font, any other font itself. */
const bottom = (pdf: ReadPdf, font: PdfDictionary): PdfObject =>
  nameIn(pdf, font, 'Subtype') === 'Type0' ? pdf.resolve(itemsOf(pdf, entry(pdf, font, 'DescendantFonts'))[0]) : font;

/** Whether a program is there at all, sound or not. */
export const isEmbedded = (pdf: ReadPdf, font: PdfDictionary): boolean => {
  const descriptor = entry(pdf, bottom(pdf, font), 'FontDescriptor');
  return programs.some((key) => entry(pdf, descriptor, key) !== null);
};

/** `sure`: no other program would choose another. */
interface Choice {
  readonly glyph: number | undefined;
  readonly sure: boolean;
}

/** Of a glyph that the program does not have. */
const nothing: readonly PathCommand[] = [];

type Chooser = (code: number, cid: number) => Choice;

const compositeChooser = (pdf: ReadPdf, descendant: PdfObject, program: GlyphOutlines): Chooser => {
  const map = entry(pdf, descendant, 'CIDToGIDMap');
  const decoded = isStream(map) ? pdf.decoded(map) : undefined;
  if (decoded?.kind === 'bytes') {
    const { bytes } = decoded;
    return (_, cid) => ({ glyph: (bytes[cid * 2] ?? 0) * 256 + (bytes[cid * 2 + 1] ?? 0), sure: true });
  }
  return (_, cid) => ({ glyph: program.glyphOfCid?.(cid) ?? cid, sure: true });
};

/** ISO 32000-1, 9.6.6.4, as far as names and characters can be had. */
const simpleChooser = (pdf: ReadPdf, font: PdfObject, program: GlyphOutlines): Chooser => {
  const names = differences(pdf, font);
  const base = nameIn(pdf, font, 'Encoding') ?? nameIn(pdf, entry(pdf, font, 'Encoding'), 'BaseEncoding');
  const symbolic = ((numberIn(pdf, entry(pdf, font, 'FontDescriptor'), 'Flags') ?? 0) & 4) !== 0;
  const unicode = program.cmap.get('3,1') ?? program.cmap.get('0,3');
  const own = program.cmap.get('3,0');
  // Codes that no map knows show `.notdef`; where glyphs go by names, it is rather we who do not know the name.
  const missing = program.cmap.size > 0 ? 0 : undefined;
  const mac = program.cmap.get('1,0');
  const byFont = (code: number): number | undefined => {
    const found = own === undefined ? 0 : own(0xf000 + code) || own(code);
    return found || mac?.(code) || program.glyphOfCode?.(code) || undefined;
  };
  return (code) => {
    const name = names.get(code) ?? baseName(base, code);
    const byName = name === undefined ? undefined : program.glyphNamed?.(name);
    if (byName !== undefined) return { glyph: byName, sure: true };
    if (name !== undefined && program.allNamed === true) return { glyph: byFont(code), sure: name !== 'nbspace' };
    if (symbolic && !names.has(code)) return { glyph: byFont(code) ?? unicode?.(code) ?? missing, sure: true };
    const character = name === undefined ? windows(code) : characterNamed(name);
    const found = character === undefined ? undefined : unicode?.(character);
    // Without a map of characters, or with a name that is none of ours, other programs may know better.
    return { glyph: found || (byFont(code) ?? missing), sure: character !== undefined && unicode !== undefined };
  };
};

/** The name of a code in the encoding that the font's differs from; undefined: its program's own. */
const baseName = (base: string | undefined, code: number): string | undefined => {
  if (base === 'StandardEncoding') return standardName(code);
  return base === undefined ? undefined : nameOfCharacter(windows(code));
};

const decoder = new TextDecoder('windows-1252');
const windows = (code: number): number => decoder.decode(Uint8Array.of(code)).codePointAt(0) ?? code;

/** Opens the embedded program of a font; undefined where there is none that can be read. */
export const shownFont = (pdf: ReadPdf, font: PdfDictionary): ShownFont | undefined => {
  const composite = nameIn(pdf, font, 'Subtype') === 'Type0';
  const descendant = bottom(pdf, font);
  const program = programOf(pdf, descendant);
  if (program === undefined) return undefined;
  const choose = composite ? compositeChooser(pdf, descendant, program) : simpleChooser(pdf, font, program);
  const known = new Map<number, readonly PathCommand[] | undefined>();
  return {
    outline: (code, cid) => {
      const key = composite ? cid : code;
      if (known.has(key)) return known.get(key);
      const { glyph, sure } = choose(code, cid);
      const outline = (glyph === undefined ? undefined : program.outline(glyph)) ?? (sure ? nothing : undefined);
      known.set(key, outline);
      return outline;
    },
    width: (code, cid) => {
      const { glyph } = choose(code, cid);
      return glyph === undefined ? undefined : program.width(glyph);
    },
    missing: (code, cid) => {
      const { glyph, sure } = choose(code, cid);
      return sure && (glyph === undefined || glyph === 0 || glyph >= program.glyphs);
    },
  };
};
