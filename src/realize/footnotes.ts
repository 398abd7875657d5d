import { diagnostic } from '../base/diagnostic.ts';
import type { Block, BoxBlock, Inline, InlineStyle, ParagraphBlock } from '../document/flow.ts';
import type { ElementNode, TreeNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { generatedInlines } from './generated.ts';
import { blockInlineStyle, inlineStyle, plainContext } from './inline-style.ts';
import type { Realization } from './realization.ts';

const counter = 'footnote';

/** Whether an element's content goes to the page's foot. A note in a note stays where it is, with a word. */
export function isFootnote(element: ElementNode, realization: Realization): boolean {
  if (realization.styling.style(element).float !== 'footnote') return false;
  return !realization.notes.open;
}

/** The element as contents, bookmarks and running heads print it. */
export function withoutNotes(element: ElementNode, realization: Realization): ElementNode {
  const children = element.children.flatMap((child): readonly TreeNode[] => {
    if (child.kind === 'text') return [child];
    return realization.styling.style(child).float === 'footnote' ? [] : [withoutNotes(child, realization)];
  });
  return children.length === element.children.length && children.every((child, at) => child === element.children[at])
    ? element
    : { ...element, children };
}

/** What stays in the line of an element with `float: footnote` (css-gcpm §2): its call, which carries the note. */
export function footnote(
  element: ElementNode,
  computed: ComputedStyle,
  outer: InlineStyle,
  depth: number,
  realization: Realization,
): Inline {
  const { counters, notes, structure, styling } = realization;
  if (!computed.counterIncrement.some(({ name }) => name === counter)) counters.increment(counter, 1, depth);
  notes.count += 1;
  const numbered: Numbered = { serial: notes.count, number: counters.value(counter) };
  const call = styling.footnoteCall(element);
  const marker = styling.footnoteMarker(element);
  const around = outer.node ?? structure.root;
  const reference = structure.add(around, 'Reference', { span: element.span });
  const node = structure.add(around, 'Note', { span: element.span, language: computed.text.language });
  const label = structure.add(node, 'Lbl');
  notes.open = true;
  const block = notes.blockOf(element, computed, depth, plainContext(node), realization);
  notes.open = false;
  const inside = blockInlineStyle(computed, element.tag, plainContext(label));
  return {
    kind: 'footnote',
    note: { serial: numbered.serial, block: withNumber(block, marker, element, inside, numbered, realization) },
    call:
      call === undefined
        ? []
        : numberInlines(call, element, inlineStyle(outer, call, 'sup', undefined, reference), numbered, realization),
  };
}

interface Numbered {
  readonly serial: number;
  readonly number: number;
}

const numberInlines = (
  { content }: ComputedStyle,
  element: ElementNode,
  style: InlineStyle,
  { serial, number }: Numbered,
  realization: Realization,
): readonly Inline[] =>
  content === 'none' || content === 'normal'
    ? []
    : content.flatMap((item): readonly Inline[] =>
        item.kind === 'counter' && item.name === counter
          ? [{ kind: 'note-number', serial, number, counter: item.style, style, span: element.span }]
          : generatedInlines([item], element, style, realization),
      );

/** The note with its number before its first line, or in the space at its left. */
function withNumber(
  block: BoxBlock | ParagraphBlock,
  marker: ComputedStyle | undefined,
  element: ElementNode,
  inside: InlineStyle,
  numbered: Numbered,
  realization: Realization,
): Block {
  if (marker === undefined) return block;
  const items = numberInlines(
    marker,
    element,
    inlineStyle(inside, marker, element.tag, undefined),
    numbered,
    realization,
  );
  if (items.length === 0) return block;
  return marker.listStylePosition === 'outside'
    ? { ...block, marker: { items, position: 'outside' } }
    : prefixed(block, items, realization);
}

function prefixed(
  block: BoxBlock | ParagraphBlock,
  items: readonly Inline[],
  realization: Realization,
): BoxBlock | ParagraphBlock {
  if (block.kind === 'paragraph') return { ...block, items: [...items, ...block.items] };
  const [first, ...rest] = block.children;
  if (first?.kind === 'paragraph' || (first?.kind === 'box' && first.style.display !== 'grid'))
    return { ...block, children: [prefixed(first, items, realization), ...rest] };
  const { span, tag } = block;
  const style = realization.styling.anonymous(block.style);
  return {
    ...block,
    children: [{ kind: 'paragraph', style, span, tag, ids: [], strings: [], items }, ...block.children],
  };
}

/** The blocks with the call at the end of their last paragraph; undefined where there is none to end. */
export function calledAtEnd(blocks: readonly Block[], call: Inline): readonly Block[] | undefined {
  const last = blocks.at(-1);
  if (last === undefined || last.style.position === 'absolute') return undefined;
  if (last.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, items: [...last.items, call] }];
  if (last.kind !== 'box') return undefined;
  const children = calledAtEnd(last.children, call);
  return children === undefined ? undefined : [...blocks.slice(0, -1), { ...last, children }];
}

/** Said of a note that stands in a note. */
export const nestedFootnote = (element: ElementNode) => diagnostic('realize/nested-footnote', { span: element.span });
