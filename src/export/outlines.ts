import type { Pt } from '../base/measure.ts';
import type { PathCommand } from '../document/graphic.ts';
import { bodyMiddle, bodyTop } from '../layout/han-body.ts';
import type { GlyphRun, PlacedGlyph } from '../layout/page.ts';
import type { FaceInUse } from './faces.ts';
import { textPrintsOver } from './overprint.ts';
import { paintPath } from './path.ts';
import type { OutlineCommand } from './pdf.ts';
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

const onPage = ({ x, y, size, turned }: Place, right: number, up: number): readonly [Pt, Pt] =>
  turned ? [x + up * size, y + right * size] : [x + right * size, y - up * size];

/** A glyph's outline as a path on the page; quadratic curves are raised to cubic ones. */
const pagePath = (outline: readonly OutlineCommand[], place: Place): PathCommand[] => {
  const path: PathCommand[] = [];
  let penX = 0;
  let penY = 0;
  for (const { command, args } of outline) {
    const at = args.flatMap((value, i) => (i % 2 === 0 ? onPage(place, value, args[i + 1] ?? 0) : []));
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
  const commands = glyphs.flatMap((glyph) => pagePath(face.font.outline(glyph.id), placeOf(run, glyph)));
  const over = { fill: textPrintsOver(run.ink, run.size, scene), stroke: false };
  paintPath({ kind: 'path', commands, fill: { kind: 'ink', ink: run.ink }, fillRule: 'nonzero' }, scene, over);
};
