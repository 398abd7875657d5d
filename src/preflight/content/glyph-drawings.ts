import { within } from '../../base/matrix.ts';
import type { OpenFont } from './font.ts';
import type { PaintedGlyph } from './mark.ts';
import { copyState, type Run } from './state.ts';

const depthLimit = 20;

/** A Type 3 glyph is a drawing: it is run where it stands, in the colour of the text. */
export const paintType3 = (run: Run, font: OpenFont, glyph: PaintedGlyph): void => {
  const { page } = run;
  const drawing = font.drawing(glyph.code);
  if (drawing === undefined) return;
  const decoded = page.pdf.decoded(drawing);
  if (decoded.kind !== 'bytes' || run.depth > depthLimit || page.active.has(drawing)) {
    page.damage('content');
    return;
  }
  page.active.add(drawing);
  const state = copyState(run.state);
  state.ctm = within(glyph.matrix, font.matrix);
  page.run({
    bytes: decoded.bytes,
    resources: font.resources ?? run.resources,
    state,
    marks: run.marks,
    groups: run.groups,
    hidden: run.hidden,
    depth: run.depth + 1,
    uncolored: false,
  });
  page.active.delete(drawing);
};
