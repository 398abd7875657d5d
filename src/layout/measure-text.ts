import type { Pt } from '../base/measure.ts';
import type { FontBook } from './fontbook.ts';
import { labelGlyphs } from './label.ts';

interface ChartFont {
  readonly families: readonly string[];
  readonly size: Pt;
  readonly weight: number;
  readonly italic: boolean;
}

/** Width of a chart's text as `graphic.ts` sets it. */
export const measureText =
  (book: Pick<FontBook, 'stack'>) =>
  (text: string, font: ChartFont): Pt => {
    let end = 0;
    for (const glyph of labelGlyphs(text, book.stack(font.families, font.weight, font.italic)))
      end = glyph.x + glyph.advance;
    return end * font.size;
  };
