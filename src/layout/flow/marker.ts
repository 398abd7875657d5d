import type { BoxBlock, Inline, ParagraphBlock } from '../../document/flow.ts';
import { inFlow } from './breaks.ts';
import type { Engine } from './engine.ts';
import type { Placed } from './fragment.ts';
import type { Frame } from './frame.ts';

/** Between an outside marker and its text, in em of the item. */
const gap = 0.5;

const baselineOf = (placed: readonly Placed[]): number | undefined => {
  for (const one of placed) {
    if (one.content.kind === 'line') return one.y + one.content.line.baseline;
    if (one.content.kind === 'box' && one.content.turn === undefined) {
      const inner = baselineOf(one.content.children);
      if (inner !== undefined) return one.y + inner;
    }
  }
  return undefined;
};

/** Whether a box's marker stands in its first paragraph's line. */
const isSetInside = (box: BoxBlock): boolean =>
  box.marker?.position === 'inside' && box.children.find(inFlow)?.kind === 'paragraph';

/** An outside marker, right-aligned before the content, on the first baseline. */
export const placeMarker = (
  engine: Engine,
  block: BoxBlock | ParagraphBlock,
  frame: Frame,
  content: readonly Placed[],
): readonly Placed[] => {
  const { marker } = block;
  if (marker === undefined || marker.items.length === 0) return [];
  if (block.kind === 'paragraph' ? marker.position === 'inside' : isSetInside(block)) return [];
  const style = { ...block.style.paragraph, align: 'start' as const, alignLast: 'auto' as const };
  const composed = engine.compose(
    { key: marker, items: marker.items, style, text: block.style.text, indent: 0 },
    Infinity,
  );
  const line = composed.lines[0];
  if (line === undefined) return [];
  const baseline = baselineOf(content) ?? frame.edge.top + line.baseline;
  const before = marker.position === 'inside' ? 0 : line.width + gap * block.style.text.size;
  return [
    {
      x: frame.edge.left - before,
      y: baseline - line.baseline,
      content: { kind: 'line', line, diagnostics: composed.diagnostics },
    },
  ];
};

const insideItems = new WeakMap<object, readonly Inline[]>();

/** A paragraph's items, with the inside marker that stands before them. */
export const withMarker = (block: ParagraphBlock, inherited: readonly Inline[] | undefined): readonly Inline[] => {
  const items = block.marker?.position === 'inside' ? block.marker.items : inherited;
  const last = items?.at(-1);
  if (items === undefined || last?.kind !== 'text') return block.items;
  const known = insideItems.get(block);
  if (known !== undefined) return known;
  const made: readonly Inline[] = [...items, { ...last, text: '\u00a0', origins: [] }, ...block.items];
  insideItems.set(block, made);
  return made;
};
