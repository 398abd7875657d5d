import type { SourceSpan } from '../../base/span.ts';
import type { Attribute, TreeNode } from '../../document/tree.ts';

/** What the reader hands to the builder, in order. */
export type Token =
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, Attribute>;
      readonly closed: boolean;
      readonly span: SourceSpan;
    }
  | { readonly kind: 'close'; readonly tag: string; readonly span: SourceSpan }
  | { readonly kind: 'text'; readonly text: string; readonly span: SourceSpan }
  | { readonly kind: 'value'; readonly nodes: readonly TreeNode[]; readonly span: SourceSpan }
  | { readonly kind: 'doctype'; readonly span: SourceSpan };
