import type { Ink } from '../../base/ink.ts';
import type { LengthPercentage, Pt } from '../../base/measure.ts';
import type { BorderStyle } from '../computed.ts';
import { type CssValue, keywordOf, splitAt } from '../css-value.ts';
import { type Grammar, type Longhand, property, type Shorthand } from '../property.ts';
import { colorOrCurrent, isColor } from '../values/color.ts';
import { constant, keywords, sides, single } from '../values/keyword.ts';
import { lengthOr, nonNegative, nonNegativeLength } from '../values/length.ts';
import { fourSides } from './spacing.ts';

/** css-backgrounds §3.3: 1, 3 and 5 px. */
const widths: Readonly<Record<string, Pt>> = { thin: 0.75, medium: 2.25, thick: 3.75 };

export const lineWidth = single<Pt>((value) => {
  const named = widths[keywordOf(value) ?? ''];
  return named === undefined ? nonNegativeLength(value) : constant(named);
});

export const lineStyle: Grammar<BorderStyle> = (values) =>
  values.length === 1 && keywordOf(values[0]) === 'hidden'
    ? constant('none')
    : keywords('none', 'solid', 'dashed', 'dotted', 'double')(values);

const width: Longhand<Pt> = property(2.25, lineWidth);
const style: Longhand<BorderStyle> = property('none', lineStyle);
const color: Longhand<Ink | 'currentcolor'> = property('currentcolor', single(colorOrCurrent));
const radius: Longhand<LengthPercentage> = property({ pt: 0, fraction: 0 }, lengthOr(nonNegative));

/** Borders and their corners. */
export const border = {
  'border-top-width': width,
  'border-right-width': width,
  'border-bottom-width': width,
  'border-left-width': width,
  'border-top-style': style,
  'border-right-style': style,
  'border-bottom-style': style,
  'border-left-style': style,
  'border-top-color': color,
  'border-right-color': color,
  'border-bottom-color': color,
  'border-left-color': color,
  'border-top-left-radius': radius,
  'border-top-right-radius': radius,
  'border-bottom-right-radius': radius,
  'border-bottom-left-radius': radius,
};

/** Sorts the parts of `1pt solid red` whatever their order; undefined where one fits nowhere or comes twice. */
export function lineParts(
  values: readonly CssValue[],
): { width?: CssValue; style?: CssValue; color?: CssValue } | undefined {
  const parts: { width?: CssValue; style?: CssValue; color?: CssValue } = {};
  for (const value of values) {
    const role =
      lineStyle([value]) !== undefined
        ? 'style'
        : isColor(value)
          ? 'color'
          : lineWidth([value]) !== undefined
            ? 'width'
            : undefined;
    if (role === undefined || parts[role] !== undefined) return undefined;
    parts[role] = value;
  }
  return values.length === 0 ? undefined : parts;
}

/** A shorthand that sets the same line on one or more sides. */
export function line<Width extends string, Style extends string, Color extends string>(
  widthNames: readonly Width[],
  styleNames: readonly Style[],
  colorNames: readonly Color[],
): Shorthand<Width | Style | Color> {
  return {
    longhands: [...widthNames, ...styleNames, ...colorNames],
    expand: (values) => {
      const parts = lineParts(values);
      if (parts === undefined) return undefined;
      const expanded: Partial<Record<Width | Style | Color, readonly CssValue[]>> = {};
      const put = (names: readonly (Width | Style | Color)[], value: CssValue | undefined): void => {
        if (value !== undefined) for (const name of names) expanded[name] = [value];
      };
      put(widthNames, parts.width);
      put(styleNames, parts.style);
      put(colorNames, parts.color);
      return expanded;
    },
  };
}

const corners = fourSides(
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-right-radius',
  'border-bottom-left-radius',
);

export const borderShorthands = {
  border: line(
    ['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width'],
    ['border-top-style', 'border-right-style', 'border-bottom-style', 'border-left-style'],
    ['border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color'],
  ),
  'border-top': line(['border-top-width'], ['border-top-style'], ['border-top-color']),
  'border-right': line(['border-right-width'], ['border-right-style'], ['border-right-color']),
  'border-bottom': line(['border-bottom-width'], ['border-bottom-style'], ['border-bottom-color']),
  'border-left': line(['border-left-width'], ['border-left-style'], ['border-left-color']),
  'border-width': fourSides('border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width'),
  'border-style': fourSides('border-top-style', 'border-right-style', 'border-bottom-style', 'border-left-style'),
  'border-color': fourSides('border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color'),
  /** Round corners only: where both radii are written they must be the same. */
  'border-radius': {
    longhands: corners.longhands,
    expand: (values: readonly CssValue[]) => {
      const [across = [], down, extra] = splitAt(values, '/');
      if (extra !== undefined || (down !== undefined && !sameRadii(across, down))) return undefined;
      return corners.expand(across);
    },
  },
};

function sameRadii(across: readonly CssValue[], down: readonly CssValue[]): boolean {
  const a = sides(across);
  const b = sides(down);
  const written = (value: CssValue | undefined): string | undefined =>
    value?.kind === 'dimension' || value?.kind === 'percentage' || value?.kind === 'number' ? value.raw : undefined;
  return (
    a !== undefined &&
    b !== undefined &&
    a.every((value, index) => written(value) !== undefined && written(value) === written(b[index]))
  );
}
