import { diagnostic, hint } from '../../../base/diagnostic.ts';
import type { Rect } from '../../../base/measure.ts';
import { isFinishing } from '../../../export/finishing.ts';
import type { Plates } from '../../plates/plates.ts';
import { type Check, type Fault, fault, onPage } from '../fault.ts';
import { readable } from '../look.ts';

/** Of full ink, 1 = 100 %. A JPEG rings by two or three percent around its edges: 300 % is looked at with that in mind. */
const warned = 3.03;
const refused = 3.2;
/** mm², as GWG 2015 has it: less dries. */
const least = 15;

interface Region {
  readonly pixels: number;
  readonly most: number;
  /** Pixel that has most. */
  readonly heaviest: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sums = ({ grid, plates }: Plates): Float32Array => {
  const total = new Float32Array(grid.width * grid.height);
  for (const { ink, values } of plates) {
    // Finishing lays no ink on the sheet before it is dry.
    if (isFinishing(readable(ink))) continue;
    for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + (values[at] ?? 0) / 255;
  }
  return total;
};

/** Pixels over a limit that hang together, found once each. */
const grow = (total: Float32Array, width: number, seen: Uint8Array, start: number, limit: number): Region => {
  const queue = [start];
  seen[start] = 1;
  let [pixels, most, heaviest] = [0, 0, start];
  let [left, right, top, bottom] = [width, 0, total.length, 0];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const value = total[at] ?? 0;
    const x = at % width;
    const y = Math.floor(at / width);
    pixels += 1;
    if (value > most) [most, heaviest] = [value, at];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    const beside = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
    for (const next of beside) {
      if (next < 0 || next >= total.length || seen[next] === 1 || (total[next] ?? 0) <= limit) continue;
      seen[next] = 1;
      queue.push(next);
    }
  }
  return { pixels, most, heaviest, left, right, top, bottom };
};

interface Heavy {
  /** mm² of all regions. */
  readonly area: number;
  readonly largest: Region;
  readonly most: Region;
}

const heavier = (total: Float32Array, { grid }: Plates, limit: number): Heavy | undefined => {
  const seen = new Uint8Array(total.length);
  let pixels = 0;
  let largest: Region | undefined;
  let most: Region | undefined;
  for (let at = 0; at < total.length; at++) {
    if (seen[at] === 1 || (total[at] ?? 0) <= limit) continue;
    const region = grow(total, grid.width, seen, at, limit);
    pixels += region.pixels;
    if (largest === undefined || region.pixels > largest.pixels) largest = region;
    if (most === undefined || region.most > most.most) most = region;
  }
  if (largest === undefined || most === undefined) return undefined;
  const side = 25.4 / 72 / grid.scale;
  return { area: pixels * side * side, largest, most };
};

const boxOf = ({ grid }: Plates, { left, top, right, bottom }: Region): Rect => ({
  x: grid.x + left / grid.scale,
  y: grid.y + top / grid.scale,
  width: (right - left + 1) / grid.scale,
  height: (bottom - top + 1) / grid.scale,
});

/** The plates of the heaviest place with their tints: `C 95 M 80 Y 70 K 90`. */
const recipe = ({ plates }: Plates, at: number): string =>
  plates
    .map(({ ink, values }) => ({ ink: readable(ink), percent: Math.round(((values[at] ?? 0) / 255) * 100) }))
    .filter(({ percent }) => percent > 0)
    .map(({ ink, percent }) => `${letters[ink] ?? ink} ${percent}`)
    .join(' + ');

const letters: Readonly<Record<string, string>> = { Cyan: 'C', Magenta: 'M', Yellow: 'Y', Black: 'K' };

/** Too much ink does not dry and sets off (GWG R0025): everything that overprints is stacked, inside the BleedBox. */
export const inkSum: Check = (inspection) => {
  const { inked } = inspection;
  if (inked === undefined) return [];
  return inspection.pages.flatMap((page): readonly Fault[] => {
    const plates = inked.plates(page);
    const total = sums(plates);
    const bad = heavier(total, plates, refused);
    const grave = bad !== undefined && bad.area >= least ? bad : undefined;
    const heavy = grave ?? heavier(total, plates, warned);
    if (heavy === undefined || heavy.area < least) return [];
    const details = {
      span: onPage(inspection, page.number, boxOf(plates, heavy.largest)),
      values: {
        page: `${page.number}`,
        percent: `${Math.round(heavy.most.most * 100)}`,
        area: `${Math.round(heavy.area)}`,
        inks: recipe(plates, heavy.most.heaviest),
      },
      hints: [hint('preflight/less-ink')],
    };
    return [
      fault(
        grave === undefined ? diagnostic('preflight/ink-high', details) : diagnostic('preflight/ink-too-high', details),
      ),
    ];
  });
};
