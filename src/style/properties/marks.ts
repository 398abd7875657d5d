import type { Ink } from '../../base/ink.ts';
import type { Emphasis, EmphasisMark, EmphasisShape, RubyStyle } from '../computed.ts';
import { type CssValue, keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty, type Shorthand } from '../property.ts';
import { colorOrCurrent, isColor } from '../values/color.ts';
import { constant, keywords, oneOf, single } from '../values/keyword.ts';

const shapes = ['dot', 'circle', 'double-circle', 'triangle', 'sesame'] as const satisfies readonly EmphasisShape[];
const fills = ['filled', 'open'] as const;

/** A string's first character with what combines with it. */
const firstCharacter = /^\P{M}\p{M}*/u;

/** `none`, `[filled | open] || shape`, or a string; a fill alone is a circle (css-text-decor-4 §3.1). */
const mark: Grammar<EmphasisMark | 'none'> = (values) => {
  const [value] = values;
  if (values.length === 1 && keywordOf(value) === 'none') return constant('none');
  if (values.length === 1 && value?.kind === 'string') {
    const [text] = firstCharacter.exec(value.text) ?? [];
    return text === undefined || text.trim() === '' ? undefined : constant({ kind: 'text', text });
  }
  let shape: EmphasisShape | undefined;
  let fill: (typeof fills)[number] | undefined;
  for (const one of values) {
    const asShape = oneOf(one, shapes);
    const asFill = oneOf(one, fills);
    if ((asShape === undefined || shape !== undefined) && (asFill === undefined || fill !== undefined))
      return undefined;
    shape = asShape ?? shape;
    fill = asFill ?? fill;
  }
  return values.length === 0
    ? undefined
    : constant({ kind: 'shape', shape: shape ?? 'circle', filled: fill !== 'open' });
};

/** The side in lines that run across, and in lines that run down: right unless it says left. */
interface EmphasisPosition {
  readonly side: Emphasis['side'];
  readonly upright: 'left' | 'right';
}

const position: Grammar<EmphasisPosition | 'auto'> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'auto') return constant('auto');
  const sides = values.flatMap((value) => oneOf(value, ['over', 'under']) ?? []);
  const upright = values.flatMap((value) => oneOf(value, ['left', 'right']) ?? []);
  const [side] = sides;
  return side === undefined || sides.length > 1 || upright.length > 1 || sides.length + upright.length < values.length
    ? undefined
    : constant({ side, upright: upright[0] ?? 'right' });
};

/** `alternate` concerns second annotations, which banxin has none of. */
const rubyPosition: Grammar<RubyStyle['side']> = (values) => {
  const alternates = values.filter((value) => keywordOf(value) === 'alternate');
  const sides = values.flatMap((value) => oneOf(value, ['over', 'under']) ?? []);
  return values.length === 0 ||
    alternates.length > 1 ||
    sides.length > 1 ||
    alternates.length + sides.length < values.length
    ? undefined
    : constant(sides[0] ?? 'over');
};

/** 着重号, and how readings stand by their base. */
export const marks = {
  'text-emphasis-style': inheritedProperty<EmphasisMark | 'none'>('none', mark),
  'text-emphasis-color': inheritedProperty<Ink | 'currentcolor'>('currentcolor', single(colorOrCurrent)),
  'text-emphasis-position': inheritedProperty<EmphasisPosition | 'auto'>('auto', position),
  'ruby-position': inheritedProperty<RubyStyle['side']>('over', rubyPosition),
  'ruby-align': inheritedProperty<RubyStyle['align']>(
    'space-around',
    keywords('space-around', 'center', 'start', 'space-between'),
  ),
};

type Name = 'text-emphasis-style' | 'text-emphasis-color';

/** The position is not reset by it. */
export const markShorthands = {
  'text-emphasis': {
    longhands: ['text-emphasis-style', 'text-emphasis-color'],
    expand: (values) => {
      const colors = values.filter(isColor);
      const rest: readonly CssValue[] = values.filter((value) => !isColor(value));
      if (values.length === 0 || colors.length > 1) return undefined;
      const parts: Partial<Record<Name, readonly CssValue[]>> = {};
      if (rest.length > 0) parts['text-emphasis-style'] = rest;
      if (colors.length > 0) parts['text-emphasis-color'] = colors;
      return parts;
    },
  },
} satisfies Record<string, Shorthand<Name>>;
