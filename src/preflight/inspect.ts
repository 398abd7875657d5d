import type { Rect } from '../base/measure.ts';
import type { PaintedPage } from './content/mark.ts';
import type { ReadPage, ReadPdf } from './file.ts';
import type { Inspection, Job, PageBoxes } from './inspection.ts';
import { readPdf } from './reader/document.ts';
import { asArray, asStream, numberOf } from './reader/values.ts';

/** Reads a file and paints its pages. Total: what cannot be read is a damage. */
export function inspect(file: string, bytes: Uint8Array, job?: Job): Inspection {
  const pdf = readPdf(bytes);
  const pages = pdf.pages.map((page) => unpainted(pdf, page));
  for (const number of pdf.numbers) {
    const stream = asStream(pdf.object(number));
    if (stream !== undefined) pdf.decoded(stream);
  }
  return { file, bytes, pdf, pages, ...(job === undefined ? {} : { job }) };
}

/** A page whose content nobody looked at. */
function unpainted(pdf: ReadPdf, page: ReadPage): PaintedPage {
  const media = corners(pdf, page, 'MediaBox') ?? [0, 0, 0, 0];
  const place = ([left, bottom, right, top]: Corners): Rect => ({
    x: left - media[0],
    y: media[3] - top,
    width: right - left,
    height: top - bottom,
  });
  const box = (key: string): Rect | undefined => {
    const found = corners(pdf, page, key);
    return found === undefined ? undefined : place(found);
  };
  const boxes: PageBoxes = {
    media: place(media),
    crop: box('CropBox'),
    bleed: box('BleedBox'),
    trim: box('TrimBox'),
    art: box('ArtBox'),
  };
  const { width, height } = boxes.media;
  const damages = [{ kind: 'stream', page: page.number, mended: false }] as const;
  return { number: page.number, width, height, boxes, marks: [], damages };
}

type Corners = readonly [number, number, number, number];

/** Left, bottom, right, top, whichever corners are written (ISO 32000-1, 7.9.5). */
function corners(pdf: ReadPdf, page: ReadPage, key: string): Corners | undefined {
  const items = asArray(pdf.resolve(page.dictionary.entries.get(key)))?.items ?? [];
  const [a, b, c, d] = items.map((item) => numberOf(pdf.resolve(item)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
