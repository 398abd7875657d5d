import { diagnostic, hint } from '../base/diagnostic.ts';
import { within } from '../base/matrix.ts';
import type { ImageItem, ImageSource, Matrix, Turn } from '../document/graphic.ts';
import { embedJpeg } from './jpeg-image.ts';
import { setOpacity } from './opacity.ts';
import { setOverprint } from './overprint.ts';
import type { PdfBody } from './pdf.ts';
import { readPng } from './png.ts';
import { embedPng } from './png-image.ts';
import type { EmbeddedImage, NamedImage, Scene, Studio } from './studio.ts';

type Report = Studio['report'];

const asItIs = (source: ImageSource, body: PdfBody): EmbeddedImage | undefined => {
  if (source.format === 'png') {
    const png = readPng(source.bytes);
    return png && embedPng(png, body);
  }
  const reference = embedJpeg(source.bytes, body);
  return reference && { reference, translucent: false };
};

/** The pictures of a file, each embedded once, at its first use, unless it was `developed` before. */
export const images = (
  body: PdfBody,
  report: Report,
  developed: ReadonlyMap<string, EmbeddedImage | undefined> = new Map(),
): Studio['image'] => {
  const known = new Map<string, NamedImage | undefined>();
  return (source, page) => {
    if (known.has(source.path)) return known.get(source.path);
    const embedded = developed.has(source.path) ? developed.get(source.path) : asItIs(source, body);
    const image = embedded && { name: `I${known.size + 1}`, ...embedded };
    if (image === undefined) {
      const values = { image: source.path, page: `${page}` };
      report(diagnostic('export/image-broken', { values, hints: [hint('export/save-image-again')] }));
    }
    known.set(source.path, image);
    return image;
  };
};

/** How a camera was held (EXIF 2.32, Orientation): from the picture as stored, in a square of 1, to the picture as seen. */
export const turns: Readonly<Record<Turn, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** Paints a picture into its box. */
export const paintImage = (item: ImageItem, scene: Scene): void => {
  const { canvas, studio, page } = scene;
  const image = studio.image(item.image, page);
  if (image === undefined) return;
  canvas.save();
  setOpacity(scene, 1, 1);
  setOverprint(scene, false, false);
  const matrix = within([item.width, 0, 0, -item.height, item.x, item.y + item.height], turns[item.image.turn ?? 1]);
  canvas.content.numbers(matrix).operator('cm');
  if (image.translucent) canvas.blends();
  canvas.use('XObject', image.name, image.reference);
  canvas.content.operator(`/${image.name} Do`);
  canvas.restore();
};
