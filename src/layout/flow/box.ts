import type { Pt } from '../../base/measure.ts';
import type { BoxBlock } from '../../document/flow.ts';
import type { Engine } from './engine.ts';
import { appeal, type BoxToken, type Outcome, type Overflow, type Placed, type Space, tolerance } from './fragment.ts';
import { type Frame, frameOf, relativeShift } from './frame.ts';
import { further } from './line-grid.ts';
import { isFormattingRoot, marginsOf, strutSize } from './margins.ts';
import { placeMarker } from './marker.ts';
import { besideInside } from './run-around.ts';
import { type Stack, stack } from './stack.ts';

/** A page's own boxes: a height on them leads percentages, but never cuts the text. */
const isRoot = (box: BoxBlock): boolean => box.tag === 'html' || box.tag === 'body';

/** Border-box height of a finished box, within its min and max. */
export const finishedHeight = (frame: Frame, natural: Pt, consumed: Pt): Pt =>
  Math.max(Math.min(natural, Math.max(0, frame.maxHeight - consumed)), frame.minHeight - consumed);

const contentHeight = (frame: Frame, laid: Stack, root: boolean): Pt => {
  const collapses = frame.edge.bottom === 0 && frame.height === undefined && frame.minHeight === 0 && !root;
  return Math.max(0, laid.bottom + (collapses ? 0 : strutSize(laid.strut)));
};

const shifted = (placed: readonly Placed[], x: Pt, y: Pt): readonly Placed[] =>
  x === 0 && y === 0 ? placed : placed.map((one) => ({ x: one.x + x, y: one.y + y, content: one.content }));

/** A box of fixed height: never broken; what is more than it holds is an error. */
const layFixed = (engine: Engine, box: BoxBlock, space: Space, frame: Frame, height: Pt): Outcome | undefined => {
  if (height > space.room + tolerance && !space.atTop) return undefined;
  const inner = Math.max(0, height - frame.edge.top - frame.edge.bottom);
  const laid = stack(engine, box, {
    width: frame.inner,
    height: inner,
    room: Infinity,
    atTop: true,
    columns: false,
    ...further(space, frame.edge.top),
    collapseTop: frame.edge.top === 0 && !isFormattingRoot(box.style) && space.force?.independent !== true,
  });
  const content = laid === undefined ? 0 : laid.bottom;
  const tooTall = height - space.room;
  const spill = content - inner;
  const overflow: Overflow | undefined =
    tooTall > tolerance
      ? { why: 'page', span: box.span, by: tooTall }
      : spill > 0.1
        ? { why: 'box', span: box.span, by: spill }
        : undefined;
  const children = shifted(laid?.placed ?? [], frame.edge.left, frame.edge.top);
  return {
    fragment: {
      kind: 'box',
      face: box,
      frame,
      width: frame.width,
      height,
      children: [...placeMarker(engine, box, frame, children), ...children],
      first: true,
      last: true,
      shift: relativeShift(box.style, space),
      overflow,
    },
    used: height,
    token: undefined,
    appeal: appeal.perfect,
    forced: undefined,
    overflowed: tooTall > tolerance,
  };
};

/** A block container whose children stand one under another. */
export const layBox = (engine: Engine, box: BoxBlock, space: Space, token?: BoxToken): Outcome | undefined => {
  const frame = frameOf(box.style, space);
  if (frame.height !== undefined && !isRoot(box)) return layFixed(engine, box, space, frame, frame.height);
  const root = isFormattingRoot(box.style) || space.force?.independent === true;
  const resumed = token !== undefined;
  const clone = box.style.boxDecorationBreak === 'clone';
  const top = resumed && !clone ? 0 : frame.edge.top;
  const consumed = token?.consumed ?? 0;
  const bottom = frame.edge.bottom;
  const lay = (reserve: Pt): Stack | undefined =>
    stack(
      engine,
      box,
      {
        width: frame.inner,
        height: frame.height === undefined ? undefined : frame.height - frame.edge.top - frame.edge.bottom,
        room: space.room - top - reserve,
        atTop: space.atTop,
        columns: space.columns && !root,
        ...further(space, top),
        beside: besideInside(space.beside, frame, space.width, top),
        collapseTop: frame.edge.top === 0 && !root,
      },
      token,
    );
  let laid = lay(clone ? bottom : 0);
  if (laid === undefined) return undefined;
  let natural = top + contentHeight(frame, laid, root) + bottom;
  let height = finishedHeight(frame, natural, consumed);
  if (laid.token === undefined && height > space.room + tolerance && !laid.overflowed && bottom > 0 && !clone) {
    laid = lay(bottom) ?? (space.atTop ? laid : undefined);
    if (laid === undefined) return undefined;
    natural = top + contentHeight(frame, laid, root) + bottom;
    height = finishedHeight(frame, natural, consumed);
  }
  const broken = laid.token !== undefined;
  const tooTall = height - space.room;
  const short =
    !broken &&
    tooTall > tolerance &&
    frame.minHeight > consumed &&
    frame.minHeight - consumed > space.room &&
    !isRoot(box);
  if (short && !space.atTop) return undefined;
  const spill = broken ? 0 : natural - height;
  const overflow: Overflow | undefined = short
    ? { why: 'page', span: box.span, by: tooTall }
    : spill > 0.1
      ? { why: 'box', span: box.span, by: spill }
      : undefined;
  const content = top + laid.bottom;
  const used = broken
    ? content + (clone ? bottom : 0)
    : laid.overflowed || short
      ? height
      : Math.min(height, Math.max(space.room, content));
  const reaches = broken && laid.forced === undefined && space.room !== Infinity ? Math.max(space.room, used) : used;
  const children = shifted(laid.placed, frame.edge.left, top);
  return {
    fragment: {
      kind: 'box',
      face: box,
      frame,
      width: frame.width,
      height: reaches,
      children: resumed ? children : [...placeMarker(engine, box, frame, children), ...children],
      first: !resumed,
      last: !broken,
      shift: relativeShift(box.style, space),
      overflow,
    },
    used,
    token: laid.token === undefined ? undefined : { ...laid.token, consumed: consumed + reaches },
    appeal:
      broken && box.style.breakInside === 'avoid' && laid.forced === undefined
        ? Math.max(laid.appeal, appeal.avoid)
        : laid.appeal,
    forced: laid.forced,
    overflowed: laid.overflowed || short,
  };
};

/** The outer margin that stands above a block at the start of a fragmentainer. */
export const marginAbove = (box: BoxBlock, width: Pt): Pt => strutSize(marginsOf(box, width).top);
