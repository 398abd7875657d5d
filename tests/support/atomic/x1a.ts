import { fontObjects } from '../made-font.ts';
import { iccHead, type Made, stream } from '../made-pdf.ts';
import { intent } from '../made-standards.ts';
import { type Pair, painted, pairs, square } from './pair.ts';
import { openTypeFont, picture, shown } from './parts.ts';

const registered = (more: Readonly<Record<string, Made | undefined>> = {}): Made => [
  intent('GTS_PDFX', { DestOutputProfile: undefined, ...more }),
];

const _comment = (Rect: readonly number[], more: Readonly<Record<string, Made>> = {}): Made => [
  { Type: '/Annot', Subtype: '/Text', Rect, ...more },
];

const _text = (state: Parameters<typeof fontObjects>[0], codes = '<0001>', mode = 0) =>
  painted(
    `0 0 0 1 k ${square} BT ${mode} Tr /F 12 Tf 100 150 Td ${codes} Tj ET`,
    { Font: { F: '40 R' } },
    fontObjects(state),
  );

/** ISO 15930-1, 6.2 to 6.9: the document as such. */
export const x1aDocument: readonly Pair[] = pairs('x1a', [
  // X1-01
  ['PDF 1.4', ['X1-01 preflight/version-too-new'], { header: '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n' }],
  [
    'PDF 1.4 in the catalogue',
    ['X1-01 preflight/version-too-new'],
    { catalog: { Version: '/1.4' } },
    { catalog: { Version: '/1.3' } },
  ],
  [
    'PDF 1.5 as PDF/X-1a:2003',
    ['X1-01 preflight/version-too-new'],
    {
      header: '%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n',
      info: { GTS_PDFXVersion: '(PDF/X-1a:2003)', GTS_PDFXConformance: undefined },
    },
    {
      header: '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n',
      info: { GTS_PDFXVersion: '(PDF/X-1a:2003)', GTS_PDFXConformance: undefined },
    },
  ],
  ['a cross-reference stream', ['X1-01 preflight/compressed-objects'], { packed: true }],
  ['UserUnit', ['X1-01 preflight/user-unit'], { page: { UserUnit: 1 } }],
  [
    'layers',
    ['X1-01 preflight/layers'],
    {
      catalog: { OCProperties: { OCGs: ['20 R'], D: { Name: '(a)', Order: ['20 R'] } } },
      objects: { 20: { Type: '/OCG', Name: '(x)' } },
    },
  ],
  [
    'sixteen bits a channel',
    ['X1-01 preflight/feature-too-new'],
    shown(picture('/DeviceGray', 16)),
    shown(picture('/DeviceGray', 8)),
  ],
  ['an OpenType font', ['X1-01 preflight/feature-too-new'], openTypeFont('/OpenType'), openTypeFont(undefined)],
  // X1-02, X1-03
  ['no identifier', ['X1-02 preflight/no-file-id'], { trailer: { ID: undefined } }],
  ['an identifier of one', ['X1-02 preflight/no-file-id'], { trailer: { ID: ['(0123456789abcdef)'] } }],
  ['encrypted', ['X1-03 preflight/encrypted'], { trailer: { Encrypt: { Filter: '/Standard', V: 1, R: 2 } } }],
  // X1-04
  ['no conformance', ['X1-04 preflight/standard-unnamed'], { info: { GTS_PDFXConformance: undefined } }],
  ['another conformance', ['X1-04 preflight/standard-unnamed'], { info: { GTS_PDFXConformance: '(PDF/X-1:2001)' } }],
  [
    'its conformance as its version',
    ['X1-04 preflight/standard-unnamed'],
    { info: { GTS_PDFXVersion: '(PDF/X-1a:2001)' } },
  ],
  // X1-05
  [
    'trapping unknown',
    ['X1-05 preflight/trapped-unknown'],
    { info: { Trapped: '/Unknown' } },
    { info: { Trapped: '/True' } },
  ],
  ['trapping not said', ['X1-05 preflight/trapped-unknown'], { info: { Trapped: undefined } }],
  ['trapping in a string', ['X1-05 preflight/trapped-unknown'], { info: { Trapped: '(False)' } }],
  // X1-06
  ['no title', ['X1-06 preflight/info-missing'], { info: { Title: undefined } }],
  ['a title of spaces', ['X1-06 preflight/info-missing'], { info: { Title: '(  )' } }],
  ['no date of making', ['X1-06 preflight/info-missing'], { info: { CreationDate: undefined } }],
  ['a date that is none', ['X1-06 preflight/info-missing'], { info: { ModDate: '(yesterday)' } }],
  ['no producer', ['X1-06 preflight/info-advised'], { info: { Producer: undefined } }],
  // X1-07
  ['no output intent', ['X1-07 preflight/no-output-intent'], { intents: [] }],
  ['an intent for PDF/A alone', ['X1-07 preflight/no-output-intent'], { intents: [intent('GTS_PDFA1')] }],
  [
    'two output intents',
    ['X1-07 preflight/several-output-intents'],
    {
      intents: [
        intent('GTS_PDFX', { DestOutputProfile: undefined }),
        intent('GTS_PDFX', { DestOutputProfile: undefined }),
      ],
    },
  ],
  [
    'a condition without a name',
    ['X1-07 preflight/output-condition-unnamed'],
    { intents: registered({ OutputConditionIdentifier: undefined }) },
  ],
  [
    'a condition without words',
    ['X1-07 preflight/output-condition-unnamed'],
    { intents: registered({ Info: undefined }) },
  ],
  [
    'an empty condition',
    ['X1-07 preflight/output-condition-unnamed'],
    { intents: registered({ OutputConditionIdentifier: '()' }) },
  ],
  [
    'neither a registry nor a profile',
    ['X1-07 preflight/output-profile-missing'],
    { intents: registered({ RegistryName: undefined }) },
    { intents: registered({ RegistryName: undefined, DestOutputProfile: '8 R' }) },
  ],
  [
    'another registry, no profile',
    ['X1-07 preflight/output-profile-missing'],
    { intents: registered({ RegistryName: '(http://example.org)' }) },
  ],
  [
    'a profile that is none',
    ['X1-07 preflight/output-profile-broken'],
    { intents: [intent('GTS_PDFX')], icc: stream({ N: 4 }, 'no profile') },
    { intents: [intent('GTS_PDFX')] },
  ],
  [
    'a profile of a scanner',
    ['X1-07 preflight/output-profile-kind'],
    { intents: [intent('GTS_PDFX')], icc: stream({ N: 4 }, iccHead('scnr', 'CMYK')) },
    { intents: [intent('GTS_PDFX')] },
  ],
  [
    'a profile that says three channels',
    ['X1-07 preflight/output-profile-channels'],
    { intents: [intent('GTS_PDFX')], icc: stream({ N: 3 }, iccHead()) },
    { intents: [intent('GTS_PDFX')] },
  ],
  // X1-08
  ['no trim box', ['X1-08 preflight/no-trim-box'], { page: { TrimBox: undefined } }],
  ['a trim box of no size', ['X1-08 preflight/no-trim-box'], { page: { TrimBox: [20, 20, 20, 220] } }],
  ['a trim box of three numbers', ['X1-08 preflight/no-trim-box'], { page: { TrimBox: [20, 20, 220] } }],
  [
    'a trim box and an art box',
    ['X1-08 preflight/trim-and-art'],
    { page: { ArtBox: [20, 20, 220, 220] } },
    { page: { ArtBox: [20, 20, 220, 220], TrimBox: undefined } },
  ],
  ['a trim box beyond the bleed', ['X1-08 preflight/box-outside'], { page: { BleedBox: [22, 12, 228, 228] } }],
  ['a bleed box beyond the media', ['X1-08 preflight/box-outside'], { page: { BleedBox: [12, 12, 228, 241] } }],
  [
    'a trim box beyond the media',
    ['X1-08 preflight/box-outside'],
    { page: { TrimBox: [20, 20, 220, 241], BleedBox: undefined } },
    { page: { BleedBox: undefined } },
  ],
  [
    'a bleed box beyond the crop',
    ['R0003 preflight/crop-box', 'X1-08 preflight/box-outside'],
    { page: { CropBox: [14, 14, 226, 226] } },
    { page: { CropBox: [0, 0, 240, 240] } },
  ],
]);
