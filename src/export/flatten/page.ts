import { identity, inverse } from '../../base/matrix.ts';
import type { GroupItem, ImageItem } from '../../document/graphic.ts';
import type { Page, PageItem } from '../../layout/page.ts';
import { single } from '../group.ts';
import type { Sheet } from '../sheet.ts';
import { shownOf } from '../sheet.ts';
import { isEmpty, meet, moved } from './area.ts';
import {
  type Bench,
  type Clip,
  type Drawn,
  drawnOf,
  inside,
  isOpaque,
  type Leaf,
  mayShowThrough,
  type Place,
  shapeOf,
} from './leaf.ts';
import { onItsPlates, overGround, type Painted, repainted, through } from './mixed.ts';
import { inkOf, platesOf } from './plates.ts';
import { type Under, under } from './under.ts';

/** Pictures in place of what cannot be mixed as paint. */
export interface Darkroom {
  /** A picture with the one colour below it mixed in. */
  blend(leaf: Leaf & { readonly kind: 'image' }, ground: Under['ground']): Promise<ImageItem>;
  /** True where nothing shows through a picture after all. */
  solid(leaf: Leaf & { readonly kind: 'image' }): Promise<boolean>;
  /** All that was painted so far, as a picture of the part that the last of it takes up. */
  rasterise(drawn: readonly Drawn[], page: Page): Promise<ImageItem>;
}

/** More than this is not painted anew for one thing that lies over it. */
const mostLeaves = 400;
const mostGlyphs = 1500;
/** Graphics states may lie in each other 28 deep (ISO 32000-1, annex C); each clip takes one. */
const mostClips = 12;

interface Result<L extends Leaf = Leaf> {
  readonly items: readonly PageItem[];
  readonly leaves: readonly L[];
}

const weight = (leaf: Leaf): number => (leaf.kind === 'glyphs' ? leaf.item.glyphs.length : 1);

/** The leaf's shape as a clip on the page. */
const clipOf = (leaf: Leaf, bench: Bench): Clip => ({
  commands: moved(shapeOf(leaf, bench), leaf.toPage),
  rule: leaf.kind === 'fill' ? leaf.item.fillRule : 'nonzero',
});

const clipped = ({ commands, rule }: Clip, items: readonly PageItem[]): GroupItem<PageItem> => ({
  kind: 'group',
  clip: commands,
  ...(rule === 'evenodd' ? { clipRule: rule } : {}),
  opacity: 1,
  items,
});

/** A leaf for painting in the page's own space, inside the clips that are not in force there. */
const onPage = (leaf: Leaf, inForce: readonly Clip[]): PageItem =>
  leaf.clips
    .filter((clip) => !inForce.includes(clip))
    .reduceRight<PageItem>((item, clip) => clipped(clip, [item]), {
      kind: 'group',
      transform: leaf.toPage,
      opacity: 1,
      items: [leaf.item],
    });

