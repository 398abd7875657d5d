import { assemble, makeInterned } from './assemble.ts';
import { initialDraft } from './compute.ts';
import type { ComputedStyle } from './computed.ts';

const initialStyle = assemble({ ...initialDraft(), display: 'block' }, '', makeInterned());
const made = new WeakMap<ComputedStyle, ComputedStyle>();

/** The style of a block box that no element stands for: initial values, and what is inherited from `parent`. */
export function anonymousStyle(parent: ComputedStyle): ComputedStyle {
  const known = made.get(parent);
  if (known !== undefined) return known;
  const { writingMode, text, paragraph, listStyleType, listStylePosition, borderCollapse, borderSpacing, palette } =
    parent;
  const style = {
    ...initialStyle,
    ...(writingMode === undefined ? {} : { writingMode }),
    text,
    paragraph,
    listStyleType,
    listStylePosition,
    borderCollapse,
    borderSpacing,
    palette,
  };
  made.set(parent, style);
  return style;
}
