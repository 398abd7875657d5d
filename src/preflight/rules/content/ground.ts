import type { Rect } from '../../../base/measure.ts';
import type { Plates } from '../../plates/plates.ts';

/** Share of a box's pixels that a thin thing in it leaves to its ground. */
const share = 0.6;

/** Ink of what lies around small things in a box, plate by plate, 0 … 1. */
export const groundUnder = ({ grid, plates }: Plates, box: Rect): ReadonlyMap<string, number> => {
  const x0 = Math.max(0, Math.floor((box.x - grid.x) * grid.scale) - 1);
  const y0 = Math.max(0, Math.floor((box.y - grid.y) * grid.scale) - 1);
  const x1 = Math.min(grid.width, Math.ceil((box.x + box.width - grid.x) * grid.scale) + 1);
  const y1 = Math.min(grid.height, Math.ceil((box.y + box.height - grid.y) * grid.scale) + 1);
  const found = new Map<string, number>();
  if (x1 <= x0 || y1 <= y0) return found;
  for (const { ink, values } of plates) {
    const counts = new Uint32Array(256);
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const value = values[y * grid.width + x] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    let left = (x1 - x0) * (y1 - y0) * share;
    let value = 0;
    while (value < 255 && left > (counts[value] ?? 0)) left -= counts[value++] ?? 0;
    found.set(ink, value / 255);
  }
  return found;
};

/** How much of each ink stands in the middle of a box of a few pixels. */
export const inkAt = ({ grid, plates }: Plates, x: number, y: number): readonly number[] => {
  const column = Math.min(grid.width - 1, Math.max(0, Math.floor((x - grid.x) * grid.scale)));
  const row = Math.min(grid.height - 1, Math.max(0, Math.floor((y - grid.y) * grid.scale)));
  return plates.map(({ values }) => (values[row * grid.width + column] ?? 0) / 255);
};
