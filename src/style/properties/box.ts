import type { LengthPercentage } from '../../base/measure.ts';
import type { Auto, ComputedStyle } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { property } from '../property.ts';
import { constant, keywords, single } from '../values/keyword.ts';
import { angleOf, fractionOf, lengthOr, nonNegative } from '../values/length.ts';

const zero: LengthPercentage = { pt: 0, fraction: 0 };

const opacity = single<number>((value) => {
  const fraction = fractionOf(value);
  return fraction === undefined ? undefined : constant(Math.min(1, Math.max(0, fraction)));
});

const rotation = single<number>((value) => {
  if (keywordOf(value) === 'none') return constant(0);
  const angle =
    value.kind === 'function' && value.name === 'rotate' && value.args.length === 1
      ? angleOf(value.args[0])
      : undefined;
  return angle === undefined ? undefined : constant(angle);
});

/** How a box is made and how large it is. */
export const box = {
  display: property<ComputedStyle['display']>(
    'inline',
    keywords(
      'block',
      'inline',
      'none',
      'grid',
      'list-item',
      'table',
      'table-row',
      'table-cell',
      'table-row-group',
      'table-header-group',
      'table-footer-group',
      'table-column',
      'table-column-group',
      'table-caption',
    ),
  ),
  float: property<'none' | 'footnote'>('none', keywords('none', 'footnote')),
  '-banxin-run-around': property<'none' | 'start' | 'end'>('none', keywords('none', 'start', 'end')),
  position: property<ComputedStyle['position']>('static', keywords('static', 'relative', 'absolute')),
  width: property<LengthPercentage | Auto>('auto', lengthOr(nonNegative, 'auto')),
  height: property<LengthPercentage | Auto>('auto', lengthOr(nonNegative, 'auto')),
  'min-width': property<LengthPercentage | Auto>(zero, lengthOr(nonNegative, 'auto')),
  'min-height': property<LengthPercentage | Auto>(zero, lengthOr(nonNegative, 'auto')),
  'max-width': property<LengthPercentage | 'none'>('none', lengthOr(nonNegative, 'none')),
  'max-height': property<LengthPercentage | 'none'>('none', lengthOr(nonNegative, 'none')),
  'box-sizing': property<ComputedStyle['boxSizing']>('content-box', keywords('content-box', 'border-box')),
  'box-decoration-break': property<ComputedStyle['boxDecorationBreak']>('slice', keywords('slice', 'clone')),
  opacity: property(1, opacity),
  transform: property(0, rotation),
  'object-fit': property<ComputedStyle['objectFit']>(
    'fill',
    keywords('fill', 'contain', 'cover', 'none', 'scale-down'),
  ),
};
