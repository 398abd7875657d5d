import { latin1, type Made, type MadeDictionary, stream } from './made-pdf.ts';

const table = (size: number, values: Readonly<Record<number, number>>): Uint8Array => {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of Object.entries(values)) view.setUint16(Number(at), value);
  return bytes;
};

/** A map of codes: platform, encoding, code, glyph. */
const mapOf = (codes: readonly (readonly [number, number, number, number])[]): Uint8Array => {
  const words = [0, codes.length];
  for (const [index, [platform, encoding]] of codes.entries())
    words.push(platform, encoding, 0, 4 + codes.length * 8 + index * 12);
  for (const [, , code, glyph] of codes) words.push(6, 12, 0, code, 1, glyph);
  return table(words.length * 2, Object.fromEntries(words.map((value, index) => [index * 2, value])));
};

/** A TrueType program of two glyphs, 500 and 600 thousandths wide: `.notdef`, empty, and a square. */
export const fontOfTwo = (codes: readonly (readonly [number, number, number, number])[] = []): Uint8Array => {
  const square = [1, 0, 0, 500, 500, 3, 0, 0x0101, 0x0101, 0, 500, 0, 0xfe0c, 0, 0, 500, 0];
  const glyf = table(44, Object.fromEntries(square.map((value, index) => [index * 2, value])));
  const tables: Readonly<Record<string, Uint8Array>> = {
    ...(codes.length === 0 ? {} : { cmap: mapOf(codes) }),
    glyf,
    head: table(54, { 0: 1, 12: 0x5f0f, 14: 0x3cf5, 18: 1000, 40: 500, 42: 500 }),
    hhea: table(36, { 0: 1, 4: 800, 6: 0xff38, 10: 600, 34: 2 }),
    hmtx: table(8, { 0: 500, 4: 600 }),
    loca: table(6, { 0: 0, 2: 0, 4: 22 }),
    maxp: table(32, { 0: 1, 4: 2, 6: 4, 8: 1, 14: 2 }),
  };
  const names = Object.keys(tables);
  const parts: Uint8Array[] = [];
  const head = new Uint8Array(12 + names.length * 16);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, names.length);
  let at = head.length;
  names.forEach((name, index) => {
    const bytes = tables[name] ?? new Uint8Array();
    head.set(latin1(name), 12 + index * 16);
    view.setUint32(12 + index * 16 + 8, at);
    view.setUint32(12 + index * 16 + 12, bytes.length);
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    parts.push(padded);
    at += padded.length;
  });
  const whole = new Uint8Array(at);
  whole.set(head);
  let start = head.length;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
};

/** Objects 40 to 43: a composite font of `fontOfTwo`, good, with changes to its parts. */
export const fontObjects = (
  changes: {
    readonly font?: MadeDictionary;
    readonly cidFont?: MadeDictionary;
    readonly descriptor?: MadeDictionary;
  } = {},
): Readonly<Record<number, Made>> => ({
  40: {
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: '/AAAAAA+Two',
    Encoding: '/Identity-H',
    DescendantFonts: ['41 R'],
    ToUnicode: '44 R',
    ...changes.font,
  },
  41: {
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: '/AAAAAA+Two',
    CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
    CIDToGIDMap: '/Identity',
    FontDescriptor: '42 R',
    W: [0, [500, 600]],
    ...changes.cidFont,
  },
  42: {
    Type: '/FontDescriptor',
    FontName: '/AAAAAA+Two',
    Flags: 4,
    FontBBox: [0, 0, 500, 500],
    ItalicAngle: 0,
    Ascent: 800,
    Descent: -200,
    CapHeight: 500,
    StemV: 80,
    FontFile2: '43 R',
    ...changes.descriptor,
  },
  43: stream({}, fontOfTwo()),
  44: stream(
    {},
    '/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <53e3> endbfchar endcmap end',
  ),
});
