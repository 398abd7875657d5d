import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import { type Bracket, type CssValue, isDelim, keywordOf, printSpaced, withoutSpace } from './css-value.ts';
import type { Token } from './token.ts';

/** The shape of a sheet before anyone asks what its rules mean. Preludes keep white space, declared values do not. */
export type SyntaxItem =
  | {
      readonly kind: 'rule';
      readonly prelude: readonly CssValue[];
      readonly block: readonly SyntaxItem[];
      readonly span: SourceSpan;
    }
  | {
      readonly kind: 'at-rule';
      readonly name: string;
      readonly prelude: readonly CssValue[];
      readonly block?: readonly SyntaxItem[];
      readonly span: SourceSpan;
    }
  | SyntaxDeclaration;

export interface SyntaxDeclaration {
  readonly kind: 'declaration';
  /** As written. */
  readonly name: string;
  readonly values: readonly CssValue[];
  /** The value as written: `unicode-range` is not made of CSS tokens. */
  readonly text: string;
  readonly important: boolean;
  readonly span: SourceSpan;
}

/** No sheet that a person wrote nests deeper; what does would exhaust the stack. */
const deepest = 100;
const closers = { '(': ')', '[': ']', '{': '}' } as const;

const bracketOf = (token: Token | undefined): Bracket | undefined =>
  token?.type === 'delim' && (token.text === '(' || token.text === '[' || token.text === '{') ? token.text : undefined;

