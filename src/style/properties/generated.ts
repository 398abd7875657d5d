import type { ComputedStyle, ContentItem, CounterStyle } from '../computed.ts';
import { type CssValue, keywordOf, splitAt } from '../css-value.ts';
import { type Grammar, inheritedProperty, property, type Shorthand } from '../property.ts';
import { contentItem, counterStyleOf, stringSetItem } from '../values/content.ts';
import { constant, every, keywords, oneOf, single } from '../values/keyword.ts';
import { integerOf } from '../values/length.ts';

const content: Grammar<ComputedStyle['content']> = (values) => {
  const word = values.length === 1 ? oneOf(values[0], ['normal', 'none']) : undefined;
  if (word !== undefined) return constant(word);
  const items = values.length === 0 ? undefined : every(values, contentItem);
  return items === undefined ? undefined : constant(items);
};

type NamedString = ComputedStyle['stringSet'][number];

function namedString(values: readonly CssValue[]): NamedString | undefined {
  const [name, ...rest] = values;
  const items: readonly ContentItem[] | undefined = every(rest, stringSetItem);
  return name?.kind !== 'ident' || items === undefined || items.length === 0
    ? undefined
    : { name: name.name, content: items };
}

const isNone = (values: readonly CssValue[]): boolean => values.length === 1 && keywordOf(values[0]) === 'none';

const stringSet: Grammar<ComputedStyle['stringSet']> = (values) => {
  if (isNone(values)) return constant([]);
  const strings = every(splitAt(values, ','), namedString);
  return strings === undefined ? undefined : constant(strings);
};

type CounterChange = ComputedStyle['counterReset'][number];

const counters =
  (absent: number): Grammar<readonly CounterChange[]> =>
  (values) => {
    if (isNone(values)) return constant([]);
    const changes: CounterChange[] = [];
    for (let at = 0; at < values.length; at += 1) {
      const name = values[at];
      const number = integerOf(values[at + 1]);
      if (name?.kind !== 'ident') return undefined;
      changes.push({ name: name.name, value: number ?? absent });
      if (number !== undefined) at += 1;
    }
    return changes.length === 0 ? undefined : constant(changes);
  };

const listStyleType = single<ComputedStyle['listStyleType']>((value) => {
  if (value.kind === 'string') return constant({ text: value.text });
  const style = counterStyleOf(value);
  return style === undefined ? undefined : constant<CounterStyle>(style);
});

const noStrings: ComputedStyle['stringSet'] = [];
const noCounters: readonly CounterChange[] = [];
const listStylePosition = keywords('outside', 'inside');

/** Text and numbers that the stylesheet makes. */
export const generated = {
  content: property<ComputedStyle['content']>('normal', content),
  'string-set': property(noStrings, stringSet),
  'counter-reset': property(noCounters, counters(0)),
  'counter-increment': property(noCounters, counters(1)),
  'counter-set': property(noCounters, counters(0)),
  'list-style-type': inheritedProperty<ComputedStyle['listStyleType']>('disc', listStyleType),
  'list-style-position': inheritedProperty<ComputedStyle['listStylePosition']>('outside', listStylePosition),
};

export const generatedShorthands = {
  'list-style': {
    longhands: ['list-style-type', 'list-style-position'],
    expand: (values) => {
      const places = values.filter((value) => listStylePosition([value]) !== undefined);
      const types = values.filter((value) => listStylePosition([value]) === undefined);
      if (values.length === 0 || places.length > 1 || types.length > 1) return undefined;
      return {
        ...(places.length === 0 ? {} : { 'list-style-position': places }),
        ...(types.length === 0 ? {} : { 'list-style-type': types }),
      };
    },
  },
} satisfies Record<string, Shorthand<keyof typeof generated>>;
