import type { PdfBody } from './pdf.ts';
import type { NamedObject, Scene, Studio } from './studio.ts';

const thousandths = (alpha: number): number => Math.round(Math.min(1, Math.max(0, alpha)) * 1000);

/** One graphics-state object for each pair of opacities in the file. */
export const opacities = (body: PdfBody): Studio['opacity'] => {
  const made = new Map<string, NamedObject>();
  return (fill, stroke) => {
    const name = `A${fill}S${stroke}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = { name, reference: body.add({ Type: 'ExtGState', ca: fill / 1000, CA: stroke / 1000 }) };
    made.set(name, fresh);
    return fresh;
  };
};

/** Sets the opacity of what is painted next, the groups' around it counted in. */
export const setOpacity = ({ canvas, opacity, studio }: Scene, fill: number, stroke: number): void => {
  const fillAlpha = thousandths(fill * opacity);
  const strokeAlpha = thousandths(stroke * opacity);
  const key = `${fillAlpha} ${strokeAlpha}`;
  if (canvas.opacity === key) return;
  const { name, reference } = studio.opacity(fillAlpha, strokeAlpha);
  canvas.setOpacity(key, name, reference);
};
