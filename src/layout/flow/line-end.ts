import type { Pt } from '../../base/measure.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import type { GlyphRun } from '../page.ts';

/** Marks whose blank half falls outside the measure at a line's end, or that hang there. */
const trailing = new Set('，。、；：！？．）〉》」』】〕〗〙〛］｝”’');

const runEnd = (run: GlyphRun): Pt => {
  // Side by side in one body.
  if (run.stance === 'across') return run.x + run.size;
  for (let at = run.glyphs.length - 1; at >= 0; at -= 1) {
    const glyph = run.glyphs[at];
    if (glyph === undefined || glyph.text === ' ' || glyph.text === '\u3000') continue;
    return run.x + glyph.dx + (trailing.has(glyph.text) ? 0 : glyph.advance);
  }
  return run.x;
};

/** Right edge of a line's ink. */
export const lineEnd = (line: ComposedLine): Pt => {
  let end = -Infinity;
  for (const item of line.items) {
    if (item.kind === 'glyphs') end = Math.max(end, runEnd(item));
    if (item.kind === 'image') end = Math.max(end, item.x + item.width);
  }
  return end === -Infinity ? line.width : end;
};
