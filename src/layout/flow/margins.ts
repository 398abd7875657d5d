import type { Pt } from '../../base/measure.ts';
import type { Block } from '../../document/flow.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import { inFlow } from './breaks.ts';
import { frameOf } from './frame.ts';

/** Margins that have met: the greatest positive and the least negative (CSS 2.1 §8.3.1). */
export interface Strut {
  readonly up: Pt;
  readonly down: Pt;
}

export interface Margins {
  readonly top: Strut;
  readonly bottom: Strut;
  /** Without height of its own: its margins meet through it. */
  readonly through: boolean;
}

export const noStrut: Strut = { up: 0, down: 0 };

const strut = (margin: Pt): Strut => ({ up: Math.max(0, margin), down: Math.min(0, margin) });

export const meet = (one: Strut, other: Strut): Strut => ({
  up: Math.max(one.up, other.up),
  down: Math.min(one.down, other.down),
});

export const strutSize = (value: Strut): Pt => value.up + value.down;

/** Margins of its content do not meet its own. */
export const isFormattingRoot = (style: ComputedStyle): boolean =>
  style.columnCount !== 'auto' ||
  style.display === 'grid' ||
  style.display === 'table-cell' ||
  style.display === 'table-caption' ||
  style.position === 'absolute' ||
  style.columnSpan === 'all';

const known = new WeakMap<Block, { readonly width: Pt; readonly margins: Margins }>();

const freshMargins = (block: Block, width: Pt): Margins => {
  const frame = frameOf(block.style, { width, height: undefined });
  let top = strut(frame.margin.top);
  let bottom = strut(frame.margin.bottom);
  if (block.kind === 'paragraph') {
    const through =
      block.items.length === 0 &&
      block.marker === undefined &&
      frame.edge.top + frame.edge.bottom === 0 &&
      (frame.height ?? 0) === 0 &&
      frame.minHeight === 0;
    return { top, bottom, through };
  }
  if (block.kind !== 'box' || block.turn !== undefined || isFormattingRoot(block.style))
    return { top, bottom, through: false };
  const children = block.children
    .filter((child) => inFlow(child) && child.style.runAround === undefined)
    .map((child) => marginsOf(child, frame.inner));
  const flat = frame.height === undefined && frame.minHeight === 0;
  const through =
    frame.edge.top + frame.edge.bottom === 0 &&
    frame.minHeight === 0 &&
    (frame.height ?? 0) === 0 &&
    block.marker === undefined &&
    children.every((child) => child.through);
  if (frame.edge.top === 0) {
    for (const child of children) {
      top = meet(top, child.top);
      if (!child.through) break;
      top = meet(top, child.bottom);
    }
  }
  if (frame.edge.bottom === 0 && flat) {
    for (const child of children.toReversed()) {
      bottom = meet(bottom, child.bottom);
      if (!child.through) break;
      bottom = meet(bottom, child.top);
    }
  }
  return { top, bottom, through };
};

/** A block's outer margins, with those of its first and last children that meet them. */
export const marginsOf = (block: Block, width: Pt): Margins => {
  const last = known.get(block);
  if (last !== undefined && last.width === width) return last.margins;
  const margins = freshMargins(block, width);
  known.set(block, { width, margins });
  return margins;
};
