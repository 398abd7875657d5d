import { iccHead, type Made, type MadeParts, stream } from '../made-pdf.ts';
import { type Base, type Pair, painted, pairs, type Saying, square } from './pair.ts';
import { form, picture } from './parts.ts';

/** A place where a colour can hide, painted in a space with so many channels. */
type Place = (space: Made, channels: number) => MadeParts;

/** Profiles of a screen, of another press, and of grey. */
export const profiles: Readonly<Record<number, Made>> = {
  31: stream({ N: 3 }, iccHead('mntr', 'RGB')),
  32: stream({ N: 4 }, `${String.fromCharCode(...iccHead('prtr', 'CMYK'))}    `),
  33: stream({ N: 1 }, iccHead('prtr', 'GRAY')),
};

const ones = (channels: number): readonly number[] => Array.from({ length: channels }, () => 0.5);

const filled = (space: Made, channels: number): string =>
  typeof space === 'string' && space.startsWith('/')
    ? `${space} cs ${ones(channels).join(' ')} sc`
    : `/S cs ${ones(channels).join(' ')} sc`;

const named = (space: Made): Record<string, Made> => ({ ColorSpace: { S: space } });

const gradient = (space: Made, channels: number): Made => ({
  ShadingType: 2,
  ColorSpace: space,
  Coords: [40, 0, 100, 0],
  Function: { FunctionType: 2, Domain: [0, 1], N: 1, C0: ones(channels), C1: ones(channels) },
});

const drawn = (space: Made, channels: number): string => `${filled(space, channels)} ${square}`;

const xobject = (made: Made, more: Readonly<Record<number, Made>> = {}): MadeParts =>
  painted('/X Do', { XObject: { X: '20 R' } }, { ...profiles, 20: made, ...more });

const placed = (made: Made): MadeParts =>
  painted('q 60 0 0 60 40 40 cm /X Do Q', { XObject: { X: '20 R' } }, { ...profiles, 20: made });

const places: Readonly<Record<string, Place>> = {
  'an area': (space, channels) => painted(drawn(space, channels), named(space), profiles),
  'a line': (space, channels) =>
    painted(
      drawn(space, channels).replace('cs', 'CS').replace('sc', 'SC').replace(/ f$/, ' S'),
      named(space),
      profiles,
    ),
  'a picture': (space) => placed(picture(space)),
  'a picture in the page': (space) =>
    painted('q 60 0 0 60 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /S /F /AHx ID 80808080> EI Q', named(space), profiles),
  'the palette of a picture': (space) => placed(picture(['/Indexed', space, 0, '(aaaa)'])),
  'a gradient': (space, channels) =>
    painted('q 40 40 60 60 re W n /H sh Q', { Shading: { H: gradient(space, channels) } }, profiles),
  'a gradient as a pattern': (space, channels) =>
    painted(
      `/Pattern cs /P scn ${square}`,
      { Pattern: { P: { PatternType: 2, Shading: gradient(space, channels) } } },
      profiles,
    ),
  'a tiling': (space, channels) =>
    painted(`/Pattern cs /P scn ${square}`, { Pattern: { P: '20 R' } }, { ...profiles, 20: tiles(space, channels) }),
  'a tiling coloured from outside': (space, channels) =>
    painted(
      `/C cs ${ones(channels).join(' ')} /P scn ${square}`,
      { ColorSpace: { C: ['/Pattern', space] }, Pattern: { P: '20 R' } },
      { ...profiles, 20: tiles(undefined, channels) },
    ),
  'a form in a form': (space, channels) =>
    xobject(form('/Y Do', { XObject: { Y: '21 R' } }), { 21: form(drawn(space, channels), named(space)) }),
  'the drawing of a glyph': (space, channels) =>
    painted('BT /F 40 Tf 60 60 Td (A) Tj ET', { Font: { F: '40 R' } }, { ...profiles, ...drawnFont(space, channels) }),
  'a stencil': (space, channels) =>
    painted(
      `${filled(space, channels)} q 60 0 0 60 40 40 cm /X Do Q`,
      { ...named(space), XObject: { X: '20 R' } },
      { ...profiles, 20: picture(undefined, 1, { ImageMask: true }, '\x00') },
    ),
};

function tiles(space: Made | undefined, channels: number) {
  return stream(
    {
      PatternType: 1,
      PaintType: space === undefined ? 2 : 1,
      TilingType: 1,
      BBox: [0, 0, 30, 30],
      XStep: 30,
      YStep: 30,
      Resources: space === undefined ? {} : named(space),
    },
    `${space === undefined ? '' : filled(space, channels)} 0 0 30 30 re f`,
  );
}

function drawnFont(space: Made, channels: number): Readonly<Record<number, Made>> {
  return {
    40: {
      Type: '/Font',
      Subtype: '/Type3',
      FontBBox: [0, 0, 1, 1],
      FontMatrix: [1, 0, 0, 1, 0, 0],
      CharProcs: { a: '41 R' },
      Encoding: { Differences: [65, '/a'] },
      FirstChar: 65,
      LastChar: 65,
      Widths: [1],
      Resources: named(space),
    },
    41: stream({}, `1 0 d0 ${filled(space, channels)} 0 0 1 1 re f`),
  };
}

/** Of daylight. */
export const white = { WhitePoint: [0.9505, 1, 1.089] } as const;

/** The space, its channels, and what is said of it in PDF/X-1a and in PDF/X-4. */
const spaces: readonly (readonly [
  name: string,
  space: Made,
  channels: number,
  x1a: readonly Saying[],
  x4: readonly Saying[],
])[] = [
  ['RGB', '/DeviceRGB', 3, ['X1-09 preflight/rgb'], ['X4-09 preflight/rgb']],
  [
    'RGB by a profile',
    ['/ICCBased', '31 R'],
    3,
    ['R0027 preflight/rgb', 'X1-09 preflight/calibrated-color'],
    ['R0027 preflight/rgb'],
  ],
  [
    'calibrated RGB',
    ['/CalRGB', white],
    3,
    ['R0027 preflight/rgb', 'X1-09 preflight/calibrated-color'],
    ['R0027 preflight/rgb'],
  ],
  ['Lab', ['/Lab', white], 3, ['R0027 preflight/rgb', 'X1-09 preflight/calibrated-color'], ['R0027 preflight/rgb']],
];

const hidden = (base: Base): readonly Pair[] =>
  Object.entries(places).flatMap(([place, make]) =>
    spaces.flatMap(([name, space, channels, x1a, x4]) =>
      pairs(base, [[`${name} in ${place}`, base === 'x1a' ? x1a : x4, make(space, channels), make('/DeviceCMYK', 4)]]),
    ),
  );

const calibrated: readonly Pair[] = pairs(
  'x1a',
  Object.entries(places).map(([place, make]) => [
    `CMYK by a profile in ${place}`,
    ['X1-09 preflight/calibrated-color'],
    make(['/ICCBased', '32 R'], 4),
    make('/DeviceCMYK', 4),
  ]),
);

export const colourPlaces: readonly Pair[] = [...hidden('x1a'), ...hidden('x4'), ...calibrated];
