import type { Block, BlockFace, BoxBlock, Inline, InlineStyle, ParagraphBlock } from '../document/flow.ts';
import type { ElementNode, TreeNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { blockFace, type PlacedFace } from './face.ts';
import { calledAtEnd, isFootnote, nestedFootnote } from './footnotes.ts';
import { generatedInlines } from './generated.ts';
import { leadsNowhere } from './hidden.ts';
import { inlines, pseudo } from './inline.ts';
import { blockInlineStyle, contextInside, type InlineContext } from './inline-style.ts';
import { enterList, markerOf } from './lists.ts';
import { alignedAs, lonePictures } from './lone-picture.ts';
import type { Realization } from './realization.ts';
import { withSizeAttributes } from './sizes.ts';
import { collapseSpace, isBlank } from './space.ts';
import { tableBlock } from './table.ts';

/** One block-level element as core blocks; empty where it is `display: none`, or its picture could not be had. */
export function blockOf(
  element: ElementNode,
  depth: number,
  context: InlineContext,
  realization: Realization,
): readonly Block[] {
  const style = withSizeAttributes(element, realization.styling.style(element));
  if (style.display === 'none' || leadsNowhere(element, realization.hidden)) return [];
  if (style.float === 'footnote' && realization.notes.open) realization.diagnostics.push(nestedFootnote(element));
  realization.counters.enter(style, depth);
  enterList(element, depth, realization);
  if (element.tag === 'toc') realization.notes.repeated = true;
  const blocks = realized(element, style, depth, context, realization);
  if (element.tag === 'toc') realization.notes.repeated = false;
  realization.counters.leaveChildrenOf(depth);
  return blocks;
}

/** An element whose counters are entered already. */
export function realized(
  element: ElementNode,
  style: ComputedStyle,
  depth: number,
  context: InlineContext,
  realization: Realization,
): readonly Block[] {
  const { structure } = realization;
  if (element.tag === 'img' || element.tag === 'chart') {
    const picture = realization.pictures(element);
    if (picture === undefined) return [];
    const node = structure.picture(element, style, context.node, picture);
    const { node: _, ...face } = blockFace(element, style, realization, context.node);
    const shown = node === undefined ? face : { ...face, node };
    return [{ kind: 'picture', ...shown, picture, alt: attribute(element, 'alt') ?? '' }];
  }
  const face = blockFace(element, style, realization, structure.block(element, style, context.node));
  if (element.tag === 'table') return [tableBlock(element, face, depth, context, realization, { blockOf, container })];
  return [container(element, face, depth, context, realization)];
}

/** A block with what is in it: one paragraph where all is inline, else blocks with anonymous paragraphs between. */
export function container(
  element: ElementNode,
  face: PlacedFace,
  depth: number,
  context: InlineContext,
  realization: Realization,
): BoxBlock | ParagraphBlock {
  const { style } = face;
  const { structure } = realization;
  const link = element.tag === 'a' ? attribute(element, 'href') : undefined;
  const own = structure.text(face.node);
  const text = blockInlineStyle(style, element.tag, {
    ...(link === undefined ? context : { ...context, link }),
    node: own,
  });
  const label = style.display === 'list-item' ? structure.add(face.node, 'Lbl') : own;
  const marker = markerOf(element, style, { ...text, node: label }, realization);
  const holder = face.node.role === 'LI' ? structure.add(face.node, 'LBody') : face.node;
  const dressed = marker === undefined ? {} : { marker };
  const inside = contextInside(context, style, link, holder);
  const content = contentOf(element, style, text, depth, inside, realization);
  if (content.kind === 'inline' && content.items.length > 0) structure.fill(holder, own);
  return content.kind === 'inline' && content.items.length > 0 && style.display !== 'grid'
    ? { kind: 'paragraph', ...face, ...dressed, items: content.items }
    : {
        kind: 'box',
        ...face,
        ...dressed,
        children: content.kind === 'blocks' ? content.children : anonymous(content.items, element, style, realization),
      };
}

type Content =
  | { readonly kind: 'inline'; readonly items: readonly Inline[] }
  | { readonly kind: 'blocks'; readonly children: readonly Block[] };

function contentOf(
  element: ElementNode,
  style: ComputedStyle,
  text: InlineStyle,
  depth: number,
  context: InlineContext,
  realization: Realization,
): Content {
  const children: Block[] = [];
  let own = text;
  let line: Inline[] = [...pseudo('before', element, own, depth, realization)];
  let placed: Block[] = [...pseudoBlock('before', element, depth, context, realization)];
  let split = placed.length > 0;
  const flush = (): void => {
    const loose = anonymous(collapseSpace(line), element, style, realization);
    children.push(...placed, ...loose);
    if (loose.length > 0 && own.node !== undefined) {
      realization.structure.paragraph(context.node, own.node);
      own = { ...own, node: realization.structure.text(context.node) };
    }
    placed = [];
    line = [];
  };
  const lone =
    line.length > 0
      ? new Set<TreeNode>()
      : lonePictures(
          element.children,
          (node) => isBlockLevel(node, realization),
          (node) => realization.styling.style(node).display === 'none',
        );
  for (const node of element.children) {
    if (node.kind === 'element' && split && isBlank(line) && isFootnote(node, realization)) {
      const [call] = inlines([node], own, depth + 1, realization).filter((item) => item.kind === 'footnote');
      const called = call === undefined ? undefined : calledAtEnd(children, call);
      if (called !== undefined) children.splice(0, children.length, ...called);
      else if (call !== undefined) line.push(call);
      continue;
    }
    if (node.kind === 'text' || !(lone.has(node) || isBlockLevel(node, realization))) {
      line.push(...inlines([node], own, depth + 1, realization));
      continue;
    }
    split = true;
    const absolute = realization.styling.style(node).position === 'absolute';
    if (!absolute) flush();
    const blocks = blockOf(node, depth + 1, context, realization);
    placed.push(...(lone.has(node) ? alignedAs(style, blocks) : blocks));
    if (!absolute) flush();
  }
  line.push(...pseudo('after', element, own, depth, realization));
  const after = pseudoBlock('after', element, depth, context, realization);
  if (!split && after.length === 0) return { kind: 'inline', items: collapseSpace(line) };
  flush();
  children.push(...after);
  return { kind: 'blocks', children };
}

function anonymous(
  items: readonly Inline[],
  parent: ElementNode,
  parentStyle: ComputedStyle,
  realization: Realization,
): readonly ParagraphBlock[] {
  if (isBlank(items)) return [];
  const style = realization.styling.anonymous(parentStyle);
  return [{ kind: 'paragraph', style, span: parent.span, tag: parent.tag, ids: [], strings: [], items }];
}

/** A pseudo-element that is a block or stands absolutely. */
function pseudoBlock(
  which: 'before' | 'after',
  element: ElementNode,
  depth: number,
  context: InlineContext,
  realization: Realization,
): readonly Block[] {
  const style = realization.styling[which](element);
  if (style === undefined || style.display === 'none' || style.content === 'none' || style.content === 'normal')
    return [];
  if (style.display === 'inline' && style.position !== 'absolute') return [];
  realization.counters.enter(style, depth + 1);
  const face: BlockFace = { style, span: element.span, tag: `${element.tag}::${which}`, ids: [], strings: [] };
  const node = realization.structure.add(context.node, 'P');
  const text = blockInlineStyle(style, element.tag, { ...context, node });
  const items = collapseSpace(generatedInlines(style.content, element, text, realization));
  return [items.length === 0 ? { kind: 'box', ...face, children: [] } : { kind: 'paragraph', ...face, items }];
}

/** Block by its display, by being absolute, or by holding a block. */
function isBlockLevel(node: TreeNode, realization: Realization): boolean {
  if (node.kind === 'text') return false;
  const style = realization.styling.style(node);
  if (style.display === 'none' || isFootnote(node, realization)) return false;
  if (style.position === 'absolute' || style.display !== 'inline') return true;
  return node.children.some((child) => isBlockLevel(child, realization));
}
