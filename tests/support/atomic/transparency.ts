import { stream } from '../made-pdf.ts';
import { inState, type Pair, painted, pairs, square } from './pair.ts';
import { form, grey, picture, shown } from './parts.ts';

const black = `0 0 0 1 k ${square}`;
const inForm = (more: Parameters<typeof form>[2]) =>
  painted('/X Do', { XObject: { X: '20 R' } }, { 20: form(black, {}, more) });
const luminous = { S: '/Luminosity', G: '21 R' } as const;
const cover = { 21: form('1 g 40 40 60 60 re f', {}, { Group: { S: '/Transparency', CS: '/DeviceGray' } }) };

/** Wherever PDF/X-1a could hide transparency (ISO 15930-1, 6.15; ISO 15930-4, 6.15). */
export const transparencyPairs: readonly Pair[] = [
  ...pairs('x1a', [
    ['opacity', ['X1-12 preflight/transparency'], inState({ ca: 0.5 }), inState({ ca: 1 })],
    ['opacity of lines', ['X1-12 preflight/transparency'], inState({ CA: 0.99 }), inState({ CA: 1 })],
    ['a blend mode', ['X1-12 preflight/transparency'], inState({ BM: '/Multiply' }), inState({ BM: '/Normal' })],
    [
      'a blend mode in a list',
      ['X1-12 preflight/transparency'],
      inState({ BM: ['/Normal', '/Multiply'] }),
      inState({ BM: ['/Compatible', '/Normal'] }),
    ],
    ['a soft mask', ['X1-12 preflight/transparency'], inState({ SMask: luminous }, cover), inState({ SMask: '/None' })],
    [
      'a state that nothing uses',
      ['X1-12 preflight/transparency'],
      painted(black, { ExtGState: { G: { ca: 0.5 } } }),
      painted(black, { ExtGState: { G: { ca: 1 } } }),
    ],
    [
      'a state without a type in a form',
      ['X1-12 preflight/transparency'],
      painted('/X Do', { XObject: { X: '20 R' } }, { 20: form(`/G gs ${black}`, { ExtGState: { G: { ca: 0.5 } } }) }),
      painted('/X Do', { XObject: { X: '20 R' } }, { 20: form(`/G gs ${black}`, { ExtGState: { G: { ca: 1 } } }) }),
    ],
    [
      'a group of the page',
      ['X1-12 preflight/transparency'],
      { page: { Group: { S: '/Transparency', CS: '/DeviceCMYK' } } },
    ],
    ['a group of a form', ['X1-12 preflight/transparency'], inForm({ Group: { S: '/Transparency' } }), inForm({})],
    [
      'a picture with a soft mask',
      ['X1-12 preflight/transparency'],
      shown(picture('/DeviceGray', 8, { SMask: '21 R' }, 'a'), { 21: grey }),
      shown(picture('/DeviceGray', 8, { Mask: '21 R' }, 'a'), {
        21: picture(undefined, 1, { ImageMask: true }, '\x00'),
      }),
    ],
    [
      'a picture with opacity of its own',
      ['X1-12 preflight/transparency'],
      shown(picture('/DeviceGray', 8, { SMaskInData: 1 }, 'a')),
      shown(picture('/DeviceGray', 8, { SMaskInData: 0 }, 'a')),
    ],
    [
      'opacity in a pattern',
      ['X1-12 preflight/transparency'],
      painted(`/Pattern cs /P scn ${square}`, { Pattern: { P: '20 R' } }, { 20: tiling({ ca: 0.5 }) }),
      painted(`/Pattern cs /P scn ${square}`, { Pattern: { P: '20 R' } }, { 20: tiling({ ca: 1 }) }),
    ],
    [
      'opacity beside a gradient',
      ['X1-12 preflight/transparency'],
      painted(`/Pattern cs /P scn ${square}`, { Pattern: { P: shaded({ ca: 0.5 }) } }),
      painted(`/Pattern cs /P scn ${square}`, { Pattern: { P: shaded({ ca: 1 }) } }),
    ],
    [
      'opacity in an appearance off the page',
      ['X1-12 preflight/transparency'],
      appearance({ ca: 0.5 }),
      appearance({ ca: 1 }),
    ],
  ]),
  ...pairs('x4', [
    [
      'a page mixed in RGB',
      ['X4-10 preflight/group-space'],
      { page: { Group: { S: '/Transparency', CS: '/DeviceRGB' } } },
      { page: { Group: { S: '/Transparency', CS: '/DeviceCMYK' } } },
    ],
    [
      'a page mixed in an array that says RGB',
      ['X4-10 preflight/group-space'],
      { page: { Group: { S: '/Transparency', CS: ['/DeviceRGB'] } } },
      { page: { Group: { S: '/Transparency', CS: ['/DeviceCMYK'] } } },
    ],
    [
      'a form mixed in RGB',
      ['X4-10 preflight/group-space'],
      inForm({ Group: { S: '/Transparency', CS: '/DeviceRGB' } }),
      inForm({ Group: { S: '/Transparency', CS: '/DeviceCMYK' } }),
    ],
    [
      'a page mixed in calibrated RGB',
      ['R0027 preflight/group-space'],
      { page: { Group: { S: '/Transparency', CS: ['/CalRGB', { WhitePoint: [0.95, 1, 1.09] }] } } },
      { page: { Group: { S: '/Transparency' } } },
    ],
    [
      'a mask in RGB',
      ['X4-09 preflight/rgb', 'X4-10 preflight/group-space'],
      inState(
        { SMask: luminous },
        { 21: form('1 1 1 rg 40 40 60 60 re f', {}, { Group: { S: '/Transparency', CS: '/DeviceRGB' } }) },
      ),
      inState({ SMask: luminous }, cover),
    ],
  ]),
];

function tiling(G: Parameters<typeof inState>[0]) {
  return stream(
    {
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 30, 30],
      XStep: 30,
      YStep: 30,
      Resources: { ExtGState: { G } },
    },
    '/G gs 0 0 0 1 k 0 0 30 30 re f',
  );
}

function shaded(ExtGState: Parameters<typeof inState>[0]) {
  return {
    PatternType: 2,
    ExtGState,
    Shading: {
      ShadingType: 2,
      ColorSpace: '/DeviceCMYK',
      Coords: [0, 0, 240, 0],
      Function: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0.5], C1: [0, 0, 0, 1] },
    },
  } as const;
}

function appearance(G: Parameters<typeof inState>[0]) {
  return {
    page: {
      Annots: [{ Subtype: '/Stamp', Rect: [230, 230, 240, 240], F: 4, AP: { N: '20 R' } }],
    },
    objects: { 20: form(`/G gs 0 0 0 1 k 0 0 10 10 re f`, { ExtGState: { G } }) },
  } as const;
}
