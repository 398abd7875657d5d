import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/preflight/finding.ts';
import { archiveAllowed, archiveFaults, link } from '../../support/archive-cases.ts';
import { expected, type Failing, type Passing, rulesSaid } from '../../support/made-cases.ts';
import { fileSpec, madeA3, madeUa, madeX4, packet } from '../../support/made-standards.ts';

const a2: readonly Standard[] = ['PDF/A-2'];

describe('PDF/A-2b', () => {
  test.each(archiveFaults)('%s %s', (rules, code, parts) => {
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

  test.each(archiveAllowed)('allowed: %s', (_name, parts) => expect(rulesSaid(madeX4(parts), a2)).toEqual([]));
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
