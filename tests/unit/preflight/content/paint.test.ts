import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../../src/preflight/content/mark.ts';
import { paintedPage } from '../../../support/made-page.ts';
import { stream } from '../../../support/made-pdf.ts';

const only = (marks: readonly Mark[]): Mark => {
  const [mark, ...more] = marks;
  if (mark === undefined || more.length > 0) throw new Error(`${marks.length} marks`);
  return mark;
};

describe('paths', () => {
  test('stand where the matrix puts them, from the top left', () => {
    const mark = only(paintedPage('q 2 0 0 2 10 20 cm 0 1 0 0.5 k 5 5 10 10 re f Q').marks);
    expect(mark).toMatchObject({
      kind: 'path',
      box: { x: 20, y: 150, width: 20, height: 20 },
      fill: { rule: 'nonzero', color: { space: 'DeviceCMYK', components: [0, 1, 0, 0.5] } },
    });
  });

  test('are stroked with the width that the matrix makes', () => {
    const mark = only(paintedPage('2 0 0 2 0 0 cm 3 w 1 J 2 j [4 2] 1 d 10 10 m 20 10 l S').marks);
    expect(mark).toMatchObject({
      kind: 'path',
      stroke: { width: 6, dashed: true, dash: [8, 4], dashOffset: 2, cap: 1, join: 2 },
      box: { x: 17, y: 177, width: 26, height: 6 },
    });
  });

  test('are clipped after they are painted, and Q brings the old clip back', () => {
    const { marks } = paintedPage('q 10 10 20 20 re W* n 0 0 100 100 re f Q 0 0 100 100 re f');
    expect(marks.map(({ box, clips }) => [box.width, clips.map(({ rule }) => rule)])).toEqual([
      [20, ['evenodd']],
      [100, []],
    ]);
  });

  test('v and y lend their control points', () => {
    const mark = only(paintedPage('0 0 m 1 1 2 2 v 3 3 4 4 y f').marks);
    expect(mark.kind === 'path' && mark.commands.slice(1)).toEqual([
      ['C', 0, 200, 1, 199, 2, 198],
      ['C', 3, 197, 4, 196, 4, 196],
    ]);
  });
});

describe('the graphics state', () => {
  const states = { ExtGState: { A: { OP: true, OPM: 1, ca: 0.5, BM: ['/Multiply'] }, B: { OP: true, op: false } } };

  test('has overprint, opacity and blend mode', () => {
    expect(only(paintedPage('/A gs 0 0 9 9 re f', states).marks)).toMatchObject({
      overprint: { on: true, mode: 1 },
      alpha: 0.5,
      blend: 'Multiply',
    });
    expect(only(paintedPage('/B gs 0 0 9 9 re f', states).marks)).toMatchObject({ overprint: { on: false, mode: 0 } });
  });

  test('a soft mask is run as the drawing that it is', () => {
    const resources = { ExtGState: { M: { SMask: { S: '/Luminosity', G: '100 R', BC: [0.5] } } } };
    const form = stream(
      { Subtype: '/Form', BBox: [0, 0, 100, 100], Group: { S: '/Transparency', CS: '/DeviceGray' } },
      '0.25 g 0 0 50 50 re f',
    );
    const mark = only(paintedPage('/M gs 0 0 9 9 re f', resources, { 100: form }).marks);
    expect(mark.softMask).toBe(true);
    expect(mark.mask).toMatchObject({ kind: 'Luminosity', backdrop: 0.5, box: { width: 100 } });
    expect(mark.mask?.marks.map(({ box }) => box.width)).toEqual([50]);
  });
});

describe('colours are opened down to inks', () => {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0.1, 0.2, 0.3, 0.4], N: 1 };
  const spaces = {
    Gold: ['/Separation', '/Gold', '/DeviceCMYK', tint],
    Two: ['/DeviceN', ['/Gold', '/Black'], '/DeviceCMYK', '101 R'],
    Few: ['/Indexed', '/DeviceCMYK', 1, '102 R'],
    Icc: ['/ICCBased', '103 R'],
  };
  const objects = {
    101: stream(
      { FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] },
      '{ 0 exch 0.5 3 index mul exch 4 3 roll pop }',
    ),
    102: stream({}, '\x00\x00\x00\x00\xff\x00\x00\x33'),
    103: stream({ N: 3 }, ''),
  };
  const colorOf = (content: string): unknown => {
    const mark = only(paintedPage(`${content} 0 0 9 9 re f`, { ColorSpace: spaces }, objects).marks);
    return mark.kind === 'path' ? mark.fill?.color : undefined;
  };

  test('Separation', () =>
    expect(colorOf('/Gold cs 0.5 scn')).toEqual({
      space: 'Separation',
      inks: ['Gold'],
      components: [0.5],
      alternate: [0.05, 0.1, 0.15, 0.2],
      alternateSpace: 'DeviceCMYK',
    }));
  test('DeviceN with a calculator', () =>
    expect(colorOf('/Two cs 0.5 0.25 scn')).toMatchObject({ inks: ['Gold', 'Black'], components: [0.5, 0.25] }));
  test('Indexed', () => expect(colorOf('/Few cs 1 sc')).toEqual({ space: 'DeviceCMYK', components: [1, 0, 0, 0.2] }));
  test('ICCBased', () =>
    expect(colorOf('/Icc cs 1 0.5 0 sc')).toMatchObject({ space: 'ICCBased', components: [1, 0.5, 0] }));
});

