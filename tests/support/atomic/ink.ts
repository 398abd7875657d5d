import { black, heavy, inks, none, page, text, tone, wide } from './page.ts';
import { type Pair, pairs, square } from './pair.ts';
import { picture, spot } from './parts.ts';

/** What pages paint, by the severities of cn-sheetfed. */
export const inkPairs: readonly Pair[] = pairs('x4', [
  [
    'too much ink in one colour',
    ['BX-ink-sum preflight/ink-too-high'],
    page('1 0.9 0.8 0.6 k 60 60 60 60 re f'),
    page('0.9 0.8 0.7 0.6 k 60 60 60 60 re f'),
  ],
  [
    'much ink',
    ['BX-ink-sum preflight/ink-high'],
    page('1 0.9 0.7 0.5 k 60 60 60 60 re f'),
    page('1 0.9 0.7 0.5 k 60 60 10 10 re f'),
  ],
  [
    'too much ink when black overprints',
    ['BX-ink-sum preflight/ink-too-high'],
    page(`${heavy} /Over gs 0 0 0 1 k 60 60 60 60 re f`),
    page(`${heavy} 0 0 0 1 k 60 60 60 60 re f`),
  ],
  [
    'too much ink when a spot overprints',
    ['BX-ink-sum preflight/ink-too-high'],
    page(`1 0.9 0.8 0 k 60 60 60 60 re f /Over gs /Gold cs 1 scn 60 60 60 60 re f`),
    page(`1 0.9 0.8 0 k 60 60 60 60 re f /Gold cs 1 scn 60 60 60 60 re f`),
  ],
  [
    'too much ink, but for foil that lies on top',
    ['BX-ink-sum preflight/ink-too-high'],
    page(`${heavy} /Over gs /Gold cs 1 scn 60 60 60 60 re f`),
    page(`${heavy} /Over gs /Foil cs 1 scn 60 60 60 60 re f`),
  ],
  [
    'too much ink when the mode is 0 and the colour a spot',
    ['BX-ink-sum preflight/ink-too-high'],
    page(`${heavy} /Mode0 gs /Black cs 1 scn 60 60 60 60 re f`),
    page(`${heavy} /Mode0 gs 0 0 0 1 k 60 60 60 60 re f`),
  ],
  [
    'too much ink in a picture',
    ['BX-ink-sum preflight/ink-too-high'],
    page('q 60 0 0 60 60 60 cm /X Do Q', { X: tone(1, '/DeviceCMYK', '\xe6\xe6\xe6\xe6') }),
    page('q 60 0 0 60 60 60 cm /X Do Q', { X: tone(1, '/DeviceCMYK', '\xe6\xe6\xe6\x00') }),
  ],
  [
    'too much ink in a picture that is stored the wrong way round',
    ['BX-ink-sum preflight/ink-too-high'],
    page('q 60 0 0 60 60 60 cm /X Do Q', {
      X: tone(1, '/DeviceCMYK', '\x10\x10\x10\x10', { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
    }),
    page('q 60 0 0 60 60 60 cm /X Do Q', { X: tone(1, '/DeviceCMYK', '\x10\x10\x10\x10') }),
  ],
  [
    'too much ink in a gradient',
    ['BX-ink-sum preflight/ink-too-high'],
    page('q 60 60 60 60 re W n /Dark sh Q'),
    page('q 60 60 60 60 re W n /Light sh Q'),
  ],
  [
    'too much ink through opacity',
    ['BX-ink-sum preflight/ink-too-high'],
    page('1 1 1 1 k 60 60 60 60 re f /Half gs 1 1 1 0.2 k 60 60 60 60 re f'),
    page('1 1 0 0 k 60 60 60 60 re f /Half gs 1 1 0 0.2 k 60 60 60 60 re f'),
  ],
  [
    'too much ink in letters',
    ['BX-ink-sum preflight/ink-too-high'],
    page('1 0.9 0.8 0.6 k BT /F 60 Tf 60 60 Td (aaa) Tj ET'),
    page('0.9 0.8 0.7 0.6 k BT /F 60 Tf 60 60 Td (aaa) Tj ET'),
  ],
  [
    'bleed that ends at the cut',
    ['BX-bleed preflight/bleed-short'],
    page('0 1 0 0 k 60 60 160 40 re f', {}, wide),
    page('0 1 0 0 k 60 60 170 40 re f', {}, wide),
  ],
  [
    'bleed on the left',
    ['BX-bleed preflight/bleed-short'],
    page('0 1 0 0 k 15 60 60 40 re f', {}, wide),
    page('0 1 0 0 k 5 60 60 40 re f', {}, wide),
  ],
  [
    'bleed above',
    ['BX-bleed preflight/bleed-short'],
    page('0 1 0 0 k 60 180 40 44 re f', {}, wide),
    page('0 0 0 0 k 60 180 40 44 re f 0 1 0 0 k 60 100 40 40 re f', {}, wide),
  ],
  [
    'a picture that ends at the cut',
    ['BX-bleed preflight/bleed-short'],
    page('q 160 0 0 40 60 60 cm /X Do Q', { X: picture('/DeviceGray', 8, {}, 'a') }, wide),
    page('q 170 0 0 40 60 60 cm /X Do Q', { X: picture('/DeviceGray', 8, {}, 'a') }, wide),
  ],
  [
    'no bleed at all',
    ['BX-bleed preflight/no-bleed'],
    page('0 1 0 0 k 60 60 160 40 re f', {}, none),
    page('0 1 0 0 k 60 60 150 40 re f', {}, none),
  ],
  [
    'a narrow bleed',
    ['BX-bleed preflight/bleed-narrow'],
    page('0 1 0 0 k 60 60 168 40 re f'),
    page('0 1 0 0 k 60 60 100 40 re f'),
  ],
  [
    'a page of crop marks',
    ['R0005 preflight/empty-page'],
    page('0 0 0 1 K 0.5 w 2 20 m 10 20 l S'),
    page(`0 0 0 1 K 0.5 w 2 20 m 10 20 l S ${black}`),
  ],
  [
    'a page of white',
    ['R0005 preflight/empty-page'],
    page(`0 0 0 0 k ${square}`),
    page(`0 0 0 0 k ${square} 0 0 0 1 k 60 60 20 20 re f`),
  ],
  ['a page of nothing', ['R0005 preflight/empty-page'], { content: '' }, { content: black }],
  ['a page of text to be searched', ['R0005 preflight/empty-page'], page(`3 Tr ${text(12)}`), page(text(12))],
  [
    'letters that are empty',
    ['BX-blank-glyph preflight/blank-glyph'],
    page(`${black} BT /B 12 Tf 60 150 Td (a) Tj ET`),
    page(`${black} BT /F 12 Tf 60 150 Td (a) Tj ET`),
  ],
  [
    'ink on all plates',
    ['R0024 preflight/registration-inside'],
    page(`/All cs 0.5 scn ${square}`),
    page(`${black} /All cs 0.5 scn 2 2 6 6 re f`),
  ],
  [
    'a picture on all plates',
    ['R0024 preflight/registration-inside'],
    page('q 60 0 0 60 60 60 cm /X Do Q', { X: tone(1, spot('All', '/DeviceCMYK', 1, 1, 1, 1), '\x60') }),
    page(`${black} q 8 0 0 8 2 2 cm /X Do Q`, { X: tone(1, spot('All', '/DeviceCMYK', 1, 1, 1, 1), '\x60') }),
  ],
  [
    'a line on all plates',
    ['R0024 preflight/registration-inside'],
    page(`${black} /All CS 0.7 SCN 0.5 w 2 120 m 238 120 l S`),
    page(`${black} /All CS 0.7 SCN 0.5 w 2 20 m 10 20 l S`),
  ],
  [
    'a spot in two spellings',
    ['R0022 preflight/spot-spelling'],
    inks('PANTONE 638 C', 'Pantone 638 U'),
    inks('PANTONE 638 C', 'PANTONE 639 C'),
  ],
  ['a spot in capitals', ['R0022 preflight/spot-spelling'], inks('Gold', 'GOLD'), inks('Gold', 'Silver')],
  [
    'a spot with another space',
    ['R0022 preflight/spot-spelling'],
    inks('PANTONE 638 C', 'PANTONE638C'),
    inks('PANTONE 638 C', 'PANTONE 6380 C'),
  ],
  [
    'a spot that is a process ink',
    ['R0022 preflight/spot-spelling'],
    inks('Gold', 'PANTONE Process Cyan C'),
    inks('Gold', 'PANTONE Cyan 801 C'),
  ],
  [
    'black as a spot',
    ['R0022 preflight/spot-spelling'],
    inks('Gold', '\xe9\xbb\x91\xe8\x89\xb2'),
    inks('Gold', '\xe9\xbb\x91\xe7\x83\xab'),
  ],
]);
