import type { LengthPercentage, Pt } from '../../base/measure.ts';
import type { Auto, ParagraphStyle } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty } from '../property.ts';
import { constant, keywords, oneOf, single } from '../values/keyword.ts';
import { lengthPercentage, numberOf } from '../values/length.ts';

export interface Indent {
  readonly amount: LengthPercentage;
  readonly hanging: boolean;
  readonly eachLine: boolean;
}

const indent: Grammar<Indent> = (values) => {
  const words = values.map(keywordOf).filter((word) => word !== undefined);
  const [amount, extra] = values.filter((value) => keywordOf(value) === undefined);
  const length = amount === undefined || extra !== undefined ? undefined : lengthPercentage(amount);
  if (
    length === undefined ||
    words.some((word) => word !== 'hanging' && word !== 'each-line') ||
    new Set(words).size < words.length
  )
    return undefined;
  const hanging = words.includes('hanging');
  const eachLine = words.includes('each-line');
  return (context) => ({ amount: length(context), hanging, eachLine });
};

/** A string is the one character that cells of a column align on; a keyword beside it places their block, else the end. */
type Align = ParagraphStyle['align'] | { readonly at: string; readonly align: ParagraphStyle['align'] };

const alignKeyword = keywords('justify', 'start', 'end', 'left', 'right', 'center');

const align: Grammar<Align> = (values) => {
  const strings = values.filter((value) => value.kind === 'string');
  const [character, more] = strings;
  if (character === undefined) return alignKeyword(values);
  const rest = values.filter((value) => value.kind !== 'string');
  const keyword =
    rest.length === 0 ? constant('end' as const) : keywords('start', 'end', 'left', 'right', 'center')(rest);
  const [only, second] = [...character.text];
  if (more !== undefined || keyword === undefined || only === undefined || second !== undefined) return undefined;
  return (context) => ({ at: only, align: keyword(context) });
};

const tabSize = single<number>((value) => {
  const number = numberOf(value);
  return number === undefined || number < 0 ? undefined : constant(number);
});

/** `none` or any of first, last and one of allow-end and force-end; only the marks at line ends concern Chinese. */
const hanging: Grammar<ParagraphStyle['hanging']> = (values) => {
  const words = values.map((value) => keywordOf(value) ?? '');
  if (words.length === 1 && words[0] === 'none') return constant(false);
  const ends = words.filter((word) => word === 'allow-end' || word === 'force-end');
  const known = words.every((word) => /^(?:first|last|allow-end|force-end)$/.test(word));
  return words.length === 0 || !known || ends.length > 1 || new Set(words).size < words.length
    ? undefined
    : constant(ends[0] ?? false);
};

/** `whole` is the em of the element that asks, and is inherited as such, so that all text inside keeps the same edges. */
const measure = single<Pt | Auto>((value) => {
  const word = oneOf(value, ['auto', 'whole']);
  if (word === undefined) return undefined;
  return word === 'auto' ? constant(word) : ({ em }) => em;
});

const noIndent: Indent = { amount: { pt: 0, fraction: 0 }, hanging: false, eachLine: false };

/** How lines are made of text. */
export const paragraph = {
  'text-align': inheritedProperty<Align>('auto', align),
  'text-align-last': inheritedProperty<ParagraphStyle['alignLast']>(
    'auto',
    keywords('auto', 'justify', 'start', 'end', 'left', 'right', 'center'),
  ),
  'text-justify': inheritedProperty<ParagraphStyle['justify']>(
    'auto',
    keywords('auto', 'none', 'inter-character', 'inter-word'),
  ),
  'text-indent': inheritedProperty<Indent>(noIndent, indent),
  'line-break': inheritedProperty<ParagraphStyle['lineBreak']>(
    'auto',
    keywords('auto', 'loose', 'normal', 'strict', 'anywhere'),
  ),
  'word-break': inheritedProperty<ParagraphStyle['wordBreak']>('normal', keywords('normal', 'break-all', 'keep-all')),
  'text-wrap': inheritedProperty<ParagraphStyle['textWrap']>('wrap', keywords('wrap', 'nowrap', 'balance', 'pretty')),
  'white-space': inheritedProperty<ParagraphStyle['whiteSpace']>(
    'normal',
    keywords('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
  ),
  'tab-size': inheritedProperty<number>(8, tabSize),
  hyphens: inheritedProperty<ParagraphStyle['hyphens']>('manual', keywords('none', 'manual', 'auto')),
  'hanging-punctuation': inheritedProperty<ParagraphStyle['hanging']>(false, hanging),
  '-banxin-hanging': inheritedProperty<'none' | 'auto'>('none', keywords('none', 'auto')),
  '-banxin-measure': inheritedProperty<Pt | Auto>('auto', measure),
  'line-snap': inheritedProperty<'none' | 'baseline'>('none', keywords('none', 'baseline')),
};
