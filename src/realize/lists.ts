import type { Inline, InlineStyle } from '../document/flow.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { markerSuffix, printCounter } from './counter-style.ts';
import type { Realization } from './realization.ts';

const counter = 'list-item';

/** Starts a list's own counter, and steps it at each item; `start` and `value` are HTML's. */
export function enterList(element: ElementNode, depth: number, { counters }: Realization): void {
  if (element.tag === 'ol' || element.tag === 'ul') {
    counters.create(counter, (wholeNumber(attribute(element, 'start')) ?? 1) - 1, depth);
  }
  if (element.tag !== 'li') return;
  const value = wholeNumber(attribute(element, 'value'));
  if (value === undefined) counters.increment(counter, 1, depth);
  else counters.set(counter, value, depth);
}

/** The marker of a list item: number, bullet or nothing. */
export function markerOf(
  element: ElementNode,
  style: ComputedStyle,
  text: InlineStyle,
  { counters }: Realization,
): { readonly items: readonly Inline[]; readonly position: 'outside' | 'inside' } | undefined {
  if (style.display !== 'list-item') return undefined;
  const type = style.listStyleType;
  const printed =
    typeof type === 'object' ? type.text : printCounter(counters.value(counter), type) + markerSuffix(type);
  if (printed === '') return undefined;
  const dress = type === 'disc' ? bulletStyle(text) : text;
  const item: Inline = { kind: 'text', text: printed, origins: [], style: dress, span: element.span };
  return { items: [item], position: style.listStylePosition };
}

/** The bullet of Song faces is a speck: that of 黑体 is taken, a quarter larger and as high as before. */
const bulletStyle = (style: InlineStyle): InlineStyle => ({
  ...style,
  text: { ...style.text, families: ['sans-serif', ...style.text.families], size: style.text.size * 1.25 },
  shift: style.shift - style.text.size * 0.095,
});

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+$/.test(text.trim()) ? Number(text) : undefined;
