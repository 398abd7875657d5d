import type { SourceSpan } from '../base/span.ts';
import type { TreeNode } from '../document/tree.ts';
import type { PlacedText } from './placed-text.ts';

/** What a template yields: its own text, which is markup, and values, which never are. */
export type Piece =
  | { readonly kind: 'markup'; readonly text: string; readonly source: PlacedText; readonly offset: number }
  | { readonly kind: 'value'; readonly nodes: readonly TreeNode[]; readonly span: SourceSpan };
