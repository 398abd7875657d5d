import { latin1, type Made, type MadeStream, stream } from './made-pdf.ts';

const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const u32 = (value: number): number[] => u16(value >>> 16, value & 65_535);

/** A square of 500 units on the baseline. */
const square = [
  ...u16(1, 0, 0, 500, 500, 3, 0),
  ...[1, 1, 1, 1],
  ...u16(0, 0, 500, 0),
  ...u16(0, 500, 0, -500 & 65_535),
];

/** A TrueType program: glyph 1 as given, for `a`; no other has an outline. */
const program = (glyph: readonly number[]): Uint8Array => {
  const head = [
    ...u16(1, 0, 0, 0),
    ...u32(0),
    ...u32(0x5f0f3cf5),
    ...u16(0, 1000),
    ...Array.from({ length: 30 }, () => 0),
    ...u16(1, 0),
  ];
  const tables: readonly (readonly [string, readonly number[]])[] = [
    ['cmap', [...u16(0, 1, 1, 0), ...u32(12), ...u16(6, 12, 0, 97, 1, 1)]],
    ['glyf', glyph.length === 0 ? [0, 0] : glyph],
    ['head', head],
    ['loca', [...u32(0), ...u32(0), ...u32(glyph.length)]],
    ['maxp', [...u16(1, 0, 2)]],
  ];
  const bytes: number[] = [...u16(0, 1, tables.length, 0, 0, 0)];
  let offset = 12 + tables.length * 16;
  for (const [tag, data] of tables) {
    bytes.push(...latin1(tag), ...u32(0), ...u32(offset), ...u32(data.length));
    offset += data.length;
  }
  return Uint8Array.from([...bytes, ...tables.flatMap(([, data]) => data)]);
};

const map = '1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <20> <0020> <61> <0061> endbfchar';

const font = (number: number, glyph: readonly number[]): Readonly<Record<number, Made | MadeStream>> => ({
  [number]: {
    Type: '/Font',
    Subtype: '/TrueType',
    BaseFont: '/AAAAAA+Made',
    FirstChar: 97,
    Widths: [600],
    FontDescriptor: `${number + 1} R`,
    ToUnicode: `${number + 3} R`,
  },
  [number + 1]: {
    Type: '/FontDescriptor',
    FontName: '/AAAAAA+Made',
    Flags: 4,
    MissingWidth: 300,
    FontFile2: `${number + 2} R`,
  },
  [number + 2]: stream({}, program(glyph)),
  [number + 3]: stream({}, map),
});

/** A font at these four objects whose `a` is a square of half an em, 0.6 em wide. */
export const boxFont = (number: number): Readonly<Record<number, Made>> => font(number, square);

/** A font whose `a` is empty. */
export const blankFont = (number: number): Readonly<Record<number, Made>> => font(number, []);
