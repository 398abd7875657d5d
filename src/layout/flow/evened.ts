import type { Pt } from '../../base/measure.ts';
import type { BlockFace } from '../../document/flow.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import type { Row } from './columns-box.ts';
import { type Loosened, type Placed, tolerance } from './fragment.ts';

/** Over fewer lines than these, one more or fewer is seen. */
const fewest = 5;
/** Paragraphs that are tried. */
const most = 12;

const bottoms = ({ columns }: Row): readonly Pt[] => columns.map(({ bottom }) => bottom);

/** By how much a column is shorter than one that follows it. */
const shortfall = (row: Row): Pt =>
  bottoms(row).reduce((worst, bottom, at, all) => Math.max(worst, Math.max(...all.slice(at)) - bottom), 0);

const spread = (row: Row): Pt => Math.max(...bottoms(row)) - Math.min(...bottoms(row));

/** The paragraphs of a row, the longest first: it bears a line more or fewer best. */
const paragraphsIn = ({ columns }: Row): readonly BlockFace[] => {
  const found = new Map<BlockFace, number>();
  const visit = (placed: readonly Placed[]): void => {
    for (const { content } of placed) {
      if (content.kind !== 'box') continue;
      if (content.composed === undefined) visit(content.children);
      else if (content.composed.lines.length >= fewest) found.set(content.face, content.composed.lines.length);
    }
  };
  for (const column of columns) visit(column.placed);
  return [...found].toSorted((one, other) => other[1] - one[1]).map(([face]) => face);
};

/** Width, in em, under which a paragraph's last line is no gain where nothing is wrong but that a column is longer. */
const shortestLast = 3.25;

const composedIn = (placed: readonly Placed[], block: BlockFace): readonly ComposedLine[] | undefined => {
  for (const { content } of placed) {
    if (content.kind !== 'box') continue;
    const found = content.face === block ? content.composed?.lines : composedIn(content.children, block);
    if (found !== undefined) return found;
  }
  return undefined;
};

const endsShort = ({ columns }: Row, block: BlockFace): boolean => {
  const lines = columns.flatMap(({ placed }) => composedIn(placed, block) ?? []);
  return (lines.at(-1)?.width ?? Infinity) < shortestLast * block.style.text.size;
};

/**
 * A balanced row whose columns end on one line, as far as it can be had: where they do not, one paragraph is set a line
 * shorter or longer without strain. Least of all may a column be a line shorter than one after it.
 */
export const evened = (row: Row, line: Pt, refill: (height: Pt, loosened: Loosened) => Row | undefined): Row => {
  if (row.columns.length < 2 || spread(row) < line / 2) return row;
  let best = row;
  for (const block of paragraphsIn(row).slice(0, most)) {
    for (const by of [-1, 1] as const) {
      const height = row.height + (by === -1 ? tolerance - line : 0);
      const other = refill(Math.max(0, height), { block, by });
      if (other === undefined || shortfall(other) >= line / 2 || spread(other) > spread(best) - line / 2) continue;
      if (shortfall(row) < line / 2 && endsShort(other, block)) continue;
      if (spread(other) < line / 2) return other;
      best = other;
    }
  }
  return best;
};
