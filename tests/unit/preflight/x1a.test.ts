import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/preflight/finding.ts';
import { expected, type Failing, type Passing, rulesSaid } from '../../support/made-cases.ts';
import { stream } from '../../support/made-pdf.ts';
import { intent, madeX1a } from '../../support/made-standards.ts';

const x1a: readonly Standard[] = ['PDF/X-1a', 'cn-sheetfed'];

describe('PDF/X-1a', () => {
  test('a good file', () => expect(rulesSaid(madeX1a(), x1a)).toEqual([]));

  const failing: readonly Failing[] = [
    ['X1-01', 'preflight/version-too-new', { header: '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n' }],
    ['X1-01', 'preflight/compressed-objects', { trailer: { XRefStm: 100 } }],
    ['X1-01', 'preflight/layers', { catalog: { OCProperties: { OCGs: [], D: { Name: '(a)', Order: [] } } } }],
    ['X1-02', 'preflight/no-file-id', { trailer: { ID: undefined } }],
    ['X1-03', 'preflight/encrypted', { trailer: { Encrypt: {} } }],
    ['X1-04', 'preflight/standard-unnamed', { info: { GTS_PDFXConformance: undefined } }],
    ['X1-05', 'preflight/trapped-unknown', { info: { Trapped: '/Unknown' } }],
    ['X1-05', 'preflight/trapped-unknown', { info: { Trapped: '(False)' } }],
    ['X1-06', 'preflight/info-missing', { info: { Title: '()' } }],
    ['X1-06', 'preflight/info-missing', { info: { CreationDate: undefined } }],
    [
      'X1-07',
      'preflight/output-profile-missing',
      { intents: [intent('GTS_PDFX', { DestOutputProfile: undefined, RegistryName: undefined })] },
    ],
    ['X1-08', 'preflight/no-trim-box', { page: { TrimBox: undefined } }],
    [
      'X1-11',
      'preflight/filter-refused',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Form', Filter: ['/LZWDecode'] }, '') },
      },
    ],
    ['X1-12', 'preflight/transparency', { page: { Resources: { ExtGState: { G: { ca: 0.5 } } } } }],
    ['X1-12', 'preflight/transparency', { page: { Resources: { ExtGState: { G: { BM: '/Multiply' } } } } }],
    ['X1-12', 'preflight/transparency', { page: { Resources: { ExtGState: { G: { SMask: { S: '/Alpha' } } } } } }],
    ['X1-12', 'preflight/transparency', { page: { Group: { S: '/Transparency' } } }],
    [
      'X1-12',
      'preflight/transparency',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Image', SMask: '21 R' }, ''), 21: stream({ Subtype: '/Image' }, '') },
      },
    ],
    ['X1-13', 'preflight/annotation-on-page', { page: { Annots: [{ Subtype: '/Text', Rect: [200, 200, 225, 225] }] } }],
    ['X1-14', 'preflight/action', { page: { AA: { O: { S: '/JavaScript', JS: '(x)' } } } }],
    ['X1-15', 'preflight/device-setting', { page: { Resources: { ExtGState: { G: { HTP: [0, 0] } } } } }],
    [
      'X1-16',
      'preflight/foreign-object',
      {
        page: { Resources: { XObject: { X: '20 R' } } },
        objects: { 20: stream({ Subtype: '/Image', OPI: { '1.3': {} } }, '') },
      },
    ],
    ['X1-17', 'preflight/preseparated', { page: { SeparationInfo: {} } }],
    [
      'X1-18',
      'preflight/embedded-file',
      { catalog: { Names: { EmbeddedFiles: { Names: ['(a)', { Type: '/Filespec', F: '(a)', EF: {} }] } } } },
    ],
    [
      'X1-09',
      'preflight/spot-alternate',
      {
        page: { Resources: { ColorSpace: { A: ['/Separation', '/Gold', '/DeviceRGB', '22 R'] } } },
        objects: { 22: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0], C1: [1, 1, 0] } },
      },
    ],
  ];

  test.each(failing)('%s %s', (rules, code, parts) => {
    const found = rulesSaid(madeX1a(parts), x1a).filter((line) => !line.endsWith('preflight/spots'));
    expect(found).toEqual(expected(rules, code));
  });

  const passing: readonly Passing[] = [
    [
      'PDF/X-1a:2003',
      {
        header: '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n',
        info: { GTS_PDFXVersion: '(PDF/X-1a:2003)', GTS_PDFXConformance: undefined },
      },
    ],
    ['an opaque state', { page: { Resources: { ExtGState: { G: { ca: 1, CA: 1, BM: '/Normal', SMask: '/None' } } } } }],
    ['trapping', { page: { Annots: [{ Subtype: '/TrapNet', Rect: [0, 0, 240, 240] }] } }],
    ['a comment off the sheet', { page: { Annots: [{ Subtype: '/Text', Rect: [0, 229, 20, 240] }] } }],
  ];

  test.each(passing)('allowed: %s', (_name, parts) => expect(rulesSaid(madeX1a(parts), x1a)).toEqual([]));
});
