import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/preflight/finding.ts';
import { expected, type Failing, type Passing, rulesSaid } from '../../support/made-cases.ts';
import { iccHead, type MadeParts, stream } from '../../support/made-pdf.ts';
import { intent, madeX4, packet } from '../../support/made-standards.ts';

const x4: readonly Standard[] = ['PDF/X-4', 'PDF/A-2', 'cn-sheetfed'];

const profile = (kind: string, space: string, n: number): MadeParts => ({
  icc: stream({ N: n }, iccHead(kind, space)),
});

describe('PDF/X-4 and PDF/A-2b', () => {
  test('a good file', () => expect(rulesSaid(madeX4(), x4)).toEqual([]));

  const failing: readonly Failing[] = [
    ['X4-01 A2-6.1.2', 'preflight/version-too-new', { catalog: { Version: '/1.8' } }],
    ['X4-02 A2-6.1.3', 'preflight/no-file-id', { trailer: { ID: undefined } }],
    ['X4-02 A2-6.1.3', 'preflight/no-file-id', { trailer: { ID: ['(one)'] } }],
    ['X4-02 A2-6.1.3', 'preflight/encrypted', { trailer: { Encrypt: { Filter: '/Standard', V: 1, R: 2 } } }],
    ['X4-03 A2-6.6.2', 'preflight/metadata-kind', { metadata: { Subtype: undefined } }],
    ['X4-03', 'preflight/metadata-filtered', { metadata: { Filter: [] } }],
    ['X4-04', 'preflight/standard-unnamed', { xmp: packet({ 'pdfxid:GTS_PDFXVersion': 'PDF/X-3' }) }],
    ['X4-05', 'preflight/xmp-missing', { xmp: packet({ 'xmp:MetadataDate': undefined }) }],
    ['X4-05', 'preflight/xmp-missing', { xmp: packet({ 'dc:title': undefined }) }],
    ['X4-05', 'preflight/xmp-missing', { xmp: packet({ 'xmpMM:RenditionClass': undefined }) }],
    ['X4-05', 'preflight/xmp-advised', { xmp: packet({ 'pdf:Producer': undefined }) }],
    ['X4-05', 'preflight/trapped-unknown', { xmp: packet({ 'pdf:Trapped': undefined }) }],
    ['X4-06', 'preflight/info-disagrees', { info: { Title: '(Another)' } }],
    ['X4-06', 'preflight/info-disagrees', { info: { ModDate: '(D:20220111120000Z)' } }],
    ['X4-07', 'preflight/no-output-intent', { intents: [intent('GTS_PDFA1')] }],
    [
      'X4-07',
      'preflight/several-output-intents',
      { intents: [intent('GTS_PDFX'), intent('GTS_PDFX'), intent('GTS_PDFA1')] },
    ],
    [
      'X4-07',
      'preflight/output-condition-unnamed',
      { intents: [intent('GTS_PDFX', { OutputConditionIdentifier: undefined }), intent('GTS_PDFA1')] },
    ],
    [
      'X4-07',
      'preflight/output-condition-unnamed',
      { intents: [intent('GTS_PDFX', { RegistryName: undefined, Info: undefined }), intent('GTS_PDFA1')] },
    ],
    [
      'X4-07',
      'preflight/output-condition-vague',
      { intents: [intent('GTS_PDFX', { RegistryName: undefined, Info: '()' }), intent('GTS_PDFA1')] },
    ],
    ['X4-07 A2-6.2.3', 'preflight/output-profile-channels', profile('prtr', 'CMYK', 3)],
    ['X4-08', 'preflight/no-trim-box', { page: { TrimBox: undefined } }],
    ['X4-08', 'preflight/trim-and-art', { page: { ArtBox: [20, 20, 220, 220] } }],
    ['X4-08', 'preflight/box-outside', { page: { BleedBox: [30, 12, 228, 228] } }],
    ['X4-08', 'preflight/box-outside', { page: { BleedBox: [12, 12, 228, 250] } }],
    ['X4-08', 'preflight/view-area', { catalog: { ViewerPreferences: { PrintArea: '/TrimBox' } } }],
    ['X4-10 R0027', 'preflight/group-space', { page: { Group: { S: '/Transparency', CS: '/DeviceRGB' } } }],
    [
      'X4-11 A2-6.2.4.4 R0023',
      'preflight/spot-clash',
      {
        page: { Resources: { ColorSpace: { A: '20 R', B: '21 R' } } },
        objects: {
          20: ['/Separation', '/Gold', '/DeviceCMYK', '22 R'],
          21: ['/Separation', '/Gold', '/DeviceCMYK', '23 R'],
          22: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0.2, 0.6, 0.2] },
          23: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0.3, 0.6, 0.2] },
        },
      },
    ],
    [
      'X4-11 A2-6.2.4.4',
      'preflight/spot-unlisted',
      {
        page: { Resources: { ColorSpace: { A: '20 R' } } },
        objects: {
          20: ['/DeviceN', ['/Black', '/Gold'], '/DeviceCMYK', '22 R'],
          22: stream({ FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] }, '{pop 0 0 0}'),
        },
      },
    ],
    [
      'X4-14',
      'preflight/annotation-on-page',
      { page: { Annots: [{ Type: '/Annot', Subtype: '/Link', Rect: [30, 30, 60, 60], F: 4 }] } },
    ],
    ['X4-15', 'preflight/action', { catalog: { OpenAction: { S: '/GoTo', D: ['3 R', '/Fit'] } } }],
    ['X4-15 A2-6.5', 'preflight/action', { catalog: { OpenAction: { S: '/Launch', F: '(x)' } } }],
    ['X4-15 A2-6.5', 'preflight/action', { catalog: { Names: { JavaScript: { Names: [] } } } }],
    ['X4-16 A2-6.2.5', 'preflight/device-setting', { page: { Resources: { ExtGState: { G: { TR: '/Identity' } } } } }],
    ['X4-16 A2-6.2.5', 'preflight/device-setting', { page: { Resources: { ExtGState: { G: { TR2: '/Identity' } } } } }],
    [
      'X4-16 A2-6.2.5',
      'preflight/device-setting',
      { page: { Resources: { ExtGState: { G: { HT: { HalftoneType: 6 } } } } } },
    ],
    ['X4-16', 'preflight/device-setting', { page: { Resources: { ExtGState: { G: { HTO: [0, 0] } } } } }],
    [
      'A2-6.1.7 X4-17',
      'preflight/external-stream',
      { page: { Resources: { XObject: { X: '20 R' } } }, objects: { 20: stream({ Subtype: '/Form', F: '(x)' }, '') } },
    ],
    [
      'A2-6.2.9 X4-17',
      'preflight/foreign-object',
      { page: { Resources: { XObject: { X: '20 R' } } }, objects: { 20: stream({ Subtype: '/PS' }, '') } },
    ],
    [
      'A2-6.2.9 X4-17',
      'preflight/foreign-object',
      { page: { Resources: { XObject: { X: '20 R' } } }, objects: { 20: stream({ Subtype: '/Form', Ref: {} }, '') } },
    ],
    [
      'A2-6.2.8 X4-17',
      'preflight/foreign-object',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Image', Alternates: [{ Image: '20 R' }] }, '') },
      },
    ],
    ['X4-17', 'preflight/preseparated', { page: { SeparationInfo: { DeviceColorant: '/Cyan' } } }],
    [
      'A2-6.1.7 X4-18',
      'preflight/filter-refused',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Form', Filter: '/LZWDecode' }, '') },
      },
    ],
    [
      'A2-6.9 R0034 X4-19',
      'preflight/layer-setting-unnamed',
      { catalog: { OCProperties: { OCGs: [], D: { Order: [] } } } },
    ],
    [
      'A2-6.9 R0034 X4-19',
      'preflight/layer-unlisted',
      {
        catalog: { OCProperties: { OCGs: ['20 R'], D: { Name: '(a)', Order: [] } } },
        objects: { 20: { Type: '/OCG', Name: '(x)' } },
      },
    ],
    [
      'A2-6.9 R0034 X4-19',
      'preflight/layer-automatic',
      { catalog: { OCProperties: { OCGs: [], D: { Name: '(a)', Order: [], AS: [] } } } },
    ],
    ['R0002', 'preflight/user-unit', { page: { UserUnit: 2 } }],
    ['R0003', 'preflight/crop-box', { page: { CropBox: [12, 12, 228, 228] } }],
    ['R0004', 'preflight/rotated', { page: { Rotate: 90 } }],
    [
      'R0022',
      'preflight/spot-spelling',
      {
        page: { Resources: { ColorSpace: { A: '20 R', B: '21 R' } } },
        objects: {
          20: ['/Separation', '/PANTONE 638 C', '/DeviceCMYK', '22 R'],
          21: ['/Separation', '/Pantone 638 U', '/DeviceCMYK', '22 R'],
          22: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0.2, 0.6, 0.2] },
        },
      },
    ],
    [
      'BX-picture-filter',
      'preflight/picture-compression',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Image', Filter: '/JPXDecode' }, '') },
      },
    ],
  ];

  test.each(failing)('%s %s', (rules, code, parts) => {
    const found = rulesSaid(madeX4(parts), x4).filter((line) => !line.endsWith('preflight/spots'));
    expect([...found].sort()).toEqual([...expected(rules, code)].sort());
  });

  test('no metadata at all is every rule about metadata', () =>
    expect(rulesSaid(madeX4({ catalog: { Metadata: undefined } }), x4)).toEqual([
      'X4-03 preflight/no-metadata',
      'X4-04 preflight/standard-unnamed',
      'A2-6.6.2 preflight/no-metadata',
      'A2-6.6.4 preflight/standard-unnamed',
    ]));

  test.each(['<x:xmpmeta', '<html></html>', '\xff\xfe<rdf/>'])('metadata that are no XMP: %s', (xmp) =>
    expect(rulesSaid(madeX4({ xmp }), x4)).toEqual([
      'X4-03 preflight/xmp-broken',
      'X4-04 preflight/standard-unnamed',
      'A2-6.6.2 preflight/xmp-broken',
      'A2-6.6.4 preflight/standard-unnamed',
    ]),
  );

  test('a press intent without its profile, a profile that is none, and one of a screen', () => {
    const bare = [intent('GTS_PDFX', { DestOutputProfile: undefined }), intent('GTS_PDFA1')];
    expect(rulesSaid(madeX4({ intents: bare }), x4)).toContain('X4-07 preflight/output-profile-missing');
    expect(rulesSaid(madeX4({ icc: stream({ N: 4 }, 'no profile') }), x4)).toContain(
      'X4-07 preflight/output-profile-broken',
    );
    expect(rulesSaid(madeX4(profile('mntr', 'RGB', 3)), x4)).toEqual(
      expect.arrayContaining(['X4-07 preflight/output-profile-kind', 'R0035 preflight/output-not-cmyk']),
    );
  });

  test('a page without a size', () =>
    expect(rulesSaid(madeX4({ page: { MediaBox: undefined } }), x4)).toContain('X4-08 preflight/no-media-box'));

  test('the same profile on a colour as on the press', () =>
    expect(rulesSaid(madeX4({ page: { Resources: { ColorSpace: { A: ['/ICCBased', '8 R'] } } } }), x4)).toEqual([
      'X4-09 preflight/intent-as-source',
    ]));

  test('an empty page', () => expect(rulesSaid(madeX4({ content: '' }), x4)).toEqual(['R0005 preflight/empty-page']));

  test('spots are counted', () =>
    expect(
      rulesSaid(
        madeX4({
          page: { Resources: { ColorSpace: { A: ['/Separation', '/\xe9\x87\x91', '/DeviceCMYK', '22 R'] } } },
          objects: { 22: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0.2, 0.6, 0.2] } },
        }),
        x4,
      ),
    ).toEqual(['R0020 preflight/spots']));

  const passing: readonly Passing[] = [
    ['PDF 1.7', { header: '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n' }],
    ['Trapped True', { info: { Trapped: '/True' }, xmp: packet({ 'pdf:Trapped': 'True' }) }],
    [
      'metadata with an instruction of Adobe’s',
      { xmp: packet({}, '', '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><?adobe-xap-filters esc="CRLF"?>') },
    ],
    ['dates with another time zone written out', { info: { ModDate: "(D:20220110120000+00'00')" } }],
    ['an art box instead of a trim box', { page: { ArtBox: [20, 20, 220, 220], TrimBox: undefined } }],
    ['no bleed box', { page: { BleedBox: undefined } }],
    ['a crop box like the media box', { page: { CropBox: [0, 0, 240, 240] } }],
    ['corners in another order', { page: { TrimBox: [220, 220, 20, 20] } }],
    ['turned by nothing', { page: { Rotate: 0 } }],
    ['bleed shown', { catalog: { ViewerPreferences: { PrintArea: '/BleedBox' } } }],
    ['a group in CMYK', { page: { Group: { S: '/Transparency', CS: '/DeviceCMYK' } } }],
    ['an annotation off the sheet', { page: { Annots: [{ Subtype: '/Link', Rect: [0, 0, 12, 12], F: 4 }] } }],
    ['a view to open with', { catalog: { OpenAction: ['3 R', '/Fit'] } }],
    ['a default transfer', { page: { Resources: { ExtGState: { G: { TR2: '/Default', HT: { HalftoneType: 1 } } } } } }],
    [
      'layers in order',
      {
        catalog: { OCProperties: { OCGs: ['20 R'], D: { Name: '(a)', Order: [['20 R']] } } },
        objects: { 20: { Type: '/OCG', Name: '(x)' } },
      },
    ],
    [
      'an unregistered condition with words',
      { intents: [intent('GTS_PDFX', { RegistryName: undefined }), intent('GTS_PDFA1')] },
    ],
    ['something broken that nothing uses', { objects: { 20: { Type: '/ExtGState', TR: '/Identity' } } }],
  ];

  test.each(passing)('allowed: %s', (_name, parts) => expect(rulesSaid(madeX4(parts), x4)).toEqual([]));
});
