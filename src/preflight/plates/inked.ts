import type { PaintedPage } from '../content/mark.ts';
import type { Damage, ReadPdf } from '../file.ts';
import { openJpegs } from './jpegs.ts';
import { type Plates, platesOf } from './plates.ts';
import { type TextShapes, textShapes } from './text-shapes.ts';

/** The pages of a file as ink, page by page when asked. */
export interface Inked {
  /** At 72 pixels an inch, inside the BleedBox. */
  plates(page: PaintedPage): Plates;
  readonly shapes: TextShapes;
  /** Inks all pages and tells what could not be inked as it should be. */
  damages(): readonly Damage[];
}

/** Plates that are kept, in bytes. */
const kept = 150_000_000;
const dotsPerInch = 72;
/** A full page of 40 layers, a hundred times. */
const pixelsLimit = 2_000_000_000;

const sizeOf = ({ plates }: Plates): number => plates.reduce((sum, { values }) => sum + values.length, 0);

/** Opens the pictures of the pages; the rest is done when it is asked for. */
export const openInked = async (pdf: ReadPdf, pages: readonly PaintedPage[]): Promise<Inked> => {
  const workshop = { pdf, jpegs: await openJpegs(pdf, pages), shapes: textShapes(pdf), purse: { pixels: pixelsLimit } };
  const known = new Map<PaintedPage, Plates>();
  let held = 0;
  const plates = (page: PaintedPage): Plates => {
    const found = known.get(page);
    if (found !== undefined) return found;
    const made = platesOf(page, workshop, dotsPerInch);
    held += sizeOf(made);
    for (const [oldest, old] of known) {
      if (held <= kept) break;
      known.delete(oldest);
      held -= sizeOf(old);
    }
    known.set(page, made);
    return made;
  };
  return {
    plates,
    shapes: workshop.shapes,
    damages: () =>
      pages.flatMap((page) => plates(page).damages.map((kind) => ({ kind, page: page.number, mended: true }))),
  };
};
