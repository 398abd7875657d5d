import type { Ink, Paint } from '../../base/ink.ts';
import type { PagedDocument, PageItem } from '../../layout/page.ts';
import { isAfterwork, isFinishing } from '../finishing.ts';

/** The plates beside the four of the process, by what is done with them. */
export interface Plates {
  /** Inks. */
  readonly spots: readonly string[];
  /** 烫金, 局部 UV, 击凸, 刀线 … */
  readonly finishing: readonly string[];
}

const inksOf = (paint: Paint | undefined): readonly Ink[] => {
  if (paint === undefined) return [];
  return paint.kind === 'ink' ? [paint.ink] : paint.stops.map(({ ink }) => ink);
};

/** Names of the spots that the pages use; `asSpots` false leaves only what cannot be mixed from inks. */
export const platesOf = (document: PagedDocument, asSpots: boolean): Plates => {
  const names = new Set<string>();
  const take = (inks: readonly Ink[]): void => {
    for (const { color } of inks)
      if (color.space === 'spot' && (asSpots || isAfterwork(color.name))) names.add(color.name);
  };
  const visit = (items: readonly PageItem[]): void => {
    for (const item of items) {
      if (item.kind === 'glyphs') take([item.ink]);
      else if (item.kind === 'path') take([...inksOf(item.fill), ...inksOf(item.stroke?.paint)]);
      else if (item.kind === 'group') visit(item.items);
    }
  };
  for (const { items } of document.pages) visit(items);
  return {
    spots: [...names].filter((name) => !isFinishing(name)),
    finishing: [...names].filter(isFinishing),
  };
};
