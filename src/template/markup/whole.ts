import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { DocumentTree, ElementNode, TreeNode } from '../../document/tree.ts';

const element = (tag: string, children: readonly TreeNode[], span: SourceSpan, like?: ElementNode): ElementNode => ({
  kind: 'element',
  tag,
  attributes: like?.attributes ?? new Map(),
  children,
  span: like?.span ?? span,
});

const isTag =
  (tag: string) =>
  (node: TreeNode): node is ElementNode =>
    node.kind === 'element' && node.tag === tag;

const isSpace = (node: TreeNode): boolean =>
  node.kind === 'text' && node.origins.length === 0 && node.text.trim() === '';

/** Says what of a `head` has no effect here. */
const checkHead = (head: ElementNode, report: (found: Diagnostic) => void): void => {
  for (const child of head.children) {
    if (child.kind !== 'element') continue;
    const harmless =
      child.tag === 'title' || child.attributes.has('charset') || child.attributes.get('name')?.value === 'viewport';
    if (harmless) continue;
    const style = child.tag === 'link' && (child.attributes.get('rel')?.value ?? '').includes('stylesheet');
    const hints = [hint(style ? 'template/style-is-used' : 'template/manifest-says')];
    report(diagnostic('template/head-ignored', { span: child.span, values: { tag: child.tag }, hints }));
  }
};

/** Takes the one body out of what stands in `html` or in the document; without one, all is the body. */
const bodyOf = (nodes: readonly TreeNode[], span: SourceSpan, report: (found: Diagnostic) => void): ElementNode => {
  const bodies = nodes.filter(isTag('body'));
  for (const head of nodes.filter(isTag('head'))) checkHead(head, report);
  const rest = nodes.filter((node) => !isTag('head')(node) && !isTag('body')(node) && !isTag('html')(node));
  const [body, second] = bodies;
  if (body === undefined) {
    const from = rest.findIndex((node) => !isSpace(node));
    const to = rest.findLastIndex((node) => !isSpace(node));
    return element('body', from === -1 ? [] : rest.slice(from, to + 1), span);
  }
  if (second !== undefined)
    report(diagnostic('template/second-of-kind', { span: second.span, values: { tag: 'body' } }));
  for (const node of rest) {
    if (!isSpace(node)) report(diagnostic('template/outside-body', { span: node.span }));
  }
  return body;
};

/** One `html` that holds one `body`, whether the layout was a fragment or whole. */
export const wholeDocument = (
  nodes: readonly TreeNode[],
  span: SourceSpan,
  report: (found: Diagnostic) => void,
): DocumentTree => {
  const [html, second] = nodes.filter(isTag('html'));
  if (html === undefined) return { root: element('html', [bodyOf(nodes, span, report)], span) };
  if (second !== undefined)
    report(diagnostic('template/second-of-kind', { span: second.span, values: { tag: 'html' } }));
  for (const node of nodes) {
    if (node.kind === 'text' ? !isSpace(node) : node.tag !== 'html') {
      report(diagnostic('template/outside-body', { span: node.span }));
    }
  }
  return { root: element('html', [bodyOf(html.children, html.span, report)], span, html) };
};
