import type { Inline, InlineStyle } from '../document/flow.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute, plainText } from '../document/walk.ts';
import type { ComputedStyle, ContentItem } from '../style/computed.ts';
import { printCounter } from './counter-style.ts';
import type { Realization } from './realization.ts';

/** The inlines of `::before` and `::after`. Page counters stay open until the page is known. */
export function generatedInlines(
  content: ComputedStyle['content'],
  element: ElementNode,
  style: InlineStyle,
  realization: Realization,
): readonly Inline[] {
  if (content === 'none' || content === 'normal') return [];
  return content.map((item): Inline => {
    const { span } = element;
    if (item.kind === 'counter' && item.name === 'page') return { kind: 'page-number', style, span };
    if (item.kind === 'counter' && item.name === 'pages') return { kind: 'page-count', style, span };
    return { kind: 'text', text: contentText(item, element, realization), origins: [], style, span };
  });
}

/** What a `content` item says for an element, as text. */
export function contentText(
  item: ContentItem,
  element: ElementNode,
  { counters }: Pick<Realization, 'counters'>,
): string {
  switch (item.kind) {
    case 'string':
      return item.text;
    case 'attribute':
      return attribute(element, item.name) ?? '';
    case 'counter':
      return printCounter(counters.value(item.name), item.style);
    case 'element-text':
      return plainText(element);
    case 'named-string':
      return '';
    default:
      return item satisfies never;
  }
}
