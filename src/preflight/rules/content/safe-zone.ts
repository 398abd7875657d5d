import { diagnostic, hint } from '../../../base/diagnostic.ts';
import { mmToPt, type Rect } from '../../../base/measure.ts';
import type { Mark, PaintedPage, TextMark } from '../../content/mark.ts';
import type { Inspection } from '../../inspection.ts';
import { type Check, fault, onPage } from '../fault.ts';
import { gathered, inMm, meets, type Seen, trimOf } from './gathered.ts';

const slack = mmToPt(0.05);
const nearest = mmToPt(3) - slack;
const near = mmToPt(5) - slack;

const distance = (box: Rect, trim: Rect): number =>
  Math.min(
    box.x - trim.x,
    box.y - trim.y,
    trim.x + trim.width - box.x - box.width,
    trim.y + trim.height - box.y - box.height,
  );

const page72 = { x: 0, y: 0, scale: 1, width: 0, height: 0 } as const;

/** Around what its glyphs really ink; around their em boxes where outlines are not known. */
const inkBox = ({ inked }: Inspection, mark: TextMark): Rect => {
  const shape = inked?.shapes.of(mark, page72);
  if (shape === undefined || shape.approximate) return mark.box;
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { polygons } of shape.glyphs) {
    for (const polygon of polygons) {
      for (let i = 0; i + 1 < polygon.length; i += 2) {
        x0 = Math.min(x0, polygon[i] ?? x0);
        x1 = Math.max(x1, polygon[i] ?? x1);
        y0 = Math.min(y0, polygon[i + 1] ?? y0);
        y1 = Math.max(y1, polygon[i + 1] ?? y1);
      }
    }
  }
  return x0 > x1 ? { x: 0, y: 0, width: 0, height: 0 } : { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
};

const judge =
  (inspection: Inspection) =>
  (mark: Mark, page: PaintedPage): Seen<'cut' | 'near'> | undefined => {
    const trim = trimOf(page);
    if (mark.kind !== 'text' || !meets(mark.box, trim) || distance(mark.box, trim) >= near) return undefined;
    const box = inkBox(inspection, mark);
    if (box.width === 0 || !meets(box, trim)) return undefined;
    const figure = distance(box, trim);
    if (figure >= near) return undefined;
    return { kind: figure < nearest ? 'cut' : 'near', figure };
  };

/** Text keeps 5 mm from the cut, and never less than 3. */
export const textSafe: Check = (inspection) =>
  gathered(inspection, judge(inspection)).map(({ page, kind, count, mark, figure }) => {
    const details = {
      span: onPage(inspection, page.number, mark.box),
      values: { page: `${page.number}`, count: `${count}`, distance: inMm(Math.max(0, figure)) },
      hints: [hint('preflight/away-from-the-cut')],
    };
    return fault(
      kind === 'cut'
        ? diagnostic('preflight/text-at-the-cut', details)
        : diagnostic('preflight/text-near-the-cut', details),
    );
  });
