import { diagnostic } from '../../base/diagnostic.ts';
import type { Rect } from '../../base/measure.ts';
import type { PaintedPage } from '../content/mark.ts';
import type { Inspection } from '../inspection.ts';
import type { Plates } from '../plates/plates.ts';
import { grown, isInked, meets, trimOf } from './content/gathered.ts';
import { type Check, fault, onPage } from './fault.ts';

/** Crop marks alone are no content, nor is white. */
const isEmpty = ({ inked }: Inspection, page: PaintedPage): boolean => {
  const trim = trimOf(page);
  if (!page.marks.some((mark) => isInked(mark) && meets(grown(mark.box), trim))) return true;
  return inked !== undefined && !hasInk(inked.plates(page), trim);
};

const hasInk = ({ grid, plates }: Plates, { x, y, width, height }: Rect): boolean => {
  const at = (place: number, start: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round((place - start) * grid.scale)));
  const [x0, x1] = [at(x, grid.x, grid.width), at(x + width, grid.x, grid.width)];
  const [y0, y1] = [at(y, grid.y, grid.height), at(y + height, grid.y, grid.height)];
  return plates.some(({ values }) => {
    for (let row = y0; row < y1; row++) {
      for (let place = row * grid.width + x0; place < row * grid.width + x1; place++) {
        if ((values[place] ?? 0) > 0) return true;
      }
    }
    return false;
  });
};

/** A blank page may be meant, or may be where something was lost (GWG R0005). */
export const noEmptyPages: Check = (inspection) =>
  inspection.pages
    .filter((page) => page.damages.length === 0 && isEmpty(inspection, page))
    .map(({ number }) =>
      fault(
        diagnostic('preflight/empty-page', { span: onPage(inspection, number), values: { page: `${number}` } }),
        inspection.pdf.pages[number - 1]?.object,
      ),
    );
