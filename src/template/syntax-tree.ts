/** The parts of Handlebars' syntax tree that we read. Lines count from 1, columns from 0, in UTF-16. */
export interface SyntaxPlace {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** A template or the body of a block. */
export interface SyntaxProgram {
  readonly type: 'Program';
  readonly body: readonly SyntaxStatement[];
  readonly blockParams?: readonly string[] | undefined;
  readonly chained?: boolean;
}

interface Invocation {
  readonly params: readonly SyntaxExpression[];
  readonly hash?: SyntaxHash | undefined;
  readonly loc: SyntaxPlace;
}

/** `{{…}}`. */
export interface SyntaxMustache extends Invocation {
  readonly type: 'MustacheStatement' | 'Decorator';
  readonly path: SyntaxExpression;
  readonly escaped: boolean;
}

/** `{{#…}}…{{/…}}`. */
export interface SyntaxBlock extends Invocation {
  readonly type: 'BlockStatement' | 'DecoratorBlock';
  readonly path: SyntaxExpression;
  /** Absent in `{{^x}}…{{/x}}`. */
  readonly program?: SyntaxProgram | undefined;
  readonly inverse?: SyntaxProgram | undefined;
}

/** `{{> …}}`. */
export interface SyntaxPartial extends Invocation {
  readonly type: 'PartialStatement';
  readonly name: SyntaxExpression;
}

/** `{{#> …}}`, which is refused. */
export interface SyntaxPartialBlock extends Invocation {
  readonly type: 'PartialBlockStatement';
  readonly name: SyntaxExpression;
  readonly program: SyntaxProgram;
}

/** Text between mustaches. */
export interface SyntaxContent {
  readonly type: 'ContentStatement';
  readonly value: string;
  readonly original: string;
  readonly loc: SyntaxPlace;
}

/** `{{! …}}`. */
export interface SyntaxComment {
  readonly type: 'CommentStatement';
  readonly loc: SyntaxPlace;
}

/** What a program holds. */
export type SyntaxStatement =
  | SyntaxMustache
  | SyntaxBlock
  | SyntaxPartial
  | SyntaxPartialBlock
  | SyntaxContent
  | SyntaxComment;

/** `(helper …)`. */
export interface SyntaxCall extends Invocation {
  readonly type: 'SubExpression';
  readonly path: SyntaxExpression;
}

/** A name with its steps. */
export interface SyntaxPath {
  readonly type: 'PathExpression';
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: SyntaxPlace;
}

/** A string, number, truth value or nothing. */
export interface SyntaxLiteral {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly value?: string | number | boolean;
  readonly loc: SyntaxPlace;
}

/** What can stand in a mustache. */
export type SyntaxExpression = SyntaxCall | SyntaxPath | SyntaxLiteral;

/** The `name=value` pairs of a call. */
export interface SyntaxHash {
  readonly pairs: readonly { readonly key: string; readonly value: SyntaxExpression; readonly loc: SyntaxPlace }[];
}
