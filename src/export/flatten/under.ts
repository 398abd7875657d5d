import type { Rect } from '../../base/measure.ts';
import type { Inks } from '../profiles/profile.ts';
import { rectangle } from '../trace.ts';
import { contains, meet, moved } from './area.ts';
import type { Clip, Leaf } from './leaf.ts';
import { flatInk } from './mixed.ts';
import { type Plates, paper, platesOf } from './plates.ts';

/** What lies under a part of the page. */
export interface Under {
  /** What is below everything in `above`: one colour all over. */
  readonly ground: Plates;
  /** From the bottom up. */
  readonly above: readonly Leaf[];
}

const framesAll = ({ commands }: Clip, bounds: Rect): boolean => {
  const box = rectangle(commands);
  if (box === undefined) return false;
  const [x, y, width, height] = box;
  const upright = {
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
  };
  return contains(upright, bounds);
};

/** True where nothing below a leaf can be seen within `bounds`. */
export const covers = (leaf: Leaf, bounds: Rect): boolean =>
  leaf.kind === 'fill' &&
  !leaf.over &&
  framesAll({ commands: moved(leaf.item.commands, leaf.toPage), rule: 'nonzero' }, bounds) &&
  leaf.clips.every((clip) => framesAll(clip, bounds));

/** What of the opaque leaves that were painted so far lies within `bounds`. */
export const under = (painted: readonly Leaf[], bounds: Rect, inks: Inks): Under => {
  const above: Leaf[] = [];
  for (const leaf of painted.toReversed()) {
    if (!meet(leaf.bounds, bounds)) continue;
    if (covers(leaf, bounds)) {
      const ink = flatInk(leaf);
      if (ink !== undefined) return { ground: platesOf(ink.color, inks), above: above.toReversed() };
      above.push(leaf);
      break;
    }
    above.push(leaf);
  }
  return { ground: paper, above: above.toReversed() };
};
