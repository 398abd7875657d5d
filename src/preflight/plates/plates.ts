import type { Group, Mark, PaintedPage } from '../content/mark.ts';
import type { DamageKind } from '../file.ts';
import type { Grid } from './coverage.ts';
import { blendNamed, copyLayer, emptyLayer, type Layer } from './layer.ts';
import { softShare } from './masks.ts';
import { type Bench, paintMark, type Workshop } from './paint-mark.ts';

/** The sheets of ink of one page. */
export interface Plates {
  /** Where the plates' top left corner stands on the page, in pt, and pixels for each pt. */
  readonly grid: Grid;
  /** 255 is full ink. */
  readonly plates: readonly { readonly ink: string; readonly values: Uint8Array }[];
  /** What could not be inked as it should be. */
  readonly damages: readonly DamageKind[];
}

interface OpenGroup {
  readonly group: Group;
  readonly layer: Layer;
}

const groupsLimit = 400;

/** What a mark may touch is taken from the file's purse; when that is empty the page stays as it is. */
const afford = ({ purse, grid, damages }: Bench, mark: Mark): boolean => {
  const wide = Math.min(grid.width, mark.box.width * grid.scale + 2);
  const tall = Math.min(grid.height, mark.box.height * grid.scale + 2);
  purse.pixels -= wide * tall + (mark.kind === 'text' ? mark.glyphs.length * 100 : 100);
  if (purse.pixels >= 0) return true;
  damages.add('limit-operators');
  return false;
};

/** Paints marks in order; groups are painted on a copy of what is under them, or on white where they blend. */
const paintMarks = (bench: Bench, bottom: Layer, marks: readonly Mark[]): void => {
  const open: OpenGroup[] = [];
  let opened = 0;
  const top = (): Layer => open.at(-1)?.layer ?? bottom;
  const close = (): void => {
    const done = open.pop();
    if (done !== undefined) mix(bench, top(), done);
  };
  const { x, y, scale, width, height } = bench.grid;
  const inSight = ({ box }: Mark): boolean =>
    box.x < x + width / scale && box.x + box.width > x && box.y < y + height / scale && box.y + box.height > y;
  for (const mark of marks) {
    if (mark.hidden || !inSight(mark)) continue;
    if (!afford(bench, mark)) return;
    const groups = mark.groups ?? [];
    while (open.length > groups.length || open.some(({ group }, index) => groups[index] !== group)) close();
    for (const group of groups.slice(open.length)) {
      opened += 1;
      bench.purse.pixels -= width * height;
      if (opened > groupsLimit) bench.damages.add('limit-objects');
      const blends = group.blend !== 'Normal' || opened > groupsLimit;
      open.push({ group, layer: blends ? emptyLayer(bench.grid.width, bench.grid.height, true) : copyLayer(top()) });
    }
    paintMark(bench, top(), mark);
  }
  while (open.length > 0) close();
};

const mix = (bench: Bench, under: Layer, { group, layer }: OpenGroup): void => {
  const soft = group.mask === undefined ? undefined : softShare(bench.shares, group.mask);
  const blend = blendNamed(group.blend);
  for (const plate of layer.plates) {
    if (!plate.touched) continue;
    const target = under.plates.find(({ ink }) => ink === plate.ink) ?? addPlate(under, plate.ink);
    target.touched = true;
    for (let at = 0; at < plate.values.length; at++) {
      const share = group.alpha * (soft === undefined ? 1 : (soft[at] ?? 0));
      const there = target.values[at] ?? 0;
      const value = plate.values[at] ?? 0;
      if (layer.cover === undefined) target.values[at] = there + share * (value - there);
      else {
        const cover = layer.cover[at] ?? 0;
        if (cover === 0) continue;
        const comes = value / cover;
        target.values[at] = there + share * cover * ((blend === undefined ? comes : blend(there, comes)) - there);
      }
    }
  }
};

const addPlate = (layer: Layer, ink: string): Layer['plates'][number] => {
  const made = { ink, values: new Float32Array(layer.width * layer.height), touched: true };
  layer.plates.push(made);
  return made;
};

/** A0 has as many. */
const pixelsLimit = 8_000_000;

/** Inks a page inside a box (its BleedBox, else its MediaBox) at so many pixels an inch. */
export const platesOf = (page: PaintedPage, workshop: Workshop, dpi = 72): Plates => {
  const box = page.boxes.bleed ?? page.boxes.trim ?? page.boxes.media;
  const scale = Math.min(dpi / 72, Math.sqrt(pixelsLimit / Math.max(1, box.width * box.height)));
  const grid: Grid = {
    x: box.x,
    y: box.y,
    scale,
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
  const damages = new Set<DamageKind>();
  const bench: Bench = {
    ...workshop,
    grid,
    damages,
    shares: {
      grid,
      shapes: workshop.shapes,
      clips: new Map(),
      masks: new Map(),
      paint: (layer, marks) => paintMarks(bench, layer, marks),
    },
  };
  const layer = emptyLayer(grid.width, grid.height, false);
  paintMarks(bench, layer, page.marks);
  const plates = layer.plates.map(({ ink, values, touched }) => ({ ink, values: bytesOf(values, touched) }));
  return { grid, plates, damages: [...damages] };
};

const bytesOf = (values: Float32Array, touched: boolean): Uint8Array => {
  const bytes = new Uint8Array(values.length);
  if (touched) for (let at = 0; at < values.length; at++) bytes[at] = Math.round((values[at] ?? 0) * 255);
  return bytes;
};
