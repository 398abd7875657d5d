import type { Edges, Pt } from '../../base/measure.ts';
import type { BoxBlock } from '../../document/flow.ts';
import type { Engine, Intrinsic } from '../flow/engine.ts';
import { type BoxFragment, type Outcome, type Overflow, type Space, tolerance, whole } from '../flow/fragment.ts';
import { frameOf, relativeShift, widened } from '../flow/frame.ts';
import { frameEdges, pageEdges } from './axes.ts';

/** Less room than this share of a page is not begun with lines that go over it. */
const least = 1 / 3;

/** How long lines are at most on a fresh page. */
const longest = (engine: Engine, { turn }: BoxBlock): Pt => {
  const { width, height } = engine.reach();
  return turn === 'back' ? width : height;
};

/**
 * A box whose lines run across those around it, laid out in its own frame and turned, whole (css-writing-modes §7.3):
 * its lines are as long as the height given to it, or as they want and there is room; it is as wide as they need.
 */
export const layCrossing = (engine: Engine, box: BoxBlock, space: Space): Outcome | undefined => {
  const [content] = box.children;
  if (content === undefined) throw new Error('a turned box without what is turned');
  const { style } = box;
  const own = frameOf(style, space);
  const most = longest(engine, box);
  const room = Number.isFinite(space.room) ? space.room : (space.height ?? most);
  const wanted = engine.intrinsic(content);
  const grows = own.height === undefined && wanted.max > room + tolerance && !space.atTop;
  // What a fresh page would hold in one line is not bent here.
  if (grows && (wanted.max <= most || room < most * least)) return undefined;
  const fitting = Math.min(wanted.max, Math.max(wanted.min, room));
  const along = own.height ?? Math.max(Math.min(fitting, own.maxHeight), own.minHeight);
  const [toFrame, toParent] = box.turn === 'back' ? [pageEdges, frameEdges] : [frameEdges, pageEdges];
  const { width: forced, border } = space.force ?? {};
  const outcome = engine.lay(content, {
    width: along,
    height: space.width > 0 ? space.width : undefined,
    room: Infinity,
    atTop: true,
    columns: false,
    force: {
      width: along,
      ...(forced === undefined ? {} : { height: forced }),
      ...(border === undefined ? {} : { border: toFrame(border) }),
      independent: true,
    },
  });
  if (outcome === undefined) return undefined;
  const { fragment } = outcome;
  const { width: height, height: width } = fragment;
  const tooTall = height - space.room;
  const tooWide = width + own.margin.right + (style.margin.left === 'auto' ? 0 : own.margin.left) - space.width;
  if (!space.atTop && (tooTall > tolerance || (grows && tooWide > tolerance))) return undefined;
  return whole(
    {
      ...fragment,
      face: box,
      frame: { ...widened(own, style, space.width, width), ...edgesIn(fragment, toParent) },
      width,
      height,
      turn: box.turn ?? 'clockwise',
      shift: relativeShift(style, space),
      overflow: overflowOf(box, space, tooTall, tooWide) ?? fragment.overflow,
    },
    tooTall > tolerance,
  );
};

const edgesIn = ({ frame }: BoxFragment, turned: (edges: Edges<Pt>) => Edges<Pt>) => ({
  border: turned(frame.border),
  padding: turned(frame.padding),
  edge: turned(frame.edge),
});

const overflowOf = (box: BoxBlock, { force }: Space, tooTall: Pt, tooWide: Pt): Overflow | undefined => {
  if (tooTall > tolerance) return { why: 'page', span: box.span, by: tooTall };
  return tooWide > 0.1 && force?.width === undefined && box.style.position !== 'absolute'
    ? { why: 'wide', span: box.span, by: tooWide }
    : undefined;
};

/** How wide its lines make it where the page has room for them; margins are left to the caller. */
export const crossingWidths = (engine: Engine, box: BoxBlock): Intrinsic => {
  const outcome = layCrossing(engine, box, {
    width: 0,
    height: undefined,
    room: Infinity,
    atTop: true,
    columns: false,
    force: { independent: true },
  });
  const width = outcome?.fragment.width ?? 0;
  return { min: width, max: width };
};
