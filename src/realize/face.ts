import { joinTraced, type TracedText } from '../base/origin.ts';
import type { BlockFace } from '../document/flow.ts';
import type { StructureNode } from '../document/structure.ts';
import type { ElementNode, TreeNode } from '../document/tree.ts';
import { attribute, headingLevel, plainText, tracedText } from '../document/walk.ts';
import type { ComputedStyle, ContentItem } from '../style/computed.ts';
import { withoutNotes } from './footnotes.ts';
import { contentText } from './generated.ts';
import type { Realization } from './realization.ts';

const contentOf = (item: ContentItem, element: ElementNode, realization: Realization): TracedText =>
  item.kind === 'element-text'
    ? tracedText(withoutNotes(element, realization))
    : { text: contentText(item, element, realization), origins: [] };

/** A face whose part of the document is known. */
export type PlacedFace = BlockFace & { readonly node: StructureNode };

/** What a block is called and what it sets, beside its content. */
export function blockFace(
  element: ElementNode,
  style: ComputedStyle,
  realization: Realization,
  node: StructureNode,
): PlacedFace {
  const id = attribute(element, 'id');
  const level = headingLevel(element.tag);
  const heading = level === undefined ? '' : plainText(withoutNotes(element, realization));
  return {
    style,
    span: element.span,
    tag: element.tag,
    node,
    ids: id === undefined ? [] : [id],
    strings: [...stringsOf(element, style, realization), ...inlineStrings(element.children, realization)],
    ...(level === undefined || heading === '' ? {} : { heading: { level, text: heading } }),
  };
}

const stringsOf = (element: ElementNode, style: ComputedStyle, realization: Realization): BlockFace['strings'] =>
  style.stringSet.map(({ name, content }) => {
    const { text, origins } = joinTraced(content.map((item) => contentOf(item, element, realization)));
    return origins.length === 0 ? { name, text } : { name, text, origins };
  });

/** What inline elements in a block set is set where the block starts. */
function inlineStrings(nodes: readonly TreeNode[], realization: Realization): BlockFace['strings'] {
  return nodes.flatMap((node): BlockFace['strings'] => {
    if (node.kind === 'text') return [];
    const style = realization.styling.style(node);
    if (style.display !== 'inline') return [];
    return [...stringsOf(node, style, realization), ...inlineStrings(node.children, realization)];
  });
}
