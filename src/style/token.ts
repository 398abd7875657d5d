import type { SourceSpan } from '../base/span.ts';

/** A CSS token. `text` has its escapes decoded and its quotes, `@`, `#` or `(` taken off; `raw` is as written. */
export interface Token {
  readonly type:
    | 'ident'
    | 'function'
    | 'at'
    | 'hash'
    | 'string'
    | 'url'
    | 'number'
    | 'percentage'
    | 'dimension'
    | 'space'
    | 'delim';
  readonly text: string;
  readonly raw: string;
  readonly span: SourceSpan;
}
