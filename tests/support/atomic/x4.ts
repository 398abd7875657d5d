import { iccHead, type Made, stream } from '../made-pdf.ts';
import { intent } from '../made-standards.ts';
import { inState, type Pair, painted, pairs, square, x4Packet } from './pair.ts';
import { form, grey, nothingOf, picture, shown, spot } from './parts.ts';

const black = `0 0 0 1 k ${square}`;

const said = (changes: Readonly<Record<string, string | undefined>>) => ({ xmp: x4Packet(changes) });
const pressed = (more: Readonly<Record<string, Made | undefined>>) => ({ intents: [intent('GTS_PDFX', more)] });
const named = (spaces: Record<string, Made>, objects = {}) => painted(black, { ColorSpace: spaces }, objects);
const xobject = (made: Made) => painted('/X Do', { XObject: { X: '20 R' } }, { 20: made });
const layered = (D: Record<string, Made>) => ({
  catalog: { OCProperties: { OCGs: ['20 R'], D } },
  objects: { 20: { Type: '/OCG', Name: '(x)' } },
});
const farBoxes = { BleedBox: [12, 12, 228, 228], TrimBox: [20, 20, 220, 220] } as const;
const gold = { 20: spot('Gold') };

/** ISO 15930-7, clause by clause; what its colours are stands with the colours. */
export const x4Pairs: readonly Pair[] = pairs('x4', [
  ['PDF 2.0', ['X4-01 preflight/version-too-new'], { catalog: { Version: '/2.0' } }, { catalog: { Version: '/1.7' } }],
  ['no identifier', ['X4-02 preflight/no-file-id'], { trailer: { ID: undefined } }],
  ['encrypted', ['X4-02 preflight/encrypted'], { trailer: { Encrypt: { Filter: '/Standard', V: 1, R: 2 } } }],
  [
    'no metadata',
    ['X4-03 preflight/no-metadata', 'X4-04 preflight/standard-unnamed'],
    { catalog: { Metadata: undefined } },
  ],
  ['metadata that do not say what they are', ['X4-03 preflight/metadata-kind'], { metadata: { Subtype: undefined } }],
  [
    'metadata that are packed',
    ['X4-03 preflight/metadata-filtered'],
    { metadata: { Filter: '/ASCIIHexDecode' }, xmp: hex(x4Packet()) },
  ],
  [
    'metadata that are no XML',
    ['X4-03 preflight/xmp-broken', 'X4-04 preflight/standard-unnamed'],
    { xmp: x4Packet().replace('</rdf:RDF>', '') },
  ],
  ['another version', ['X4-04 preflight/standard-unnamed'], said({ 'pdfxid:GTS_PDFXVersion': 'PDF/X-3' })],
  ['no version', ['X4-04 preflight/standard-unnamed'], said({ 'pdfxid:GTS_PDFXVersion': undefined })],
  ...(
    [
      'dc:title',
      'xmp:CreateDate',
      'xmp:ModifyDate',
      'xmp:MetadataDate',
      'xmpMM:DocumentID',
      'xmpMM:VersionID',
      'xmpMM:RenditionClass',
    ] as const
  ).map((key) => [`no ${key}`, ['X4-05 preflight/xmp-missing'], said({ [key]: undefined })] as const),
  ['no program', ['X4-05 preflight/xmp-advised'], said({ 'xmp:CreatorTool': undefined })],
  ['trapping not said', ['X4-05 preflight/trapped-unknown'], said({ 'pdf:Trapped': undefined })],
  [
    'trapping unknown',
    ['X4-05 preflight/trapped-unknown'],
    { ...said({ 'pdf:Trapped': 'Unknown' }), info: { Trapped: '/Unknown' } },
    { ...said({ 'pdf:Trapped': 'True' }), info: { Trapped: '/True' } },
  ],
  ['two titles', ['X4-06 preflight/info-disagrees'], { info: { Title: '(Another)' } }],
  [
    'a dash in the title, as another',
    ['X4-06 preflight/info-disagrees'],
    { ...said({ 'dc:title': title('A \u2014 B') }), info: { Title: '(A \x85 B)' } },
    { ...said({ 'dc:title': title('A \u2014 B') }), info: { Title: '(A \x84 B)' } },
  ],
  [
    'two dates',
    ['X4-06 preflight/info-disagrees'],
    { info: { ModDate: '(D:20220110130000Z)' } },
    { info: { ModDate: "(D:20220110200000+08'00')" } },
  ],
  ['two answers about trapping', ['X4-06 preflight/info-disagrees'], { info: { Trapped: '/True' } }],
  ['trapping in a string', ['X4-06 preflight/trapped-unknown'], { info: { Trapped: '(False)' } }],
  ['no output intent', ['X4-07 preflight/no-output-intent'], { intents: [intent('GTS_PDFA1')] }],
  [
    'two output intents',
    ['X4-07 preflight/several-output-intents'],
    { intents: [intent('GTS_PDFX'), intent('GTS_PDFX')] },
    { intents: [intent('GTS_PDFX'), intent('GTS_PDFA1')] },
  ],
  [
    'a condition without a name',
    ['X4-07 preflight/output-condition-unnamed'],
    pressed({ OutputConditionIdentifier: undefined }),
  ],
  [
    'an unregistered condition without words',
    ['X4-07 preflight/output-condition-unnamed'],
    pressed({ RegistryName: undefined, Info: undefined }),
    pressed({ RegistryName: undefined }),
  ],
  [
    'an unregistered condition with empty words',
    ['X4-07 preflight/output-condition-vague'],
    pressed({ RegistryName: undefined, Info: '()' }),
    pressed({ Info: '()' }),
  ],
  ['no profile', ['X4-07 preflight/output-profile-missing'], pressed({ DestOutputProfile: undefined })],
  ['a profile that is none', ['X4-07 preflight/output-profile-broken'], { icc: stream({ N: 4 }, 'no profile') }],
  [
    'a profile of a screen',
    ['R0035 preflight/output-not-cmyk', 'X4-07 preflight/output-profile-kind', 'X4-09 preflight/color-without-intent'],
    { icc: stream({ N: 3 }, iccHead('mntr', 'RGB')) },
  ],
  [
    'a profile that links two devices',
    ['X4-07 preflight/output-profile-kind'],
    { icc: stream({ N: 4 }, iccHead('link', 'CMYK')) },
  ],
  [
    'a profile of a version that nobody reads',
    ['X4-07 preflight/output-profile-version'],
    { icc: stream({ N: 4 }, iccHead('prtr', 'CMYK', 5)) },
    { icc: stream({ N: 4 }, iccHead('prtr', 'CMYK', 4)) },
  ],
  [
    'a profile that says three channels',
    ['X4-07 preflight/output-profile-channels'],
    { icc: stream({ N: 3 }, iccHead()) },
  ],
  [
    'a press in RGB',
    ['R0035 preflight/output-not-cmyk'],
    { icc: stream({ N: 3 }, iccHead('prtr', 'RGB')), content: `0 g ${square}` },
    { content: `0 g ${square}` },
  ],
  [
    'no trim box',
    ['X4-08 preflight/no-trim-box'],
    { page: { TrimBox: undefined } },
    { page: { TrimBox: undefined, ArtBox: [20, 20, 220, 220] } },
  ],
  ['a trim box and an art box', ['X4-08 preflight/trim-and-art'], { page: { ArtBox: [20, 20, 220, 220] } }],
  ['a trim box beyond the bleed', ['X4-08 preflight/box-outside'], { page: { BleedBox: [22, 12, 228, 228] } }],
  [
    'no size',
    ['X4-08 preflight/no-media-box'],
    { page: { MediaBox: undefined, ...farBoxes } },
    { page: { MediaBox: [0, 0, 612, 792], ...farBoxes } },
  ],
  [
    'what a viewer prints',
    ['X4-08 preflight/view-area'],
    { catalog: { ViewerPreferences: { PrintArea: '/TrimBox' } } },
    { catalog: { ViewerPreferences: { PrintArea: '/BleedBox' } } },
  ],
  [
    'grey for a press that nobody names',
    ['X4-07 preflight/output-profile-missing'],
    { ...pressed({ DestOutputProfile: undefined }), content: `0 g ${square}` },
    { content: `0 g ${square}` },
  ],
  [
    'CMYK for a press in grey',
    ['R0035 preflight/output-not-cmyk', 'X4-09 preflight/color-without-intent'],
    { icc: stream({ N: 1 }, iccHead('prtr', 'GRAY')) },
  ],
  [
    'one spot, two colours',
    ['X4-11 preflight/spot-clash'],
    named({ A: spot('Gold'), B: spot('Gold', '/DeviceCMYK', 0, 0.3, 0.6, 0.2) }),
    named({ A: spot('Gold'), B: spot('Foil', '/DeviceCMYK', 0, 0.3, 0.6, 0.2) }),
  ],
  [
    'one spot, two alternates',
    ['X4-11 preflight/spot-clash'],
    named({ A: spot('Gold'), B: spot('Gold', '/DeviceGray', 0.5) }),
    named({ A: spot('Gold'), B: spot('Gold') }),
  ],
  [
    'one Chinese spot, two colours',
    ['X4-11 preflight/spot-clash'],
    named({ A: spot('\xe9\x87\x91'), B: spot('\xe9\x87\x91', '/DeviceCMYK', 0, 0.3, 0.6, 0.2) }),
    named({ A: spot('\xe9\x87\x91'), B: spot('\xe9\x87\x91') }),
  ],
  [
    'a spot that is something else among several',
    ['X4-11 preflight/spot-clash'],
    mixture({ Gold: spot('Gold', '/DeviceCMYK', 0, 0.3, 0.6, 0.2) }),
    mixture({ Gold: spot('Gold') }),
  ],
  [
    'a spot that nobody explains among several',
    ['X4-11 preflight/spot-unlisted'],
    mixture({}),
    mixture({ Gold: spot('Gold') }),
  ],
  [
    'a comment on the page',
    ['X4-14 preflight/annotation-on-page'],
    { page: { Annots: [{ Subtype: '/Link', Rect: [30, 30, 60, 60], F: 4 }] } },
    { page: { Annots: [{ Subtype: '/Link', Rect: [229, 229, 240, 240], F: 4 }] } },
  ],
  [
    'something to do',
    ['X4-15 preflight/action'],
    { catalog: { OpenAction: { S: '/GoTo', D: ['3 R', '/Fit'] } } },
    { catalog: { OpenAction: ['3 R', '/Fit'] } },
  ],
  [
    'something to do after something else',
    ['X4-15 preflight/action'],
    {
      catalog: { Outlines: '20 R' },
      objects: { 20: { First: '21 R' }, 21: { Title: '(a)', Next: [{ S: '/URI', URI: '(x)' }] } },
    },
    {
      catalog: { Outlines: '20 R' },
      objects: { 20: { First: '21 R' }, 21: { Title: '(a)', Next: '22 R' }, 22: { Title: '(b)' } },
    },
  ],
  [
    'a transfer function',
    ['X4-16 preflight/device-setting'],
    inState({ TR: '/Identity' }),
    inState({ TR2: '/Default' }),
  ],
  ['where dots begin', ['X4-16 preflight/device-setting'], inState({ HTO: [0, 0] }), inState({})],
  [
    'a page of another file',
    ['X4-17 preflight/foreign-object'],
    xobject(form(black, {}, { Ref: { Page: 0 } })),
    xobject(form(black)),
  ],
  [
    'other pictures',
    ['X4-17 preflight/foreign-object'],
    shown(picture('/DeviceGray', 8, { Alternates: [{ Image: '21 R' }] }, 'a'), { 21: grey }),
    shown(grey),
  ],
  [
    'content that lies elsewhere',
    ['BX-readable preflight/damaged-filter', 'X4-17 preflight/external-stream'],
    painted(black, { XObject: { X: '20 R' } }, { 20: form('', {}, { F: '(x)' }) }),
    painted(black, { XObject: { X: '20 R' } }, { 20: form('') }),
  ],
  [
    'a page that is one plate',
    ['X4-17 preflight/preseparated'],
    { page: { SeparationInfo: { Pages: ['3 R'], DeviceColorant: '/Cyan' } } },
  ],
  [
    'LZW',
    ['X4-18 preflight/filter-refused'],
    shown(picture('/DeviceGray', 8, { Filter: '/LZWDecode' }, '\x80\x0b\x60\x10')),
    shown(grey),
  ],
  [
    'layers without a name for their setting',
    ['X4-19 preflight/layer-setting-unnamed'],
    layered({ Order: ['20 R'] }),
    layered({ Name: '(a)', Order: ['20 R'] }),
  ],
  [
    'a layer that is not listed',
    ['X4-19 preflight/layer-unlisted'],
    layered({ Name: '(a)', Order: [] }),
    layered({ Name: '(a)', Order: [['20 R']] }),
  ],
  [
    'layers that switch by themselves',
    ['X4-19 preflight/layer-automatic'],
    layered({ Name: '(a)', Order: ['20 R'], AS: [] }),
    layered({ Name: '(a)', Order: ['20 R'] }),
  ],
]);

function title(text: string): string {
  return `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:title>`;
}

function hex(text: string): string {
  return [...text].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function mixture(Colorants: Record<string, Made>) {
  return painted(
    black,
    { ColorSpace: { A: ['/DeviceN', ['/Black', '/Gold'], '/DeviceCMYK', '30 R', { Colorants }], B: '20 R' } },
    { ...gold, 30: nothingOf(2, 4) },
  );
}
