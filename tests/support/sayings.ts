import { SyntaxKind } from 'typescript/unstable/ast';
import type { Finding } from './architecture.ts';
import { type SourceFile, type Token, tokensOf } from './tokens.ts';

/** One place of the source where a sentence is said: `diagnostic('code', …)` or `hint('code', …)`. */
export interface Saying {
  readonly kind: 'diagnostic' | 'hint';
  readonly code: string;
  /** The slots that it fills; undefined where they are not written out on the spot. */
  readonly filled?: readonly string[];
  readonly file: string;
  readonly line: number;
}

const opens = new Set([SyntaxKind.OpenBraceToken, SyntaxKind.OpenParenToken, SyntaxKind.OpenBracketToken]);
const closes = new Set([SyntaxKind.CloseBraceToken, SyntaxKind.CloseParenToken, SyntaxKind.CloseBracketToken]);

interface Entry {
  readonly key: string;
  /** Index of the first token of the value; the key's own where it is short. */
  readonly value: number;
}

/** The entries of the object literal that opens at `start`; undefined where a spread or a computed key hides some. */
const entriesOf = (tokens: readonly Token[], start: number): readonly Entry[] | undefined => {
  if (tokens[start]?.kind !== SyntaxKind.OpenBraceToken) return;
  const entries: Entry[] = [];
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1]?.kind;
    if (token === undefined) return;
    const first = depth === 1 && (before === SyntaxKind.CommaToken || index === start + 1);
    if (first && token.kind === SyntaxKind.DotDotDotToken) return;
    if (first && token.kind === SyntaxKind.OpenBracketToken) return;
    if (first && token.kind !== SyntaxKind.CloseBraceToken) {
      const colon = tokens[index + 1]?.kind === SyntaxKind.ColonToken;
      entries.push({ key: token.text.replaceAll(/['"]/g, ''), value: colon ? index + 2 : index });
    }
    if (opens.has(token.kind) || token.kind === SyntaxKind.TemplateHead) depth += 1;
    if (closes.has(token.kind) || token.kind === SyntaxKind.TemplateTail) depth -= 1;
    if (depth === 0) return entries;
  }
  return;
};

const filledBy = (tokens: readonly Token[], kind: Saying['kind'], argument: number): readonly string[] | undefined => {
  if (
    tokens[argument - 1]?.kind !== SyntaxKind.CommaToken ||
    closes.has(tokens[argument]?.kind ?? SyntaxKind.Unknown)
  ) {
    return [];
  }
  const entries = entriesOf(tokens, argument);
  if (kind === 'hint' || entries === undefined) return entries?.map(({ key }) => key);
  const values = entries.find(({ key }) => key === 'values');
  return values === undefined ? [] : entriesOf(tokens, values.value)?.map(({ key }) => key);
};

const kinds = ['diagnostic', 'hint'] as const;

export const sayingsOf = ({ path, text }: SourceFile): readonly Saying[] => {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index): readonly Saying[] => {
    const kind = kinds.find((name) => name === token.text);
    const code = tokens[index + 2];
    if (kind === undefined || tokens[index + 1]?.kind !== SyntaxKind.OpenParenToken) return [];
    if (code?.kind !== SyntaxKind.StringLiteral) return [];
    const filled = filledBy(tokens, kind, index + 4);
    const said = code.text.slice(1, -1);
    return [{ kind, code: said, file: path, line: token.line, ...(filled === undefined ? {} : { filled }) }];
  });
};

/** Slots that a saying leaves open, so that `{name}` itself would be printed. */
export const checkFilled = (
  sayings: readonly Saying[],
  slots: ReadonlyMap<string, readonly string[]>,
): readonly Finding[] =>
  sayings.flatMap(({ code, filled, file, line }) => {
    const open = filled === undefined ? [] : (slots.get(code) ?? []).filter((slot) => !filled.includes(slot));
    return open.length === 0 ? [] : [{ file, line, message: `${code} leaves {${open.join('} {')}} open` }];
  });

/** Codes that stand nowhere in the source, whole or as the head of a template, so that nobody says them. */
export const unsaid = (codes: readonly string[], files: readonly SourceFile[]): readonly string[] => {
  const tokens = files.flatMap(({ text }) => tokensOf(text));
  const whole = new Set(
    tokens
      .filter(({ kind }) => kind === SyntaxKind.StringLiteral || kind === SyntaxKind.NoSubstitutionTemplateLiteral)
      .map(({ text }) => text.slice(1, -1)),
  );
  const heads = tokens
    .filter(({ kind, text }) => kind === SyntaxKind.TemplateHead && /^`[a-z]+\/[a-z-]+\$/.test(text))
    .map(({ text }) => text.slice(1, -2));
  return codes.filter((code) => !whole.has(code) && !heads.some((head) => code.startsWith(head)));
};
