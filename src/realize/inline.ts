import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Inline, InlineStyle } from '../document/flow.ts';
import { naturalSize } from '../document/natural-size.ts';
import type { ElementNode, TreeNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { footnote, isFootnote, nestedFootnote } from './footnotes.ts';
import { generatedInlines } from './generated.ts';
import { inlineStyle } from './inline-style.ts';
import type { Realization } from './realization.ts';
import { rubyInlines } from './ruby.ts';
import { leansOnLine, sizedPicture, withSizeAttributes } from './sizes.ts';

/** Everything that stands in a line, in order. Blocks never come here: the caller has split them off. */
export function inlines(
  nodes: readonly TreeNode[],
  style: InlineStyle,
  depth: number,
  realization: Realization,
): readonly Inline[] {
  const items: Inline[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') {
      if (node.text !== '')
        items.push({ kind: 'text', text: node.text, origins: node.origins, style, span: node.span });
      continue;
    }
    const computed = realization.styling.style(node);
    if (computed.display === 'none' || (computed.float === 'footnote' && realization.notes.repeated)) continue;
    realization.counters.enter(computed, depth);
    const id = attribute(node, 'id');
    if (isFootnote(node, realization)) items.push(footnote(node, computed, style, depth, realization));
    else {
      if (computed.float === 'footnote') realization.diagnostics.push(nestedFootnote(node));
      if (id !== undefined) items.push({ kind: 'anchor', id });
      items.push(...elementInlines(node, computed, style, depth, realization));
    }
    realization.counters.leaveChildrenOf(depth);
  }
  return items;
}

function elementInlines(
  element: ElementNode,
  computed: ComputedStyle,
  outer: InlineStyle,
  depth: number,
  realization: Realization,
): readonly Inline[] {
  const { tag, span } = element;
  const link = tag === 'a' ? attribute(element, 'href') : undefined;
  const { structure } = realization;
  const node =
    (link !== undefined || tag === 'page-ref') && outer.link === undefined && outer.node !== undefined
      ? structure.add(outer.node, 'Link', { span, language: computed.text.language })
      : tag === 'img' || tag === 'chart'
        ? outer.node
        : structure.inline(element, computed, outer.node);
  const style = inlineStyle(outer, computed, tag, link, node);
  realization.diagnostics.push(...undrawnBackgrounds(element, computed));
  switch (tag) {
    case 'br':
      return [{ kind: 'break', span, style }];
    case 'wbr':
      return [{ kind: 'opportunity' }];
    case 'page-number':
      return [{ kind: 'page-number', style, span }];
    case 'page-count':
      return [{ kind: 'page-count', style, span }];
    case 'page-ref': {
      const target = (attribute(element, 'to') ?? '').replace(/^#/, '');
      return [{ kind: 'page-reference', target, style: { ...style, link: `#${target}` }, span }];
    }
    case 'img':
    case 'chart': {
      const picture = realization.pictures(element);
      if (picture === undefined) return [];
      const sized = withSizeAttributes(element, computed);
      if (leansOnLine(sized)) realization.diagnostics.push(shareOfLine(element));
      const size = sizedPicture(naturalSize(picture), sized);
      const { node: _, ...bare } = style;
      const figure = structure.picture(element, computed, outer.node, picture);
      const shown = figure === undefined ? bare : { ...bare, node: figure };
      return [{ kind: 'picture', picture, ...size, alt: attribute(element, 'alt') ?? '', style: shown, span }];
    }
    case 'ruby': {
      const walk = (nodes: readonly TreeNode[], inside: InlineStyle) => inlines(nodes, inside, depth + 1, realization);
      return [
        ...pseudo('before', element, style, depth, realization),
        ...rubyInlines(element, style, walk, realization),
        ...pseudo('after', element, style, depth, realization),
      ];
    }
    case 'span':
      if (attribute(element, 'class')?.split(/\s+/).includes('toc-leader') && element.children.length === 0) {
        const before = realization.styling.before(element);
        const written = before === undefined ? [] : generatedInlines(before.content, element, style, realization);
        const text = written.map((item) => (item.kind === 'text' ? item.text : '')).join('');
        return [
          {
            kind: 'leader',
            text: text === '' ? ' ' : text,
            style: before === undefined ? style : inlineStyle(outer, before, tag, link),
          },
        ];
      }
      break;
    default:
      break;
  }
  return [
    ...pseudo('before', element, style, depth, realization),
    ...inlines(element.children, style, depth + 1, realization),
    ...pseudo('after', element, style, depth, realization),
  ];
}

/** Generated content that stands in the line. */
export function pseudo(
  which: 'before' | 'after',
  element: ElementNode,
  outer: InlineStyle,
  depth: number,
  realization: Realization,
): readonly Inline[] {
  const computed = realization.styling[which](element);
  if (computed === undefined || computed.display !== 'inline' || computed.position === 'absolute') return [];
  realization.counters.enter(computed, depth + 1);
  return generatedInlines(computed.content, element, inlineStyle(outer, computed, element.tag, undefined), realization);
}

/** A line's fragments are painted with colours and gradients; a picture there is told rather than left out in silence. */
const undrawnBackgrounds = (element: ElementNode, { background }: ComputedStyle): readonly Diagnostic[] =>
  background.images.flatMap((image) =>
    image.kind === 'url'
      ? [
          diagnostic('realize/inline-background-picture', {
            span: image.span,
            values: { element: `<${element.tag}>`, url: image.url },
            hints: [hint('realize/make-it-a-block')],
            trace: [element.span],
          }),
        ]
      : [],
  );

const shareOfLine = (element: ElementNode): Diagnostic =>
  diagnostic('realize/inline-picture-share', {
    span: element.span,
    values: { element: `<${element.tag}>` },
    hints: [hint('realize/give-a-length')],
  });
