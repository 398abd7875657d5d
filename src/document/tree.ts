import type { OriginRange } from '../base/origin.ts';
import type { SourceSpan } from '../base/span.ts';

/** An attribute's value and where it was written. */
export interface Attribute {
  readonly value: string;
  readonly span: SourceSpan;
}

/** An HTML element as the template wrote it. Tags are lower case. */
export interface ElementNode {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly children: readonly TreeNode[];
  readonly span: SourceSpan;
}

/** A stretch of text, and what of it came from data. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly origins: readonly OriginRange[];
  readonly span: SourceSpan;
}

/** What an element can hold. */
export type TreeNode = ElementNode | TextNode;

/** What stage ② makes: one `html` element that holds one `body`. */
export interface DocumentTree {
  readonly root: ElementNode;
}
