import type { VerticalText, WritingMode } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty } from '../property.ts';
import { constant, keywords } from '../values/keyword.ts';
import { numberOf } from '../values/length.ts';

/** `none`, `all`, or `digits` with how many stand side by side at most, 2 where none is given (css-writing-modes-4 §9.1). */
type Combine = NonNullable<VerticalText['combine']>;

const combine: Grammar<Combine | 'none'> = (values) => {
  const [first, count] = values;
  const word = keywordOf(first);
  if (values.length === 1 && (word === 'none' || word === 'all')) return constant(word);
  if (word !== 'digits' || values.length > 2) return undefined;
  if (count === undefined) return constant(2);
  const most = numberOf(count);
  return most === 2 || most === 3 || most === 4 ? constant(most) : undefined;
};

/** Which way lines run, and how characters stand in lines that run down. */
export const writing = {
  'writing-mode': inheritedProperty<WritingMode>('horizontal-tb', keywords('horizontal-tb', 'vertical-rl')),
  'text-orientation': inheritedProperty<VerticalText['orientation']>('mixed', keywords('mixed', 'upright', 'sideways')),
  'text-combine-upright': inheritedProperty<Combine | 'none'>('none', combine),
};
