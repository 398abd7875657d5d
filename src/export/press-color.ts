import { type Checked, checked, diagnostic, hint } from '../base/diagnostic.ts';
import { type InkColor, inkLimit, type SpotColor, type Srgb } from '../base/ink.ts';
import type { PrintingCondition } from './conditions/condition.ts';
import { isAfterwork } from './finishing.ts';
import { type ColorManagement, openColorManagement } from './icc/lcms.ts';
import type { Inks, PlateColor } from './profiles/profile.ts';
import { everyPlate } from './registration.ts';

type Plates = readonly [c: number, m: number, y: number, k: number];

/** Takes colour out, never black, until the four inks are no more than the limit. */
export const withinLimit = ([c, m, y, k]: Plates): Plates => {
  const color = c + m + y;
  if (color + k <= inkLimit) return [c, m, y, k];
  const share = (inkLimit - k) / color;
  return [c * share, m * share, y * share, k];
};

/** Half a step of eight bits: what a stylesheet calls the same. */
const sameTone = 0.5 / 255;

const isGrey = ({ r, g, b }: Srgb): boolean => Math.abs(r - g) < sameTone && Math.abs(g - b) < sameTone;

/** CIE luminance of a lightness. */
const luminance = (lightness: number): number =>
  lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24_389;

const steps = 64;

/** How much black gives a grey of sRGB: as light as it is, between the paper and the full black of the condition. */
const blackOf = (management: ColorManagement): ((grey: Srgb) => number) => {
  const tones = Array.from({ length: steps + 1 }, (_, i) => luminance(management.lightness([0, 0, 0, i / steps])));
  const darkest = tones[steps] ?? 0;
  return (grey) => {
    const wanted = darkest + (1 - darkest) * luminance(management.srgbLightness(grey));
    if (wanted >= (tones[0] ?? 1)) return 0;
    const at = tones.findIndex((tone) => tone <= wanted);
    if (at < 0) return 1;
    const [above = 1, below = 0] = [tones[at - 1], tones[at]];
    return (at - (wanted - below) / (above - below)) / steps;
  };
};

/** Where the profile is broken: nothing is written, but the pages can be drawn. */
const complement = ({ r, g, b }: Srgb): Plates => {
  const k = 1 - Math.max(r, g, b);
  return k === 1 ? [0, 0, 0, 1] : [(1 - r - k) / (1 - k), (1 - g - k) / (1 - k), (1 - b - k) / (1 - k), k];
};

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

const converter = (management: ColorManagement | undefined): ((color: Srgb) => Plates) => {
  if (management === undefined) return complement;
  const black = blackOf(management);
  const known = new Map<string, Plates>();
  return (color) => {
    const key = `${color.r} ${color.g} ${color.b}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [c = 0, m = 0, y = 0, k = 0] = isGrey(color) ? [0, 0, 0, black(color)] : management.inks(color);
    const [limitedC, limitedM, limitedY, limitedK] = withinLimit([c, m, y, k]);
    const plates: Plates = [thousandth(limitedC), thousandth(limitedM), thousandth(limitedY), thousandth(limitedK)];
    known.set(key, plates);
    return plates;
  };
};

/** Process inks for everything that has no plate of its own; greys are black alone. */
const platesWith = (convert: (color: Srgb) => Plates) => {
  const plates = (ink: InkColor): Plates => {
    switch (ink.space) {
      case 'gray':
        return [0, 0, 0, ink.k];
      case 'cmyk':
        return [ink.c, ink.m, ink.y, ink.k];
      case 'rgb':
        return convert(ink.value);
      case 'spot': {
        const [c, m, y, k] = plates(ink.alternate);
        return [c * ink.tint, m * ink.tint, y * ink.tint, k * ink.tint];
      }
      case 'plates':
        return ink.cmyk;
    }
  };
  return plates;
};

/** The inks of a press file. */
export const pressInks = async (condition: PrintingCondition): Promise<Checked<Inks>> => {
  const management = await openColorManagement(condition.icc);
  const plates = platesWith(converter(management));
  const own = ({ name, tint, alternate }: SpotColor): PlateColor => ({
    space: 'Separation',
    name,
    alternate: plates(alternate),
    components: [tint],
  });
  const inks: Inks = {
    color: (ink) => {
      if (ink.space === 'spot' && (condition.spots || ink.name === everyPlate || isAfterwork(ink.name)))
        return own(ink);
      if (ink.space !== 'plates') return { space: 'DeviceCMYK', components: plates(ink) };
      const spots = ink.spots.map(own);
      return { space: 'DeviceN', spots, components: [...ink.cmyk, ...ink.spots.map(({ tint }) => tint)] };
    },
    ...(management === undefined ? {} : { management }),
  };
  if (management !== undefined) return checked(inks);
  const broken = diagnostic('export/condition-broken', {
    values: { condition: condition.info },
    hints: [hint('usage/ask-the-printer')],
  });
  return checked(inks, [broken]);
};
