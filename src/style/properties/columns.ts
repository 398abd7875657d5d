import type { Ink } from '../../base/ink.ts';
import type { LengthPercentage, Pt } from '../../base/measure.ts';
import type { Auto, BorderStyle, ComputedStyle } from '../computed.ts';
import { type CssValue, keywordOf } from '../css-value.ts';
import { property, type Shorthand } from '../property.ts';
import { colorOrCurrent } from '../values/color.ts';
import { constant, keywords, single } from '../values/keyword.ts';
import { integerOf, lengthOr, nonNegative } from '../values/length.ts';
import { line, lineStyle, lineWidth } from './border.ts';

const count = single<number | Auto>((value) => {
  if (keywordOf(value) === 'auto') return constant('auto');
  const number = integerOf(value);
  return number === undefined || number < 1 ? undefined : constant(number);
});

/** Columns of text, and the gaps that they share with grids. */
export const columns = {
  'column-count': property<number | Auto>('auto', count),
  'column-gap': property<LengthPercentage | 'normal'>('normal', lengthOr(nonNegative, 'normal')),
  'row-gap': property<LengthPercentage | 'normal'>('normal', lengthOr(nonNegative, 'normal')),
  'column-rule-width': property<Pt>(2.25, lineWidth),
  'column-rule-style': property<BorderStyle>('none', lineStyle),
  'column-rule-color': property<Ink | 'currentcolor'>('currentcolor', single(colorOrCurrent)),
  'column-fill': property<ComputedStyle['columnFill']>('balance', keywords('balance', 'auto')),
  'column-span': property<ComputedStyle['columnSpan']>('none', keywords('none', 'all')),
};

export const columnShorthands = {
  /** The count alone: banxin knows no `column-width`, so `auto` is all that may stand beside it. */
  columns: {
    longhands: ['column-count'],
    expand: (values: readonly CssValue[]) => {
      const counts = values.filter((value) => keywordOf(value) !== 'auto');
      if (values.length > 2 || counts.length > 1) return undefined;
      return { 'column-count': counts.length === 1 ? counts : values.slice(0, 1) };
    },
  },
  'column-rule': line(['column-rule-width'], ['column-rule-style'], ['column-rule-color']),
  gap: {
    longhands: ['row-gap', 'column-gap'],
    expand: (values: readonly CssValue[]) => {
      const [row, column = row, extra] = values;
      return row === undefined || column === undefined || extra !== undefined
        ? undefined
        : { 'row-gap': [row], 'column-gap': [column] };
    },
  },
} satisfies Record<string, Shorthand<keyof typeof columns>>;
