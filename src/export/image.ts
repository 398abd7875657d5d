import { diagnostic, hint } from '../base/diagnostic.ts';
import type { ImageItem } from '../document/graphic.ts';
import { embedJpeg } from './jpeg-image.ts';
import { setOpacity } from './opacity.ts';
import type { PdfBody } from './pdf.ts';
import { readPng } from './png.ts';
import { embedPng } from './png-image.ts';
import type { NamedObject, Scene, Studio } from './studio.ts';

type Report = Studio['report'];

/** The pictures of a file, each embedded once, at its first use. */
export const images = (body: PdfBody, report: Report): Studio['image'] => {
  const known = new Map<string, NamedObject | undefined>();
  return (source, page) => {
    if (known.has(source.path)) return known.get(source.path);
    const png = source.format === 'png' ? readPng(source.bytes) : undefined;
    const embedded = source.format === 'jpeg' ? embedJpeg(source.bytes, body) : png && embedPng(png, body);
    const image = embedded && { name: `I${known.size + 1}`, reference: embedded };
    if (image === undefined) {
      const values = { image: source.path, page: `${page}` };
      report(diagnostic('export/image-broken', { values, hints: [hint('export/save-image-again')] }));
    }
    known.set(source.path, image);
    return image;
  };
};

/** Paints a picture into its box. */
export const paintImage = (item: ImageItem, scene: Scene): void => {
  const { canvas, studio, page } = scene;
  const image = studio.image(item.image, page);
  if (image === undefined) return;
  canvas.save();
  setOpacity(scene, 1, 1);
  canvas.content.number(item.width).text('0 0 ').number(-item.height);
  canvas.content
    .number(item.x)
    .number(item.y + item.height)
    .operator('cm');
  canvas.use('XObject', image.name, image.reference);
  canvas.content.operator(`/${image.name} Do`);
  canvas.restore();
};
