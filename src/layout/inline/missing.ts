import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import type { Piece } from './collect.ts';
import type { Setting } from './setting.ts';

/** Gathers the characters that no face of their stack has: each once per paragraph. */
export const missingGlyphs = () => {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<number>();
  const add = (codePoint: number, piece: Piece, at: number, setting: Setting): void => {
    if (seen.has(codePoint)) return;
    seen.add(codePoint);
    const offset = at - piece.start;
    const origin = piece.origins.find((range) => offset >= range.start && offset < range.end)?.origin;
    const stack = [...new Set(setting.faces.map((face) => face.family))];
    diagnostics.push(
      diagnostic('font/missing-glyph', {
        span: origin?.place ?? piece.span,
        values: {
          character: String.fromCodePoint(codePoint),
          codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
        },
        hints: [hint('font/stack-tried', listed('families', stack))],
      }),
    );
  };
  return { diagnostics, add };
};
