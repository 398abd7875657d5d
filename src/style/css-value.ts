import type { SourceSpan } from '../base/span.ts';

export type Bracket = '(' | '[' | '{';

/** A component value as CSS Syntax names it: a token, or a function or block with what stands inside. */
export type CssValue =
  | { readonly kind: 'ident'; readonly name: string; readonly span: SourceSpan }
  | { readonly kind: 'number'; readonly value: number; readonly raw: string; readonly span: SourceSpan }
  | { readonly kind: 'percentage'; readonly value: number; readonly raw: string; readonly span: SourceSpan }
  /** `unit` is lower case. */
  | {
      readonly kind: 'dimension';
      readonly value: number;
      readonly unit: string;
      readonly raw: string;
      readonly span: SourceSpan;
    }
  | { readonly kind: 'string'; readonly text: string; readonly span: SourceSpan }
  | { readonly kind: 'url'; readonly url: string; readonly span: SourceSpan }
  | { readonly kind: 'hash'; readonly text: string; readonly span: SourceSpan }
  | { readonly kind: 'at'; readonly name: string; readonly span: SourceSpan }
  /** `name` is lower case. */
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly CssValue[]; readonly span: SourceSpan }
  | { readonly kind: 'block'; readonly open: Bracket; readonly args: readonly CssValue[]; readonly span: SourceSpan }
  | { readonly kind: 'space'; readonly span: SourceSpan }
  /** Comma, colon, slash, operators and whatever else is one character. */
  | { readonly kind: 'delim'; readonly text: string; readonly span: SourceSpan };

export type CssFunction = Extract<CssValue, { kind: 'function' }>;

const closers = { '(': ')', '[': ']', '{': '}' } as const;

/** CSS text that reads as these values, a space put between them. */
export function printCss(values: readonly CssValue[]): string {
  let text = '';
  for (const value of values) {
    const glued = text === '' || (value.kind === 'delim' && /^[,:]$/.test(value.text));
    text += `${glued ? '' : ' '}${printOne(value, printCss)}`;
  }
  return text;
}

/** The same where white space is among the values: a selector, a prelude. */
export const printSpaced = (values: readonly CssValue[]): string =>
  values
    .map((value) => printOne(value, printSpaced))
    .join('')
    .trim();

function printOne(value: CssValue, print: (values: readonly CssValue[]) => string): string {
  switch (value.kind) {
    case 'ident':
      return value.name;
    case 'number':
    case 'percentage':
    case 'dimension':
      return value.raw;
    case 'string':
      return `"${value.text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;
    case 'url':
      return `url(${value.url})`;
    case 'hash':
      return `#${value.text}`;
    case 'at':
      return `@${value.name}`;
    case 'function':
      return `${value.name}(${print(value.args)})`;
    case 'block':
      return `${value.open}${print(value.args)}${closers[value.open]}`;
    case 'space':
      return ' ';
    case 'delim':
      return value.text;
  }
}

/** The same values without white space, inside functions and blocks too: what every property grammar reads. */
export function withoutSpace(values: readonly CssValue[]): readonly CssValue[] {
  return values.flatMap((value): readonly CssValue[] => {
    if (value.kind === 'space') return [];
    if (value.kind === 'function' || value.kind === 'block') return [{ ...value, args: withoutSpace(value.args) }];
    return [value];
  });
}

export const isDelim = (value: CssValue | undefined, text: string): boolean =>
  value?.kind === 'delim' && value.text === text;

/** The lower-case keyword, or undefined where the value is no identifier. */
export const keywordOf = (value: CssValue | undefined): string | undefined =>
  value?.kind === 'ident' ? value.name.toLowerCase() : undefined;

/** Splits at the commas (or another delimiter) of the top level. */
export function splitAt(values: readonly CssValue[], separator: string): readonly (readonly CssValue[])[] {
  const parts: CssValue[][] = [[]];
  for (const value of values) {
    if (isDelim(value, separator)) parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts;
}

/** Every value of a list, those inside functions and blocks included. */
export function* everyValue(values: readonly CssValue[]): Generator<CssValue> {
  for (const value of values) {
    yield value;
    if (value.kind === 'function' || value.kind === 'block') yield* everyValue(value.args);
  }
}
