import { iccHead, type Made, type MadeParts, stream } from '../made-pdf.ts';
import { profiles, white } from './colour-places.ts';
import { type Pair, painted, pairs, square } from './pair.ts';
import { form, nothingOf, picture, spot } from './parts.ts';

const named = (space: Made): Record<string, Made> => ({ ColorSpace: { S: space } });

const several = (alternate: Made, attributes: Made = { Colorants: { Gold: spot('Gold') } }): Made => [
  '/DeviceN',
  ['/Gold', '/Black'],
  alternate,
  '35 R',
  attributes,
];

const withInk = (space: Made): MadeParts => painted(`/S cs 1 scn ${square}`, named(space));

const withInks = (space: Made, outputs: number): MadeParts =>
  painted(`/S cs 0 1 scn ${square}`, named(space), { 35: nothingOf(2, outputs) });

const substituted = (key: string, space: Made): MadeParts =>
  painted(
    `${key === 'DefaultRGB' ? '1 0 0 rg' : key === 'DefaultGray' ? '0 g' : '0 0 0 1 k'} ${square}`,
    { ColorSpace: { [key]: space } },
    profiles,
  );

/** Spots, and spaces that stand in for others. */
export const otherColours: readonly Pair[] = [
  ...pairs('x1a', [
    [
      'a spot shown in RGB',
      ['X1-09 preflight/rgb', 'X1-09 preflight/spot-alternate'],
      withInk(spot('Gold', '/DeviceRGB', 1, 1, 0)),
      withInk(spot('Gold')),
    ],
    [
      'a spot shown in Lab',
      ['X1-09 preflight/calibrated-color', 'X1-09 preflight/spot-alternate'],
      withInk(spot('Gold', ['/Lab', white], 60, 10, 60)),
      withInk(spot('Gold')),
    ],
    [
      'several inks shown in RGB',
      ['X1-09 preflight/rgb', 'X1-09 preflight/spot-alternate'],
      withInks(several('/DeviceRGB'), 3),
      withInks(several('/DeviceCMYK'), 4),
    ],
    [
      'a spot in RGB that nothing paints with',
      ['X1-09 preflight/spot-alternate'],
      painted(`0 0 0 1 k ${square}`, named(spot('Gold', '/DeviceRGB', 1, 1, 0))),
      painted(`0 0 0 1 k ${square}`, named(spot('Gold'))),
    ],
    [
      'grey that something stands in for',
      ['X1-09 preflight/calibrated-color', 'X1-09 preflight/default-space'],
      substituted('DefaultGray', ['/CalGray', white]),
      substituted('None', '/DeviceGray'),
    ],
    [
      'CMYK that something stands in for',
      ['X1-09 preflight/calibrated-color', 'X1-09 preflight/default-space'],
      substituted('DefaultCMYK', ['/ICCBased', '32 R']),
      substituted('None', '/DeviceGray'),
    ],
  ]),
  ...pairs('x4', [
    [
      'RGB that nothing stands in for',
      ['X4-09 preflight/rgb'],
      painted(`1 0 0 rg ${square}`),
      painted(`0 1 1 0 k ${square}`),
    ],
    [
      'RGB that something stands in for',
      ['R0027 preflight/rgb'],
      substituted('DefaultRGB', ['/ICCBased', '31 R']),
      substituted('DefaultGray', ['/ICCBased', '33 R']),
    ],
    [
      'RGB in a form, with a stand-in for the page alone',
      ['X4-09 preflight/rgb'],
      painted(
        '/X Do',
        { XObject: { X: '20 R' }, ColorSpace: { DefaultRGB: ['/ICCBased', '31 R'] } },
        { ...profiles, 20: form(`1 0 0 rg ${square}`) },
      ),
      painted(
        '/X Do',
        { XObject: { X: '20 R' }, ColorSpace: { DefaultRGB: ['/ICCBased', '31 R'] } },
        { ...profiles, 20: form(`0 1 1 0 k ${square}`) },
      ),
    ],
    [
      'a spot shown in RGB',
      ['X4-09 preflight/rgb'],
      withInk(spot('Gold', '/DeviceRGB', 1, 1, 0)),
      withInk(spot('Gold', ['/Lab', white], 60, 10, 60)),
    ],
    [
      'several inks of which the process is RGB',
      ['X4-09 preflight/spot-alternate'],
      withInks(
        several('/DeviceCMYK', {
          Subtype: '/NChannel',
          Process: { ColorSpace: '/DeviceRGB', Components: ['/Black'] },
          Colorants: { Gold: spot('Gold') },
        }),
        4,
      ),
      withInks(
        several('/DeviceCMYK', {
          Subtype: '/NChannel',
          Process: { ColorSpace: '/DeviceCMYK', Components: ['/Black'] },
          Colorants: { Gold: spot('Gold') },
        }),
        4,
      ),
    ],
    [
      'the profile of the press on a colour',
      ['X4-09 preflight/intent-as-source'],
      painted(`/S cs 0 0 0 1 sc ${square}`, named(['/ICCBased', '8 R'])),
      painted(`/S cs 0 0 0 1 sc ${square}`, named(['/ICCBased', '32 R']), profiles),
    ],
    [
      'the same profile under another number',
      ['X4-09 preflight/intent-as-source'],
      painted(`/S cs 0 0 0 1 sc ${square}`, named(['/ICCBased', '20 R']), { 20: stream({ N: 4 }, iccHead()) }),
      painted(`/S cs 0 0 0 1 sc ${square}`, named(['/ICCBased', '32 R']), profiles),
    ],
    [
      'calibrated CMYK that overprints',
      ['X4-13 preflight/calibrated-overprint'],
      painted(
        `/G gs /S cs 0 0 0 1 sc ${square}`,
        { ...named(['/ICCBased', '32 R']), ExtGState: { G: { OP: true, op: true, OPM: 1 } } },
        profiles,
      ),
      painted(
        `/G gs /S cs 0 0 0 1 sc ${square}`,
        { ...named(['/ICCBased', '32 R']), ExtGState: { G: { OP: true, op: true, OPM: 0 } } },
        profiles,
      ),
    ],
    [
      'a picture of a spot that is shown by a profile, overprinted',
      ['X4-13 preflight/calibrated-overprint'],
      {
        ...painted(
          '/G gs q 60 0 0 60 40 40 cm /X Do Q',
          { XObject: { X: '20 R' }, ExtGState: { G: { OP: true, op: true, OPM: 1 } } },
          { ...profiles, 20: picture(['/ICCBased', '32 R']) },
        ),
      },
      {
        ...painted(
          '/G gs q 60 0 0 60 40 40 cm /X Do Q',
          { XObject: { X: '20 R' }, ExtGState: { G: { OP: true, op: true, OPM: 1 } } },
          { ...profiles, 20: picture(spot('Gold', ['/ICCBased', '32 R'], 0, 0.2, 0.6, 0.2)) },
        ),
      },
    ],
  ]),
];
