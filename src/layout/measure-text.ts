import type { Pt } from '../base/measure.ts';
import type { FontBook } from './fontbook.ts';

interface ChartFont {
  readonly families: readonly string[];
  readonly size: Pt;
  readonly weight: number;
  readonly italic: boolean;
}

/** Width of a chart's text as `graphic.ts` sets it: by advances, face by face. */
export const measureText =
  (book: FontBook) =>
  (text: string, font: ChartFont): Pt => {
    const stack = book.stack(font.families, font.weight, font.italic);
    let em = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      em += stack.map((face) => face.glyph(code)).find((glyph) => glyph !== undefined)?.advance ?? 1;
    }
    return em * font.size;
  };
