import type { MadeParts } from '../made-pdf.ts';
import {
  atPpi,
  black,
  grey100,
  ground,
  lineArt,
  page,
  squeezed,
  stencil,
  text,
  turned,
  under,
  upright,
} from './page.ts';
import { type Pair, pairs, square } from './pair.ts';
import { picture } from './parts.ts';

const bare: MadeParts = { content: black };

/** So many pages; the last has another trim box. */
const several = (count: number, last: readonly number[] = [20, 20, 220, 220]): MadeParts => {
  const numbers = Array.from({ length: count }, (_, index) => 80 + index);
  return {
    objects: {
      2: { Type: '/Pages', Kids: numbers.map((number) => `${number} R`), Count: count },
      ...Object.fromEntries(
        numbers.map((number, index) => [
          number,
          {
            Type: '/Page',
            Parent: '2 R',
            MediaBox: [0, 0, 240, 240],
            TrimBox: index === count - 1 ? last : [20, 20, 220, 220],
            Resources: {},
            Contents: '4 R',
          },
        ]),
      ),
    },
  };
};

/** Overprint, sharpness, and how pages lie. */
export const sheetPairs: readonly Pair[] = pairs('x4', [
  [
    'white text that overprints',
    ['R0007 preflight/white-overprint'],
    page(`${ground} /Over gs 0 0 0 0 k ${text(10)}`),
    page(`${ground} 0 0 0 0 k ${text(10)}`),
  ],
  ...(
    [
      ['a spot', '/Gold cs 0 scn'],
      ['several inks', '/Two cs 0 0 scn'],
      ['grey', '1 g'],
      ['calibrated grey', '/Grey cs 1 scn'],
    ] as const
  ).map(
    ([name, white]) =>
      [
        `white of ${name} that overprints`,
        ['R0007 preflight/white-overprint'],
        page(`${black} /Over gs ${white} 60 60 20 20 re f`),
        page(`${black} ${white} 60 60 20 20 re f`),
      ] as const,
  ),
  [
    'white by a profile that overprints',
    ['R0007 preflight/white-overprint'],
    page(`${black} /Mode0 gs /Icc cs 0 0 0 0 scn 60 60 20 20 re f`),
    page(`${black} /Icc cs 0 0 0 0 scn 60 60 20 20 re f`),
  ],
  [
    'a white line that overprints',
    ['R0007 preflight/white-overprint'],
    page(`${black} /Over gs 0 0 0 0 K 60 60 20 20 re S`),
    page(`${black} /Over gs 0 0 0 1 K 60 60 20 20 re S`),
  ],
  [
    'a white stencil that overprints',
    ['R0007 preflight/white-overprint'],
    page(`${black} /Over gs 0 0 0 0 k q 20 0 0 20 60 60 cm /X Do Q`, { X: stencil }),
    page(`${black} /Over gs /None cs 0 scn q 20 0 0 20 60 60 cm /X Do Q`, { X: stencil }),
  ],
  [
    'grey that overprints',
    ['R0013 preflight/gray-overprint'],
    page('/Over gs 0.5 g 60 60 60 60 re f'),
    page('/Over gs 0 0 0 0.5 k 60 60 60 60 re f'),
  ],
  [
    'black text that knocks out',
    ['R0009 preflight/black-text-knocks-out'],
    page(`${under} 0 0 0 1 k ${text(10)}`),
    page(`${under} /Over gs 0 0 0 1 k ${text(10)}`),
  ],
  [
    'black text as a spot that knocks out',
    ['R0009 preflight/black-text-knocks-out'],
    page(`${under} /Black cs 1 scn ${text(10)}`),
    page(`${under} /Over gs /Black cs 1 scn ${text(10)}`),
  ],
  [
    'grey text that knocks out',
    ['R0009 preflight/black-text-knocks-out'],
    page(`${under} 0 g ${text(10)}`),
    page(`${under} 0 g ${text(13)}`),
  ],
  [
    'a black line that knocks out',
    ['R0009 preflight/black-line-knocks-out'],
    page(`${under} 0 0 0 1 K 1 w 50 100 m 120 100 l S`),
    page(`${under} /Over gs 0 0 0 1 K 1 w 50 100 m 120 100 l S`),
  ],
  [
    'a soft picture',
    ['R0031 preflight/picture-soft'],
    page(atPpi(100, 299, upright), grey100),
    page(atPpi(100, 300, upright), grey100),
  ],
  [
    'a coarse picture',
    ['R0031 preflight/picture-coarse'],
    page(atPpi(100, 199, upright), grey100),
    page(atPpi(100, 310, upright), grey100),
  ],
  [
    'a soft picture, turned',
    ['R0031 preflight/picture-soft'],
    page(atPpi(100, 280, turned), grey100),
    page(atPpi(100, 300, turned), grey100),
  ],
  [
    'a soft picture, squeezed',
    ['R0031 preflight/picture-soft'],
    page(atPpi(100, 280, squeezed), grey100),
    page(atPpi(100, 300, squeezed), grey100),
  ],
  [
    'soft line art',
    ['R0031 preflight/line-art-soft'],
    page(atPpi(200, 799, upright), { X: lineArt({ ImageMask: true }) }),
    page(atPpi(200, 800, upright), { X: lineArt({ ImageMask: true }) }),
  ],
  [
    'coarse line art',
    ['R0031 preflight/line-art-coarse'],
    page(atPpi(200, 549, upright), { X: lineArt({ ColorSpace: '/DeviceGray' }) }),
    page(atPpi(200, 1000, upright), { X: lineArt({ ColorSpace: '/DeviceGray' }) }),
  ],
  [
    'a picture on a page that is turned',
    ['R0004 preflight/rotated'],
    page(black, {}, { page: { Rotate: 90 } }),
    page(black, {}, { page: { Rotate: 360 } }),
  ],
  ['UserUnit', ['R0002 preflight/user-unit'], page(black, {}, { page: { UserUnit: 2 } }), page(black)],
  [
    'another crop box',
    ['R0003 preflight/crop-box'],
    page(black, {}, { page: { CropBox: [12, 12, 228, 228] } }),
    page(black, {}, { page: { CropBox: [0, 0, 240, 240] } }),
  ],
  [
    'too few pages for saddle stitching',
    ['BX-binding preflight/pages-for-saddle'],
    several(3),
    several(4),
    { binding: 'saddle' },
  ],
  [
    'a last side that is blank',
    ['BX-binding preflight/pages-for-leaves'],
    several(3),
    several(4),
    { binding: 'perfect' },
  ],
  ['pages of two sizes', ['R0004 preflight/trim-sizes-differ'], several(2, [20, 20, 220, 200]), several(2)],
  ['how many spots there are', ['R0020 preflight/spots'], page(`/Gold cs 1 scn ${square}`), bare],
  [
    'JPEG 2000',
    ['BX-picture-filter preflight/picture-compression', 'BX-readable preflight/not-examined'],
    page(`${black} q 1 0 0 1 120 60 cm /X Do Q`, { X: picture('/DeviceGray', 8, { Filter: '/JPXDecode' }, 'x') }),
    page(`${black} q 1 0 0 1 120 60 cm /X Do Q`, { X: picture('/DeviceGray', 8, {}, 'x') }),
  ],
]);