describe('objects', () => {
  test('forms are opened where they stand, cut to their box, with their group', () => {
    const form = stream(
      { Subtype: '/Form', BBox: [0, 0, 10, 10], Matrix: [2, 0, 0, 2, 0, 0], Group: { S: '/Transparency' } },
      '0 0 50 50 re f 0 0 5 5 re f',
    );
    const resources = { XObject: { X: '100 R' }, ExtGState: { A: { ca: 0.5 } } };
    const { marks } = paintedPage('/A gs /X Do', resources, { 100: form });
    expect(marks.map(({ box, alpha }) => [box.width, alpha])).toEqual([
      [20, 1],
      [10, 1],
    ]);
    expect(marks[0]?.groups).toMatchObject([{ alpha: 0.5, blend: 'Normal' }]);
    expect(marks[0]?.groups?.[0]).toBe(marks[1]?.groups?.[0]);
  });

  test('a form that calls itself is a damage, not the end', () => {
    const form = stream(
      { Subtype: '/Form', BBox: [0, 0, 10, 10], Resources: { XObject: { X: '100 R' } } },
      '/X Do 0 0 1 1 re f',
    );
    const { marks, damages } = paintedPage('/X Do', { XObject: { X: '100 R' } }, { 100: form });
    expect(marks.length).toBe(1);
    expect(damages.map(({ kind }) => kind)).toEqual(['limit-depth']);
  });

  test('pictures say their pixels and their space', () => {
    const picture = stream(
      { Subtype: '/Image', Width: 3, Height: 2, BitsPerComponent: 8, ColorSpace: '/DeviceCMYK' },
      'x'.repeat(24),
    );
    const mark = only(paintedPage('q 30 0 0 20 5 5 cm /I Do Q', { XObject: { I: '100 R' } }, { 100: picture }).marks);
    expect(mark).toMatchObject({
      kind: 'image',
      object: 100,
      pixels: { width: 3, height: 2, bits: 8 },
      space: 'DeviceCMYK',
      box: { x: 5, y: 175, width: 30, height: 20 },
    });
  });

  test('inline pictures end where their data end, whatever these say', () => {
    const { marks, damages } = paintedPage('q 9 0 0 9 0 0 cm BI /W 4 /H 1 /CS /G /BPC 8 ID  EI  EI Q 0 0 5 5 re f');
    expect(marks.map(({ kind }) => kind)).toEqual(['image', 'path']);
    expect(damages).toEqual([]);
  });

  test('tilings are opened cell by cell inside what they fill', () => {
    const tile = stream(
      { PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 5, 5], XStep: 10, YStep: 10, Resources: {} },
      '0 1 0 0 k 0 0 5 5 re f',
    );
    const { marks } = paintedPage('/Pattern cs /P scn 0 0 20 20 re f', { Pattern: { P: '100 R' } }, { 100: tile });
    expect(marks[0]).toMatchObject({ fill: { color: { space: 'Pattern', pattern: 'tiling' } } });
    expect(marks.slice(1).map(({ box }) => [box.x, box.y])).toEqual([
      [0, 195],
      [10, 195],
      [0, 185],
      [10, 185],
    ]);
  });

  test('shadings keep their matrix, as operator and as pattern', () => {
    const shading = {
      ShadingType: 2,
      ColorSpace: '/DeviceCMYK',
      Coords: [0, 0, 1, 0],
      Function: { FunctionType: 2, Domain: [0, 1], N: 1 },
    };
    const resources = {
      Shading: { S: '100 R' },
      Pattern: { P: { PatternType: 2, Shading: '100 R', Matrix: [3, 0, 0, 3, 0, 0] } },
    };
    const { marks } = paintedPage(
      'q 2 0 0 2 0 0 cm 0 0 9 9 re W n /S sh Q /Pattern cs /P scn 0 0 9 9 re f',
      resources,
      { 100: shading },
    );
    expect(marks[0]).toMatchObject({ kind: 'shading', space: 'DeviceCMYK', matrix: [2, 0, 0, -2, 0, 200] });
    expect(marks[1]).toMatchObject({
      fill: { color: { pattern: 'shading', inside: 'DeviceCMYK', matrix: [3, 0, 0, -3, 0, 200] } },
    });
  });

  test('layers that are off are hidden', () => {
    const { marks } = paintedPage('/OC /L BDC 0 0 9 9 re f EMC 0 0 9 9 re f', {
      Properties: { L: { Type: '/OCMD', P: '/AllOff', OCGs: [{ Type: '/OCG' }] } },
    });
    expect(marks.map(({ hidden }) => hidden)).toEqual([true, false]);
  });
});

describe('broken content', () => {
  test.each(['Q', '1 2 unknown', '/None gs', '/None Do', '/None cs', 'BT (a) Tj ET', 'BI /W 1 Q'])(
    '%s is a damage',
    (content) => expect(paintedPage(content).damages.map(({ kind }) => kind)).toEqual(['content']),
  );
  test('a q that is never taken back harms nothing', () => expect(paintedPage('q').damages).toEqual([]));
  test('inside BX and EX unknown operators are none', () => expect(paintedPage('BX 1 foo EX').damages).toEqual([]));

  const word = fc.constantFrom(
    ...'q Q cm 0 1 -2 1e9 0.5 [ ] << >> /A /Pattern (x) <41 > m l c v y re h f* B S W n k K rg g scn cs gs Do sh BI ID EI BT ET Tf Tj TJ Tm Td Tr Tz BDC EMC d1 d'.split(
      ' ',
    ),
  );
  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        expect(paintedPage(words.join(' ')).width).toBe(200);
      }),
      { numRuns: 300 },
    );
  });
});
