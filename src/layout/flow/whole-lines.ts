import type { Pt } from '../../base/measure.ts';
import type { Block, BoxBlock } from '../../document/flow.ts';
import type { Engine } from './engine.ts';
import { type BoxFragment, type Outcome, type Space, tolerance } from './fragment.ts';
import { further, type LineGrid } from './line-grid.ts';
import { type Margins, strutSize } from './margins.ts';

/** Whether a block stands off the grid inside, so that its whole box takes whole lines. */
const takesWholeLines = (block: Block): boolean =>
  block.kind === 'table' ||
  block.kind === 'picture' ||
  (block.kind === 'box' && block.turn !== undefined) ||
  block.style.paragraph.lineSnap === undefined;

/** A block that takes whole lines as it would stand by itself. */
interface Box {
  /** From the type area's top. */
  readonly down: Pt;
  readonly height: Pt;
  readonly above: Pt;
  readonly below: Pt;
}

/** How far it moves down: what it lacks to whole lines is shared by its margins, in their proportion. */
const wholeLineShift = ({ pitch }: LineGrid, { down, height, above, below }: Box): Pt => {
  if (height <= 0) return 0;
  const end = down + height + below;
  const lack = Math.ceil((end - tolerance) / pitch) * pitch - end;
  const [over, under] = [Math.max(0, above), Math.max(0, below)];
  return Math.max(0, lack) * (over + under > 0 ? over / (over + under) : 0.5);
};

/** A child off the grid, in a box on it, moved so that it takes whole lines; undefined where it stays. */
export const wholeLines = (
  engine: Engine,
  box: BoxBlock,
  space: Space,
  { child, offset, margins, fragment }: { child: Block; offset: Pt; margins: Margins; fragment: BoxFragment },
): { readonly shift: Pt; readonly outcome: Outcome | undefined } | undefined => {
  const { grid, down, room, atTop } = space;
  if (grid === undefined || down === undefined || atTop) return undefined;
  if (box.style.paragraph.lineSnap === undefined || !takesWholeLines(child)) return undefined;
  const { height } = fragment;
  // Of a first child the margin stands outside its parent already.
  const above = Math.max(offset, strutSize(margins.top));
  const wanted = wholeLineShift(grid, { down, height, above, below: strutSize(margins.bottom) });
  const shift = Math.min(wanted, room - height);
  if (shift <= tolerance) return undefined;
  if (child.kind !== 'box') return { shift, outcome: undefined };
  const again = engine.lay(child, { ...space, room: room - shift, ...further(space, shift) });
  return again === undefined || again.token !== undefined ? undefined : { shift, outcome: again };
};
