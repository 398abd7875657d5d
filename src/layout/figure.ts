import { boxWithin, identity, inverse } from '../base/matrix.ts';
import type { Rect } from '../base/measure.ts';
import type { StructureNode } from '../document/structure.ts';
import type { PageItem } from './page.ts';

/** The item as the figure that it is, in `box`; without a node it is decoration. */
export const asFigure = (item: PageItem, node: StructureNode | undefined, box: Rect): PageItem => {
  if (node === undefined) return item;
  if (item.kind === 'image') return { ...item, node };
  if (item.kind !== 'group') return item;
  const inside = inverse(item.transform ?? identity);
  return { ...item, figure: { node, box: inside === undefined ? box : boxWithin(inside, box) } };
};
