import PDFDocument from 'pdfkit';
import type {
  EmbeddedFace,
  FaceShapes,
  OutlineCommand,
  PdfBody,
  PdfDictionary,
  PdfPage,
  PdfReference,
  PdfVersion,
} from './pdf.ts';
import { subsetTrueType } from './subset.ts';
import { toUnicode } from './to-unicode.ts';
import { openTrueType, type TrueType } from './truetype.ts';

const encoder = new TextEncoder();

/* What pdfkit has and its types leave out. */
interface KitReference extends PdfReference {
  data: unknown;
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

interface KitPage {
  readonly dictionary: { data: Record<string, unknown> } & KitReference;
  readonly resources: { data: unknown };
  readonly content: KitReference;
}

interface KitFontReference extends KitReference {
  data: PdfDictionary;
}

interface KitFont {
  readonly id: string;
  readonly name: string;
  readonly scale: number;
  readonly font: {
    getGlyph(glyph: number): { readonly advanceWidth: number; readonly path: { readonly commands: OutlineCommand[] } };
  };
  readonly subset: { readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  toUnicodeCmap: () => PdfReference;
  ref(): KitFontReference;
  finalize(): void;
}

interface Kit {
  page: KitPage;
  _font: KitFont;
  _id: Uint8Array;
  _info: PdfReference;
  readonly _root: { data: { readonly Pages: KitReference; readonly Names: KitReference }; end(): void };
  ref(data?: unknown): KitReference;
  font(source: Uint8Array | object): unknown;
  _fontFamilies: object;
  addPage(options: { size: readonly number[]; margin: number }): unknown;
  flushPages(): void;
  readonly outline: { readonly dictionary: KitReference };
  read(): Uint8Array | null;
  push(chunk: Uint8Array | null): boolean;
  _finalize(): void;
}

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
};

/** Opens a font with pdfkit; what it takes for a font already open goes by name alone, so it is made to forget. */
const open = (kit: Kit, font: Uint8Array | object): KitFont => {
  kit._fontFamilies = {};
  kit.font(font);
  return kit._font;
};

/** A font as pdfkit wants it, with our own reader behind it: no glyph is decoded to be copied. */
const standIn = (font: TrueType): object => {
  const { facts, bounds } = font;
  const units = facts.unitsPerEm;
  const glyphs = [0];
  return {
    postscriptName: facts.postscriptName.replaceAll(/[^\w.-]/g, '_'),
    unitsPerEm: units,
    ascent: facts.ascent * units,
    descent: -facts.descent * units,
    xHeight: facts.xHeight * units,
    capHeight: facts.capHeight * units,
    lineGap: 0,
    italicAngle: font.italicAngle,
    bbox: { minX: bounds[0], minY: bounds[1], maxX: bounds[2], maxY: bounds[3] },
    post: { isFixedPitch: font.fixedPitch },
    head: { macStyle: { italic: facts.italic } },
    getGlyph: (glyph: number) => ({ advanceWidth: font.advance(glyph) }),
    createSubset: () => ({ glyphs, encode: () => subsetTrueType(font, glyphs) }),
    layout: () => undefined,
  };
};

/** pdfkit gives shapes in thousandths of an em. */
const outlineOf = (font: KitFont['font'], scale: number, glyph: number): readonly OutlineCommand[] =>
  font.getGlyph(glyph).path.commands.map(({ command, args }) => ({
    command,
    args: args.map((value) => (value * scale) / 1000),
  }));

const embeddedFace = (font: KitFont, vertical: () => PdfReference): EmbeddedFace => {
  const width = (glyph: number): number => font.font.getGlyph(glyph).advanceWidth * font.scale;
  font.widths[0] = width(0);
  return {
    name: font.id,
    postscriptName: font.name,
    reference: font.ref(),
    vertical: () => ({ name: `${font.id}V`, reference: vertical() }),
    take(glyph, codePoints) {
      const cid = glyph === 0 ? 0 : font.subset.glyphs.push(glyph) - 1;
      font.widths[cid] = width(glyph);
      font.unicode[cid] = codePoints;
      return cid;
    },
    width,
  };
};

const pageOf = (kit: Kit, width: number, height: number, ended: PdfReference[]): PdfPage => {
  kit.addPage({ size: [width, height], margin: 0 });
  const page = kit.page;
  return {
    reference: page.dictionary,
    width,
    height,
    end(content, resources, entries) {
      const { UserUnit: _, ...kept } = page.dictionary.data;
      page.dictionary.data = { ...kept, ...entries };
      page.resources.data = { ...resources };
      page.content.write(content);
      ended.push(page.dictionary);
      kit.flushPages();
    },
  };
};

/** Begins a PDF. pdfkit writes objects, fonts and the file's frame; what it paints and says of itself is not used. */
export const openPdf = (version: PdfVersion): PdfBody => {
  const kit = new PDFDocument({ pdfVersion: version, autoFirstPage: false, font: '' }) as unknown as Kit;
  const chunks: Uint8Array[] = [];
  for (let head = kit.read(); head !== null; head = kit.read()) chunks.push(head);
  kit.push = (chunk) => {
    if (chunk !== null) chunks.push(chunk);
    return true;
  };
  const fonts: KitFont[] = [];
  const upright = new Map<KitFont, PdfReference>();
  const pages: PdfReference[] = [];

  const end = (reference: PdfReference, dictionary: PdfDictionary, stream?: Uint8Array): void => {
    const object = objects.get(reference);
    if (object === undefined) throw new Error(`object ${reference.id} was ended before`);
    objects.delete(reference);
    object.data = { ...dictionary };
    object.compress = stream !== undefined && dictionary['Filter'] === undefined && dictionary['Type'] !== 'Metadata';
    object.end(stream);
  };
  /** pdfkit has made an object for its own bookmarks; ours take it. */
  const spare = [kit.outline.dictionary];
  const objects = new Map<PdfReference, KitReference>();
  const reserve = (): PdfReference => {
    const object = spare.pop() ?? kit.ref({});
    objects.set(object, object);
    return object;
  };

  const add = (dictionary: PdfDictionary, stream?: Uint8Array): PdfReference => {
    const reference = reserve();
    end(reference, dictionary, stream);
    return reference;
  };

  return {
    reserve,
    end,
    add,
    page: (width, height) => pageOf(kit, width, height, pages),
    pages,
    face(bytes) {
      const own = openTrueType(bytes);
      const font = open(kit, own === undefined ? bytes : standIn(own));
      font.toUnicodeCmap = () => add({}, encoder.encode(toUnicode(font.unicode)));
      fonts.push(font);
      return embeddedFace(font, () => {
        const known = upright.get(font) ?? reserve();
        upright.set(font, known);
        return known;
      });
    },
    shapes(bytes): FaceShapes {
      const { name, font, scale } = open(kit, bytes);
      return { postscriptName: name, outline: (glyph) => outlineOf(font, scale, glyph) };
    },
    finish({ catalog, names, information, identify }) {
      for (const font of fonts) font.finalize();
      // The default metrics of vertical writing, 880 and −1000, are those of the Han body (ISO 32000-1, 9.7.4.3).
      for (const [font, reference] of upright) end(reference, { ...font.ref().data, Encoding: 'Identity-V' });
      kit._root.data = { ...kit._root.data, ...catalog };
      kit._root.end();
      kit._root.data.Pages.end();
      kit._root.data.Names.data = names;
      kit._root.data.Names.end();
      kit._info = information;
      kit._id = identify(chunks);
      kit._finalize();
      return joined(chunks);
    },
  };
};
