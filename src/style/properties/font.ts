import type { Pt } from '../../base/measure.ts';
import { type CssValue, isDelim, keywordOf, splitAt } from '../css-value.ts';
import { type Compute, type Grammar, inheritedProperty, type Shorthand } from '../property.ts';
import { constant, every, single } from '../values/keyword.ts';
import { nonNegative, numberOf } from '../values/length.ts';
import { featureSettings, numericFeatures } from './font-features.ts';

/** 五号: the body size of Chinese office and book work. */
export const mediumSize: Pt = 10.5;

/** css-fonts §2.5: shares of `medium`. */
const sizes: Readonly<Record<string, number>> = {
  'xx-small': 3 / 5,
  'x-small': 3 / 4,
  small: 8 / 9,
  medium: 1,
  large: 6 / 5,
  'x-large': 3 / 2,
  'xx-large': 2,
  'xxx-large': 3,
};

const size = single<Pt>((value) => {
  const word = keywordOf(value) ?? '';
  const share = sizes[word];
  if (share !== undefined) return constant(share * mediumSize);
  if (word === 'larger') return ({ em }) => em * 1.2;
  if (word === 'smaller') return ({ em }) => em / 1.2;
  const length = nonNegative(value);
  return length === undefined
    ? undefined
    : (context) => {
        const { pt, fraction } = length(context);
        return pt + fraction * context.em;
      };
});

const weight = single<number>((value) => {
  const word = keywordOf(value);
  if (word === 'normal') return constant(400);
  if (word === 'bold') return constant(700);
  // css-fonts §2.2.1
  if (word === 'bolder') return ({ parentWeight }) => (parentWeight < 350 ? 400 : parentWeight < 550 ? 700 : 900);
  if (word === 'lighter') return ({ parentWeight }) => (parentWeight < 550 ? 100 : parentWeight < 750 ? 400 : 700);
  const number = numberOf(value);
  return number === undefined || number < 1 || number > 1000 ? undefined : constant(number);
});

const italic = single<boolean>((value) => {
  const word = keywordOf(value);
  if (word === 'normal') return constant(false);
  return word === 'italic' || word === 'oblique' ? constant(true) : undefined;
});

const generics = ['serif', 'sans-serif', 'kai', 'fangsong', 'monospace'];

function family(values: readonly CssValue[]): string | undefined {
  const [first, ...rest] = values;
  if (first?.kind === 'string') return rest.length === 0 && first.text !== '' ? first.text : undefined;
  if (first?.kind === 'function' && first.name === 'generic' && rest.length === 0) {
    return generics.find((name) => first.args.length === 1 && name === keywordOf(first.args[0]));
  }
  const words = every(values, (value) => (value.kind === 'ident' ? value.name : undefined));
  if (words === undefined || words.length === 0) return undefined;
  const name = words.join(' ');
  return generics.find((generic) => generic === name.toLowerCase()) ?? name;
}

const families: Grammar<readonly string[]> = (values) => {
  const names = every(splitAt(values, ','), family);
  return names === undefined ? undefined : constant(names);
};

/** A bare number is inherited as such and multiplied anew by each element's size. */
export type LineHeight =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'length'; readonly pt: Pt };

/** What `normal` means: Han type has no leading of its own. */
const normalLeading: LineHeight = { kind: 'number', value: 1.5 };

const lineHeight = single<LineHeight>((value) => {
  if (keywordOf(value) === 'normal') return constant(normalLeading);
  const number = numberOf(value);
  if (number !== undefined) return number < 0 ? undefined : constant({ kind: 'number', value: number });
  const length = nonNegative(value);
  if (length === undefined) return undefined;
  const compute: Compute<LineHeight> = (context) => {
    const { pt, fraction } = length(context);
    return { kind: 'length', pt: pt + fraction * context.em };
  };
  return compute;
});

const serif: readonly string[] = ['serif'];
const noFeatures: readonly string[] = [];

/** The face of the type and its leading. */
export const font = {
  'font-family': inheritedProperty(serif, families),
  'font-size': inheritedProperty<Pt>(mediumSize, size),
  'font-weight': inheritedProperty<number>(400, weight),
  'font-style': inheritedProperty<boolean>(false, italic),
  'font-variant-numeric': inheritedProperty(noFeatures, numericFeatures),
  'font-feature-settings': inheritedProperty(noFeatures, featureSettings),
  'line-height': inheritedProperty<LineHeight>(normalLeading, lineHeight),
};

type Name = keyof typeof font;

function expandFont(values: readonly CssValue[]): Partial<Record<Name, readonly CssValue[]>> | undefined {
  const parts: Partial<Record<Name, readonly CssValue[]>> = {};
  const sizeAt = values.findIndex((value) => numberOf(value) === undefined && size([value]) !== undefined);
  if (sizeAt < 0) return undefined;
  for (const value of values.slice(0, sizeAt)) {
    // `normal` fills a place and says nothing.
    if (keywordOf(value) === 'normal') continue;
    const role =
      italic([value]) !== undefined ? 'font-style' : weight([value]) !== undefined ? 'font-weight' : undefined;
    if (role === undefined || parts[role] !== undefined) return undefined;
    parts[role] = [value];
  }
  const leading = isDelim(values[sizeAt + 1], '/') ? values[sizeAt + 2] : undefined;
  if (leading !== undefined) parts['line-height'] = [leading];
  const named = values.slice(sizeAt + (leading === undefined ? 1 : 3));
  return named.length === 0
    ? undefined
    : { ...parts, 'font-size': values.slice(sizeAt, sizeAt + 1), 'font-family': named };
}

export const fontShorthands = {
  font: {
    longhands: [
      'font-style',
      'font-weight',
      'font-size',
      'line-height',
      'font-family',
      'font-variant-numeric',
      'font-feature-settings',
    ],
    expand: expandFont,
  },
  /** Its numeric part alone. */
  'font-variant': {
    longhands: ['font-variant-numeric'],
    expand: (values) => ({ 'font-variant-numeric': values }),
  },
} satisfies Record<string, Shorthand<Name>>;
