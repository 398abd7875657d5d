import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';

/** One token of TypeScript source, comments left out. */
export interface Token {
  readonly kind: SyntaxKind;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly onNewLine: boolean;
}

export interface SourceFile {
  /** From the repository's top, `/` between folders. */
  readonly path: string;
  readonly text: string;
}

// After these a slash divides; after anything else it opens a regular expression.
const operandEnds = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
  SyntaxKind.SuperKeyword,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.UndefinedKeyword,
]);

export const endsOperand = (kind: SyntaxKind): boolean => operandEnds.has(kind);

export const tokensOf = (text: string): readonly Token[] => {
  const scanner = createScanner(true, 0, text);
  const tokens: Token[] = [];
  // Depth of braces inside each open `${…}`.
  const templates: number[] = [];
  let previous = SyntaxKind.Unknown;
  let line = 1;
  let counted = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if ((kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) && !endsOperand(previous)) {
      kind = scanner.reScanSlashToken();
    }
    const depth = templates.at(-1);
    if (kind === SyntaxKind.TemplateHead) templates.push(0);
    else if (depth !== undefined && kind === SyntaxKind.OpenBraceToken) templates[templates.length - 1] = depth + 1;
    else if (depth !== undefined && kind === SyntaxKind.CloseBraceToken) {
      if (depth > 0) templates[templates.length - 1] = depth - 1;
      else {
        kind = scanner.reScanTemplateToken(false);
        if (kind === SyntaxKind.TemplateTail) templates.pop();
      }
    }
    const start = scanner.getTokenStart();
    for (; counted < start; counted += 1) if (text[counted] === '\n') line += 1;
    tokens.push({ kind, text: scanner.getTokenText(), line, onNewLine: scanner.hasPrecedingLineBreak() });
    previous = kind;
  }
  return tokens;
};
