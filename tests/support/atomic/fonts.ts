import { fontObjects, fontOfTwo } from '../made-font.ts';
import { type Made, type MadeParts, stream } from '../made-pdf.ts';
import { type Pair, painted, pairs, square } from './pair.ts';
import { form } from './parts.ts';

const black = `0 0 0 1 k ${square}`;

type Changes = Parameters<typeof fontObjects>[0];

const bare: Changes = { descriptor: { FontFile2: undefined } };
const words = (codes: string, mode = 0): string => `BT ${mode} Tr /F 12 Tf 100 150 Td ${codes} Tj ET`;

const set = (changes: Changes, codes = '<0001>', mode = 0): MadeParts =>
  painted(`${black} ${words(codes, mode)}`, { Font: { F: '40 R' } }, fontObjects(changes));

/** The same program as a simple font: code 65 is its square. */
const simple = (width: number, name = 'Two', codes = '(A)'): MadeParts =>
  painted(
    `${black} ${words(codes)}`,
    { Font: { F: '40 R' } },
    {
      40: {
        Type: '/Font',
        Subtype: '/TrueType',
        BaseFont: `/AAAAAA+${name}`,
        FirstChar: 65,
        LastChar: 66,
        Widths: [width, 500],
        FontDescriptor: '42 R',
        Encoding: { Differences: [65, '/square', '/.notdef'] },
      },
      42: { Type: '/FontDescriptor', FontName: `/AAAAAA+${name}`, Flags: 4, FontFile2: '43 R' },
      43: stream({}, fontOfTwo([[1, 0, 65, 1]])),
    },
  );

const inForm = (changes: Changes): MadeParts =>
  painted(
    `${black} /X Do`,
    { XObject: { X: '20 R' } },
    { ...fontObjects(changes), 20: form(words('<0001>'), { Font: { F: '40 R' } }) },
  );

const inTiling = (changes: Changes): MadeParts =>
  painted(
    `/Pattern cs /P scn ${square}`,
    { Pattern: { P: '20 R' } },
    {
      ...fontObjects(changes),
      20: stream(
        {
          PatternType: 1,
          PaintType: 1,
          TilingType: 1,
          BBox: [0, 0, 60, 60],
          XStep: 60,
          YStep: 60,
          Matrix: [1, 0, 0, 1, 40, 40],
          Resources: { Font: { F: '40 R' } },
        },
        '0 0 0 1 k BT /F 24 Tf 10 10 Td <0001> Tj ET',
      ),
    },
  );

const inGlyph = (changes: Changes): MadeParts =>
  painted(
    `${black} BT /D 24 Tf 100 150 Td (A) Tj ET`,
    { Font: { D: '30 R' } },
    {
      ...fontObjects(changes),
      30: {
        Type: '/Font',
        Subtype: '/Type3',
        FontBBox: [0, 0, 1, 1],
        FontMatrix: [1, 0, 0, 1, 0, 0],
        CharProcs: { a: '31 R' },
        Encoding: { Differences: [65, '/a'] },
        FirstChar: 65,
        LastChar: 65,
        Widths: [1],
        Resources: { Font: { F: '40 R' } },
      },
      31: stream({}, '1 0 0 0 1 1 d1 BT /F 1 Tf <0001> Tj ET'),
    },
  );

const inAppearance = (changes: Changes, flags = 4): MadeParts => ({
  content: black,
  page: { Annots: [{ Subtype: '/Stamp', Rect: [229, 229, 239, 239], F: flags, AP: { N: '20 R' } }] },
  objects: {
    ...fontObjects(changes),
    20: form('0 0 0 1 k BT /F 8 Tf 1 1 Td <0001> Tj ET', { Font: { F: '40 R' } }, { BBox: [0, 0, 10, 10] }),
  },
});

const inMask = (changes: Changes): MadeParts =>
  painted(
    `/G gs ${black}`,
    { ExtGState: { G: { SMask: { S: '/Luminosity', G: '21 R' } } } },
    {
      ...fontObjects(changes),
      21: form(
        `1 g ${square} ${words('<0001>')}`,
        { Font: { F: '40 R' } },
        {
          Group: { S: '/Transparency', CS: '/DeviceGray' },
        },
      ),
    },
  );

const notEmbedded = ['X4-12 preflight/font-not-embedded'] as const;

const standard = (BaseFont: string): Readonly<Record<number, Made>> => ({
  40: { Type: '/Font', Subtype: '/Type1', BaseFont, Encoding: '/WinAnsiEncoding' },
});

/** ISO 15930-7, 6.10. */
export const fontPairs: readonly Pair[] = pairs('x4', [
  ['a font that is not embedded', notEmbedded, set(bare), set({})],
  [
    'a standard font',
    notEmbedded,
    painted(`${black} ${words('(A)')}`, { Font: { F: '40 R' } }, standard('/Helvetica')),
    painted(`${black} ${words('(A)', 3)}`, { Font: { F: '40 R' } }, standard('/Helvetica')),
  ],
  ['a font that is to be searched alone', notEmbedded, set(bare, '<0001>', 7), set(bare, '<0001>', 3)],
  ['a font in a form', notEmbedded, inForm(bare), inForm({})],
  ['a font in a tiling', notEmbedded, inTiling(bare), inTiling({})],
  ['a font in the drawing of a glyph', notEmbedded, inGlyph(bare), inGlyph({})],
  ['a font in an appearance', notEmbedded, inAppearance(bare), inAppearance({})],
  ['a font in a mask', notEmbedded, inMask(bare), inMask({})],
  [
    'widths of a composite font',
    ['X4-12 preflight/font-widths'],
    set({ cidFont: { W: [1, 1, 590] } }),
    set({ cidFont: { W: [1, 1, 600.4] } }),
  ],
  [
    'widths of a composite font that says none',
    ['X4-12 preflight/font-widths'],
    set({ cidFont: { W: undefined } }),
    set({ cidFont: { W: undefined, DW: 600 } }),
  ],
  ['widths of a simple font', ['X4-12 preflight/font-widths'], simple(610), simple(600)],
  [
    'a code that has no glyph',
    ['X4-12 preflight/notdef'],
    set({ cidFont: { W: [0, [500, 600, 600]] } }, '<0002>'),
    set({ cidFont: { W: [0, [500, 600, 600]] } }),
  ],
  ['CID 0', ['X4-12 preflight/notdef'], set({}, '<00010000>'), set({}, '<00010001>')],
  ['a glyph that is called .notdef', ['X4-12 preflight/notdef'], simple(600, 'Two', '(AB)'), simple(600)],
  ['Courier', ['R0014 preflight/font-courier'], simple(600, 'Courier'), simple(600, 'Carrier')],
]);
