import type { LengthPercentage } from '../../base/measure.ts';
import type { Auto } from '../computed.ts';
import { type Longhand, property, type Shorthand } from '../property.ts';
import { sides } from '../values/keyword.ts';
import { lengthOr, lengthPercentage, nonNegative } from '../values/length.ts';

const zero: LengthPercentage = { pt: 0, fraction: 0 };
const margin: Longhand<LengthPercentage | Auto> = property(zero, lengthOr(lengthPercentage, 'auto'));
const padding: Longhand<LengthPercentage> = property(zero, lengthOr(nonNegative));
const inset: Longhand<LengthPercentage | Auto> = property('auto', lengthOr(lengthPercentage, 'auto'));

/** Margins, padding and the offsets of positioned boxes. */
export const spacing = {
  'margin-top': margin,
  'margin-right': margin,
  'margin-bottom': margin,
  'margin-left': margin,
  'padding-top': padding,
  'padding-right': padding,
  'padding-bottom': padding,
  'padding-left': padding,
  top: inset,
  right: inset,
  bottom: inset,
  left: inset,
};

/** A shorthand of the four sides, in CSS order. */
export function fourSides<Name extends string>(top: Name, right: Name, bottom: Name, left: Name): Shorthand<Name> {
  const longhands = [top, right, bottom, left] as const;
  return {
    longhands,
    expand: (values) => {
      const four = sides(values);
      if (four === undefined) return undefined;
      const expanded: Partial<Record<Name, readonly (typeof four)[number][]>> = {};
      longhands.forEach((name, index) => {
        const value = four[index];
        if (value !== undefined) expanded[name] = [value];
      });
      return expanded;
    },
  };
}

export const spacingShorthands = {
  margin: fourSides('margin-top', 'margin-right', 'margin-bottom', 'margin-left'),
  padding: fourSides('padding-top', 'padding-right', 'padding-bottom', 'padding-left'),
  inset: fourSides('top', 'right', 'bottom', 'left'),
};
