/** Colour as ink. Components run from 0 to 1. */
export type InkColor =
  | {
      readonly space: 'gray';
      /** 0 = no ink, 1 = full black. */
      readonly k: number;
    }
  | {
      readonly space: 'cmyk';
      readonly c: number;
      readonly m: number;
      readonly y: number;
      readonly k: number;
      /** What a screen shows, where the designer said so: `device-cmyk(c m y k, #rrggbb)`. */
      readonly screen?: Srgb;
    }
  | { readonly space: 'rgb'; readonly value: Srgb }
  | SpotColor
  | {
      /** What is left on several plates where one ink showed through another. Only the exporter makes it. */
      readonly space: 'plates';
      readonly cmyk: readonly [c: number, m: number, y: number, k: number];
      readonly spots: readonly SpotColor[];
    };

/** A tint of an ink that has a name and, where it is printed, a plate of its own. */
export interface SpotColor {
  readonly space: 'spot';
  readonly name: string;
  readonly tint: number;
  readonly alternate: InkColor;
}

/** Four inks over each other, 1 = 100 %: what coated paper carries and dries (`press.md` §1.5). */
export const inkLimit = 3;

/** Red, green and blue from 0 to 1, as a screen shows them. */
export interface Srgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** An ink with its opacity. */
export interface Ink {
  readonly color: InkColor;
  readonly alpha: number;
  /** Over other inks, or in a room of its own; left out, the exporter decides. */
  readonly overprint?: 'always' | 'never';
}

/** Full black of one ink. */
export const black: Ink = { color: { space: 'gray', k: 1 }, alpha: 1 };

/** An ink at a share of the way, from 0 to 1. */
export interface GradientStop {
  /** 0 … 1 along the gradient line */
  readonly offset: number;
  readonly ink: Ink;
}

/** Coordinates are in the space of the shape that is painted, in pt, y down. */
export type Paint =
  | { readonly kind: 'ink'; readonly ink: Ink }
  | {
      readonly kind: 'linear';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stops: readonly GradientStop[];
    }
  | {
      readonly kind: 'radial';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly stops: readonly GradientStop[];
    };

/** A paint of one ink all over. */
export const solid = (ink: Ink): Paint => ({ kind: 'ink', ink });