/** A page on which nothing shows through any more; items that nothing shows through stay as they are. */
export const flattenPage = async (page: Page, sheet: Sheet, bench: Bench, darkroom: Darkroom): Promise<Page> => {
  const start: Place = { toPage: identity, clips: [], opacity: 1, bounds: shownOf(page, sheet) };
  if (!page.items.some((item) => mayShowThrough(item, bench.masked))) return page;
  /** What was painted, as it was meant, and as it now is. */
  const drawn: Drawn[] = [];
  const painted: Leaf[] = [];

  /** Items of the page's own space, painted where the leaf stands. */
  const here = (place: Place, items: readonly PageItem[]): readonly PageItem[] => {
    const back = inverse(place.toPage);
    return back === undefined || items.length === 0 ? [] : [{ kind: 'group', transform: back, opacity: 1, items }];
  };

  /** Painted anew with other inks wherever something lies below; undefined where that will not do. */
  const mixed = (top: Painted, { ground, above }: Under): Result<Painted> | undefined => {
    const base = repainted(top, overGround(top, ground, bench.inks), bench);
    if (above.length === 0) return { items: [base.item], leaves: [base] };
    if (above.length > mostLeaves || above.some(({ clips }) => clips.length > mostClips)) return undefined;
    if (above.reduce((sum, leaf) => sum + weight(leaf), 0) > mostGlyphs) return undefined;
    const clip = clipOf(top, bench);
    const leaves: Painted[] = [];
    for (const below of above) {
      if (below.kind === 'image') return undefined;
      const paint = through(top, below, bench.inks);
      if (paint === undefined) return undefined;
      leaves.push(repainted(below, paint, bench));
    }
    const seen = [
      clipped(
        clip,
        leaves.map((leaf) => onPage(leaf, top.clips)),
      ),
    ];
    const inClip = leaves.map((leaf) => ({ ...leaf, clips: [...leaf.clips, ...top.clips, clip] }));
    return { items: [base.item, ...here(top, seen)], leaves: [base, ...inClip] };
  };

  /** A spot ink that prints over and is on no plate below it simply prints thinner. */
  const thinner = (top: Painted, { ground, above }: Under): Result | undefined => {
    if (!top.over || top.paint.kind !== 'ink') return undefined;
    const { color, alpha } = top.paint.ink;
    const own = platesOf(color, bench.inks);
    const [spot, ...more] = own.spots.values();
    if (spot === undefined || more.length > 0) return undefined;
    const shares = (leaf: Leaf): boolean =>
      leaf.kind !== 'image' &&
      (leaf.paint.kind === 'ink' ? [leaf.paint.ink] : leaf.paint.stops.map(({ ink }) => ink)).some((ink) =>
        platesOf(ink.color, bench.inks).spots.has(spot.name),
      );
    if (ground.spots.has(spot.name) || above.some(shares)) return undefined;
    const ink = { ...inkOf(own, true), color: { ...spot, tint: spot.tint * alpha * top.opacity } };
    const leaf = repainted(top, { kind: 'ink', ink }, bench);
    return { items: [leaf.item], leaves: [leaf] };
  };

  const asPicture = async (place: Place, clip: Clip | undefined): Promise<Result> => {
    const item = await darkroom.rasterise(drawn, page);
    const leaf: Leaf = { ...start, kind: 'image', item, over: false, masked: false, bounds: place.bounds };
    return { items: here(place, [clip === undefined ? item : clipped(clip, [item])]), leaves: [leaf] };
  };

  const overlaid = async (top: Leaf): Promise<Result> => {
    const below = under(painted, top.bounds, bench.inks);
    if (top.kind === 'image') {
      if (below.above.length > 0 && !(await darkroom.solid(top))) return await asPicture(top, undefined);
      const item = await darkroom.blend(top, below.ground);
      return { items: [item], leaves: [{ ...top, item, masked: false, opacity: 1 }] };
    }
    return thinner(top, below) ?? mixed(top, below) ?? (await asPicture(top, clipOf(top, bench)));
  };

  /** Each part of a group shows through to what lay below the whole group, and covers the parts before it. */
  const together = async (group: Drawn & { readonly kind: 'together' }): Promise<Result> => {
    const before = [...painted];
    const items: PageItem[] = [];
    const leaves: Leaf[] = [];
    for (const part of group.parts) {
      if (part.kind === 'together' || part.kind === 'image' || !isOpaque(part))
        return await asPicture(group, undefined);
      const top = { ...part, opacity: group.opacity, over: false };
      const result = mixed(top, under(before, top.bounds, bench.inks));
      if (result === undefined) return await asPicture(group, undefined);
      const over = part.over && leaves.some((leaf) => meet(leaf.bounds, part.bounds));
      const shown = over ? result.leaves.map((leaf) => onItsPlates(leaf, part, bench)) : result.leaves;
      items.push(
        ...here(
          group,
          shown.map((leaf) => onPage(leaf, group.clips)),
        ),
      );
      leaves.push(...shown);
    }
    return { items, leaves };
  };

  const flattened = async (item: PageItem, place: Place): Promise<readonly PageItem[]> => {
    if (item.kind === 'link') return [item];
    if (item.kind === 'group' && (item.opacity === 1 || single(item))) {
      const within = inside(item, place);
      const items: PageItem[] = [];
      for (const part of item.items)
        items.push(...(await flattened(part, { ...within, opacity: within.opacity * item.opacity })));
      return [{ ...item, opacity: 1, items }];
    }
    const all = drawnOf(item, place, bench);
    if (all.every(isOpaque)) {
      drawn.push(...all);
      painted.push(...all.filter((leaf) => leaf.kind !== 'together'));
      return [item];
    }
    const items: PageItem[] = [];
    for (const each of all) {
      drawn.push(each);
      if (isEmpty(each.bounds)) continue;
      const result: Result =
        each.kind === 'together'
          ? await together(each)
          : isOpaque(each)
            ? { items: [each.item], leaves: [each] }
            : await overlaid(each);
      painted.push(...result.leaves);
      items.push(...result.items);
    }
    return [framedAs(item, items)];
  };

  const items: PageItem[] = [];
  for (const item of page.items) items.push(...(await flattened(item, start)));
  return { ...page, items };
};

/** Parts of a group stand where the group stands. */
const framedAs = (item: PageItem, items: readonly PageItem[]): PageItem => {
  if (item.kind !== 'group') return { kind: 'group', opacity: 1, items };
  return { ...item, opacity: 1, items };
};
