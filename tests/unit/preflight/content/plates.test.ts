import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../../../src/preflight/plates/coverage.ts';
import { openInked } from '../../../../src/preflight/plates/inked.ts';
import { type MadePages, painted } from '../../../support/made-page.ts';
import { stream } from '../../../support/made-pdf.ts';
import { boxFont } from '../../../support/made-truetype.ts';

interface Inked {
  /** Ink of all plates in percent at a place of the page, in pt from the bottom left. */
  at(x: number, y: number): Readonly<Record<string, number>>;
  /** pt² of full ink on a plate. */
  area(ink: string): number;
  readonly damages: readonly string[];
}

const inked = async (made: MadePages): Promise<Inked> => {
  const { pdf, pages } = painted(made);
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  const { grid, plates, damages } = (await openInked(pdf, pages)).plates(page);
  return {
    at: (x, y) => {
      const pixel = Math.floor(200 - y - grid.y) * grid.width + Math.floor(x - grid.x);
      return Object.fromEntries(
        plates.flatMap(({ ink, values }) => {
          const percent = Math.round((values[pixel] ?? 0) / 2.55);
          return percent === 0 ? [] : [[ink, percent] as const];
        }),
      );
    },
    area: (ink) => {
      let sum = 0;
      for (const value of plates.find((plate) => plate.ink === ink)?.values ?? []) sum += value / 255;
      return sum;
    },
    damages,
  };
};

const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0.2, 0.6, 0.2], N: 1 };
const ramp = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 0, 0], N: 1 };
const resources = {
  ExtGState: {
    On: { OP: true, op: true, OPM: 1 },
    Mode0: { OP: true, op: true, OPM: 0 },
    Half: { ca: 0.5, CA: 0.5 },
    Multiply: { BM: '/Multiply' },
    Masked: { SMask: { S: '/Luminosity', G: '101 R' } },
  },
  ColorSpace: {
    Gold: ['/Separation', '/Gold', '/DeviceCMYK', tint],
    All: ['/Separation', '/All', '/DeviceCMYK', tint],
    None: ['/Separation', '/None', '/DeviceCMYK', tint],
  },
  XObject: { Group: '100 R', Four: '102 R', Soft: '103 R', Stencil: '105 R' },
  Shading: {
    Across: { ShadingType: 2, ColorSpace: '/DeviceCMYK', Coords: [50, 0, 150, 0], Function: ramp },
    Round: {
      ShadingType: 3,
      ColorSpace: '/DeviceCMYK',
      Coords: [100, 100, 0, 100, 100, 50],
      Function: ramp,
      Extend: [false, false],
    },
  },
  Font: { F: '110 R' },
};
const objects = {
  ...boxFont(110),
  100: stream(
    { Subtype: '/Form', BBox: [0, 0, 200, 200], Group: { S: '/Transparency' } },
    '0 1 0 0 k 50 50 60 60 re f 0 0 1 0 k 80 80 60 60 re f',
  ),
  101: stream(
    { Subtype: '/Form', BBox: [0, 0, 200, 200], Group: { S: '/Transparency', CS: '/DeviceGray' } },
    '1 g 50 50 50 50 re f 0.5 g 100 50 50 50 re f',
  ),
  102: stream(
    { Subtype: '/Image', Width: 2, Height: 1, BitsPerComponent: 8, ColorSpace: '/DeviceCMYK' },
    '\xff\x00\x00\x00\x00\x00\x00\xff',
  ),
  103: stream(
    { Subtype: '/Image', Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: '/DeviceGray', SMask: '104 R' },
    '\x00',
  ),
  104: stream({ Subtype: '/Image', Width: 2, Height: 1, BitsPerComponent: 8, ColorSpace: '/DeviceGray' }, '\xff\x80'),
  105: stream({ Subtype: '/Image', ImageMask: true, Width: 2, Height: 2, BitsPerComponent: 1 }, '\x40\x80'),
};
const ink = (content: string): Promise<Inked> => inked({ contents: [content], resources, objects });

