import type { SourceSpan } from '../base/span.ts';
import type { CssValue } from './css-value.ts';
import type { LonghandName, Values } from './properties/index.ts';
import type { Context } from './property.ts';

/** The values of all properties while an element's style is made. */
export type Draft = { -readonly [Name in LonghandName]: Values[Name] };

/** One longhand with its specified value. */
export interface Assignment {
  readonly name: LonghandName;
  readonly apply: (draft: Draft, parent: Draft, context: Context) => void;
}

/** A declaration that has been understood, or that waits for its variables. */
export interface Declaration {
  /** Lower case, but for custom properties. */
  readonly property: string;
  readonly important: boolean;
  readonly span: SourceSpan;
  readonly values: readonly CssValue[];
  readonly body:
    | { readonly kind: 'assigned'; readonly assignments: readonly Assignment[] }
    /** `--name: …` */
    | { readonly kind: 'custom' }
    /** `var()` stands in it. */
    | { readonly kind: 'pending' };
}
