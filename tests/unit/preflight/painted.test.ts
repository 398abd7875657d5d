import { describe, expect, test } from 'vitest';
import type { PaintedColor } from '../../../src/preflight/content/mark.ts';
import type { Standard } from '../../../src/preflight/finding.ts';
import type { PdfObject, PdfStream } from '../../../src/preflight/object.ts';
import { type Marks, rulesSaid } from '../../support/made-cases.ts';
import { fontObjects } from '../../support/made-font.ts';
import { image, modeOne, path, text } from '../../support/made-marks.ts';
import { iccHead, type MadeParts, stream } from '../../support/made-pdf.ts';
import { madeX1a, madeX4 } from '../../support/made-standards.ts';

const x4: readonly Standard[] = ['PDF/X-4', 'PDF/A-2', 'cn-sheetfed'];
const x1a: readonly Standard[] = ['PDF/X-1a'];

const rgb: PaintedColor = { space: 'DeviceRGB', components: [1, 0, 0] };
const calibrated = (n: number): PaintedColor => ({ space: 'ICCBased', components: Array.from({ length: n }, () => 0) });
const ink = (name: string, alternateSpace = 'DeviceCMYK'): PaintedColor => ({
  space: 'Separation',
  inks: [name],
  components: [1],
  alternate: [0, 0, 0, 1],
  alternateSpace,
});
const screen: MadeParts = { icc: stream({ N: 3 }, iccHead('prtr', 'RGB')) };

describe('colour', () => {
  test.each<[string, Marks, readonly string[]]>([
    ['RGB', () => [path(rgb)], ['X4-09 preflight/rgb', 'A2-6.2.4.3 preflight/rgb', 'R0027 preflight/rgb']],
    [
      'an RGB picture',
      () => [image('Indexed/DeviceRGB')],
      ['X4-09 preflight/rgb', 'A2-6.2.4.3 preflight/rgb', 'R0027 preflight/rgb'],
    ],
    ['calibrated RGB', () => [path(calibrated(3))], ['R0027 preflight/rgb']],
    ['a calibrated RGB picture', () => [image('ICCBased/3')], ['R0027 preflight/rgb']],
    ['calibrated CMYK', () => [path(calibrated(4))], []],
    ['a grey picture', () => [image('DeviceGray')], []],
    [
      'calibrated CMYK that overprints',
      () => [path(calibrated(4), { overprint: modeOne })],
      ['X4-13 preflight/calibrated-overprint', 'A2-6.2.4.2 preflight/calibrated-overprint'],
    ],
    ['black that overprints', () => [path(undefined, { overprint: modeOne })], []],
    ['ink on all plates, on the page', () => [path(ink('All'))], ['R0024 preflight/registration-inside']],
    ['ink on all plates, outside', () => [path(), path(ink('All'), { box: { x: 2, y: 2, width: 8, height: 8 } })], []],
    ['a spot', () => [path(ink('Gold'))], []],
  ])('%s', (_name, marks, said) => expect(rulesSaid(madeX4(), x4, marks)).toEqual(said));

  test('what one page does a hundred times is said once', () =>
    expect(rulesSaid(madeX4(), ['PDF/X-4'], () => Array.from({ length: 100 }, () => path(rgb)))).toEqual([
      'X4-09 preflight/rgb',
    ]));

  test('RGB with its default space explained', () =>
    expect(
      rulesSaid(
        madeX4({ page: { Resources: { ColorSpace: { DefaultRGB: ['/ICCBased', '20 R'] } } } }),
        ['PDF/X-4'],
        () => [path(rgb)],
      ),
    ).toEqual([]));

  test('CMYK for a press in RGB', () =>
    expect(rulesSaid(madeX4(screen), ['PDF/X-4'])).toEqual(['X4-09 preflight/color-without-intent']));

  test('PDF/X-1a takes press inks and nothing else', () => {
    expect(rulesSaid(madeX1a(), x1a, () => [path(rgb)])).toEqual(['X1-09 preflight/rgb']);
    expect(rulesSaid(madeX1a(), x1a, () => [image('ICCBased/4')])).toEqual(['X1-09 preflight/calibrated-color']);
    expect(rulesSaid(madeX1a(), x1a, () => [path(ink('Gold', 'Lab'))])).toEqual(['X1-09 preflight/calibrated-color']);
    expect(rulesSaid(madeX1a(), x1a, () => [path(ink('Gold'))])).toEqual([]);
  });
});

