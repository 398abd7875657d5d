import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/preflight/finding.ts';
import { rulesSaid } from '../../support/made-cases.ts';
import { fontObjects } from '../../support/made-font.ts';
import { iccHead, type Made, type MadeParts, stream } from '../../support/made-pdf.ts';
import { madeX1a, madeX4 } from '../../support/made-standards.ts';

const x4: readonly Standard[] = ['PDF/X-4', 'PDF/A-2', 'cn-sheetfed'];
const x1a: readonly Standard[] = ['PDF/X-1a'];

const square = '40 40 60 60 re f';
const tint: Made = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0, 0, 1] };
const labTint: Made = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [100, 0, 0], C1: [0, 0, 0] };

/** A page painted with `CS` as its colour space, or `P` as its picture. */
const using = (content: string, space?: Made, picture?: Made, more: MadeParts = {}): MadeParts => ({
  ...more,
  content,
  page: {
    Resources: {
      ...(space === undefined ? {} : { ColorSpace: { CS: space } }),
      ...(picture === undefined ? {} : { XObject: { P: '30 R' } }),
      ExtGState: { O: { OP: true, op: true, OPM: 1 } },
    },
  },
  objects: {
    ...(picture === undefined ? {} : { 30: picture }),
    31: stream({ N: 3 }, iccHead('mntr', 'RGB')),
    32: stream({ N: 4 }, `${String.fromCharCode(...iccHead('prtr', 'CMYK'))}    `),
    33: tint,
    34: labTint,
  },
});

const picture = (ColorSpace: Made, data: string): Made =>
  stream({ Subtype: '/Image', Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace }, data);

const rgbIcc: Made = ['/ICCBased', '31 R'];
const cmykIcc: Made = ['/ICCBased', '32 R'];
const all: Made = ['/Separation', '/All', '/DeviceCMYK', '33 R'];
const gold: Made = ['/Separation', '/Gold', '/DeviceCMYK', '33 R'];
const labGold: Made = ['/Separation', '/Gold', ['/Lab', { WhitePoint: [0.96, 1, 0.82] }], '34 R'];
const place = 'q 60 0 0 60 40 40 cm /P Do Q';
const screen: MadeParts = { icc: stream({ N: 3 }, iccHead('prtr', 'RGB')) };

const said = (parts: MadeParts): readonly string[] =>
  rulesSaid(madeX4(parts), x4).filter((line) => !line.endsWith('preflight/spots'));

const allRgb = ['X4-09 preflight/rgb', 'A2-6.2.4.3 preflight/rgb', 'R0027 preflight/rgb'];

describe('colour', () => {
  test.each<[string, MadeParts, readonly string[]]>([
    ['RGB', using(`1 0 0 rg ${square}`), allRgb],
    ['an RGB line', using('1 0 0 RG 40 40 60 60 re S'), allRgb],
    ['an RGB picture', using(place, undefined, picture(['/Indexed', '/DeviceRGB', 0, '(abc)'], '0')), allRgb],
    ['calibrated RGB', using(`/CS cs 1 0 0 sc ${square}`, rgbIcc), ['R0027 preflight/rgb']],
    ['a calibrated RGB picture', using(place, undefined, picture(rgbIcc, 'abc')), ['R0027 preflight/rgb']],
    ['calibrated CMYK', using(`/CS cs 0 0 0 1 sc ${square}`, cmykIcc), []],
    ['a grey picture', using(place, undefined, picture('/DeviceGray', 'a')), []],
    [
      'calibrated CMYK that overprints',
      using(`/O gs /CS cs 0 0 0 1 sc ${square}`, cmykIcc),
      ['X4-13 preflight/calibrated-overprint', 'A2-6.2.4.2 preflight/calibrated-overprint'],
    ],
    ['black that overprints', using(`/O gs 0 0 0 1 k ${square}`), []],
    ['ink on all plates, on the page', using(`/CS cs 1 scn ${square}`, all), ['R0024 preflight/registration-inside']],
    ['ink on all plates, outside', using(`0 0 0 1 k ${square} /CS cs 1 scn 2 2 8 8 re f`, all), []],
    [
      'crop marks in one path around the page',
      using(`0 0 0 1 k ${square} /CS CS 1 SCN 0.25 w 2 20 m 12 20 l 228 220 m 238 220 l S`, all),
      [],
    ],
    [
      'a line on all plates through the page',
      using(`/CS CS 1 SCN 0.25 w 2 20 m 12 20 l 2 120 m 238 120 l S`, all),
      ['R0024 preflight/registration-inside'],
    ],
    ['a spot', using(`/CS cs 1 scn ${square}`, gold), []],
    ['RGB that nothing paints with', using(`1 0 0 rg 0 0 0 1 k ${square}`), []],
  ])('%s', (_name, parts, expected) => expect(said(parts)).toEqual(expected));

  test('what one page does a hundred times is said once', () =>
    expect(rulesSaid(madeX4(using(`1 0 0 rg ${`${square} `.repeat(100)}`)), ['PDF/X-4'])).toEqual([
      'X4-09 preflight/rgb',
    ]));

  test('RGB with its default space explained', () => {
    const explained = using(`1 0 0 rg ${square}`);
    const parts = { ...explained, page: { Resources: { ColorSpace: { DefaultRGB: rgbIcc } } } };
    expect(rulesSaid(madeX4(parts), ['PDF/X-4'])).toEqual([]);
  });

  test('CMYK for a press in RGB', () =>
    expect(rulesSaid(madeX4(screen), ['PDF/X-4'])).toEqual(['X4-09 preflight/color-without-intent']));

  test.each<[MadeParts, readonly string[]]>([
    [using(`1 0 0 rg ${square}`), ['X1-09 preflight/rgb']],
    [using(place, undefined, picture(cmykIcc, 'abcd')), ['X1-09 preflight/calibrated-color']],
    [using(`/CS cs 1 scn ${square}`, labGold), ['X1-09 preflight/calibrated-color', 'X1-09 preflight/spot-alternate']],
    [using(`/CS cs 1 scn ${square}`, gold), []],
  ])('PDF/X-1a takes press inks and nothing else', (parts, expected) =>
    expect(rulesSaid(madeX1a(parts), x1a)).toEqual(expected),
  );
});

