import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../../src/preflight/content/mark.ts';
import { paintedPage } from '../../../support/made-page.ts';
import { stream } from '../../../support/made-pdf.ts';

const only = (marks: readonly Mark[]): Mark => {
  const [mark, ...more] = marks;
  if (mark === undefined || more.length > 0) throw new Error(`${marks.length} marks`);
  return mark;
};

describe('text', () => {
  const simple = {
    Type: '/Font',
    Subtype: '/TrueType',
    BaseFont: '/A',
    FirstChar: 65,
    LastChar: 66,
    Widths: [500, 250],
  };
  const composite = {
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: '/B',
    Encoding: '/Identity-H',
    DescendantFonts: [{ Subtype: '/CIDFontType2', BaseFont: '/B', DW: 1000, W: [5, [600, 700]] }],
  };
  const resources = { Font: { F: '100 R', G: '101 R', V: '102 R' } };
  const objects = { 100: simple, 101: composite, 102: { ...composite, Encoding: '/Identity-V' } };

  test('advances by widths, spacing, scale and kerning', () => {
    const mark = only(paintedPage('BT /F 10 Tf 1 Tc 50 Tz 20 30 Td [(A) -1000 (BA)] TJ ET', resources, objects).marks);
    if (mark.kind !== 'text') throw new Error(mark.kind);
    expect(mark.fontObject).toBe(100);
    expect(mark.size).toBe(10);
    expect(mark.glyphs.map(({ code, matrix }) => [code, matrix[4]])).toEqual([
      [65, 20],
      [66, 28],
      [65, 29.75],
    ]);
    expect(mark.glyphs[0]?.matrix).toEqual([5, 0, 0, -10, 20, 170]);
  });

  test('composite fonts take two bytes a code', () => {
    const mark = only(paintedPage('BT /G 10 Tf <000500060007> Tj ET', resources, objects).marks);
    expect(mark.kind === 'text' && mark.glyphs.map(({ code, advance }) => [code, advance])).toEqual([
      [5, 6],
      [6, 7],
      [7, 10],
    ]);
  });

  test('vertical text runs down from the middle of its head', () => {
    const mark = only(paintedPage('BT /V 10 Tf 50 100 Td <00070007> Tj ET', resources, objects).marks);
    expect(mark.kind === 'text' && mark.glyphs.map(({ matrix }) => [matrix[4], matrix[5]])).toEqual([
      [45, 108.8],
      [45, 118.8],
    ]);
  });

  test('an embedded map tells codes of one byte from codes of two', () => {
    const map = stream(
      { Type: '/CMap' },
      '2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange 1 begincidrange <8001> <8010> 40 endcidrange',
    );
    const font = { ...composite, Encoding: '104 R' };
    const mark = only(
      paintedPage('BT /G 10 Tf <418002> Tj ET', { Font: { G: '103 R' } }, { 103: font, 104: map }).marks,
    );
    expect(mark.kind === 'text' && mark.glyphs.map(({ code, cid }) => [code, cid])).toEqual([
      [0x41, 0],
      [0x8002, 41],
    ]);
  });

  test('Type 3 glyphs are drawings', () => {
    const font = {
      Type: '/Font',
      Subtype: '/Type3',
      FontMatrix: [0.01, 0, 0, 0.01, 0, 0],
      FirstChar: 97,
      Widths: [50],
      Encoding: { Differences: [97, '/box'] },
      CharProcs: { box: '104 R' },
    };
    const glyph = stream({}, '50 0 0 0 50 50 d1 1 0 0 rg 0 0 50 50 re f');
    const { marks } = paintedPage(
      'BT 0 1 1 0 k /T 20 Tf 10 10 Td (aa) Tj ET',
      { Font: { T: '103 R' } },
      { 103: font, 104: glyph },
    );
    expect(marks.map(({ kind, box }) => [kind, box.x])).toEqual([
      ['path', 10],
      ['path', 20],
      ['text', 10],
    ]);
    expect(marks[0]).toMatchObject({ fill: { color: { components: [0, 1, 1, 0] } } });
  });

  test('text that clips is a clip until Q', () => {
    const { marks } = paintedPage('q BT /F 10 Tf 7 Tr (A) Tj ET 0 0 99 99 re f Q 0 0 99 99 re f', resources, objects);
    expect(marks.map(({ clips }) => clips.length)).toEqual([0, 1, 0]);
    expect(marks[1]?.clips[0]?.text?.length).toBe(1);
  });
});
