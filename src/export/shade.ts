import type { GradientStop, Ink } from '../base/ink.ts';
import type { PdfValue } from './pdf.ts';
import type { DeviceColor, PlateColor } from './profiles/profile.ts';
import type { Studio } from './studio.ts';

/** The one colour space in which a gradient runs. */
export interface Shade {
  readonly space: PdfValue;
  /** The spot ink on whose plate it lies. */
  readonly ink?: string;
  componentsOf(ink: Ink): readonly number[];
}

/** Bare paper, in whatever space it is written. */
const isPaper = ({ space, components }: DeviceColor): boolean =>
  components.every((value) => value === (space === 'DeviceRGB' || space === 'DeviceGray' ? 1 : 0));

/** A spot ink's tint, mixed from process inks. */
const inProcess = ({ alternate, components: [tint] }: PlateColor): readonly number[] =>
  alternate.map((value) => value * tint);

/** Tints of one spot ink, paper among them, stay on its plate; a way between several inks is mixed from process inks. */
export const shadeOf = (stops: readonly GradientStop[], { inks, plate }: Studio): Shade => {
  const colors = stops.map(({ ink }) => inks.color(ink.color));
  const spots = colors.filter((color) => color.space === 'Separation');
  const [spot] = spots;
  if (spot === undefined) {
    const [color] = colors;
    return {
      space: color?.space ?? 'DeviceGray',
      componentsOf: ({ color: ink }) => inks.color(ink).components,
    };
  }
  const alone = colors.every((color) => (color.space === 'Separation' ? color.name === spot.name : isPaper(color)));
  if (alone) {
    return {
      space: plate(spot).space,
      ink: spot.name,
      componentsOf: ({ color: ink }) => {
        const color = inks.color(ink);
        return color.space === 'Separation' ? color.components : [0];
      },
    };
  }
  return {
    space: 'DeviceCMYK',
    componentsOf: ({ color: ink }) => {
      const color = inks.color(ink);
      return color.space === 'Separation' ? inProcess(color) : color.components;
    },
  };
};
