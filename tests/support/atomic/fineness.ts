import { black, ground, page, text } from './page.ts';
import { type Pair, pairs } from './pair.ts';

/** Lines, letters and pictures. */
export const finenessPairs: readonly Pair[] = pairs('x4', [
  [
    'a line of no width',
    ['BX-hairline preflight/hairline'],
    page(`${black} 0 0 0 1 K 0 w 120 60 m 160 60 l S`),
    page(`${black} 0 0 0 1 K 0.3 w 120 60 m 160 60 l S`),
  ],
  [
    'a line that the matrix makes thin',
    ['BX-hairline preflight/hairline'],
    page(`${black} 0 0 0 1 K 1 w q 0.1 0 0 0.1 0 0 cm 1200 600 m 1600 600 l S Q`),
    page(`${black} 0 0 0 1 K 1 w q 0.2 0 0 0.2 0 0 cm 600 300 m 800 300 l S Q`),
  ],
  [
    'a line that the matrix flattens',
    ['BX-hairline preflight/hairline'],
    page(`${black} 0 0 0 1 K 1 w q 10 0 0 0.1 0 0 cm 12 600 m 16 600 l S Q`),
    page(`${black} 0 0 0 1 K 1 w q 10 0 0 0.1 0 0 cm 12 600 m 12 1200 l S Q`),
  ],
  [
    'a thin bar',
    ['BX-hairline preflight/hairline'],
    page(`${black} 0 0 0 1 k 120 60 40 0.1 re f`),
    page(`${black} 0 0 0 1 k 120 60 40 0.3 re f`),
  ],
  [
    'a thin bar aslant',
    ['BX-hairline preflight/hairline'],
    page(`${black} q 0.7071 0.7071 -0.7071 0.7071 140 60 cm 0 0 40 0.1 re f Q`),
    page(`${black} q 0.7071 0.7071 -0.7071 0.7071 140 60 cm 0 0 40 0.3 re f Q`),
  ],
  [
    'an area without one',
    ['BX-hairline preflight/hairline'],
    page(`${black} 120 60 m 160 60 l f`),
    page(`${black} 120 60 m 160 60 l 160 80 l f`),
  ],
  [
    'letters drawn with a hairline',
    ['BX-hairline preflight/hairline'],
    page(`${black} 0.1 w 1 Tr ${text(12, 60, 150)}`),
    page(`${black} 0.4 w 1 Tr ${text(12, 60, 150)}`),
  ],
  [
    'a thin line of two inks',
    ['BX-hairline preflight/hairline-inks'],
    page(`${black} 0 1 1 0 K 0.25 w 120 60 m 160 60 l S`),
    page(`${black} 0 1 0 0 K 0.25 w 120 60 m 160 60 l S`),
  ],
  ['text at the cut', ['BX-safe-zone preflight/text-at-the-cut'], page(text(10, 24)), page(text(10, 36))],
  ['text near the cut', ['BX-safe-zone preflight/text-near-the-cut'], page(text(10, 31)), page(text(10, 35))],
  ['tiny text', ['BX-text-size preflight/text-tiny'], page(text(4.9)), page(text(5))],
  [
    'text that the matrix makes tiny',
    ['BX-text-size preflight/text-tiny'],
    page(`q 0.4 0 0 0.4 0 0 cm ${text(12, 200, 300)} Q`),
    page(`q 0.5 0 0 0.5 0 0 cm ${text(12, 200, 300)} Q`),
  ],
  [
    'small text of two inks',
    ['R0016 preflight/small-text-inks'],
    page(`0 1 1 0 k ${text(8)}`),
    page(`0 1 0 0 k ${text(8)}`),
  ],
  [
    'small text of two inks in one space',
    ['R0016 preflight/small-text-inks'],
    page(`/Two cs 1 1 scn ${text(8)}`),
    page(`/Two cs 1 0 scn ${text(8)}`),
  ],
  [
    'rich black text',
    ['R0015 preflight/rich-black-text'],
    page(`0.4 0.3 0.3 1 k ${text(11)}`),
    page(`0.4 0.3 0.3 1 k ${text(12)}`),
  ],
  [
    'white text that fills up',
    ['BX-reversed-text preflight/reversed-text-lost'],
    page(`${ground} 0 0 0 0 k ${text(5.5)}`),
    page(`0.6 0 0 0 k 40 80 120 60 re f 0 0 0 0 k ${text(5.5)}`),
  ],
  [
    'white text that may fill up',
    ['BX-reversed-text preflight/reversed-text-small'],
    page(`${ground} 0 0 0 0 k ${text(6.5)}`),
    page(`${ground} 0 0 0 0 k ${text(7)}`),
  ],
]);