describe('overprint', () => {
  const ground = '0.2 0.4 0 0 k 40 40 120 120 re f ';
  test.each<[string, string, Readonly<Record<string, number>>]>([
    ['off: all plates are cleared', '0 0 0 1 k', { Black: 100 }],
    ['mode 1: what is 0 leaves its plate', '/On gs 0 0 0 1 k', { Cyan: 20, Magenta: 40, Black: 100 }],
    ['mode 0: the process plates are cleared', '/Mode0 gs 0 0 0 1 k', { Black: 100 }],
    ['grey has no part in mode 1', '/On gs 0 g', { Black: 100 }],
    ['a spot off', '/Gold cs 0.5 scn', { Gold: 50 }],
    ['a spot on', '/On gs /Gold cs 0.5 scn', { Cyan: 20, Magenta: 40, Gold: 50 }],
    ['ink on all plates', '/All cs 0.5 scn', { Cyan: 50, Magenta: 50, Yellow: 50, Black: 50 }],
    ['ink on none', '/None cs 1 scn', { Cyan: 20, Magenta: 40 }],
    ['white over it', '0 0 0 0 k', {}],
    ['half of it', '/Half gs 0 0 0 1 k', { Cyan: 10, Magenta: 20, Black: 50 }],
    ['multiplied', '/Multiply gs 0.5 0.5 0 0 k', { Cyan: 60, Magenta: 70 }],
    ['rough RGB', '1 0 0 rg', { Magenta: 100, Yellow: 100 }],
  ])('%s', async (_name, over, plates) =>
    expect((await ink(`${ground}${over} 50 50 80 80 re f`)).at(100, 100)).toEqual(plates),
  );

  test('a spot off clears process inks over a spot, process inks off clear the spot', async () =>
    expect((await ink(`/Gold cs 1 scn 40 40 99 99 re f 1 0 0 0 k 50 50 50 50 re f`)).at(70, 70)).toEqual({
      Cyan: 100,
    }));
});

describe('shapes', () => {
  test('rules of winding', async () => {
    const twice = '60 60 80 80 re 80 80 40 40 re';
    expect((await ink(`1 0 0 0 k ${twice} f`)).at(100, 100)).toEqual({ Cyan: 100 });
    expect((await ink(`1 0 0 0 k ${twice} f*`)).at(100, 100)).toEqual({});
  });

  test.each<[string, number]>([
    ['4 w 50 100 m 150 100 l S', 400],
    ['4 w 2 J 50 100 m 150 100 l S', 416],
    ['4 w 1 J 50 100 m 150 100 l S', 400 + Math.PI * 4],
    ['4 w [10 10] 0 d 50 100 m 150 100 l S', 200],
    ['4 w 60 60 80 80 re S', 4 * 80 * 4],
    ['4 w 1 j 60 60 80 80 re S', 4 * 80 * 4 - 4 * (4 - Math.PI)],
    ['4 w 2 j 60 60 80 80 re S', 4 * 80 * 4 - 4 * 2],
    [
      '60 100 m 60 122.091 77.909 140 100 140 c 122.091 140 140 122.091 140 100 c 140 77.909 122.091 60 100 60 c 77.909 60 60 77.909 60 100 c f',
      Math.PI * 1600,
    ],
  ])('%s covers %f pt²', async (path, area) => {
    const { area: found } = await ink(`1 0 0 0 k 1 0 0 0 K ${path}`);
    expect(Math.abs(found('Cyan') - area)).toBeLessThan(Math.max(4, area * 0.004));
  });

  test('clips, of paths and of text', async () => {
    const clipped = await ink('q 60 60 20 20 re W n 70 70 20 20 re W n 1 0 0 0 k 0 0 200 200 re f Q');
    expect(clipped.area('Cyan')).toBeCloseTo(100, 0);
    const text = await ink('q BT /F 100 Tf 7 Tr 50 50 Td (a) Tj ET 1 0 0 0 k 0 0 200 200 re f Q');
    expect(text.area('Cyan')).toBeCloseTo(2500, -1);
  });

  test('glyphs by their outlines', async () => {
    const { area, damages } = await ink('0 0 0 1 k BT /F 100 Tf 50 50 Td (a) Tj ET');
    expect(area('Black')).toBeCloseTo(2500, -1);
    expect(damages).toEqual([]);
  });

  test.each([
    [{}, []],
    [{ FontDescriptor: { FontFile2: '100 R' } }, ['font-program']],
  ] as const)('glyphs without an outline are boxes, and a broken program is told: %o', async (more, damages) => {
    const font = { Type: '/Font', Subtype: '/TrueType', BaseFont: '/A', FirstChar: 97, Widths: [600], ...more };
    const page = await inked({
      contents: ['BT /F 20 Tf 50 50 Td (a) Tj ET'],
      resources: { Font: { F: font } },
      objects: { 100: stream({}, 'no font') },
    });
    expect(page.area('Black')).toBeCloseTo(20 * 0.6 * 20 * 0.7, -1);
    expect(page.damages).toEqual(damages);
  });
});