describe('inline pictures', () => {
  test.each([
    ['LZW', ['X4-18 preflight/filter-refused', 'A2-6.1.7 preflight/filter-refused']],
    ['Fl', []],
  ])('packed with %s', (filter, said) => {
    const entries = new Map<string, PdfObject>([['F', { kind: 'name', value: filter }]]);
    const picture: PdfStream = {
      kind: 'stream',
      dictionary: { kind: 'dictionary', entries },
      raw: new Uint8Array(),
    };
    const found = rulesSaid(madeX4(), x4, () => [image('DeviceGray', { inline: true, image: picture })]);
    expect([...found].sort()).toEqual([...said].sort());
  });
});

const withFont = (changes: Parameters<typeof fontObjects>[0] = {}): MadeParts => ({
  page: { Resources: { Font: { F: '40 R' } } },
  objects: fontObjects(changes),
});

describe('fonts', () => {
  const square: Marks = (font) => [text(font(40), 40, [1])];

  test('a good one', () => expect(rulesSaid(madeX4(withFont()), x4, square)).toEqual([]));

  test('not embedded', () => {
    const parts = withFont({ descriptor: { FontFile2: undefined } });
    expect(rulesSaid(madeX4(parts), x4, square)).toEqual([
      'X4-12 preflight/font-not-embedded',
      'A2-6.2.11 preflight/font-not-embedded',
    ]);
    expect(rulesSaid(madeX1a(parts), x1a, square)).toEqual(['X1-10 preflight/font-not-embedded']);
  });

  test('not embedded, and only there to be searched', () => {
    const parts = withFont({ descriptor: { FontFile2: undefined } });
    const unseen: Marks = (font) => [path(), text(font(40), 40, [1], 3)];
    expect(rulesSaid(madeX4(parts), x4, unseen)).toEqual([]);
    expect(rulesSaid(madeX1a(parts), x1a, unseen)).toEqual(['X1-10 preflight/font-not-embedded']);
  });

  test('named in the resources and not used', () =>
    expect(rulesSaid(madeX4(withFont({ descriptor: { FontFile2: undefined } })), x4)).toEqual([]));

  test.each([0, 2])('code %i, for which the font has no glyph', (code) =>
    expect(rulesSaid(madeX4(withFont()), ['PDF/X-4'], (font) => [text(font(40), 40, [1, code])])).toContain(
      'X4-12 preflight/notdef',
    ),
  );

  test('.notdef by name', () => {
    const parts: MadeParts = {
      page: { Resources: { Font: { F: '40 R' } } },
      objects: {
        ...fontObjects(),
        40: { Type: '/Font', Subtype: '/Type3', Encoding: { Differences: [65, '/a', '/.notdef'] }, ToUnicode: '44 R' },
      },
    };
    expect(rulesSaid(madeX4(parts), ['PDF/X-4'], (font) => [text(font(40), 40, [65])])).toEqual([]);
    expect(rulesSaid(madeX4(parts), ['PDF/X-4'], (font) => [text(font(40), 40, [66])])).toEqual([
      'X4-12 preflight/notdef',
    ]);
  });

  test('other widths than its program', () => {
    const parts = withFont({ cidFont: { W: [1, 1, 590] } });
    expect(rulesSaid(madeX4(parts), ['PDF/X-4'], square)).toEqual(['X4-12 preflight/font-widths']);
    const near = withFont({ cidFont: { W: [1, 1, 600.4] } });
    expect(rulesSaid(madeX4(near), ['PDF/X-4'], square)).toEqual([]);
  });

  test('no word on how codes find glyphs', () =>
    expect(rulesSaid(madeX4(withFont({ cidFont: { CIDToGIDMap: undefined } })), ['PDF/A-2'], square)).toEqual([
      'A2-6.2.11 preflight/font-mapping',
    ]));

  test('no word on which characters it shows', () =>
    expect(rulesSaid(madeX4(withFont({ font: { ToUnicode: undefined } })), ['PDF/UA-1'], square)).toContain(
      'UA1-10 preflight/no-unicode',
    ));

  test('Courier', () =>
    expect(rulesSaid(madeX4(withFont({ font: { BaseFont: '/AAAAAA+Courier' } })), ['cn-sheetfed'], square)).toEqual([
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
