import type { Ink, InkColor, SpotColor } from '../../base/ink.ts';
import type { DeviceColor, Inks, PlateColor } from '../profiles/profile.ts';

type Process = readonly [c: number, m: number, y: number, k: number];

/** What lies on each plate: process inks, and the tints of spot inks by name. */
export interface Plates {
  readonly cmyk: Process;
  readonly spots: ReadonlyMap<string, SpotColor>;
}

const none: Process = [0, 0, 0, 0];

/** Nothing on any plate. */
export const paper: Plates = { cmyk: none, spots: new Map() };

const four = ([c = 0, m = 0, y = 0, k = 0]: readonly number[]): Process => [c, m, y, k];

const spotOf = ({ name, alternate, components: [tint] }: PlateColor): [string, SpotColor] => {
  const [c, m, y, k] = four(alternate);
  return [name, { space: 'spot', name, tint, alternate: { space: 'cmyk', c, m, y, k } }];
};

const ofDevice = (color: DeviceColor): Plates => {
  switch (color.space) {
    case 'DeviceCMYK':
      return { cmyk: four(color.components), spots: new Map() };
    case 'DeviceGray':
      return { cmyk: [0, 0, 0, 1 - (color.components[0] ?? 1)], spots: new Map() };
    case 'Separation':
      return { cmyk: none, spots: new Map([spotOf(color)]) };
    case 'DeviceN':
      return { cmyk: four(color.components), spots: new Map(color.spots.map(spotOf)) };
    case 'DeviceRGB':
      throw new Error('a colour of lights on a plate');
  }
};

/** The plates that an ink prints on. */
export const platesOf = (color: InkColor, inks: Inks): Plates => ofDevice(inks.color(color));

/** Finer than a plate can show. */
const exactly = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * What is on the plates where `top` lies over `below` with an opacity. Printing `over`, it changes only the plates that
 * it has ink on (ISO 32000-1, 11.7.4.3); else it leaves no more of the others than shows through.
 */
export const mix = (top: Plates, below: Plates, alpha: number, over: boolean): Plates => {
  const one = (upper: number, lower: number): number =>
    over && upper === 0 ? lower : exactly(lower + (upper - lower) * alpha);
  const [c, m, y, k] = top.cmyk;
  const [lc, lm, ly, lk] = below.cmyk;
  const spots = new Map<string, SpotColor>();
  for (const [name, spot] of [...below.spots, ...top.spots]) {
    const tint = one(top.spots.get(name)?.tint ?? 0, below.spots.get(name)?.tint ?? 0);
    if (tint > 0) spots.set(name, { ...spot, tint });
  }
  return { cmyk: [one(c, lc), one(m, lm), one(y, ly), one(k, lk)], spots };
};

/** The plates as a colour. */
export const colorOf = ({ cmyk, spots }: Plates): InkColor => {
  const [c, m, y, k] = cmyk;
  const [spot, ...more] = spots.values();
  if (spot === undefined) return { space: 'cmyk', c, m, y, k };
  if (more.length === 0 && c + m + y + k === 0) return spot;
  return { space: 'plates', cmyk, spots: [spot, ...more] };
};

/** The plates as an opaque ink; `over` says whether it leaves the other plates as they are. */
export const inkOf = (plates: Plates, over: boolean): Ink => ({
  color: colorOf(plates),
  alpha: 1,
  overprint: over ? 'always' : 'never',
});
