import type { Auto, Break, ComputedStyle } from '../computed.ts';
import { type CssValue, keywordOf } from '../css-value.ts';
import { type Grammar, inheritedProperty, property, type Shorthand } from '../property.ts';
import { constant, keywords, single } from '../values/keyword.ts';
import { integerOf } from '../values/length.ts';

const plain = keywords('auto', 'avoid', 'page', 'column', 'left', 'right', 'always', 'avoid-page', 'avoid-column');

/** Pages turn from left to right: recto is the right-hand page. */
const sideBreaks: Readonly<Record<string, Break>> = { recto: 'right', verso: 'left' };

const between: Grammar<Break> = (values) => {
  const side = values.length === 1 ? sideBreaks[keywordOf(values[0]) ?? ''] : undefined;
  return side === undefined ? plain(values) : constant(side);
};

const within: Grammar<ComputedStyle['breakInside']> = (values) => {
  const found = keywords('auto', 'avoid', 'avoid-page', 'avoid-column')(values);
  return found === undefined ? undefined : (context) => (found(context) === 'auto' ? 'auto' : 'avoid');
};

const pageName = single<string | Auto>((value) => {
  if (value.kind !== 'ident') return undefined;
  return constant(keywordOf(value) === 'auto' ? 'auto' : value.name);
});

const lineCount = single<number>((value) => {
  const number = integerOf(value);
  return number === undefined || number < 1 ? undefined : constant(number);
});

/** Where pages and columns may and must end. */
export const breaks = {
  page: property<string | Auto>('auto', pageName),
  'break-before': property<Break>('auto', between),
  'break-after': property<Break>('auto', between),
  'break-inside': property<ComputedStyle['breakInside']>('auto', within),
  orphans: inheritedProperty(2, lineCount),
  widows: inheritedProperty(2, lineCount),
};

/** The old names (css-break §3.4), where `always` means a page. */
const legacy = <Name extends string>(name: Name, ...known: readonly string[]): Shorthand<Name> => ({
  longhands: [name],
  expand: (values) => {
    const [value] = values;
    const word = keywordOf(value);
    if (value === undefined || values.length > 1 || word === undefined || !known.includes(word)) return undefined;
    const expanded: Partial<Record<Name, readonly CssValue[]>> = {};
    expanded[name] = [word === 'always' ? { kind: 'ident', name: 'page', span: value.span } : value];
    return expanded;
  },
});

export const breakShorthands = {
  'page-break-before': legacy('break-before', 'auto', 'always', 'avoid', 'left', 'right'),
  'page-break-after': legacy('break-after', 'auto', 'always', 'avoid', 'left', 'right'),
  'page-break-inside': legacy('break-inside', 'auto', 'avoid'),
};
