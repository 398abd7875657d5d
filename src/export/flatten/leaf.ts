import type { Paint } from '../../base/ink.ts';
import { intersection } from '../../base/intersection.ts';
import { boxWithin, identity, within } from '../../base/matrix.ts';
import type { Pt, Rect } from '../../base/measure.ts';
import type { GroupItem, ImageItem, Matrix, PathCommand, PathItem } from '../../document/graphic.ts';
import { movePath } from '../../document/move-path.ts';
import type { GlyphRun, PageItem } from '../../layout/page.ts';
import { single } from '../group.ts';
import { outlinesOf } from '../outlines.ts';
import { pathPrintsOver, textPrintsOver } from '../overprint.ts';
import { evenAlpha } from '../path.ts';
import { strokeOutline } from '../raster/stroke-outline.ts';
import type { Studio } from '../studio.ts';
import { pathBounds } from '../trace.ts';

/** A path on the page that painting is kept inside. */
export interface Clip {
  readonly commands: readonly PathCommand[];
  readonly rule: PathItem['fillRule'];
}

/** Where painting has come, down the groups. */
export interface Place {
  readonly toPage: Matrix;
  readonly clips: readonly Clip[];
  /** Of the groups around. */
  readonly opacity: number;
  /** What can be seen at all. */
  readonly bounds: Rect;
}

interface Standing extends Place {
  /** True where it leaves the plates alone that it has no ink on. */
  readonly over: boolean;
}

/** One thing that is painted at once. `bounds` are of what can be seen of it, on the page. */
export type Leaf = Standing &
  (
    | { readonly kind: 'fill' | 'stroke'; readonly item: PathItem; readonly paint: Paint }
    | { readonly kind: 'glyphs'; readonly item: GlyphRun; readonly paint: Paint }
    | { readonly kind: 'image'; readonly item: ImageItem; readonly masked: boolean }
  );

/** Things that cover each other first and fade together then. */
export interface Together extends Place {
  readonly kind: 'together';
  readonly parts: readonly Drawn[];
}

export type Drawn = Leaf | Together;

/** What leaves are made with. */
export interface Bench extends Pick<Studio, 'inks' | 'profile' | 'shapes'> {
  /** True where what lies below a picture shows through. */
  masked(path: string): boolean;
}

/** The shape that a leaf fills, in its own coordinates. */
export const shapeOf = (leaf: Leaf, { shapes }: Pick<Bench, 'shapes'>): readonly PathCommand[] => {
  switch (leaf.kind) {
    case 'fill':
      return leaf.item.commands;
    case 'stroke': {
      const { commands, stroke } = leaf.item;
      return stroke === undefined ? [] : strokeOutline(commands, stroke);
    }
    case 'glyphs':
      return outlinesOf(leaf.item, leaf.item.glyphs, shapes(leaf.item.face));
    case 'image': {
      const { x, y, width, height } = leaf.item;
      return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
    }
  }
};

const grown = ({ x, y, width, height }: Rect, by: Pt): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const pathLeaves = (item: PathItem, place: Place, bench: Bench): readonly Leaf[] => {
  const over = pathPrintsOver(item, { ...place, studio: bench });
  const box = pathBounds(item.commands);
  const { fill, stroke } = item;
  const seen = (own: Rect): Rect => intersection(place.bounds, boxWithin(place.toPage, own));
  const leaves: Leaf[] = [];
  if (item.commands.length === 0) return leaves;
  if (fill !== undefined && evenAlpha(fill) !== 0) {
    const { stroke: _, ...own } = item;
    leaves.push({ ...place, kind: 'fill', item: own, paint: fill, over: over.fill, bounds: seen(box) });
  }
  if (stroke !== undefined && stroke.width > 0 && evenAlpha(stroke.paint) !== 0) {
    const { fill: _, ...own } = item;
    const reach = (stroke.width / 2) * (stroke.join === 'miter' ? Math.max(2, stroke.miterLimit) : 2);
    const bounds = seen(grown(box, reach));
    leaves.push({ ...place, kind: 'stroke', item: own, paint: stroke.paint, over: over.stroke, bounds });
  }
  return leaves;
};

/** The place inside a group. */
export const inside = (group: GroupItem<PageItem>, place: Place): Place => {
  const toPage = within(place.toPage, group.transform ?? identity);
  if (group.clip === undefined) return { ...place, toPage };
  const commands = movePath(group.clip, toPage);
  const clip: Clip = { commands, rule: group.clipRule ?? 'nonzero' };
  return {
    ...place,
    toPage,
    clips: [...place.clips, clip],
    bounds: intersection(place.bounds, pathBounds(commands)),
  };
};

/** All that an item paints, in order. */
export const drawnOf = (item: PageItem, place: Place, bench: Bench): readonly Drawn[] => {
  switch (item.kind) {
    case 'link':
      return [];
    case 'path':
      return pathLeaves(item, place, bench);
    case 'glyphs': {
      if (item.ink.alpha === 0) return [];
      const over = textPrintsOver(item.ink, item.size, { ...place, studio: bench });
      const bounds = intersection(
        place.bounds,
        pathBounds(movePath(outlinesOf(item, item.glyphs, bench.shapes(item.face)), place.toPage)),
      );
      return [{ ...place, kind: 'glyphs', item, paint: { kind: 'ink', ink: item.ink }, over, bounds }];
    }
    case 'image': {
      const bounds = intersection(place.bounds, boxWithin(place.toPage, item));
      return [{ ...place, kind: 'image', item, over: false, masked: bench.masked(item.image.path), bounds }];
    }
    case 'group': {
      const within = inside(item, place);
      if (item.opacity === 0) return [];
      if (item.opacity === 1 || single(item)) {
        const inner = { ...within, opacity: within.opacity * item.opacity };
        return item.items.flatMap((part) => drawnOf(part, inner, bench));
      }
      const parts = item.items.flatMap((part) => drawnOf(part, { ...within, opacity: 1 }, bench));
      return [{ ...within, kind: 'together', parts, opacity: within.opacity * item.opacity }];
    }
  }
};

/** True where something of an item may show through; quicker than to take it apart. */
export const mayShowThrough = (item: PageItem, masked: Bench['masked']): boolean => {
  switch (item.kind) {
    case 'link':
      return false;
    case 'glyphs':
      return item.ink.alpha !== 1;
    case 'image':
      return masked(item.image.path);
    case 'path':
      return [item.fill, item.stroke?.paint].some((paint) => paint !== undefined && evenAlpha(paint) !== 1);
    case 'group':
      return item.opacity !== 1 || item.items.some((part) => mayShowThrough(part, masked));
  }
};

/** True where nothing shows through. */
export const isOpaque = (drawn: Drawn): boolean => {
  if (drawn.opacity !== 1) return false;
  if (drawn.kind === 'together') return drawn.parts.every(isOpaque);
  return drawn.kind === 'image' ? !drawn.masked : evenAlpha(drawn.paint) === 1;
};
