/* All that is asked of PDFium: what a page looks like to a reader. It is loaded when a report needs pictures. */

import { rgbaToPng } from '../images/codec.ts';
import type { PagePicture } from './report/html.ts';

/** Pictures of pages, `ppi` pixels to the inch; a file that PDFium cannot open has none. */
export async function pagePictures(
  bytes: Uint8Array,
  pages: readonly number[],
  ppi: number,
): Promise<readonly PagePicture[]> {
  if (pages.length === 0) return [];
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const count = document.getPageCount();
    const pictures: PagePicture[] = [];
    for (const number of pages) {
      if (number < 1 || number > count) continue;
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.min(ppi / 72, 2000 / Math.max(originalWidth, originalHeight, 1));
      const { data, width, height } = await page.render({ scale, render: 'bitmap' });
      const png = await rgbaToPng(data, width, height);
      pictures.push({ page: number, png, width: originalWidth, height: originalHeight });
    }
    document.destroy();
    return pictures;
  } catch {
    return [];
  } finally {
    library.destroy();
  }
}
