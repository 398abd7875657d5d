import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/preflight/finding.ts';
import { expected, type Failing, type Passing, rulesSaid } from '../../support/made-cases.ts';
import { stream } from '../../support/made-pdf.ts';
import { extension, fileSpec, intent, madeA3, madeUa, madeX4, packet } from '../../support/made-standards.ts';

const a2: readonly Standard[] = ['PDF/A-2'];

const link = { Type: '/Annot', Subtype: '/Link', Rect: [30, 30, 60, 60], F: 4, Contents: '(x)' } as const;

describe('PDF/A-2b', () => {
  const failing: readonly Failing[] = [
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
    ['A2-6.2.3', 'preflight/output-profile-outside', { intents: [intent('GTS_PDFA1', { DestOutputProfileRef: {} })] }],
    ['A2-6.2.4.3', 'preflight/color-without-intent', { intents: [intent('GTS_PDFX')] }],
    ['A2-6.2.6', 'preflight/rendering-intent', { page: { Resources: { ExtGState: { G: { RI: '/Nice' } } } } }],
    [
      'A2-6.2.6',
      'preflight/rendering-intent',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Image', Intent: '/Nice' }, '') },
      },
    ],
    [
      'A2-6.2.8',
      'preflight/interpolate',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Image', Interpolate: true }, '') },
      },
    ],
    ['A2-6.2.10', 'preflight/blend-mode', { page: { Resources: { ExtGState: { G: { BM: '/Nice' } } } } }],
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

  test.each(failing)('%s %s', (rules, code, parts) => {
    expect(rulesSaid(madeX4(parts), a2)).toEqual(expected(rules, code));
  });

  test('transparency that nothing says how to mix', () =>
    expect(
      rulesSaid(
        madeX4({
          intents: [],
          page: { Resources: { ExtGState: { G: { ca: 0.5 } } } },
          content: '/G gs 0 0 0 1 k 40 40 60 60 re f',
        }),
        a2,
      ),
    ).toEqual(['A2-6.2.4.3 preflight/color-without-intent', 'A2-6.2.10 preflight/group-without-space']));

  const passing: readonly Passing[] = [
    [
      'a property that is declared',
      { xmp: packet({ 'my:house': 'court' }, extension('http://example.org/my/', 'my', 'house')) },
    ],
    ['a Chinese ink', { page: { PieceInfo: { A: ['/Separation', '/\xe9\x87\x91', '/DeviceCMYK', null] } } }],
    ['a string as long as may be', { page: { PieceInfo: { A: `(${'x'.repeat(32_767)})` } } }],
    ['a link', { page: { Annots: [{ ...link, A: { S: '/URI', URI: '(https://example.org/)' } }] } }],
    ['no end of line after the end', { tail: '' }],
  ];

  test.each(passing)('allowed: %s', (_name, parts) => expect(rulesSaid(madeX4(parts), a2)).toEqual([]));
});

describe('PDF/A-3b', () => {
  const a3: readonly Standard[] = ['PDF/A-3'];

  test('a good file', () => expect(rulesSaid(madeA3(), a3)).toEqual([]));

  test.each(['F', 'UF', 'AFRelationship'])('an attachment without %s', (key) =>
    expect(rulesSaid(madeA3({}, { ...fileSpec, [key]: undefined }), a3)).toEqual(['A3-6.8 preflight/file-entry']),
  );

  test('an attachment that belongs to nothing', () =>
    expect(rulesSaid(madeA3({ catalog: { AF: undefined } }), a3)).toEqual(['A3-6.8 preflight/file-entry']));

  test('a file that says PDF/A-2', () =>
    expect(rulesSaid(madeA3({ xmp: packet() }), a3)).toEqual(['A3-6.6.4 preflight/standard-unnamed']));
});

describe('PDF/UA-1 and PDF/A-2a', () => {
  const ua: readonly Standard[] = ['PDF/UA-1', 'PDF/A-2'];

  test('a good file', () => expect(rulesSaid(madeUa(), ua)).toEqual([]));

  const failing: readonly Failing[] = [
    ['UA1-01 A2-6.7', 'preflight/untagged', { catalog: { MarkInfo: undefined } }],
    ['UA1-01', 'preflight/suspect-tags', { catalog: { MarkInfo: { Marked: true, Suspects: true } } }],
    [
      'UA1-06',
      'preflight/standard-unnamed',
      { xmp: packet({ 'pdfaid:conformance': 'A', 'pdfuaid:part': undefined, 'pdfxid:GTS_PDFXVersion': undefined }) },
    ],
    [
      'UA1-07',
      'preflight/no-title',
      { xmp: packet({ 'pdfaid:conformance': 'A', 'pdfuaid:part': '1', 'dc:title': undefined }) },
    ],
    ['UA1-07', 'preflight/title-not-shown', { catalog: { ViewerPreferences: {} } }],
    ['UA1-11 A2-6.7', 'preflight/no-language', { catalog: { Lang: undefined } }],
    [
      'UA1-13',
      'preflight/figure-undescribed',
      { objects: { 11: { Type: '/StructElem', S: '/Figure', P: '10 R', Pg: '3 R', K: 0 } } },
    ],
    ['UA1-28', 'preflight/tab-order', { page: { Annots: [link] } }],
    ['UA1-28', 'preflight/link-undescribed', { page: { Tabs: '/S', Annots: [{ ...link, Contents: undefined }] } }],
  ];

  test.each(failing)('%s %s', (rules, code, parts) =>
    expect([...rulesSaid(madeUa(parts), ua)].sort()).toEqual([...expected(rules, code)].sort()),
  );

  const passing: readonly Passing[] = [
    ['a link in order', { page: { Tabs: '/S', Annots: [link] } }],
    [
      'a picture in words',
      { objects: { 11: { Type: '/StructElem', S: '/Figure', P: '10 R', Pg: '3 R', K: 0, Alt: '(x)' } } },
    ],
  ];

  test.each(passing)('allowed: %s', (_name, parts) => expect(rulesSaid(madeUa(parts), ua)).toEqual([]));
});
