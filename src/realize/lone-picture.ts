import type { Block } from '../document/flow.ts';
import type { ElementNode, TreeNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';

/**
 * Inline pictures with nothing else in their line. They are set as blocks: then percentages, limits, fitting and borders
 * hold, and no room for descenders stands below.
 */
export function lonePictures(
  nodes: readonly TreeNode[],
  isBlock: (node: TreeNode) => boolean,
  isHidden: (element: ElementNode) => boolean,
): ReadonlySet<TreeNode> {
  const lone = new Set<TreeNode>();
  let line: TreeNode[] = [];
  const close = (): void => {
    const [first] = line;
    if (line.length === 1 && first?.kind === 'element' && (first.tag === 'img' || first.tag === 'chart'))
      lone.add(first);
    line = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) close();
    else if (node.kind === 'element' ? !isHidden(node) : /[^ \t\n\r\f]/.test(node.text)) line.push(node);
  }
  close();
  return lone;
}

/** The picture where its line's `text-align` would have put it. */
export function alignedAs(parent: ComputedStyle, blocks: readonly Block[]): readonly Block[] {
  const { align } = parent.paragraph;
  if (align !== 'center' && align !== 'right' && align !== 'end') return blocks;
  const [start, end] = parent.writingMode === undefined ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  return blocks.map((block) => {
    const { margin } = block.style;
    const moved = { ...margin, [start]: 'auto' as const, ...(align === 'center' ? { [end]: 'auto' as const } : {}) };
    return { ...block, style: { ...block.style, margin: moved } };
  });
}
