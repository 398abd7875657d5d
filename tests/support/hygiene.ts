import { SyntaxKind } from 'typescript/unstable/ast';
import type { Finding } from './architecture.ts';
import { endsOperand, type SourceFile, type Token, tokensOf } from './tokens.ts';

const maxLines = 300;

/** What would make the output depend on when, where or in which locale it runs. */
const impure = new Set([
  'process',
  'console',
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'crypto',
  'Intl',
]);
const impureMembers = new Set([
  'Math.random',
  '.localeCompare',
  '.toLocaleString',
  '.toLocaleUpperCase',
  '.toLocaleLowerCase',
  'import.meta',
]);

const isMember = (previous: Token | undefined): boolean =>
  previous?.kind === SyntaxKind.DotToken || previous?.kind === SyntaxKind.QuestionDotToken;

const isKey = (next: Token | undefined): boolean => next?.kind === SyntaxKind.ColonToken;

export const checkPurity = ({ path, text }: SourceFile): readonly Finding[] => {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index): readonly Finding[] => {
    const before = tokens[index - 1];
    const member = isMember(before);
    const owner = member ? tokens[index - 2]?.text : undefined;
    const name = member
      ? [`${owner}.${token.text}`, `.${token.text}`].find((candidate) => impureMembers.has(candidate))
      : impure.has(token.text) && token.kind === SyntaxKind.Identifier && !isKey(tokens[index + 1])
        ? token.text
        : undefined;
    return name === undefined ? [] : [{ file: path, line: token.line, message: `${name} outside world, cli, preview` }];
  });
};

const isInList = (tokens: readonly Token[], index: number): boolean => {
  // `import { a as b }`, `export { a as b }`, `import * as a`: walk back to what opened the list.
  if (tokens[index - 1]?.kind === SyntaxKind.AsteriskToken) return true;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === SyntaxKind.OpenBraceToken) {
      const opener = tokens[at - 1]?.kind === SyntaxKind.TypeKeyword ? tokens[at - 2] : tokens[at - 1];
      const kind = opener?.kind;
      return kind === SyntaxKind.ImportKeyword || kind === SyntaxKind.ExportKeyword || kind === SyntaxKind.CommaToken;
    }
    if (
      token.kind !== SyntaxKind.CommaToken &&
      token.kind !== SyntaxKind.AsKeyword &&
      token.kind !== SyntaxKind.TypeKeyword &&
      token.kind !== SyntaxKind.Identifier &&
      token.kind !== SyntaxKind.DefaultKeyword
    ) {
      return false;
    }
  }
  return false;
};

const isAssertion = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token === undefined || before === undefined || after === undefined) return false;
  switch (token.kind) {
    case SyntaxKind.AnyKeyword:
      return isTypePlace(tokens, index);
    case SyntaxKind.AsKeyword:
      return (
        after.kind !== SyntaxKind.ConstKeyword &&
        endsOperand(before.kind) &&
        !isMember(before) &&
        !isInList(tokens, index)
      );
    case SyntaxKind.ExclamationToken:
      return endsOperand(before.kind) && !token.onNewLine && !startsNegation(before, after);
    default:
      return false;
  }
};

// After `)` or `}` a `!` may begin the next statement: `if (a) !b`.
const startsNegation = (before: Token, after: Token): boolean =>
  (before.kind === SyntaxKind.CloseParenToken || before.kind === SyntaxKind.CloseBraceToken) &&
  (after.kind === SyntaxKind.Identifier || after.kind === SyntaxKind.OpenParenToken);

const beforeTypes = new Set([
  SyntaxKind.ColonToken,
  SyntaxKind.LessThanToken,
  SyntaxKind.BarToken,
  SyntaxKind.AmpersandToken,
  SyntaxKind.AsKeyword,
  SyntaxKind.ExtendsKeyword,
  SyntaxKind.IsKeyword,
  SyntaxKind.KeyOfKeyword,
  SyntaxKind.ReadonlyKeyword,
]);

// `any` is also a good name for a variable: only where a type stands is it the type.
const isTypePlace = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1]?.kind;
  const after = tokens[index + 1]?.kind;
  if (before === undefined || after === SyntaxKind.ColonToken) return false;
  if (beforeTypes.has(before)) return true;
  if (before === SyntaxKind.CommaToken) return after === SyntaxKind.GreaterThanToken;
  if (before === SyntaxKind.EqualsToken) return tokens[index - 3]?.kind === SyntaxKind.TypeKeyword;
  return (
    before === SyntaxKind.EqualsGreaterThanToken && after !== SyntaxKind.DotToken && after !== SyntaxKind.OpenParenToken
  );
};

/** `any`, `as` (but `as const`) and `!`: claims that the compiler cannot check. */
export const checkAssertions = ({ path, text }: SourceFile): readonly Finding[] => {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index): readonly Finding[] =>
    isAssertion(tokens, index)
      ? [{ file: path, line: token.line, message: `\`${token.text}\` where no library is met` }]
      : [],
  );
};

export const checkLength = ({ path, text }: SourceFile): readonly Finding[] => {
  const lines = text.split('\n').length - 1;
  return lines > maxLines ? [{ file: path, line: maxLines + 1, message: `${lines} lines; ${maxLines} at most` }] : [];
};
