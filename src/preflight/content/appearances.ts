import { type Affine, boxWithin, identity, within } from '../../base/matrix.ts';
import type { PdfObject, PdfStream } from '../object.ts';
import { runForm } from './forms.ts';
import type { Mark } from './mark.ts';
import { initialState, type PageRun } from './state.ts';
import { entry, isDictionary, isStream, itemsOf, matrixIn, nameIn, numberIn, numbersIn } from './values.ts';

/** Hidden 2; Print 3 (ISO 32000-1, table 165). */
const hiding = 0b10;
const printing = 0b100;

/** The drawing that is shown as things stand: by its state where there are several. */
const appearanceOf = ({ pdf }: PageRun, annotation: PdfObject): PdfStream | undefined => {
  const normal = entry(pdf, entry(pdf, annotation, 'AP'), 'N');
  if (isStream(normal)) return normal;
  const state = isDictionary(normal) ? entry(pdf, normal, nameIn(pdf, annotation, 'AS') ?? '') : null;
  return isStream(state) ? state : undefined;
};

/** Puts the drawing's box, as its matrix leaves it, into the annotation's rectangle (ISO 32000-1, 12.5.5). */
const placing = (page: PageRun, form: PdfStream, rect: readonly number[]): Affine | undefined => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
  const [a = 0, b = 0, c = 0, d = 0] = numbersIn(page.pdf, form, 'BBox');
  const own = { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) };
  const box = boxWithin(matrixIn(page.pdf, form, 'Matrix') ?? identity, own);
  if (box.width === 0 || box.height === 0) return undefined;
  const [across, up] = [Math.abs(x1 - x0) / box.width, Math.abs(y1 - y0) / box.height];
  return [across, 0, 0, up, Math.min(x0, x1) - box.x * across, Math.min(y0, y1) - box.y * up];
};

/** Runs the drawings of a page's annotations after its content; those that are not printed are hidden marks. */
export const paintAppearances = (page: PageRun, annotations: PdfObject, ctm: Affine, marks: Mark[]): void => {
  for (const item of itemsOf(page.pdf, annotations)) {
    const annotation = page.pdf.resolve(item);
    const form = appearanceOf(page, annotation);
    const rect = numbersIn(page.pdf, annotation, 'Rect');
    const placed = form === undefined || rect.length < 4 ? undefined : placing(page, form, rect);
    if (form === undefined || placed === undefined) continue;
    const flags = numberIn(page.pdf, annotation, 'F') ?? 0;
    const layer = entry(page.pdf, annotation, 'OC');
    const off = layer !== null && page.off(layer);
    runForm(
      {
        page,
        resources: null,
        marks,
        groups: [],
        depth: 0,
        uncolored: false,
        state: initialState(within(ctm, placed), page.box),
        hidden: off || (flags & hiding) !== 0 || (flags & printing) === 0,
      },
      form,
    );
  }
};
