import { fontObjects } from '../made-font.ts';
import { type Made, stream } from '../made-pdf.ts';
import { intent } from '../made-standards.ts';
import { inState, type Pair, painted, pairs, square } from './pair.ts';
import { filespec, form, grey, picture, shown } from './parts.ts';

const _registered = (more: Readonly<Record<string, Made | undefined>> = {}): Made => [
  intent('GTS_PDFX', { DestOutputProfile: undefined, ...more }),
];

const comment = (Rect: readonly number[], more: Readonly<Record<string, Made>> = {}): Made => [
  { Type: '/Annot', Subtype: '/Text', Rect, ...more },
];

const text = (state: Parameters<typeof fontObjects>[0], codes = '<0001>', mode = 0) =>
  painted(
    `0 0 0 1 k ${square} BT ${mode} Tr /F 12 Tf 100 150 Td ${codes} Tj ET`,
    { Font: { F: '40 R' } },
    fontObjects(state),
  );

/** ISO 15930-1, 6.10 on: what is in its pages. */
export const x1aPages: readonly Pair[] = pairs('x1a', [
  // X1-10
  [
    'a font that is not embedded',
    ['X1-10 preflight/font-not-embedded'],
    text({ descriptor: { FontFile2: undefined } }),
    text({}),
  ],
  [
    'one that is only to be searched',
    ['X1-10 preflight/font-not-embedded'],
    text({ descriptor: { FontFile2: undefined } }, '<0001>', 3),
    text({}, '<0001>', 3),
  ],
  [
    'a standard font',
    ['X1-10 preflight/font-not-embedded'],
    painted(
      `0 0 0 1 k ${square} BT /F 12 Tf 100 150 Td (A) Tj ET`,
      { Font: { F: '40 R' } },
      { 40: { Type: '/Font', Subtype: '/Type1', BaseFont: '/Helvetica' } },
    ),
    painted(`0 0 0 1 k ${square} BT /F 12 Tf 100 150 Td <0001> Tj ET`, { Font: { F: '40 R' } }, fontObjects()),
  ],
  [
    'a font in a form',
    ['X1-10 preflight/font-not-embedded'],
    painted(
      '/X Do',
      { XObject: { X: '20 R' } },
      {
        ...fontObjects({ descriptor: { FontFile2: undefined } }),
        20: form('0 0 0 1 k BT /F 12 Tf 100 150 Td <0001> Tj ET', { Font: { F: '40 R' } }),
      },
    ),
    painted(
      '/X Do',
      { XObject: { X: '20 R' } },
      { ...fontObjects(), 20: form('0 0 0 1 k BT /F 12 Tf 100 150 Td <0001> Tj ET', { Font: { F: '40 R' } }) },
    ),
  ],
  // X1-11
  [
    'LZW',
    ['X1-11 preflight/filter-refused'],
    shown(picture('/DeviceGray', 8, { Filter: '/LZWDecode' }, '\x80\x0b\x60\x10')),
    shown(grey),
  ],
  [
    'JPEG 2000',
    [
      'BX-picture-filter preflight/picture-compression',
      'BX-readable preflight/not-examined',
      'X1-11 preflight/filter-refused',
    ],
    shown(picture('/DeviceGray', 8, { Filter: '/JPXDecode' }, 'x')),
    shown(grey),
  ],
  [
    'LZW in the page itself',
    ['X1-11 preflight/filter-refused'],
    painted(`0 0 0 1 k ${square} q 60 0 0 60 110 40 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x0b\x60\x10 EI Q`),
    painted(`0 0 0 1 k ${square} q 60 0 0 60 110 40 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 61> EI Q`),
  ],
  // X1-13
  [
    'a comment on the page',
    ['X1-13 preflight/annotation-on-page'],
    { page: { Annots: comment([100, 100, 120, 120]) } },
    { page: { Annots: comment([229, 229, 240, 240]) } },
  ],
  [
    'a comment in the bleed',
    ['X1-13 preflight/annotation-on-page'],
    { page: { Annots: comment([221, 221, 240, 240]) } },
    { page: { Annots: comment([228, 228, 240, 240]) } },
  ],
  [
    'a hidden comment',
    ['X1-13 preflight/annotation-on-page'],
    { page: { Annots: comment([100, 100, 120, 120], { F: 2 }) } },
    { page: { Annots: comment([229, 229, 240, 240], { F: 2 }) } },
  ],
  [
    'a comment of no place',
    ['X1-13 preflight/annotation-on-page'],
    { page: { Annots: [{ Subtype: '/Text' }] } },
    { page: { Annots: [{ Subtype: '/TrapNet', Rect: [0, 0, 240, 240] }] } },
  ],
  [
    'a comment, and no bleed box',
    ['X1-13 preflight/annotation-on-page'],
    { page: { BleedBox: undefined, Annots: comment([210, 210, 240, 240]) } },
    { page: { BleedBox: undefined, Annots: comment([221, 221, 240, 240]) } },
  ],
  // X1-14
  [
    'something to do on opening',
    ['X1-14 preflight/action'],
    { catalog: { OpenAction: { S: '/GoTo', D: ['3 R', '/Fit'] } } },
    { catalog: { OpenAction: ['3 R', '/Fit'] } },
  ],
  ['something to do on a page', ['X1-14 preflight/action'], { page: { AA: { O: { S: '/JavaScript', JS: '(x)' } } } }],
  [
    'something to do on closing',
    ['X1-14 preflight/action'],
    { catalog: { AA: { WC: { S: '/JavaScript', JS: '(x)' } } } },
  ],
  [
    'scripts by name',
    ['X1-14 preflight/action'],
    {
      catalog: { Names: { JavaScript: { Names: ['(a)', '20 R'] } } },
      objects: { 20: { S: '/JavaScript', JS: '(x)' } },
    },
  ],
  [
    'a bookmark that opens a page of the web',
    ['X1-14 preflight/action'],
    {
      catalog: { Outlines: '20 R' },
      objects: {
        20: { First: '21 R', Last: '21 R' },
        21: { Title: '(a)', Parent: '20 R', A: { S: '/URI', URI: '(x)' } },
      },
    },
    {
      catalog: { Outlines: '20 R' },
      objects: { 20: { First: '21 R', Last: '21 R' }, 21: { Title: '(a)', Parent: '20 R', Dest: ['3 R', '/Fit'] } },
    },
  ],
  // X1-15
  [
    'a transfer function',
    ['X1-15 preflight/device-setting'],
    inState({ TR: '/Identity' }),
    inState({ TR2: '/Default' }),
  ],
  [
    'another transfer function',
    ['X1-15 preflight/device-setting'],
    inState({ TR2: '/Identity' }),
    inState({ TR2: '/Default' }),
  ],
  ['a halftone phase', ['X1-15 preflight/device-setting'], inState({ HTP: [0, 0] }), inState({})],
  [
    'a threshold screen',
    ['X1-15 preflight/device-setting'],
    inState({ HT: '20 R' }, { 20: stream({ Type: '/Halftone', HalftoneType: 6, Width: 1, Height: 1 }, 'a') }),
    inState({ HT: '20 R' }, { 20: { HalftoneType: 1, Frequency: 60, Angle: 45, SpotFunction: '/Round' } }),
  ],
  [
    'a screen with a name',
    ['X1-15 preflight/device-setting'],
    inState({ HT: { HalftoneType: 1, HalftoneName: '(a)', Frequency: 60, Angle: 45, SpotFunction: '/Round' } }),
    inState({ HT: { HalftoneType: 1, Frequency: 60, Angle: 45, SpotFunction: '/Round' } }),
  ],
  [
    'a threshold screen for one ink',
    ['X1-15 preflight/device-setting'],
    inState(
      { HT: { HalftoneType: 5, Default: { HalftoneType: 1 }, Cyan: '20 R' } },
      { 20: stream({ HalftoneType: 10, Xsquare: 1, Ysquare: 1 }, 'a') },
    ),
    inState({ HT: { HalftoneType: 5, Default: { HalftoneType: 1 }, Cyan: { HalftoneType: 1 } } }),
  ],
  [
    'a screen with a transfer function',
    ['X1-15 preflight/device-setting'],
    inState({ HT: { HalftoneType: 1, TransferFunction: '/Identity' } }),
    inState({ HT: { HalftoneType: 1 } }),
  ],
  // X1-16
  [
    'a program of PostScript',
    ['X1-16 preflight/foreign-object'],
    painted(`0 0 0 1 k ${square}`, { XObject: { X: '20 R' } }, { 20: stream({ Subtype: '/PS' }, 'x') }),
    painted(`0 0 0 1 k ${square}`, { XObject: { X: '20 R' } }, { 20: form('') }),
  ],
  [
    'a placeholder for a picture',
    ['X1-16 preflight/foreign-object'],
    shown(picture('/DeviceGray', 8, { OPI: { '1.3': {} } })),
    shown(grey),
  ],
  [
    'a placeholder in a form',
    ['X1-16 preflight/foreign-object'],
    painted(`/X Do`, { XObject: { X: '20 R' } }, { 20: form(`0 0 0 1 k ${square}`, {}, { OPI: { '2.0': {} } }) }),
    painted(`/X Do`, { XObject: { X: '20 R' } }, { 20: form(`0 0 0 1 k ${square}`) }),
  ],
  [
    'a page of another file',
    ['X1-16 preflight/foreign-object'],
    painted(`/X Do`, { XObject: { X: '20 R' } }, { 20: form(`0 0 0 1 k ${square}`, {}, { Ref: { Page: 0 } }) }),
    painted(`/X Do`, { XObject: { X: '20 R' } }, { 20: form(`0 0 0 1 k ${square}`) }),
  ],
  [
    'another picture for printing',
    ['X1-16 preflight/foreign-object'],
    shown(picture('/DeviceGray', 8, { Alternates: [{ Image: '21 R', DefaultForPrinting: true }] }), { 21: grey }),
    shown(picture('/DeviceGray', 8, { Alternates: [{ Image: '21 R' }] }), { 21: grey }),
  ],
  // X1-17, X1-18
  [
    'a page that is one plate',
    ['X1-17 preflight/preseparated'],
    { page: { SeparationInfo: { Pages: ['3 R'], DeviceColorant: '/Cyan' } } },
  ],
  [
    'an attachment',
    ['X1-18 preflight/embedded-file'],
    { catalog: { Names: { EmbeddedFiles: { Names: ['(a)', filespec()] } } } },
    { catalog: { Names: { Dests: { Names: ['(a)', ['3 R', '/Fit']] } } } },
  ],
  [
    'an attachment that does not say what it is',
    ['X1-18 preflight/embedded-file'],
    { catalog: { Names: { EmbeddedFiles: { Names: ['(a)', { F: '(a)' }] } } } },
  ],
  [
    'a file that a comment points at',
    ['X1-18 preflight/embedded-file'],
    { page: { Annots: [{ Subtype: '/FileAttachment', Rect: [229, 229, 240, 240], FS: '(a.txt)' }] } },
    { page: { Annots: [{ Subtype: '/Text', Rect: [229, 229, 240, 240] }] } },
  ],
  [
    'content that lies elsewhere',
    ['BX-readable preflight/damaged-filter', 'X1-18 preflight/external-stream'],
    painted(`0 0 0 1 k ${square}`, { XObject: { X: '20 R' } }, { 20: form('', {}, { F: '(x)' }) }),
    painted(`0 0 0 1 k ${square}`, { XObject: { X: '20 R' } }, { 20: form('') }),
  ],
]);
