import type { Pt } from '../../base/measure.ts';
import type { Block } from '../../document/flow.ts';
import type { TextStyle } from '../../style/computed.ts';
import { bodyTop } from '../han-body.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import { type Space, tolerance } from './fragment.ts';
import { besideBelow } from './run-around.ts';

/** Baselines at equal distances, the same on every page and in every column; it starts at the type area's top (§1.16). */
export interface LineGrid {
  readonly pitch: Pt;
  /** Of the first line, from the type area's top. */
  readonly baseline: Pt;
}

/** Lines under one another, from the top of their block's content box. */
export interface Standing {
  readonly tops: readonly Pt[];
  /** Where the block's content would end after each line. */
  readonly bottoms: readonly Pt[];
}

/** The grid of the block that first asks for one; the Han em box is centred in the line height, as in every line. */
const gridOf = ({ lineHeight, size }: TextStyle): LineGrid => ({
  pitch: lineHeight,
  baseline: (lineHeight - size) / 2 + bodyTop * size,
});

/** The outermost block with `line-snap: baseline` in the page's flow brings the grid. */
export const withGrid = (block: Block, space: Space): Space =>
  block.style.paragraph.lineSnap === undefined ||
  space.grid !== undefined ||
  space.down === undefined ||
  block.style.text.lineHeight <= 0
    ? space
    : { ...space, grid: gridOf(block.style.text) };

/** Where a space stands in the pages' flow. */
export type Place = Pick<Space, 'down' | 'grid' | 'beside' | 'mend' | 'loosened'>;

/** The place of a space inside, `by` further down the page. */
export const further = ({ down, grid, beside, mend, loosened }: Place, by: Pt): Place => ({
  ...(down === undefined ? {} : { down: down + by, grid }),
  ...(mend === undefined ? {} : { mend }),
  ...(loosened === undefined ? {} : { loosened }),
  ...(beside === undefined ? {} : { beside: besideBelow(beside, by) }),
});

/** One line under the other, as far as the room reaches; the first that goes over is the last given. */
export const stacked = (lines: readonly ComposedLine[], start: number, room: Pt): Standing => {
  const tops: Pt[] = [];
  const bottoms: Pt[] = [];
  let y = 0;
  for (let at = start; at < lines.length && (at === start || y <= room + tolerance); at += 1) {
    tops.push(y);
    y += lines[at]?.height ?? 0;
    bottoms.push(y);
  }
  return { tops, bottoms };
};

/** Each line on the next baseline of the grid; one that is higher than the pitch is centred in as many pitches as it needs. */
export const snapped = (
  lines: readonly ComposedLine[],
  start: number,
  room: Pt,
  { pitch, baseline }: LineGrid,
  from: Pt,
): Standing => {
  const tops: Pt[] = [];
  const bottoms: Pt[] = [];
  let y = from;
  for (let at = start; at < lines.length && (at === start || y - from <= room + tolerance); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    // A larger word whose bodies have room in the pitch opens nothing; a line opened for its readings stands on the grid all the same.
    const own = line.strut !== undefined && line.strut.bodies <= pitch + tolerance ? line.strut : line;
    if (own.height <= pitch + tolerance || line.marks !== undefined) {
      const step = Math.ceil((y + own.baseline - baseline - tolerance) / pitch);
      const on = baseline + step * pitch;
      tops.push(on - line.baseline - from);
      y = on - own.baseline + own.height;
    } else {
      const first = Math.ceil((y - tolerance) / pitch);
      const count = Math.ceil((line.height - tolerance) / pitch);
      tops.push(first * pitch + (count * pitch - line.height) / 2 - from);
      y = (first + count) * pitch;
    }
    bottoms.push(y - from);
  }
  return { tops, bottoms };
};
