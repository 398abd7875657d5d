import { diagnostic } from '../base/diagnostic.ts';
import type { Inline, InlineStyle, Ruby } from '../document/flow.ts';
import type { ElementNode, TreeNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { inlineStyle } from './inline-style.ts';
import type { Realization } from './realization.ts';
import { collapseSpace, isBlank } from './space.ts';

/** What the walk of the line does with nodes inside `ruby`. */
export type Walk = (nodes: readonly TreeNode[], style: InlineStyle) => readonly Inline[];

/**
 * `<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>`: what stands before an `rt` is its base. The base's text stays in the line
 * and carries its reading; `rp` is for those who set no readings.
 */
export function rubyInlines(
  element: ElementNode,
  style: InlineStyle,
  walk: Walk,
  realization: Realization,
): readonly Inline[] {
  if (style.ruby !== undefined) {
    realization.diagnostics.push(diagnostic('realize/nested-ruby', { span: element.span }));
    return walk(element.children, style);
  }
  const items: Inline[] = [];
  let base: TreeNode[] = [];
  for (const node of element.children) {
    if (node.kind === 'text' || (node.tag !== 'rt' && node.tag !== 'rp')) {
      base.push(node);
      continue;
    }
    const computed = realization.styling.style(node);
    if (node.tag === 'rp' || computed.display === 'none') continue;
    items.push(...pair(base, node, computed, style, walk, realization));
    base = [];
  }
  return [...items, ...collapseSpace(walk(base, style))];
}

function pair(
  base: readonly TreeNode[],
  rt: ElementNode,
  computed: ComputedStyle,
  style: InlineStyle,
  walk: Walk,
  realization: Realization,
): readonly Inline[] {
  // The base's lines and grounds are its own.
  const { structure } = realization;
  const node = style.node === undefined ? undefined : structure.add(style.node, 'Ruby');
  const text = node === undefined ? undefined : structure.add(node, 'RB');
  const said = node === undefined ? undefined : structure.add(node, 'RT', { language: computed.text.language });
  const own = inlineStyle({ ...style, shift: 0, decorations: [], boxes: [] }, computed, 'rt', undefined, said);
  const all = collapseSpace(walk(rt.children, own).map(asSpace));
  const id = attribute(rt, 'id');
  const anchors: Inline[] = [
    ...(id === undefined ? [] : [{ kind: 'anchor' as const, id }]),
    ...all.filter((item) => item.kind === 'anchor'),
  ];
  const reading = all.filter((item) => item.kind !== 'anchor');
  if (isBlank(reading)) return [...anchors, ...collapseSpace(walk(base, style))];
  const ruby: Ruby = {
    reading,
    text: own.text,
    paragraph: computed.paragraph,
    ...(said === undefined ? {} : { node: said }),
  };
  const based = { ...style, ruby, ...(text === undefined ? {} : { node: text }) };
  const annotated = untilBreak(collapseSpace(walk(base, based)));
  if (annotated.some(isSeen)) return [...anchors, ...annotated];
  realization.diagnostics.push(diagnostic('realize/reading-without-base', { span: rt.span }));
  return [...anchors, ...annotated, ...reading];
}

/** A reading is one line. */
const asSpace = (item: Inline): Inline =>
  item.kind === 'break' ? { kind: 'text', text: ' ', origins: [], style: item.style, span: item.span } : item;

/** Where a base is broken by force, its first line bears the reading. */
function untilBreak(items: readonly Inline[]): readonly Inline[] {
  const end = items.findIndex((item) => item.kind === 'break');
  return end < 0 ? items : items.map((item, index) => (index > end ? withoutReading(item) : item));
}

function withoutReading(item: Inline): Inline {
  if (item.kind !== 'text') return item;
  const { ruby, ...style } = item.style;
  return ruby === undefined ? item : { ...item, style };
}

const isSeen = (item: Inline): boolean => item.kind !== 'anchor' && item.kind !== 'break' && !isBlank([item]);
