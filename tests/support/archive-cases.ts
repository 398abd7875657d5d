import type { Failing, Passing } from './made-cases.ts';
import { stream } from './made-pdf.ts';
import { extension, intent, packet } from './made-standards.ts';

export const link = { Type: '/Annot', Subtype: '/Link', Rect: [30, 30, 60, 60], F: 4, Contents: '(x)' } as const;

const withState = '/G gs 0 0 0 1 k 40 40 60 60 re f';
const withPicture = 'q 60 0 0 60 40 40 cm /X Do Q';
const picture = { Subtype: '/Image', Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: '/DeviceGray' };

/** PDF/A-2b, broken in one place each. */
export const archiveFaults: readonly Failing[] = [
  ['A2-6.1.2', 'preflight/header-not-first', { header: '\n%PDF-1.6\n%\u00e2\u00e3\u00cf\u00d3\n' }],
  ['A2-6.1.2', 'preflight/header-comment', { header: '%PDF-1.6\n%abcd\n' }],
  ['A2-6.1.3', 'preflight/after-end', { tail: '\nmore' }],
  [
    'A2-6.1.8',
    'preflight/name-not-utf8',
    {
      page: { Resources: { ColorSpace: { A: ['/Separation', '/\xbd\xf0', '/DeviceCMYK', '22 R'] } } },
      objects: { 22: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0, 1, 0] } },
    },
  ],
  ['A2-6.1.13', 'preflight/limit', { page: { PieceInfo: { A: `(${'x'.repeat(32_768)})` } } }],
  ['A2-6.1.13', 'preflight/limit', { page: { PieceInfo: { A: `/${'x'.repeat(128)}` } } }],
  ['A2-6.1.13', 'preflight/limit', { page: { PieceInfo: { ['x'.repeat(128)]: 1 } } }],
  ['A2-6.1.13', 'preflight/page-size', { page: { MediaBox: [0, 0, 240, 14_401] } }],
  [
    'A2-6.2.3',
    'preflight/output-profiles-differ',
    {
      intents: [intent('GTS_PDFX', { DestOutputProfile: '20 R' }), intent('GTS_PDFA1')],
      objects: { 20: stream({ N: 4 }, 'x') },
    },
  ],
  [
    'A2-6.2.3',
    'preflight/output-profile-outside',
    { intents: [intent('GTS_PDFX', { DestOutputProfileRef: {} }), intent('GTS_PDFA1')] },
  ],
  ['A2-6.2.4.3', 'preflight/color-without-intent', { intents: [intent('GTS_PDFX')] }],
  [
    'A2-6.2.6',
    'preflight/rendering-intent',
    { page: { Resources: { ExtGState: { G: { RI: '/Nice' } } } }, content: withState },
  ],
  [
    'A2-6.2.6',
    'preflight/rendering-intent',
    {
      page: { Resources: { XObject: { X: '20 R' } } },
      content: withPicture,
      objects: { 20: stream({ ...picture, Intent: '/Nice' }, 'a') },
    },
  ],
  [
    'A2-6.2.8',
    'preflight/interpolate',
    {
      page: { Resources: { XObject: { X: '20 R' } } },
      content: withPicture,
      objects: { 20: stream({ ...picture, Interpolate: true }, 'a') },
    },
  ],
  [
    'A2-6.2.10',
    'preflight/blend-mode',
    { page: { Resources: { ExtGState: { G: { BM: '/Nice' } } } }, content: withState },
  ],
  ['A2-6.3', 'preflight/annotation-kind', { page: { Annots: [{ ...link, Subtype: '/Movie' }] } }],
  ['A2-6.3', 'preflight/annotation-hidden', { page: { Annots: [{ ...link, F: 0 }] } }],
  ['A2-6.3', 'preflight/annotation-hidden', { page: { Annots: [{ ...link, F: 6 }] } }],
  ['A2-6.3', 'preflight/annotation-appearance', { page: { Annots: [{ ...link, Subtype: '/Text' }] } }],
  ['A2-6.4', 'preflight/living-form', { catalog: { AcroForm: { NeedAppearances: true } } }],
  ['A2-6.4', 'preflight/living-form', { catalog: { AcroForm: { XFA: '(x)' } } }],
  ['A2-6.5', 'preflight/trigger', { catalog: { AA: { WC: { S: '/GoTo' } } } }],
  ['A2-6.6.2', 'preflight/xmp-undeclared', { xmp: packet({ 'my:house': 'court' }) }],
  [
    'A2-6.6.2',
    'preflight/xmp-header',
    { xmp: packet({}, '', '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d" bytes="3000"?>') },
  ],
  ['A2-6.6.4', 'preflight/standard-unnamed', { xmp: packet({ 'pdfaid:part': '1' }) }],
  ['A2-6.6.4', 'preflight/standard-unnamed', { xmp: packet({ 'pdfaid:conformance': undefined }) }],
  [
    'A2-6.8',
    'preflight/embedded-file',
    {
      catalog: { Names: { EmbeddedFiles: { Names: ['(a)', '20 R'] } } },
      objects: { 20: { Type: '/Filespec', F: '(a)', EF: { F: '21 R' } }, 21: stream({ Subtype: '/text/csv' }, '') },
    },
  ],
  ['A2-6.10', 'preflight/presentation', { catalog: { Requirements: [] } }],
  ['A2-6.10', 'preflight/presentation', { page: { PresSteps: {} } }],
];

/** What PDF/A-2b allows, next to what it does not. */
export const archiveAllowed: readonly Passing[] = [
  [
    'a property that is declared',
    { xmp: packet({ 'my:house': 'court' }, extension('http://example.org/my/', 'my', 'house')) },
  ],
  ['a Chinese ink', { page: { PieceInfo: { A: ['/Separation', '/\xe9\x87\x91', '/DeviceCMYK', null] } } }],
  ['a string as long as may be', { page: { PieceInfo: { A: `(${'x'.repeat(32_767)})` } } }],
  ['a link', { page: { Annots: [{ ...link, A: { S: '/URI', URI: '(https://example.org/)' } }] } }],
  ['no end of line after the end', { tail: '' }],
];
