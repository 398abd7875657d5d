import type { ReadPdf } from '../file.ts';
import { asArray, numberOf } from '../reader/values.ts';
import type { PaintedPage } from './mark.ts';
export const paintPages = (pdf: ReadPdf): readonly PaintedPage[] =>
  pdf.pages.map((page) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] =
      asArray(pdf.resolve(page.dictionary.entries.get('MediaBox')))?.items.map(
        (item) => numberOf(pdf.resolve(item)) ?? 0,
      ) ?? [];
    const width = Math.abs(x1 - x0),
      height = Math.abs(y1 - y0);
    return {
      number: page.number,
      width,
      height,
      boxes: {
        media: { x: 0, y: 0, width, height },
        crop: undefined,
        bleed: undefined,
        trim: undefined,
        art: undefined,
      },
      marks: [],
      damages: [],
    };
  });
