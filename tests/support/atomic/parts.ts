import { fontObjects, fontOfTwo } from '../made-font.ts';
import { latin1, type Made, type MadeDictionary, type MadeParts, type MadeStream, stream } from '../made-pdf.ts';
import { painted, square } from './pair.ts';

/** A form as large as the page. */
export const form = (content: string, Resources: MadeDictionary = {}, more: MadeDictionary = {}): MadeStream =>
  stream({ Type: '/XObject', Subtype: '/Form', BBox: [0, 0, 240, 240], Resources, ...more }, content);

/** A picture of one pixel: nothing is said of its sharpness. */
export const picture = (
  ColorSpace: Made | undefined,
  BitsPerComponent: number | undefined = 8,
  more: MadeDictionary = {},
  data: string | Uint8Array = 'aaaaaaaaaa',
): MadeStream =>
  stream({ Type: '/XObject', Subtype: '/Image', Width: 1, Height: 1, BitsPerComponent, ColorSpace, ...more }, data);

export const grey: MadeStream = picture('/DeviceGray', 8, {}, 'a');

/** A page with this picture beside a black square. */
export const shown = (made: MadeStream, objects: Readonly<Record<number, Made>> = {}): MadeParts =>
  painted(`0 0 0 1 k ${square} q 60 0 0 60 120 40 cm /P Do Q`, { XObject: { P: '20 R' } }, { 20: made, ...objects });

/** A function from a tint to this much of each component. */
export const tint = (...full: readonly number[]): Made => ({
  FunctionType: 2,
  Domain: [0, 1],
  N: 1,
  C0: full.map(() => 0),
  C1: full,
});

/** An ink of its own, shown as gold. */
export const spot = (name: string, alternate: Made = '/DeviceCMYK', ...full: readonly number[]): Made => [
  '/Separation',
  `/${name}`,
  alternate,
  tint(...(full.length === 0 ? [0, 0.2, 0.6, 0.2] : full)),
];

/** Calculates as many outputs as there are inks: nothing of each. */
export const nothingOf = (inputs: number, outputs: number): MadeStream =>
  stream(
    {
      FunctionType: 4,
      Domain: Array.from({ length: inputs }, () => [0, 1]).flat(),
      Range: Array.from({ length: outputs }, () => [0, 1]).flat(),
    },
    `{${'pop '.repeat(inputs)}${'0 '.repeat(outputs)}}`,
  );

export const filespec = (more: MadeDictionary = {}): MadeDictionary => ({
  Type: '/Filespec',
  F: '(a.txt)',
  UF: '(a.txt)',
  ...more,
});

/** Text in a font whose program is an OpenType font, or says nothing of the kind. */
export const openTypeFont = (Subtype: Made | undefined): MadeParts =>
  painted(
    `0 0 0 1 k ${square} BT /F 12 Tf 100 150 Td <0001> Tj ET`,
    { Font: { F: '40 R' } },
    {
      ...fontObjects({ descriptor: Subtype === undefined ? {} : { FontFile2: undefined, FontFile3: '43 R' } }),
      43: stream({ Subtype }, fontOfTwo()),
    },
  );

export const bytesOf = (...values: readonly number[]): string => String.fromCharCode(...latin1(''), ...values);
