import type { LengthPercentage, Pt } from '../../base/measure.ts';
import type { ComputedStyle } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty, property } from '../property.ts';
import { every, keywords } from '../values/keyword.ts';
import { lengthOr, lengthPercentage, nonNegativeLength } from '../values/length.ts';

const spacing: Grammar<readonly [Pt, Pt]> = (values) => {
  const [across, down = across, extra] = every(values, nonNegativeLength) ?? [];
  if (across === undefined || down === undefined || extra !== undefined) return undefined;
  return (context) => [across(context), down(context)];
};

const noSpacing: readonly [Pt, Pt] = [0, 0];

/** What a caption says more where its table goes on: `none`, or a string. */
const continued: Grammar<string> = ([value, extra]) => {
  if (value === undefined || extra !== undefined) return undefined;
  if (value.kind === 'string') return () => value.text;
  return keywordOf(value) === 'none' ? () => '' : undefined;
};

/** Tables, and the vertical place of cells and inline text. */
export const table = {
  'border-collapse': inheritedProperty<ComputedStyle['borderCollapse']>('separate', keywords('collapse', 'separate')),
  'border-spacing': inheritedProperty(noSpacing, spacing),
  '-banxin-continued': property('', continued),
  'vertical-align': property<LengthPercentage | 'baseline' | 'sub' | 'super' | 'top' | 'middle' | 'bottom'>(
    'baseline',
    lengthOr(lengthPercentage, 'baseline', 'sub', 'super', 'top', 'middle', 'bottom'),
  ),
};
