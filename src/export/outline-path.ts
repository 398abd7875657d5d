import type { Pt } from '../base/measure.ts';
import type { PathCommand } from '../document/graphic.ts';
import type { OutlineCommand } from './pdf.ts';

/** A glyph's outline as a path, each point put where `place` has it; quadratic curves are raised to cubic ones. */
export const pathOfOutline = (
  outline: readonly OutlineCommand[],
  place: (right: number, up: number) => readonly [Pt, Pt],
): PathCommand[] => {
  const path: PathCommand[] = [];
  let penX = 0;
  let penY = 0;
  for (const { command, args } of outline) {
    const at = args.flatMap((value, i) => (i % 2 === 0 ? place(value, args[i + 1] ?? 0) : []));
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
