import { posix } from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import { type SourceFile, type Token, tokensOf } from './tokens.ts';

export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The imported file's path where the specifier is relative. */
  readonly file?: string;
  /** `import type` and `export type`: erased before anything runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

const stringValue = (token: Token): string => token.text.slice(1, -1);

const specifierOf = (tokens: readonly Token[], start: number): Token | undefined => {
  const next = tokens[start + 1];
  if (next?.kind === SyntaxKind.StringLiteral) return next;
  if (next?.kind === SyntaxKind.OpenParenToken) {
    const argument = tokens[start + 2];
    return argument?.kind === SyntaxKind.StringLiteral ? argument : undefined;
  }
  for (let index = start + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === SyntaxKind.SemicolonToken || token.kind === SyntaxKind.EqualsToken)
      return;
    if (token.kind === SyntaxKind.FromKeyword) {
      const after = tokens[index + 1];
      return after?.kind === SyntaxKind.StringLiteral ? after : undefined;
    }
    // `export const …` and the like have no specifier.
    if (index === start + 1 && tokens[start]?.kind === SyntaxKind.ExportKeyword && !reexports.has(token.kind)) return;
  }
  return;
};

const reexports = new Set([SyntaxKind.OpenBraceToken, SyntaxKind.AsteriskToken, SyntaxKind.TypeKeyword]);

/** Static and dynamic imports, and `export … from`. */
export const importsOf = ({ path, text }: SourceFile): readonly Import[] => {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index): readonly Import[] => {
    if (token.kind !== SyntaxKind.ImportKeyword && token.kind !== SyntaxKind.ExportKeyword) return [];
    const found = specifierOf(tokens, index);
    if (found === undefined) return [];
    const specifier = stringValue(found);
    return [
      {
        from: path,
        specifier,
        ...(specifier.startsWith('.') ? { file: posix.join(posix.dirname(path), specifier) } : {}),
        typeOnly: tokens[index + 1]?.kind === SyntaxKind.TypeKeyword,
        line: token.line,
      },
    ];
  });
};

/** `csv-parse/sync` → `csv-parse`; undefined for a file and for Node's own modules. */
export const packageOf = (specifier: string): string | undefined => {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
};
