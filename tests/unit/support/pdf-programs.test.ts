import { describe, expect, test } from 'vitest';
import { parsePdffonts } from '../../support/pdf-programs.ts';
import { coarse, difference, inked, parsePpm } from '../../support/raster.ts';
import { requirePrograms } from '../../support/run.ts';

const ppm = (width: number, height: number, greys: readonly number[]): Uint8Array =>
  new Uint8Array([
    ...Buffer.from(`P6\n# a comment\n${width} ${height}\n255\n`, 'latin1'),
    ...greys.flatMap((grey) => [grey, grey, grey]),
  ]);

describe('pictures', () => {
  const black = parsePpm(ppm(2, 2, [0, 0, 0, 0]));
  const white = parsePpm(ppm(2, 2, [255, 255, 255, 255]));
  const wide = parsePpm(ppm(4, 1, [0, 0, 0, 0]));

  test('are read', () =>
    expect(parsePpm(ppm(2, 1, [7, 9]))).toEqual({ width: 2, height: 1, values: new Uint8Array([7, 9]) }));
  test('alike', () => expect(difference(black, black)).toEqual({ mean: 0, worst: 0 }));
  test('unlike', () => expect(difference(black, white)).toEqual({ mean: 255, worst: 255 }));
  test('of another size', () => expect(difference(black, wide)).toEqual({ mean: 255, worst: 255 }));
  test('made coarse', () => expect([...coarse(parsePpm(ppm(2, 2, [0, 0, 255, 255])), 2).values]).toEqual([128]));
  test('inked', () => expect([inked(black), inked(white)]).toEqual([1, 0]));
});

test('the table of pdffonts', () =>
  expect(
    parsePdffonts(
      [
        'name                                 type              encoding         emb sub uni object ID',
        '------------------------------------ ----------------- ---------------- --- --- --- ---------',
        'ABCDEF+NotoSerifSC-Regular           CID TrueType      Identity-H       yes yes yes      7  0',
        '[none]                               Type 3            Custom           yes no  no       9  0',
        'Helvetica                            Type 1            WinAnsi          no  no  no      11  0',
      ].join('\n'),
    ),
  ).toEqual([
    { name: 'ABCDEF+NotoSerifSC-Regular', type: 'CID TrueType', embedded: true, subset: true, unicode: true },
    { name: '[none]', type: 'Type 3', embedded: true, subset: false, unicode: false },
    { name: 'Helvetica', type: 'Type 1', embedded: false, subset: false, unicode: false },
  ]));

test('missing programs are named with their packages', () =>
  expect(() => requirePrograms(['banxin-has-no-such-program'])).toThrow(/banxin-has-no-such-program/));