describe('inline pictures', () => {
  test('packed with LZW', () => {
    const content =
      '0 0 0 1 k 40 40 60 60 re f q 60 0 0 60 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x0b\x60\x10 EI Q';
    expect([...said({ content })].filter((line) => line.includes('filter')).sort()).toEqual([
      'A2-6.1.7 preflight/filter-refused',
      'X4-18 preflight/filter-refused',
    ]);
  });

  test('packed in no way', () =>
    expect(said({ content: 'q 60 0 0 60 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q' })).toEqual([]));
});

const withFont = (changes: Parameters<typeof fontObjects>[0] = {}, codes = '<0001>', mode = 0): MadeParts => ({
  page: { Resources: { Font: { F: '40 R' } } },
  content: `0 0 0 1 k 40 40 60 60 re f BT ${mode} Tr /F 12 Tf 100 100 Td ${codes} Tj ET`,
  objects: fontObjects(changes),
});

describe('fonts', () => {
  test('a good one', () => expect(rulesSaid(madeX4(withFont()), x4)).toEqual([]));

  test('not embedded', () => {
    const parts = withFont({ descriptor: { FontFile2: undefined } });
    expect(rulesSaid(madeX4(parts), x4)).toEqual([
      'X4-12 preflight/font-not-embedded',
      'A2-6.2.11 preflight/font-not-embedded',
    ]);
    expect(rulesSaid(madeX1a(parts), x1a)).toEqual(['X1-10 preflight/font-not-embedded']);
  });

  test('not embedded, and only there to be searched', () => {
    const parts = withFont({ descriptor: { FontFile2: undefined } }, '<0001>', 3);
    expect(rulesSaid(madeX4(parts), x4)).toEqual([]);
    expect(rulesSaid(madeX1a(parts), x1a)).toEqual(['X1-10 preflight/font-not-embedded']);
  });

  test('named in the resources and not used', () =>
    expect(rulesSaid(madeX4({ ...withFont({ descriptor: { FontFile2: undefined } }), content: square }), x4)).toEqual(
      [],
    ));

  test.each(['<00010000>', '<00010002>'])('%s, for which the font has no glyph', (codes) =>
    expect(rulesSaid(madeX4(withFont({}, codes)), ['PDF/X-4'])).toContain('X4-12 preflight/notdef'),
  );

  test('.notdef by name', () => {
    const named = (codes: string): MadeParts => ({
      ...withFont({}, codes),
      objects: {
        ...fontObjects(),
        40: {
          Type: '/Font',
          Subtype: '/Type3',
          FontBBox: [0, 0, 1, 1],
          FontMatrix: [1, 0, 0, 1, 0, 0],
          CharProcs: { a: '45 R' },
          FirstChar: 65,
          LastChar: 66,
          Widths: [1, 1],
          Encoding: { Differences: [65, '/a', '/.notdef'] },
          ToUnicode: '44 R',
        },
        45: stream({}, '1 0 0 0 1 1 d1 0 0 1 1 re f'),
      },
    });
    expect(rulesSaid(madeX4(named('(A)')), ['PDF/X-4'])).toEqual([]);
    expect(rulesSaid(madeX4(named('(AB)')), ['PDF/X-4'])).toEqual(['X4-12 preflight/notdef']);
  });

  test('other widths than its program', () => {
    const parts = withFont({ cidFont: { W: [1, 1, 590] } });
    expect(rulesSaid(madeX4(parts), ['PDF/X-4'])).toEqual(['X4-12 preflight/font-widths']);
    const near = withFont({ cidFont: { W: [1, 1, 600.4] } });
    expect(rulesSaid(madeX4(near), ['PDF/X-4'])).toEqual([]);
  });

  test('no word on how codes find glyphs', () =>
    expect(rulesSaid(madeX4(withFont({ cidFont: { CIDToGIDMap: undefined } })), ['PDF/A-2'])).toEqual([
      'A2-6.2.11 preflight/font-mapping',
    ]));

  test('no word on which characters it shows', () =>
    expect(rulesSaid(madeX4(withFont({ font: { ToUnicode: undefined } })), ['PDF/UA-1'])).toContain(
      'UA1-10 preflight/no-unicode',
    ));

  test('Courier', () =>
    expect(rulesSaid(madeX4(withFont({ font: { BaseFont: '/AAAAAA+Courier' } })), ['cn-sheetfed'])).toEqual([
      'R0014 preflight/font-courier',
    ]));
});

describe('pages', () => {
  test('of two sizes', () => {
    const two: MadeParts = {
      objects: {
        2: { Type: '/Pages', Kids: ['3 R', '30 R'], Count: 2 },
        30: { Type: '/Page', Parent: '2 R', MediaBox: [0, 0, 240, 240], TrimBox: [20, 20, 220, 200] },
      },
    };
    expect(rulesSaid(madeX4(two), ['cn-sheetfed'])).toContain('R0004 preflight/trim-sizes-differ');
  });
});