/** Reads rules, at-rules and declarations as CSS Syntax §5 does, and says what it could not read. */
export function readSyntax(tokens: readonly Token[]): Checked<readonly SyntaxItem[]> {
  const diagnostics: Diagnostic[] = [];
  let at = 0;
  let stopped = false;

  const stop = (opener: Token): void => {
    if (!stopped) diagnostics.push(diagnostic('style/too-deep', { span: opener.span }));
    stopped = true;
    at = tokens.length;
  };

  const isAt = (text: string): boolean => tokens[at]?.type === 'delim' && tokens[at]?.text === text;
  const skip = (...texts: readonly string[]): void => {
    while (tokens[at]?.type === 'space' || texts.some(isAt)) at += 1;
  };

  function inside(open: Bracket, opener: Token, depth: number): readonly CssValue[] {
    const args: CssValue[] = [];
    if (depth > deepest) {
      stop(opener);
      return args;
    }
    while (at < tokens.length && !isAt(closers[open])) {
      // A round bracket never holds these in a sheet that is well formed: the closing bracket was forgotten.
      if (open !== '{' && (isAt(';') || isAt('}'))) break;
      const value = component(depth);
      if (value !== undefined) args.push(value);
    }
    if (isAt(closers[open])) at += 1;
    else if (!stopped)
      diagnostics.push(
        diagnostic('style/unclosed-bracket', { span: opener.span, values: { bracket: open, closer: closers[open] } }),
      );
    return args;
  }

  function component(depth: number): CssValue | undefined {
    const token = tokens[at];
    if (token === undefined) return undefined;
    at += 1;
    const open = bracketOf(token);
    if (open !== undefined) return { kind: 'block', open, args: inside(open, token, depth + 1), span: token.span };
    if (token.type !== 'function') return plainValue(token);
    const name = token.text.toLowerCase();
    const args = inside('(', token, depth + 1);
    const only = withoutSpace(args);
    const quoted = only[0];
    if (name === 'url' && only.length === 1 && quoted?.kind === 'string')
      return { kind: 'url', url: quoted.text, span: token.span };
    return { kind: 'function', name, args, span: token.span };
  }

  /** Up to a `{`, `;` or `}` that is none of the value's own. */
  function prelude(depth: number): readonly CssValue[] {
    const values: CssValue[] = [];
    while (at < tokens.length && !isAt('{') && !isAt(';') && !isAt('}')) {
      const value = component(depth);
      if (value !== undefined) values.push(value);
    }
    return values;
  }

  function block(depth: number): readonly SyntaxItem[] {
    const opener = tokens[at];
    if (opener === undefined) return [];
    at += 1;
    if (depth > deepest) {
      stop(opener);
      return [];
    }
    const items: SyntaxItem[] = [];
    for (skip(';'); at < tokens.length && !isAt('}'); skip(';')) {
      const item = tokens[at]?.type === 'at' ? atRule(depth) : declarationOrRule(depth);
      if (item !== undefined) items.push(item);
    }
    if (at < tokens.length) at += 1;
    else if (!stopped) diagnostics.push(diagnostic('style/unclosed-block', { span: opener.span }));
    return items;
  }

  function atRule(depth: number): SyntaxItem | undefined {
    const token = tokens[at];
    if (token === undefined) return undefined;
    at += 1;
    const head = prelude(depth);
    const rule = { kind: 'at-rule', name: token.text.toLowerCase(), prelude: head, span: token.span } as const;
    if (isAt('{')) return { ...rule, block: block(depth + 1) };
    if (isAt(';')) at += 1;
    return rule;
  }

  function declarationOrRule(depth: number): SyntaxItem | undefined {
    const start = at;
    const first = tokens[at];
    if (first === undefined) return undefined;
    const custom = first.type === 'ident' && first.text.startsWith('--');
    const values = [...prelude(depth)];
    while (isAt('{') && custom) {
      const value = component(depth);
      if (value !== undefined) values.push(value);
      values.push(...prelude(depth));
    }
    if (isAt('{')) return { kind: 'rule', prelude: values, block: block(depth + 1), span: first.span };
    return declaration(values, start);
  }

  function declaration(all: readonly CssValue[], start: number): SyntaxDeclaration | undefined {
    if (stopped) return undefined;
    const [name, ...rest] = all.filter((value, index) => index === 0 || value.kind !== 'space');
    if (name?.kind !== 'ident' || !isDelim(rest[0], ':')) {
      if (name !== undefined) {
        diagnostics.push(
          diagnostic('style/not-a-declaration', { span: name.span, values: { text: shorten(printSpaced(all)) } }),
        );
      }
      return undefined;
    }
    const values = withoutSpace(rest.slice(1));
    const important = isDelim(values.at(-2), '!') && keywordOf(values.at(-1)) === 'important';
    const colon = values.findIndex((value, index) => isDelim(value, ':') && values[index - 1]?.kind === 'ident');
    const next = values[colon - 1];
    if (next?.kind === 'ident' && !name.name.startsWith('--')) {
      diagnostics.push(
        diagnostic('style/missing-semicolon', { span: next.span, values: { property: name.name, next: next.name } }),
      );
      return undefined;
    }
    const raw = tokens
      .slice(start, at)
      .map((token) => token.raw)
      .join('');
    return {
      kind: 'declaration',
      name: name.name,
      values: important ? values.slice(0, -2) : values,
      text: raw.slice(raw.indexOf(':') + 1).trim(),
      important,
      span: name.span,
    };
  }

  const items: SyntaxItem[] = [];
  for (skip(); at < tokens.length; skip()) {
    const first = tokens[at];
    if (first === undefined) break;
    if (isAt('}')) {
      diagnostics.push(diagnostic('style/stray-brace', { span: first.span }));
      at += 1;
      continue;
    }
    if (first.type === 'at') {
      const rule = atRule(0);
      if (rule !== undefined) items.push(rule);
      continue;
    }
    const head = prelude(0);
    if (isAt('{')) {
      items.push({ kind: 'rule', prelude: head, block: block(1), span: first.span });
      continue;
    }
    diagnostics.push(
      diagnostic('style/no-block', {
        span: first.span,
        values: { text: shorten(printSpaced(head)) },
        hints: [hint('style/close-before')],
      }),
    );
    if (isAt(';')) at += 1;
  }
  return checked(items, diagnostics);
}

function plainValue(token: Token): CssValue {
  const { span, raw, text } = token;
  switch (token.type) {
    case 'ident':
      return { kind: 'ident', name: text, span };
    case 'at':
      return { kind: 'at', name: text, span };
    case 'hash':
      return { kind: 'hash', text, span };
    case 'string':
      return { kind: 'string', text, span };
    case 'url':
      return { kind: 'url', url: text, span };
    case 'number':
      return { kind: 'number', value: Number(raw), raw, span };
    case 'percentage':
      return { kind: 'percentage', value: Number(raw.slice(0, -1)), raw, span };
    case 'dimension': {
      const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i.exec(raw)?.[0] ?? '0';
      return { kind: 'dimension', value: Number(number), unit: raw.slice(number.length).toLowerCase(), raw, span };
    }
    case 'space':
      return { kind: 'space', span };
    case 'function':
    case 'delim':
      return { kind: 'delim', text, span };
  }
}

/** What of a long piece of CSS is shown in a message. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
