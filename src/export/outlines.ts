import type { Pt } from '../base/measure.ts';
import type { Matrix, PathCommand } from '../document/graphic.ts';
import { bodyMiddle, bodyTop } from '../layout/han-body.ts';
import type { GlyphRun, PlacedGlyph } from '../layout/page.ts';
import { setColor } from './color.ts';
import { reportNotdef } from './notdef.ts';
import { setOpacity } from './opacity.ts';
import { pathOfOutline } from './outline-path.ts';
import { setOverprint, textPrintsOver } from './overprint.ts';
import { paintPath } from './path.ts';
import type { FaceShapes, OutlineCommand } from './pdf.ts';
import type { Scene } from './studio.ts';

/** Where the origin of a glyph stands that is upright in a line that runs down. */
const downOrigin = (run: GlyphRun, glyph: PlacedGlyph): { readonly x: Pt; readonly y: Pt } => ({
  x: run.x + glyph.dy + bodyMiddle * run.size - glyph.advance / 2,
  y: run.y + glyph.dx + bodyTop * run.size,
});

/** A glyph's origin on the page, and whether it lies on its side. */
interface Place {
  readonly x: Pt;
  readonly y: Pt;
  readonly size: Pt;
  readonly turned: boolean;
}

const placeOf = (run: GlyphRun, glyph: PlacedGlyph): Place => {
  const { size } = run;
  if (run.stance === 'down') return { ...downOrigin(run, glyph), size, turned: false };
  if (run.stance === 'turned') return { x: run.x + glyph.dy, y: run.y + glyph.dx, size, turned: true };
  return { x: run.x + glyph.dx, y: run.y - glyph.dy, size, turned: false };
};

const pagePath = (outline: readonly OutlineCommand[], { x, y, size, turned }: Place): PathCommand[] =>
  pathOfOutline(outline, (right, up) =>
    turned ? [x + up * size, y + right * size] : [x + right * size, y - up * size],
  );

/** Glyphs as one path on the page. */
export const outlinesOf = (run: GlyphRun, glyphs: readonly PlacedGlyph[], { outline }: FaceShapes): PathCommand[] =>
  glyphs.flatMap((glyph) => pagePath(outline(glyph.id), placeOf(run, glyph)));

/** From a glyph's em, y up, to the page. */
const matrixOf = ({ x, y, size, turned }: Place): Matrix =>
  turned ? [0, size, size, 0, x, y] : [size, 0, 0, -size, x, y];

/** 转曲: paints a run as shapes, each glyph drawn once in the file and placed wherever it stands. */
export const placeOutlines = (run: GlyphRun, scene: Scene): void => {
  const { canvas, studio } = scene;
  const shapes = studio.shapes(run.face);
  setOpacity(scene, run.ink.alpha, run.ink.alpha);
  const over = textPrintsOver(run.ink, run.size, scene);
  setOverprint(scene, over, over);
  setColor('fill', run.ink.color, scene);
  canvas.leaveText();
  for (const glyph of run.glyphs) {
    if (glyph.id === 0 && glyph.text !== '') reportNotdef(glyph, shapes.postscriptName, scene);
    const form = shapes.form(glyph.id);
    if (form === undefined) continue;
    canvas.use('XObject', form.name, form.reference);
    const matrix = matrixOf(placeOf(run, glyph));
    canvas.content.text('q ').numbers(matrix.slice(0, 4)).numbers(matrix.slice(4)).text('cm ');
    canvas.content.operator(`/${form.name} Do Q`);
  }
};

/** Paints glyphs as shapes: emphasis dots, the second and later glyphs of one character. */
export const paintOutlines = (run: GlyphRun, glyphs: readonly PlacedGlyph[], scene: Scene): void => {
  const commands = outlinesOf(run, glyphs, scene.studio.shapes(run.face));
  const over = { fill: textPrintsOver(run.ink, run.size, scene), stroke: false };
  paintPath({ kind: 'path', commands, fill: { kind: 'ink', ink: run.ink }, fillRule: 'nonzero' }, scene, over);
};
