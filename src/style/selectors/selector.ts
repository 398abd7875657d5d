import type { SourceSpan } from '../../base/span.ts';

export type AttributeOperator = '=' | '~=' | '|=' | '^=' | '$=' | '*=';

/** One condition on one element. */
export type Condition =
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'id'; readonly name: string }
  | { readonly kind: 'class'; readonly name: string }
  | {
      readonly kind: 'attribute';
      readonly name: string;
      readonly operator?: AttributeOperator;
      readonly value: string;
      readonly ignoreCase: boolean;
    }
  | { readonly kind: 'root' }
  | { readonly kind: 'empty' }
  /** The a·n + b-th child, counted from 1. */
  | {
      readonly kind: 'nth';
      readonly step: number;
      readonly offset: number;
      readonly fromEnd: boolean;
      readonly ofType: boolean;
    }
  | { readonly kind: 'matches'; readonly selectors: readonly Complex[]; readonly wanted: boolean };

export type Compound = readonly Condition[];

/** Compounds from the subject back: each is reached from the one before by its combinator. */
export interface Complex {
  readonly subject: Compound;
  readonly steps: readonly { readonly combinator: ' ' | '>' | '+' | '~'; readonly compound: Compound }[];
  readonly specificity: Specificity;
}

export type Specificity = readonly [ids: number, classes: number, tags: number];

/** What a rule may dress besides an element. */
export const everyPseudoElement = ['before', 'after', 'footnote-call', 'footnote-marker'] as const;
export type PseudoElement = (typeof everyPseudoElement)[number];

export interface Selector extends Complex {
  readonly pseudo?: PseudoElement;
  readonly span: SourceSpan;
}

export const addSpecificity = (a: Specificity, b: Specificity): Specificity => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

export const compareSpecificity = (a: Specificity, b: Specificity): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

const none: Specificity = [0, 0, 0];

export const highest = (selectors: readonly Complex[]): Specificity =>
  selectors.reduce(
    (best: Specificity, { specificity }) => (compareSpecificity(specificity, best) > 0 ? specificity : best),
    none,
  );
