import type { Affine } from '../../base/matrix.ts';
import type { Rect } from '../../base/measure.ts';
import type { Damage, DamageKind, ReadPage, ReadPdf } from '../file.ts';
import type { PageBoxes } from '../inspection.ts';
import type { PdfObject } from '../object.ts';
import { limits } from '../reader/limits.ts';
import { paintAppearances } from './appearances.ts';
import { runStream } from './interpret.ts';
import { layersOff } from './layers.ts';
import type { Mark, PaintedPage } from './mark.ts';
import { initialState, type PageRun } from './state.ts';
import { entry, isArray, isStream, numbersIn } from './values.ts';

/** US Letter: what is printed on when a page does not say (no page may, but broken files do). */
const letter = [0, 0, 612, 792] as const;

const corners = (numbers: readonly number[]): readonly [number, number, number, number] | undefined => {
  if (numbers.length < 4) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box[2] > box[0] && box[3] > box[1] ? box : undefined;
};

/** The content of a page: its streams follow each other with a space between. */
const contentOf = (pdf: ReadPdf, page: ReadPage, damage: (kind: DamageKind) => void): Uint8Array => {
  const contents = entry(pdf, page.dictionary, 'Contents');
  const streams = (isArray(contents) ? contents.items : [contents]).map((item) => pdf.resolve(item));
  const parts: Uint8Array[] = [];
  for (const stream of streams) {
    if (!isStream(stream)) {
      if (stream !== null) damage('content');
      continue;
    }
    const decoded = pdf.decoded(stream);
    if (decoded.kind === 'bytes') parts.push(decoded.bytes);
    else damage(decoded.why);
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(32);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
};

/** What every page paints. The pages share what is opened, and one purse of operators. */
export const paintPages = (pdf: ReadPdf): readonly PaintedPage[] => {
  const purse = { operators: limits.operators, held: limits.held };
  const off = layersOff(pdf);
  const fonts: PageRun['fonts'] = new Map();
  const spaces: PageRun['spaces'] = new Map();
  return pdf.pages.map((page) => {
    const damages = new Map<DamageKind, Damage>();
    const damage = (kind: DamageKind): void => {
      if (!damages.has(kind)) damages.set(kind, { kind, object: page.object, page: page.number, mended: true });
    };
    const media = corners(numbersIn(pdf, page.dictionary, 'MediaBox')) ?? letter;
    const [left, low, right, high] = media;
    const width = right - left;
    const height = high - low;
    const box: Rect = { x: 0, y: 0, width, height };
    const marks: Mark[] = [];
    const run: PageRun = {
      pdf,
      box,
      damage,
      spend: () => {
        purse.operators -= 1;
        if (purse.operators >= 0) return true;
        damage('limit-operators');
        return false;
      },
      hold: (size) => {
        purse.held -= size;
        if (purse.held >= 0) return true;
        damage('limit-operators');
        return false;
      },
      fonts,
      spaces,
      active: new Set<PdfObject>(),
      off,
      run: (stream) => runStream(run, stream),
    };
    const ctm: Affine = [1, 0, 0, -1, -left, high];
    run.run({
      bytes: contentOf(pdf, page, damage),
      resources: entry(pdf, page.dictionary, 'Resources'),
      state: initialState(ctm, box),
      marks,
      groups: [],
      hidden: false,
      depth: 0,
      uncolored: false,
    });
    paintAppearances(run, entry(pdf, page.dictionary, 'Annots'), ctm, marks);
    return {
      number: page.number,
      width,
      height,
      boxes: boxesOf(pdf, page, left, high, box),
      marks,
      damages: [...damages.values()],
    };
  });
};

const boxesOf = (pdf: ReadPdf, page: ReadPage, left: number, high: number, media: Rect): PageBoxes => {
  const box = (key: string): Rect | undefined => {
    const found = corners(numbersIn(pdf, page.dictionary, key));
    if (found === undefined) return undefined;
    const [x0, y0, x1, y1] = found;
    return { x: x0 - left, y: high - y1, width: x1 - x0, height: y1 - y0 };
  };
  return { media, crop: box('CropBox'), bleed: box('BleedBox'), trim: box('TrimBox'), art: box('ArtBox') };
};
