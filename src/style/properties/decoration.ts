import type { Ink } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { ComputedStyle } from '../computed.ts';
import { type CssValue, keywordOf } from '../css-value.ts';
import { type Grammar, property, type Shorthand } from '../property.ts';
import { colorOrCurrent, isColor } from '../values/color.ts';
import { constant, every, keywords, oneOf, single } from '../values/keyword.ts';
import { lengthPercentage } from '../values/length.ts';

type Lines = ComputedStyle['decoration']['lines'];

const lines: Grammar<Lines> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'none') return constant([]);
  const found = every(values, (value) => oneOf(value, ['underline', 'overline', 'line-through']));
  return found === undefined || found.length === 0 || new Set(found).size < found.length ? undefined : constant(found);
};

const style = keywords('solid', 'double', 'dotted', 'dashed', 'wavy');

const thickness = single<Pt | 'auto'>((value) => {
  const word = keywordOf(value);
  if (word === 'auto' || word === 'from-font') return constant('auto');
  const length = lengthPercentage(value);
  return length === undefined
    ? undefined
    : (context) => {
        const { pt, fraction } = length(context);
        return Math.max(0, pt + fraction * context.em);
      };
});

const noLines: Lines = [];

/** Lines under, over and through text. */
export const decoration = {
  'text-decoration-line': property(noLines, lines),
  'text-decoration-style': property<ComputedStyle['decoration']['style']>('solid', style),
  'text-decoration-color': property<Ink | 'currentcolor'>('currentcolor', single(colorOrCurrent)),
  'text-decoration-thickness': property<Pt | 'auto'>('auto', thickness),
};

type Name = keyof typeof decoration;

const roleOf = (value: CssValue): Name | undefined => {
  if (keywordOf(value) === 'none' || oneOf(value, ['underline', 'overline', 'line-through']) !== undefined)
    return 'text-decoration-line';
  if (style([value]) !== undefined) return 'text-decoration-style';
  if (isColor(value)) return 'text-decoration-color';
  return thickness([value]) === undefined ? undefined : 'text-decoration-thickness';
};

export const decorationShorthands = {
  'text-decoration': {
    longhands: ['text-decoration-line', 'text-decoration-style', 'text-decoration-color', 'text-decoration-thickness'],
    expand: (values) => {
      const parts: Partial<Record<Name, readonly CssValue[]>> = {};
      for (const value of values) {
        const role = roleOf(value);
        if (role === undefined || (role !== 'text-decoration-line' && parts[role] !== undefined)) return undefined;
        parts[role] = [...(parts[role] ?? []), value];
      }
      return values.length === 0 ? undefined : parts;
    },
  },
} satisfies Record<string, Shorthand<Name>>;
