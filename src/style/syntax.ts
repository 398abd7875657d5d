import { type Checked, checked, diagnostic, hint } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import { type CssValue, isDelim, keywordOf, printSpaced, withoutSpace } from './css-value.ts';
import type { Token } from './token.ts';
import { TokenReader } from './token-reader.ts';

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

/** Reads rules, at-rules and declarations as CSS Syntax §5 does, and says what it could not read. */
export function readSyntax(tokens: readonly Token[]): Checked<readonly SyntaxItem[]> {
  const reader = new TokenReader(tokens);
  const items: SyntaxItem[] = [];
  for (reader.skip(); !reader.atEnd; reader.skip()) {
    const item = topItem(reader);
    if (item !== undefined) items.push(item);
  }
  return checked(items, reader.diagnostics);
}

function topItem(reader: TokenReader): SyntaxItem | undefined {
  const first = reader.token;
  if (first === undefined) return undefined;
  if (first.type === 'at') return atRule(reader, 0);
  if (reader.isAt('}')) {
    reader.diagnostics.push(diagnostic('style/stray-brace', { span: first.span }));
    reader.advance();
    return undefined;
  }
  const prelude = reader.prelude(0);
  if (reader.isAt('{')) return { kind: 'rule', prelude, block: block(reader, 1), span: first.span };
  const values = { text: shorten(printSpaced(prelude)) };
  const hints = [hint('style/close-before')];
  if (!reader.stopped) reader.diagnostics.push(diagnostic('style/no-block', { span: first.span, values, hints }));
  if (reader.isAt(';')) reader.advance();
  return undefined;
}

function block(reader: TokenReader, depth: number): readonly SyntaxItem[] {
  const opener = reader.token;
  if (opener === undefined || !reader.mayEnter(opener, depth)) return [];
  reader.advance();
  const items: SyntaxItem[] = [];
  for (reader.skip(';'); !reader.atEnd && !reader.isAt('}'); reader.skip(';')) {
    const item = reader.token?.type === 'at' ? atRule(reader, depth) : declarationOrRule(reader, depth);
    if (item !== undefined) items.push(item);
  }
  if (!reader.atEnd) reader.advance();
  else if (!reader.stopped) reader.diagnostics.push(diagnostic('style/unclosed-block', { span: opener.span }));
  return items;
}

function atRule(reader: TokenReader, depth: number): SyntaxItem | undefined {
  const { token } = reader;
  if (token === undefined) return undefined;
  reader.advance();
  const prelude = reader.prelude(depth);
  const rule = { kind: 'at-rule', name: token.text.toLowerCase(), prelude, span: token.span } as const;
  if (reader.isAt('{')) return { ...rule, block: block(reader, depth + 1) };
  if (reader.isAt(';')) reader.advance();
  return rule;
}

function declarationOrRule(reader: TokenReader, depth: number): SyntaxItem | undefined {
  const start = reader.place;
  const first = reader.token;
  if (first === undefined) return undefined;
  const custom = first.type === 'ident' && first.text.startsWith('--');
  const values = [...reader.prelude(depth)];
  while (reader.isAt('{') && custom) {
    const value = reader.component(depth);
    if (value !== undefined) values.push(value);
    values.push(...reader.prelude(depth));
  }
  if (reader.isAt('{')) return { kind: 'rule', prelude: values, block: block(reader, depth + 1), span: first.span };
  return reader.stopped ? undefined : declaration(values, reader, start);
}

function declaration(all: readonly CssValue[], reader: TokenReader, start: number): SyntaxDeclaration | undefined {
  const [name, ...rest] = all.filter((value, index) => index === 0 || value.kind !== 'space');
  if (name?.kind !== 'ident' || !isDelim(rest[0], ':')) {
    if (name !== undefined) {
      const values = { text: shorten(printSpaced(all)) };
      reader.diagnostics.push(diagnostic('style/not-a-declaration', { span: name.span, values }));
    }
    return undefined;
  }
  const values = withoutSpace(rest.slice(1));
  const important = isDelim(values.at(-2), '!') && keywordOf(values.at(-1)) === 'important';
  const written = reader.written(start);
  return {
    kind: 'declaration',
    name: name.name,
    values: important ? values.slice(0, -2) : values,
    text: written.slice(written.indexOf(':') + 1).trim(),
    important,
    span: name.span,
  };
}

/** What of a long piece of CSS is shown in a message. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : text;
}
