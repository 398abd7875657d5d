import type { GradientStop, Ink } from '../base/ink.ts';
import type { PdfValue } from './pdf.ts';
import type { DeviceColor, MixedColor, PlateColor } from './profiles/profile.ts';
import type { Studio } from './studio.ts';

/** The one colour space in which a gradient runs. */
export interface Shade {
  readonly space: PdfValue;
  /** The spot inks on whose plates it lies. */
  readonly inks: readonly string[];
  componentsOf(ink: Ink): readonly number[];
}

/** Bare paper, in whatever space it is written. */
const isPaper = ({ space, components }: DeviceColor): boolean =>
  components.every((value) => value === (space === 'DeviceRGB' || space === 'DeviceGray' ? 1 : 0));

/** A spot ink's tint, mixed from process inks. */
const inProcess = ({ alternate, components: [tint] }: PlateColor): readonly number[] =>
  alternate.map((value) => value * tint);

/** All plates that any of the colours needs. */
const together = (colors: readonly DeviceColor[]): MixedColor => {
  const spots = new Map<string, PlateColor>();
  for (const color of colors) {
    if (color.space === 'Separation') spots.set(color.name, color);
    if (color.space === 'DeviceN') for (const spot of color.spots) spots.set(spot.name, spot);
  }
  return { space: 'DeviceN', spots: [...spots.values()], components: [] };
};

/** A colour on the plates of another. */
const onPlates = (color: DeviceColor, { spots }: MixedColor): readonly number[] => {
  const [cmyk, tints] =
    color.space === 'Separation'
      ? [[0, 0, 0, 0], [color]]
      : [color.components.slice(0, 4), color.space === 'DeviceN' ? color.spots : []];
  return [...cmyk, ...spots.map(({ name }) => tints.find((tint) => tint.name === name)?.components[0] ?? 0)];
};

/** Tints of one spot ink, paper among them, stay on its plate; a way between several inks is mixed from process inks. */
export const shadeOf = (stops: readonly GradientStop[], { inks, plate }: Pick<Studio, 'inks' | 'plate'>): Shade => {
  const colors = stops.map(({ ink }) => inks.color(ink.color));
  if (colors.some(({ space }) => space === 'DeviceN')) {
    const all = together(colors);
    const { space, inks: names } = plate(all);
    return { space, inks: names, componentsOf: ({ color }) => onPlates(inks.color(color), all) };
  }
  const spots = colors.filter((color) => color.space === 'Separation');
  const [spot] = spots;
  if (spot === undefined) {
    const [color] = colors;
    return {
      space: color?.space ?? 'DeviceGray',
      inks: [],
      componentsOf: ({ color: ink }) => inks.color(ink).components,
    };
  }
  const alone = colors.every((color) => (color.space === 'Separation' ? color.name === spot.name : isPaper(color)));
  if (alone) {
    return {
      space: plate(spot).space,
      inks: [spot.name],
      componentsOf: ({ color: ink }) => {
        const color = inks.color(ink);
        return color.space === 'Separation' ? color.components : [0];
      },
    };
  }
  return {
    space: 'DeviceCMYK',
    inks: [],
    componentsOf: ({ color: ink }) => {
      const color = inks.color(ink);
      return color.space === 'Separation' ? inProcess(color) : color.components;
    },
  };
};
