import type { ContentItem, CounterStyle } from '../computed.ts';
import { type CssFunction, type CssValue, keywordOf, splitAt } from '../css-value.ts';

const counterStyles = [
  'decimal',
  'decimal-leading-zero',
  'lower-alpha',
  'upper-alpha',
  'lower-roman',
  'upper-roman',
  'cjk-decimal',
  'simp-chinese-informal',
  'circled-decimal',
  'disc',
  'circle',
  'square',
  'none',
] as const satisfies readonly CounterStyle[];

const aliases: Readonly<Record<string, CounterStyle>> = { 'lower-latin': 'lower-alpha', 'upper-latin': 'upper-alpha' };

export function counterStyleOf(value: CssValue | undefined): CounterStyle | undefined {
  const word = keywordOf(value);
  return word === undefined ? undefined : (aliases[word] ?? counterStyles.find((style) => style === word));
}

/** What `content` and margin boxes may hold. */
export function contentItem(value: CssValue): ContentItem | undefined {
  if (value.kind === 'string') return { kind: 'string', text: value.text };
  if (value.kind !== 'function') return undefined;
  switch (value.name) {
    case 'counter':
      return counter(value);
    case 'attr':
      return attribute(value);
    case 'string':
      return namedString(value);
    default:
      return undefined;
  }
}

/** What `string-set` may take from its element. */
export function stringSetItem(value: CssValue): ContentItem | undefined {
  if (value.kind === 'function' && value.name === 'content') {
    const [what, extra] = value.args;
    return extra === undefined && (what === undefined || keywordOf(what) === 'text')
      ? { kind: 'element-text' }
      : undefined;
  }
  const item = contentItem(value);
  return item?.kind === 'string' || item?.kind === 'attribute' || isElementCounter(item) ? item : undefined;
}

/** Page counters are not known where the string is set. */
const isElementCounter = (item: ContentItem | undefined): boolean =>
  item?.kind === 'counter' && item.name !== 'page' && item.name !== 'pages';

/** The name in each comma part; undefined where a part is not exactly one value. */
function argumentsOf(value: CssFunction): readonly CssValue[] | undefined {
  const parts = splitAt(value.args, ',');
  return parts.every((part) => part.length === 1) ? parts.flat() : undefined;
}

function counter(value: CssFunction): ContentItem | undefined {
  const [name, style, extra] = argumentsOf(value) ?? [];
  const found = style === undefined ? 'decimal' : counterStyleOf(style);
  return name?.kind !== 'ident' || found === undefined || extra !== undefined
    ? undefined
    : { kind: 'counter', name: name.name, style: found };
}

function attribute(value: CssFunction): ContentItem | undefined {
  const [name, extra] = argumentsOf(value) ?? [];
  return name?.kind === 'ident' && extra === undefined
    ? { kind: 'attribute', name: name.name.toLowerCase() }
    : undefined;
}

function namedString(value: CssFunction): ContentItem | undefined {
  const [name, which, extra] = argumentsOf(value) ?? [];
  const wanted =
    which === undefined
      ? 'first'
      : (['first', 'last', 'start', 'first-except'] as const).find((word) => word === keywordOf(which));
  return name?.kind !== 'ident' || wanted === undefined || extra !== undefined
    ? undefined
    : { kind: 'named-string', name: name.name, which: wanted };
}
