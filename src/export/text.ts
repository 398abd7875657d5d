import { bodyMiddle } from '../layout/han-body.ts';
import type { GlyphRun, PlacedGlyph } from '../layout/page.ts';
import { setColor } from './color.ts';
import type { FaceInUse } from './faces.ts';
import { reportNotdef } from './notdef.ts';
import { setOpacity } from './opacity.ts';
import { paintOutlines, placeOutlines } from './outlines.ts';
import { setOverprint, textPrintsOver } from './overprint.ts';
import type { Scene } from './studio.ts';

/**
 * Glyphs with their corrections in thousandths of an em, one TJ for each height above the baseline. Each correction is
 * reckoned from where the rounded ones before it have led, so that no error grows along the line.
 */
const showGlyphs = (glyphs: readonly PlacedGlyph[], size: number, face: FaceInUse, scene: Scene): void => {
  const { canvas } = scene;
  const { content } = canvas;
  const perPoint = 1000 / size;
  let pen = 0;
  let open = false;
  let rise = Number.NaN;
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    if (glyph.id === 0) reportNotdef(glyph, face.font.postscriptName, scene);
    if (glyph.dy !== rise) {
      if (open) content.operator('>]TJ');
      open = false;
      rise = glyph.dy;
      canvas.rise(rise);
    }
    const back = Math.round(pen - glyph.dx * perPoint);
    if (open && back !== 0) content.text('>').number(back, 0).text('<');
    else if (!open) content.text(back === 0 ? '[<' : `[${back} <`);
    open = true;
    const code = face.code(glyph.id, glyph.text);
    content.hex(code);
    pen += (face.widths[code] ?? 0) - back;
  }
  if (open) content.operator('>]TJ');
};

/** Upright glyphs, one under the other: each stands in the middle of its line, its body from the top down. */
const showDown = (run: GlyphRun, face: FaceInUse, scene: Scene): void => {
  const { canvas } = scene;
  const { content } = canvas;
  const font = face.font.vertical();
  canvas.font(font.name, font.reference, run.size);
  canvas.rise(0);
  let pen = 0;
  let open = false;
  let side = Number.NaN;
  for (const glyph of run.glyphs) {
    if (glyph.text === '') continue;
    if (glyph.id === 0) reportNotdef(glyph, face.font.postscriptName, scene);
    const along = (glyph.dx / run.size) * 1000;
    if (glyph.dy !== side) {
      if (open) content.operator('>]TJ');
      open = false;
      side = glyph.dy;
      pen = along;
      content.text('1 0 0 -1 ').number(run.x + side + bodyMiddle * run.size);
      content.number(run.y + glyph.dx).operator('Tm');
    }
    const on = Math.round(along - pen);
    if (open && on !== 0) content.text('>').number(on, 0).text('<');
    else if (!open) content.text('[<');
    open = true;
    content.hex(face.code(glyph.id, glyph.text));
    pen += 1000 + (on === 0 ? 0 : on);
  }
  if (open) content.operator('>]TJ');
};

/** Paints a run as text. Glyphs that stand for no text are shapes: extraction gives the source's characters, no more. */
export const paintRun = (run: GlyphRun, scene: Scene): void => {
  const { canvas, studio } = scene;
  if (studio.outlined) {
    placeOutlines(run, scene);
    return;
  }
  const face = studio.face(run.face);
  const shapes = run.glyphs.filter((glyph) => glyph.text === '');
  if (shapes.length > 0) paintOutlines(run, shapes, scene);
  if (shapes.length === run.glyphs.length) return;

  setOpacity(scene, run.ink.alpha, run.ink.alpha);
  const over = textPrintsOver(run.ink, run.size, scene);
  setOverprint(scene, over, over);
  setColor('fill', run.ink.color, scene);
  canvas.enterText();
  if (run.stance !== 'down') canvas.font(face.font.name, face.font.reference, run.size);
  switch (run.stance) {
    case undefined:
      canvas.content.text('1 0 0 -1 ').number(run.x).number(run.y).operator('Tm');
      showGlyphs(run.glyphs, run.size, face, scene);
      return;
    case 'turned':
      canvas.content.text('0 1 1 0 ').number(run.x).number(run.y).operator('Tm');
      showGlyphs(run.glyphs, run.size, face, scene);
      return;
    case 'down':
      showDown(run, face, scene);
      return;
    case 'upright':
    case 'across':
      throw new Error(`a run of a vertical line came to the page unturned: ${run.stance}`);
    default:
      run.stance satisfies never;
  }
};
