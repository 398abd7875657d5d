import type { Rect } from '../../base/measure.ts';

/** A picture of four channels. */
export interface Samples {
  readonly columns: number;
  readonly rows: number;
  readonly samples: Uint8Array;
}

/** Pixels in a row and a column of what is compared at once. */
const cell = 8;
/** How far a channel may be off before two pixels differ: what two renderings of the same page may. */
const tolerance = 24;

/** Where two pictures of the same page differ: boxes in pixels, near ones joined; the whole page where the sizes differ. */
export function differingBoxes(before: Samples, after: Samples): readonly Rect[] {
  const { columns, rows } = after;
  if (before.columns !== columns || before.rows !== rows) return [{ x: 0, y: 0, width: columns, height: rows }];
  const across = Math.ceil(columns / cell);
  const down = Math.ceil(rows / cell);
  const differs = new Uint8Array(across * down);
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const at = (y * columns + x) * 4;
      const off = Math.max(
        Math.abs((before.samples[at] ?? 0) - (after.samples[at] ?? 0)),
        Math.abs((before.samples[at + 1] ?? 0) - (after.samples[at + 1] ?? 0)),
        Math.abs((before.samples[at + 2] ?? 0) - (after.samples[at + 2] ?? 0)),
      );
      if (off > tolerance) differs[Math.floor(y / cell) * across + Math.floor(x / cell)] = 1;
    }
  return joined(differs, across, down).map(({ x, y, width, height }) => ({
    x: x * cell,
    y: y * cell,
    width: Math.min(width * cell, columns - x * cell),
    height: Math.min(height * cell, rows - y * cell),
  }));
}

/** Cells that differ, gathered where they touch or only one lies between. */
function joined(differs: Uint8Array, across: number, down: number): readonly Rect[] {
  const seen = new Uint8Array(differs.length);
  const boxes: Rect[] = [];
  for (let start = 0; start < differs.length; start += 1) {
    if (differs[start] !== 1 || seen[start] === 1) continue;
    let [left, right, top, bottom] = [across, 0, down, 0];
    const waiting = [start];
    seen[start] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const x = at % across;
      const y = Math.floor(at / across);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let dy = -2; dy <= 2; dy += 1)
        for (let dx = -2; dx <= 2; dx += 1) {
          const [nx, ny] = [x + dx, y + dy];
          const near = ny * across + nx;
          if (nx < 0 || ny < 0 || nx >= across || ny >= down || differs[near] !== 1 || seen[near] === 1) continue;
          seen[near] = 1;
          waiting.push(near);
        }
    }
    boxes.push({ x: left, y: top, width: right - left + 1, height: bottom - top + 1 });
  }
  return boxes;
}
