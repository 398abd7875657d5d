import type { Pt } from '../../base/measure.ts';
import type { InlineStyle } from '../../document/flow.ts';

/** Room that under- or overlines take outside the em box. */
export const lineDepth = ({ decorations, text }: InlineStyle, side: 'over' | 'under'): Pt => {
  let depth = 0;
  for (const { line, style, thickness = text.size / 18 } of decorations) {
    if (line !== (side === 'under' ? 'underline' : 'overline')) continue;
    const lines = style === 'double' ? 3 * thickness : style === 'wavy' ? 0.1 * text.size + thickness : thickness;
    depth = Math.max(depth, lines + 0.02 * text.size);
  }
  return depth;
};
