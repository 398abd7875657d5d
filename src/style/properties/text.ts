import { black, type Ink } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { TextStyle } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty } from '../property.ts';
import { color } from '../values/color.ts';
import { constant, keywords, single } from '../values/keyword.ts';
import { plainLength } from '../values/length.ts';

const letterSpacing = single<Pt>((value) => (keywordOf(value) === 'normal' ? constant(0) : plainLength(value)));

const between = ['ideograph-alpha', 'ideograph-numeric'];

/** On or off: banxin spaces letters and figures alike, so that half of it is no value. */
const autospace: Grammar<boolean> = (values) => {
  const words = values.map((value) => keywordOf(value) ?? '');
  const [word] = words;
  if (words.length === 1 && (word === 'normal' || word === 'auto')) return constant(true);
  if (words.length === 1 && word === 'no-autospace') return constant(false);
  return words.length === 2 && between.every((part) => words.includes(part)) ? constant(true) : undefined;
};

/** Ink and spacing of characters. */
export const text = {
  color: inheritedProperty<Ink>(black, single(color)),
  'letter-spacing': inheritedProperty<Pt>(0, letterSpacing),
  'text-autospace': inheritedProperty<boolean>(true, autospace),
  'text-spacing-trim': inheritedProperty<TextStyle['spacingTrim']>(
    'auto',
    keywords('normal', 'space-all', 'space-first', 'trim-start', 'trim-both', 'trim-all', 'auto'),
  ),
  '-banxin-punctuation': inheritedProperty<NonNullable<TextStyle['punctuation']>>(
    'quanjiao',
    keywords('quanjiao', 'kaiming', 'banjiao'),
  ),
  '-banxin-overprint': inheritedProperty<TextStyle['overprint']>('auto', keywords('auto', 'always', 'never')),
};
