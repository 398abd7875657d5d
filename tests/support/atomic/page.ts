import { type Made, type MadeParts, stream } from '../made-pdf.ts';
import { blankFont, boxFont } from '../made-truetype.ts';
import { painted, square } from './pair.ts';
import { nothingOf, picture, spot, tint } from './parts.ts';

const profile = stream({ N: 4 }, 'x'.repeat(140));
const states = { Over: { OP: true, op: true, OPM: 1 }, Mode0: { OP: true, op: true, OPM: 0 }, Half: { ca: 0.5 } };
const spaces = {
  Gold: spot('Gold'),
  Foil: spot('Foil'),
  Black: spot('Black', '/DeviceCMYK', 0, 0, 0, 1),
  None: spot('None'),
  All: spot('All', '/DeviceCMYK', 1, 1, 1, 1),
  Two: ['/DeviceN', ['/Gold', '/Magenta'], '/DeviceCMYK', '60 R', { Colorants: { Gold: spot('Gold') } }],
  Icc: ['/ICCBased', '61 R'],
  Grey: ['/CalGray', { WhitePoint: [0.95, 1, 1.09] }],
} as const satisfies Record<string, Made>;

/** A page with everything by name that these cases take. */
export const page = (content: string, xobjects: Record<string, Made> = {}, more: MadeParts = {}): MadeParts => {
  const names = Object.fromEntries(Object.keys(xobjects).map((name, index) => [name, `${70 + index} R`]));
  const made = painted(
    content,
    {
      ExtGState: states,
      ColorSpace: spaces,
      Font: { F: '40 R', B: '50 R' },
      XObject: names,
      Shading: { Dark: gradient([0.9, 0.9, 0.9, 0.9]), Light: gradient([0.1, 0, 0, 0]), Reg: allGradient },
    },
    {
      ...boxFont(40),
      ...blankFont(50),
      60: nothingOf(2, 4),
      61: profile,
      ...Object.fromEntries(Object.values(xobjects).map((value, index) => [70 + index, value])),
      ...more.objects,
    },
  );
  return { ...more, ...made, page: { ...made.page, ...more.page } };
};

export const gradient = (full: readonly number[]): Made => ({
  ShadingType: 2,
  ColorSpace: '/DeviceCMYK',
  Coords: [60, 0, 140, 0],
  Extend: [true, true],
  Function: { FunctionType: 2, Domain: [0, 1], N: 1, C0: full, C1: full },
});

export const allGradient: Made = {
  ShadingType: 2,
  ColorSpace: spot('All', '/DeviceCMYK', 1, 1, 1, 1),
  Coords: [60, 0, 140, 0],
  Function: tint(1),
};

export const text = (size: number, x = 60, y = 100): string => `BT /F ${size} Tf ${x} ${y} Td (aaa) Tj ET`;
export const heavy = '1 0.9 0.7 0 k 60 60 60 60 re f';
export const under = '0 0.5 0 0 k 40 80 120 60 re f';
export const ground = '0.6 0.5 0 0 k 40 80 120 60 re f';
export const black = `0 0 0 1 k ${square}`;

/** A picture of so many pixels a side, all of one sample. */
export const tone = (pixels: number, ColorSpace: Made, sample: string, more: Record<string, Made> = {}): Made =>
  stream(
    { Subtype: '/Image', Width: pixels, Height: pixels, BitsPerComponent: 8, ColorSpace, ...more },
    sample.repeat(pixels * pixels),
  );
export const lineArt = (more: Record<string, Made> = {}): Made =>
  stream({ Subtype: '/Image', Width: 200, Height: 200, BitsPerComponent: 1, ...more }, '\x55'.repeat(5000));
export const side = (pixels: number, ppi: number): number => Number(((pixels * 72) / ppi).toFixed(4));
export const atPpi = (pixels: number, ppi: number, matrix: (side: number) => string): string =>
  `0 0 0 1 k q ${matrix(side(pixels, ppi))} cm /X Do Q`;
export const upright = (length: number): string => `${length} 0 0 ${length} 60 60`;
export const turned = (length: number): string =>
  `${(length * 0.6).toFixed(4)} ${(length * 0.8).toFixed(4)} ${(-length * 0.8).toFixed(4)} ${(length * 0.6).toFixed(4)} 100 60`;
export const squeezed = (length: number): string => `${length / 2} 0 0 ${length} 60 60`;
export const grey100 = { X: tone(100, '/DeviceGray', 'x') };

export const wide = { page: { MediaBox: [0, 0, 240, 240], BleedBox: [10, 10, 230, 230] } } as const;
export const none = { page: { MediaBox: [20, 20, 220, 220], BleedBox: undefined } } as const;
export const stencil = picture(undefined, 1, { ImageMask: true }, '\x00');
export const inks = (...names: readonly string[]): MadeParts =>
  painted(black, { ColorSpace: Object.fromEntries(names.map((name, index) => [`S${index}`, spot(name)])) });
