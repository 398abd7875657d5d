import { diagnostic, hint } from '../../../base/diagnostic.ts';
import { mmToPt, type Rect } from '../../../base/measure.ts';
import type { Mark, PaintedPage } from '../../content/mark.ts';
import type { Plates } from '../../plates/plates.ts';
import { type Check, type Fault, fault, onPage } from '../fault.ts';
import { bleedOf, inMm, isInked, trimOf } from './gathered.ts';
import { inkAt } from './ground.ts';
import { isWhite } from './tints.ts';

/** What a measure may be off by and still be meant. */
const slack = mmToPt(0.1);
/** Shorter pieces of edge are not seen. */
const shortest = mmToPt(1);
/** A difference of ink that nobody sees. */
const alike = 0.02;

type Edge = 'left' | 'right' | 'top' | 'bottom';

const names: Readonly<Record<Edge, readonly [string, string]>> = {
  left: ['左', 'left'],
  right: ['右', 'right'],
  top: ['上', 'top'],
  bottom: ['下', 'bottom'],
};
const edges = ['left', 'right', 'top', 'bottom'] as const;

/** How far inside an edge's line something ends (negative: beyond it) and how far it reaches inwards. */
const along = (box: Rect, line: Rect, edge: Edge): { readonly short: number; readonly inwards: number } => {
  switch (edge) {
    case 'left':
      return { short: box.x - line.x, inwards: box.x + box.width - line.x };
    case 'right':
      return { short: line.x + line.width - box.x - box.width, inwards: line.x + line.width - box.x };
    case 'top':
      return { short: box.y - line.y, inwards: box.y + box.height - line.y };
    case 'bottom':
      return { short: line.y + line.height - box.y - box.height, inwards: line.y + line.height - box.y };
  }
};

const isColored = (mark: Mark): boolean => {
  switch (mark.kind) {
    case 'image':
      return !mark.stencil || mark.fill === undefined || !isWhite(mark.fill);
    case 'shading':
      return true;
    case 'path':
      return (
        (mark.fill !== undefined && !isWhite(mark.fill.color)) ||
        (mark.stroke !== undefined && !isWhite(mark.stroke.color))
      );
    case 'text':
      return false;
  }
};

/** Whether ink changes where the mark ends: what goes on in the same colour is not cut off. */
const isSeen = (plates: Plates, box: Rect, edge: Edge): boolean => {
  const step = 1.5 / plates.grid.scale;
  const across = edge === 'left' || edge === 'right';
  const steps = 24;
  let changed = 0;
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps;
    const [x, y] = across
      ? [edge === 'left' ? box.x : box.x + box.width, box.y + t * box.height]
      : [box.x + t * box.width, edge === 'top' ? box.y : box.y + box.height];
    const out = edge === 'left' || edge === 'top' ? -step : step;
    const inside = across ? inkAt(plates, x - out, y) : inkAt(plates, x, y - out);
    const outside = across ? inkAt(plates, x + out, y) : inkAt(plates, x, y + out);
    if (inside.some((ink, plate) => Math.abs(ink - (outside[plate] ?? 0)) > alike)) changed += 1;
  }
  return changed > steps / 12;
};

interface Short {
  readonly edge: Edge;
  readonly mark: Mark;
  readonly missing: number;
}

/** Marks with colour that are cut at an edge. */
const cutAt = (page: PaintedPage, edge: Edge): readonly Mark[] => {
  const trim = trimOf(page);
  return page.marks.filter((mark) => {
    if (!isInked(mark) || !isColored(mark) || mark.alpha === 0) return false;
    const { box } = mark;
    const side = edge === 'left' || edge === 'right' ? box.height : box.width;
    const { short, inwards } = along(box, trim, edge);
    return short <= slack && inwards > slack * 5 && side >= shortest && meetsTrim(box, trim);
  });
};

const shortOf = (page: PaintedPage, plates: Plates | undefined): readonly Short[] => {
  const bleed = bleedOf(page);
  return edges.flatMap((edge): readonly Short[] => {
    let worst: Short | undefined;
    for (const mark of cutAt(page, edge)) {
      const missing = along(mark.box, bleed, edge).short;
      if (missing <= slack || (worst !== undefined && missing <= worst.missing)) continue;
      if (plates === undefined || isSeen(plates, mark.box, edge)) worst = { edge, mark, missing };
    }
    return worst === undefined ? [] : [worst];
  });
};

/** Below this the knife is not sure to hit colour. */
const enough = mmToPt(3) - slack;

/** Room for bleed at an edge. */
const roomAt = (page: PaintedPage, edge: Edge): number => -along(bleedOf(page), trimOf(page), edge).short;

/** What is cut needs room to go on: 3 mm in the trade; where a page is bound one side may have less. */
export const bleedWideEnough: Check = (inspection) =>
  inspection.pages.flatMap((page): readonly Fault[] => {
    const rooms = edges.map((edge) => roomAt(page, edge));
    const narrow = edges.flatMap((edge, index) => {
      const room = rooms[index] ?? 0;
      const [mark] = room < enough ? cutAt(page, edge) : [];
      return mark === undefined ? [] : [{ edge, room, mark }];
    });
    const [first] = narrow;
    if (first === undefined) return [];
    const span = onPage(inspection, page.number, first.mark.box);
    const hints = [hint('preflight/export-with-bleed')];
    if (rooms.every((room) => room <= slack)) {
      return [fault(diagnostic('preflight/no-bleed', { span, values: { page: `${page.number}` }, hints }))];
    }
    const values = {
      page: `${page.number}`,
      sides: narrow.map(({ edge }) => names[edge][0]).join('、'),
      sidesEn: narrow.map(({ edge }) => names[edge][1]).join(', '),
      given: inMm(Math.max(0, Math.min(...narrow.map(({ room }) => room)))),
    };
    return [fault(diagnostic('preflight/bleed-narrow', { span, values, hints }))];
  });

const meetsTrim = (box: Rect, trim: Rect): boolean =>
  box.x < trim.x + trim.width &&
  box.x + box.width > trim.x &&
  box.y < trim.y + trim.height &&
  box.y + box.height > trim.y;

/** What reaches the cut has to go on to the bleed, or a white line shows when the knife is half a millimetre off. */
export const bleedReached: Check = (inspection) =>
  inspection.pages.flatMap((page) =>
    shortOf(page, inspection.inked?.plates(page)).map(({ edge, mark, missing }) => {
      const [side, sideEn] = names[edge];
      const values = { page: `${page.number}`, side, sideEn, missing: inMm(missing) };
      const span = onPage(inspection, page.number, mark.box);
      return fault(
        diagnostic('preflight/bleed-short', { span, values, hints: [hint('preflight/reach-the-bleed')] }),
        objectOf(mark),
      );
    }),
  );

const objectOf = (mark: Mark): number => (mark.kind === 'image' ? mark.object : 0);
