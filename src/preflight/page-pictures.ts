/* All that is asked of PDFium: what a page looks like to a reader. It is loaded when a report needs pictures. */

import { rgbaToPng } from '../images/codec.ts';
import type { PagePicture } from './report/html.ts';

/** A page as pixels, red first, four channels; `width` and `height` in pt. */
export interface PageRaster {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly samples: Uint8Array;
}

/** Pages as pixels, `ppi` to the inch; a file that PDFium cannot open has none. */
export async function pageRasters(
  bytes: Uint8Array,
  pages: readonly number[],
  ppi: number,
): Promise<readonly PageRaster[]> {
  return await eachPage(bytes, pages, ppi, async (raster) => raster);
}

/** One page after the other, so that no two of them are held as pixels. */
async function eachPage<T>(
  bytes: Uint8Array,
  pages: readonly number[],
  ppi: number,
  take: (raster: PageRaster) => Promise<T>,
): Promise<readonly T[]> {
  if (pages.length === 0) return [];
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const count = document.getPageCount();
    const taken: T[] = [];
    for (const number of pages) {
      if (number < 1 || number > count) continue;
      const page = document.getPage(number - 1);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const scale = Math.min(ppi / 72, 2000 / Math.max(width, height, 1));
      const { data, width: columns, height: rows } = await page.render({ scale, render: 'bitmap' });
      taken.push(await take({ page: number, width, height, columns, rows, samples: data }));
    }
    document.destroy();
    return taken;
  } catch {
    return [];
  } finally {
    library.destroy();
  }
}

/** The same, packed. */
export async function pagePictures(
  bytes: Uint8Array,
  pages: readonly number[],
  ppi: number,
): Promise<readonly PagePicture[]> {
  return await eachPage(bytes, pages, ppi, pictureOf);
}

export async function pictureOf({ page, width, height, columns, rows, samples }: PageRaster): Promise<PagePicture> {
  return { page, width, height, png: await rgbaToPng(samples, columns, rows) };
}
