import type { PathCommand } from '../../document/graphic.ts';
import type { TextMark } from '../content/mark.ts';
import { nameIn } from '../content/values.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfDictionary } from '../object.ts';
import { type Flat, flatten, type Grid } from './coverage.ts';
import { isEmbedded, type ShownFont, shownFont } from './font-outlines.ts';

/** Shapes of the glyphs of a text in pixels. */
export interface TextShape {
  readonly glyphs: readonly Flat[];
  /** Boxes stand for glyphs whose outlines are not known. */
  readonly approximate: boolean;
  /** A program is embedded, but not all of it can be read. */
  readonly broken: boolean;
}

/** The fonts of a file, each opened once. */
export interface TextShapes {
  /** Undefined: Type 3, whose glyphs are marks of their own. */
  of(mark: TextMark, grid: Grid): TextShape | undefined;
  font(dictionary: PdfDictionary): ShownFont | undefined;
}

/** About what a glyph covers: nothing is known of it but its width. */
const boxHeight = 0.7;

const box = (width: number): readonly PathCommand[] => [
  ['M', 0, 0],
  ['L', width, 0],
  ['L', width, boxHeight],
  ['L', 0, boxHeight],
  ['Z'],
];

export const textShapes = (pdf: ReadPdf): TextShapes => {
  const fonts = new Map<PdfDictionary, ShownFont | undefined>();
  const font = (dictionary: PdfDictionary): ShownFont | undefined => {
    if (!fonts.has(dictionary)) fonts.set(dictionary, shownFont(pdf, dictionary));
    return fonts.get(dictionary);
  };
  return {
    font,
    of: (mark, grid) => {
      if (nameIn(pdf, mark.font, 'Subtype') === 'Type3') return undefined;
      const shown = font(mark.font);
      let approximate = false;
      const glyphs = mark.glyphs.map(({ code, cid, matrix, advance }) => {
        const [a, b, c, d, e, f] = matrix;
        let outline = shown?.outline(code, cid);
        if (outline === undefined) {
          approximate = true;
          outline = box(advance / Math.max(1e-6, Math.hypot(a, b)));
        }
        const { x, y, scale } = grid;
        return flatten(outline, (u, v) => [(a * u + c * v + e - x) * scale, (b * u + d * v + f - y) * scale]);
      });
      return { glyphs, approximate, broken: approximate && isEmbedded(pdf, mark.font) };
    },
  };
};
