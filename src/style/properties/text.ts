import { black, type Ink } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { AutospaceStyle, HouseMarks, PunctuationStyle } from '../character-spacing.ts';
import type { TextStyle } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty } from '../property.ts';
import { color } from '../values/color.ts';
import { constant, keywords, oneOf, single } from '../values/keyword.ts';
import { plainLength } from '../values/length.ts';

const letterSpacing = single<Pt>((value) => (keywordOf(value) === 'normal' ? constant(0) : plainLength(value)));

/** `text-autospace` as css-text-4 has it; `punctuation`, which is French, is not known. */
export interface Autospace {
  readonly between: AutospaceStyle['between'] | 'none';
  readonly keepsSpaces: boolean;
}

const autospace: Grammar<Autospace> = (values) => {
  const words = values.map((value) => keywordOf(value) ?? '');
  const [word] = words;
  if (words.length === 1 && (word === 'normal' || word === 'auto')) return constant(usualAutospace);
  if (words.length === 1 && word === 'no-autospace') return constant({ between: 'none', keepsSpaces: false });
  const alpha = words.includes('ideograph-alpha');
  const numeric = words.includes('ideograph-numeric');
  const known = words.every((one) => /^(?:ideograph-alpha|ideograph-numeric|insert|replace)$/.test(one));
  const keepsSpaces = words.includes('insert');
  if ((!alpha && !numeric) || !known || new Set(words).size < words.length) return undefined;
  if (keepsSpaces && words.includes('replace')) return undefined;
  return constant({ between: alpha && numeric ? 'both' : alpha ? 'alpha' : 'numeric', keepsSpaces });
};

const usualAutospace: Autospace = { between: 'both', keepsSpaces: false };

interface AutospaceWidth {
  readonly narrow: boolean;
  readonly closePercent: boolean;
}

const usualWidth: AutospaceWidth = { narrow: false, closePercent: false };

/** `normal`, or any of `narrow` (⅛ em) and `close-percent`. */
const autospaceWidth: Grammar<AutospaceWidth> = (values) => {
  const words = values.map((value) => oneOf(value, ['normal', 'narrow', 'close-percent']));
  if (words.includes(undefined) || words.length === 0 || new Set(words).size < words.length) return undefined;
  if (words.includes('normal')) return words.length === 1 ? constant(usualWidth) : undefined;
  return constant({ narrow: words.includes('narrow'), closePercent: words.includes('close-percent') });
};

interface Punctuation extends HouseMarks {
  readonly style: PunctuationStyle;
}

const usualPunctuation: Punctuation = {
  style: 'quanjiao',
  wholeStops: false,
  wideInterpunct: false,
  tightPairs: false,
};

const punctuationStyles = ['quanjiao', 'kaiming', 'banjiao', 'hangmobanjiao'] as const;
const houseWords = ['whole-stops', 'wide-interpunct', 'tight-pairs'] as const;

/** One style and any of the house's habits, in any order. */
const punctuation: Grammar<Punctuation> = (values) => {
  const styles = values.flatMap((value) => oneOf(value, punctuationStyles) ?? []);
  const house = new Set(values.flatMap((value) => oneOf(value, houseWords) ?? []));
  if (values.length === 0 || styles.length > 1 || styles.length + house.size < values.length) return undefined;
  return constant({
    style: styles[0] ?? 'quanjiao',
    wholeStops: house.has('whole-stops'),
    wideInterpunct: house.has('wide-interpunct'),
    tightPairs: house.has('tight-pairs'),
  });
};

/** Ink and spacing of characters. */
export const text = {
  color: inheritedProperty<Ink>(black, single(color)),
  'letter-spacing': inheritedProperty<Pt>(0, letterSpacing),
  'text-autospace': inheritedProperty<Autospace>(usualAutospace, autospace),
  '-banxin-autospace': inheritedProperty<AutospaceWidth>(usualWidth, autospaceWidth),
  'text-spacing-trim': inheritedProperty<TextStyle['spacingTrim']>(
    'auto',
    keywords('normal', 'space-all', 'space-first', 'trim-start', 'trim-both', 'trim-all', 'auto'),
  ),
  '-banxin-punctuation': inheritedProperty<Punctuation>(usualPunctuation, punctuation),
  '-banxin-overprint': inheritedProperty<TextStyle['overprint']>('auto', keywords('auto', 'always', 'never')),
};
