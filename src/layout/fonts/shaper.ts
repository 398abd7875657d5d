import { create, type Font } from 'fontkit';
import type { ShapedGlyph } from '../fontbook.ts';

/** OpenType shaping of one font file; the file is opened at the first call. */
export type Shaper = (text: string, features: readonly string[]) => readonly ShapedGlyph[];

/** `hani` and `ZHS ` always: they choose the 2 em dash and the mainland forms, and leave Latin as it is. */
export const shaper = (bytes: Uint8Array): Shaper => {
  let font: Font | undefined;
  return (text, features) => {
    font ??= create(bytes);
    const wanted: Record<string, boolean> = {};
    for (const feature of features) {
      if (feature.startsWith('-')) wanted[feature.slice(1)] = false;
      else wanted[feature] = true;
    }
    const run = font.layout(text, wanted, 'hani', 'ZHS ');
    const em = font.unitsPerEm;
    const texts = sourceTexts(text, run.glyphs);
    return run.glyphs.map((glyph, index) => {
      const position = run.positions[index];
      return {
        id: glyph.id,
        advance: (position?.xAdvance ?? 0) / em,
        text: texts[index] ?? '',
        xOffset: (position?.xOffset ?? 0) / em,
        yOffset: (position?.yOffset ?? 0) / em,
      };
    });
  };
};

/** Cuts the source text among the glyphs: the shaper may have composed or decomposed characters. */
const sourceTexts = (
  text: string,
  glyphs: readonly { readonly codePoints: readonly number[] }[],
): readonly string[] => {
  const characters = [...text];
  let next = 0;
  return glyphs.map((glyph, index) => {
    const rest = characters.length - next;
    const last = index === glyphs.length - 1;
    const taken = last ? rest : Math.min(rest, glyph.codePoints.length);
    const own = characters.slice(next, next + taken).join('');
    next += taken;
    return own;
  });
};
