import type { Scalar } from '../data/dataset.ts';
import type { PlacedText } from './placed-text.ts';

/** A parsed template. Offsets are into `text`, UTF-16. */
export interface Program {
  readonly text: PlacedText;
  readonly body: readonly Statement[];
}

/** One piece of a template, as it runs. */
export type Statement = Content | Mustache | Block | Partial;

/** Markup printed as it stands. */
export interface Content {
  readonly kind: 'content';
  readonly text: string;
  readonly offset: number;
}

/** `{{…}}`: a value to print. */
export interface Mustache {
  readonly kind: 'mustache';
  readonly expression: Expression;
  readonly offset: number;
}

/** `{{#…}}` with its body and its `else`. */
export interface Block {
  readonly kind: 'block';
  /** Absent for a section on a plain name: `{{#rows}}…{{/rows}}`. */
  readonly word: BlockWord | null;
  readonly subject: Expression;
  readonly options: Options;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
  readonly names: readonly string[];
  /** An `else if` of the block before it: it is no level deeper. */
  readonly chained: boolean;
  readonly offset: number;
}

/** The blocks that templates can open by name. */
export type BlockWord = 'if' | 'unless' | 'each' | 'with';

/** `{{> name}}` and what it is given. */
export interface Partial {
  readonly kind: 'partial';
  readonly name: string;
  readonly context: Expression | null;
  readonly options: Options;
  readonly offset: number;
  readonly nameOffset: number;
}

/** What can be worked out to a value. */
export type Expression = PathExpression | LiteralExpression | CallExpression;

/** A data name as written, `../` counted. */
export interface PathExpression {
  readonly kind: 'path';
  /** `@index`, `@root.x` */
  readonly loop: boolean;
  /** How many `../` */
  readonly up: number;
  /** `this.x`, `./x`: only in the current context */
  readonly scoped: boolean;
  readonly parts: readonly string[];
  readonly offset: number;
  readonly end: number;
}

/** A value written into the template. */
export interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: Scalar;
  readonly offset: number;
  readonly end: number;
}

/** A helper and its arguments. */
export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly parameters: readonly Expression[];
  readonly options: Options;
  /** From the helper's name to the last parameter or option. */
  readonly offset: number;
  readonly end: number;
}

/** `name=value` pairs, in the order written. */
export type Options = ReadonlyMap<string, { readonly value: Expression; readonly offset: number }>;

/** A call without `name=value`. */
export const noOptions: Options = new Map();
