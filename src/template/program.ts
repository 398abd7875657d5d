import type { Scalar } from '../data/dataset.ts';
import type { PlacedText } from './placed-text.ts';

/** A parsed template. Offsets are into `text`, UTF-16. */
export interface Program {
  readonly text: PlacedText;
  readonly body: readonly Statement[];
}

export type Statement = Content | Mustache | Block | Partial;

export interface Content {
  readonly kind: 'content';
  readonly text: string;
  readonly offset: number;
}

export interface Mustache {
  readonly kind: 'mustache';
  readonly expression: Expression;
  readonly offset: number;
}

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

export type BlockWord = 'if' | 'unless' | 'each' | 'with';

export interface Partial {
  readonly kind: 'partial';
  readonly name: string;
  readonly context: Expression | null;
  readonly options: Options;
  readonly offset: number;
  readonly nameOffset: number;
}

export type Expression = PathExpression | LiteralExpression | CallExpression;

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

export interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: Scalar;
  readonly offset: number;
  readonly end: number;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly parameters: readonly Expression[];
  readonly options: Options;
  /** From the helper's name to the last parameter or option. */
  readonly offset: number;
  readonly end: number;
}

export type Options = ReadonlyMap<string, { readonly value: Expression; readonly offset: number }>;

export const noOptions: Options = new Map();
