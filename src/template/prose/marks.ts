import type { Origin } from '../../base/origin.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { ElementNode, TreeNode } from '../../document/tree.ts';
import { tracedText } from '../print.ts';

/** Prose whose references are filled in: nodes, with stars between them that may mark. */
export type MarkedItem =
  | { readonly kind: 'node'; readonly node: TreeNode; readonly text: string }
  | { readonly kind: 'stars'; readonly count: number };

const digit = /[0-9０-９]/;
const opensInside = /^[^\s\p{Pe}\p{Pf}，。、；：！？,;:!?]/u;
const closesInside = /[^\s\p{Ps}\p{Pi}，、；：,;:]$/u;

interface Open {
  count: number;
  /** Where in the row of finished nodes its content begins. */
  readonly from: number;
}

const element = (tag: 'strong' | 'em', children: readonly TreeNode[], span: SourceSpan): ElementNode => ({
  kind: 'element',
  tag,
  attributes: new Map(),
  children,
  span,
});

const wholeOrigin = (node: TreeNode | undefined): Origin | null => {
  const range = node?.kind === 'text' && node.origins.length === 1 ? node.origins[0] : undefined;
  return node?.kind === 'text' && range?.start === 0 && range.end === node.text.length ? range.origin : null;
};

/** Neighbours that came from the same place are one text again. */
const joinTexts = (nodes: readonly TreeNode[]): readonly TreeNode[] => {
  const joined: TreeNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const origin = wholeOrigin(node);
    if (node.kind === 'text' && last?.kind === 'text' && origin !== null && origin === wholeOrigin(last)) {
      joined[joined.length - 1] = tracedText(last.text + node.text, origin, node.span);
    } else joined.push(node.kind === 'element' ? { ...node, children: joinTexts(node.children) } : node);
  }
  return joined;
};

/** Stars mark only where a word touches them inside and no digit outside; all others are stars. */
export const applyMarks = (items: readonly MarkedItem[], own: Origin, span: SourceSpan): readonly TreeNode[] => {
  const stars = (count: number): TreeNode => tracedText('*'.repeat(count), own, span);
  const row: TreeNode[] = [];
  const open: Open[] = [];

  const settle = (from: number): void => {
    for (const left of open.splice(from).reverse()) if (left.count > 0) row.splice(left.from, 0, stars(left.count));
  };

  const close = (count: number): number => {
    let left = count;
    while (left > 0 && open.length > 0) {
      const index = open.findLastIndex((opener) => opener.from < row.length);
      const opener = open[index];
      if (opener === undefined) return left;
      settle(index + 1);
      const used = left >= 2 && opener.count >= 2 ? 2 : 1;
      if (used === 1 && left === 1 && opener.count === 2) return left;
      if (used === 1 && left === 2 && opener.count === 1) return left;
      row.push(element(used === 2 ? 'strong' : 'em', row.splice(opener.from), span));
      opener.count -= used;
      left -= used;
      if (opener.count === 0) open.splice(index, 1);
    }
    return left;
  };

  items.forEach((item, index) => {
    if (item.kind === 'node') {
      row.push(item.node);
      return;
    }
    const before = textOf(items[index - 1]);
    const after = textOf(items[index + 1]);
    let left = item.count;
    if (item.count <= 3) {
      if (closesInside.test(before) && !digit.test(after.slice(0, 1))) left = close(left);
      if (left > 0 && opensInside.test(after) && !digit.test(before.slice(-1))) {
        open.push({ count: left, from: row.length });
        return;
      }
    }
    if (left > 0) row.push(stars(left));
  });
  settle(0);
  return joinTexts(row);
};

const textOf = (item: MarkedItem | undefined): string => (item?.kind === 'node' ? item.text : '');
