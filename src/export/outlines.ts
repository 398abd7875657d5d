import type { PathCommand } from '../document/graphic.ts';
import type { GlyphRun, PlacedGlyph } from '../layout/page.ts';
import type { FaceInUse } from './faces.ts';
import { textPrintsOver } from './overprint.ts';
import { paintPath } from './path.ts';
import type { OutlineCommand } from './pdf.ts';
import type { Scene } from './studio.ts';

/** A glyph's outline as a path on the page; quadratic curves are raised to cubic ones. */
const pagePath = (outline: readonly OutlineCommand[], x: number, y: number, size: number): PathCommand[] => {
  const path: PathCommand[] = [];
  let penX = 0;
  let penY = 0;
  for (const { command, args } of outline) {
    const at = args.map((value, i) => (i % 2 === 0 ? x + value * size : y - value * size));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at;
    switch (command) {
      case 'moveTo':
        path.push(['M', a, b]);
        break;
      case 'lineTo':
        path.push(['L', a, b]);
        break;
      case 'quadraticCurveTo':
        path.push([
          'C',
          penX + ((a - penX) * 2) / 3,
          penY + ((b - penY) * 2) / 3,
          c + ((a - c) * 2) / 3,
          d + ((b - d) * 2) / 3,
          c,
          d,
        ]);
        break;
      case 'bezierCurveTo':
        path.push(['C', a, b, c, d, e, f]);
        break;
      case 'closePath':
        path.push(['Z']);
        break;
    }
    if (at.length >= 2) [penX, penY] = [at.at(-2) ?? 0, at.at(-1) ?? 0];
  }
  return path;
};

/** Paints glyphs as shapes: emphasis dots, the second and later glyphs of one character. */
export const paintOutlines = (run: GlyphRun, glyphs: readonly PlacedGlyph[], face: FaceInUse, scene: Scene): void => {
  const commands = glyphs.flatMap((glyph) =>
    pagePath(face.font.outline(glyph.id), run.x + glyph.dx, run.y - glyph.dy, run.size),
  );
  const over = { fill: textPrintsOver(run.ink, run.size, scene), stroke: false };
  paintPath({ kind: 'path', commands, fill: { kind: 'ink', ink: run.ink }, fillRule: 'nonzero' }, scene, over);
};