describe('transparency', () => {
  test('a group is mixed before it is laid down', async () => {
    const { at } = await ink('1 0 0 0 k 40 40 120 120 re f /Half gs /Group Do');
    expect(at(60, 60)).toEqual({ Cyan: 50, Magenta: 50 });
    expect(at(95, 95)).toEqual({ Cyan: 50, Yellow: 50 });
  });

  test('a group may multiply', async () => {
    const { at } = await ink('1 0 0 0 k 40 40 120 120 re f /Multiply gs /Group Do');
    expect(at(60, 60)).toEqual({ Cyan: 100, Magenta: 100 });
  });

  test('a soft mask of lightness', async () => {
    const { at } = await ink('/Masked gs 0 0 0 1 k 40 40 120 120 re f');
    expect([at(60, 60), at(120, 60), at(60, 120)]).toEqual([{ Black: 100 }, { Black: 50 }, {}]);
  });
});

describe('pictures and gradients', () => {
  const placed = (name: string): string => `q 100 0 0 100 50 50 cm /${name} Do Q`;

  test('a CMYK picture', async () => {
    const { at } = await ink(placed('Four'));
    expect([at(60, 100), at(140, 100)]).toEqual([{ Cyan: 100 }, { Black: 100 }]);
  });
  test('with a soft mask', async () => {
    const { at } = await ink(placed('Soft'));
    expect([at(60, 100), at(140, 100)]).toEqual([{ Black: 100 }, { Black: 50 }]);
  });
  test('a stencil paints where it is 0', async () => {
    const { at } = await ink(`0 1 0 0 k ${placed('Stencil')}`);
    expect([at(60, 140), at(140, 140), at(60, 60), at(140, 60)]).toEqual([{ Magenta: 100 }, {}, {}, { Magenta: 100 }]);
  });
  test('along a line', async () => {
    const { at } = await ink('/Across sh');
    expect([at(40, 100), at(60.4, 100), at(100, 100), at(155, 100)]).toEqual([
      {},
      { Magenta: 11 },
      { Magenta: 51 },
      {},
    ]);
  });
  test('around a point', async () => {
    const { at } = await ink('/Round sh');
    expect([at(125, 100), at(160, 100)]).toEqual([{ Magenta: 51 }, {}]);
  });
  test('a picture that is not unpacked here is told', async () => {
    const image = stream(
      { Subtype: '/Image', Width: 2, Height: 2, BitsPerComponent: 8, ColorSpace: '/DeviceGray', Filter: '/JPXDecode' },
      'no',
    );
    const page = await inked({
      contents: [placed('J')],
      resources: { XObject: { J: '100 R' } },
      objects: { 100: image },
    });
    expect(page.damages).toEqual(['unexamined']);
  });
});

test('law: what a polygon covers is its area, however it lies', () => {
  const place = fc.double({ min: 0.5, max: 29.5, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(place, place, place, place, place, place), ([a, b, c, d, e, f]) => {
      const area = Math.abs((c - a) * (f - b) - (e - a) * (d - b)) / 2;
      const mask = coverage([[a, b, c, d, e, f]], 'nonzero', { x0: 0, y0: 0, x1: 30, y1: 30 });
      const sum = mask?.values.reduce((total, value) => total + value, 0) ?? 0;
      expect(Math.abs(sum - area)).toBeLessThan(0.02);
    }),
  );
});
