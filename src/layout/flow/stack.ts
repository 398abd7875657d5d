import type { Pt } from '../../base/measure.ts';
import type { Block, BoxBlock } from '../../document/flow.ts';
import { avoidBetween, forcedBetween, inFlow } from './breaks.ts';
import type { Engine } from './engine.ts';
import {
  appeal,
  type BoxToken,
  type Forced,
  type Outcome,
  type Placed,
  type Space,
  type Token,
  tolerance,
} from './fragment.ts';
import { further, type Place } from './line-grid.ts';
import { type Margins, marginsOf, meet, noStrut, type Strut, strutSize } from './margins.ts';
import { type Beside, besideBelow, clearance, laySideways, sidewaysTop, tooLittleBeside } from './run-around.ts';
import { wholeLines } from './whole-lines.ts';

export interface StackSpace extends Place {
  readonly width: Pt;
  readonly height: Pt | undefined;
  readonly room: Pt;
  readonly atTop: boolean;
  readonly columns: boolean;
  /** The first child's top margin has met its parent's and stands outside. */
  readonly collapseTop: boolean;
}

/** Blocks one under another in one fragmentainer; places are relative to the content box. */
export interface Stack {
  readonly placed: readonly Placed[];
  /** Under the last border box; `strut` is the margin that follows. */
  readonly bottom: Pt;
  readonly strut: Strut;
  readonly token: BoxToken | undefined;
  readonly appeal: number;
  readonly forced: Forced | undefined;
  readonly overflowed: boolean;
}

/** A child in the flow that stands whole in the stack: what is needed to go back to it. */
interface Mark {
  readonly index: number;
  readonly child: Block;
  readonly token: Token | undefined;
  readonly y: Pt;
  readonly strut: Strut;
  readonly offset: Pt;
  readonly placedBefore: number;
  readonly height: Pt;
  /** Something that can be seen stands up to here. */
  readonly solid: boolean;
  readonly overflowed: boolean;
  /** What stands beside it, from the stack's top, and how far down that goes which is the stack's own. */
  readonly beside: readonly Beside[] | undefined;
  readonly low: Pt;
}

/** Lays the children of a box from `token` on, until they end, or the room does, or a break is asked for. */
export const stack = (engine: Engine, box: BoxBlock, space: StackSpace, token?: BoxToken): Stack | undefined => {
  const placed: Placed[] = [];
  const marks: Mark[] = [];
  let y = 0;
  let strut = noStrut;
  let collapsing = space.collapseTop && token === undefined;
  let truncating = token !== undefined && !token.forced;
  let overflowed = false;
  let solid = false;
  let beside = space.beside;
  let low = -Infinity;
  const fragmented = space.room !== Infinity || space.columns;

  const outOf = (index: number, child: Token | undefined, quality: number, forced?: Forced): Stack => ({
    placed,
    bottom: Math.max(y, low),
    strut,
    token: { kind: 'box', block: box, index, child, forced: forced !== undefined && child === undefined, consumed: 0 },
    appeal: quality,
    forced,
    overflowed,
  });

  for (let index = token?.index ?? 0; index < box.children.length; index += 1) {
    const child = box.children[index];
    if (child === undefined) break;
    const resumed = index === token?.index ? token.child : undefined;
    if (!inFlow(child)) {
      const gap = collapsing || truncating ? 0 : strutSize(strut);
      placed.push({ x: 0, y: y + gap, content: { kind: 'absolute', block: child, width: space.width } });
      continue;
    }
    const previous = marks.at(-1);
    if (previous !== undefined && fragmented) {
      const forced = forcedBetween(engine.survey(previous.child), engine.survey(child), space.columns);
      if (forced !== undefined) return outOf(index, undefined, appeal.perfect, forced);
    }
    if (space.columns && child.style.columnSpan === 'all') {
      return outOf(index, resumed, appeal.perfect, 'span');
    }
    const atTop = space.atTop && !solid;
    const side = resumed === undefined ? child.style.runAround : undefined;
    const aside = side === undefined ? undefined : laySideways(engine, box, child, side, space);
    const fault = aside === undefined ? undefined : tooLittleBeside(box, child, space.width - aside.width);
    if (aside !== undefined && fault === undefined) {
      const gap = collapsing || truncating ? 0 : strutSize(strut);
      const top = sidewaysTop(box, aside, beside, space.width, y + gap);
      const over = top + aside.above + aside.fragment.height > space.room + tolerance;
      if (over && !atTop) return retreat(engine, box, space, { placed, marks, index, outcome: undefined, resumed });
      if (!over) {
        const { fragment, above, height, width } = aside;
        const mark = { index, child, token: resumed, y: top, strut, offset: above, placedBefore: placed.length };
        placed.push({ x: aside.x, y: top + above, content: fragment });
        solid ||= fragment.height > 0;
        low = Math.max(low, top + height);
        beside = [...(beside ?? []), { side: aside.side, width, bottom: top + height }];
        marks.push({ ...mark, height: fragment.height, solid, overflowed: false, beside, low });
        continue;
      }
    }
    const margins: Margins =
      resumed === undefined
        ? marginsOf(child, space.width)
        : { top: noStrut, bottom: marginsOf(child, space.width).bottom, through: false };
    const meeting = collapsing || truncating ? noStrut : meet(strut, margins.top);
    const clear = clearance(child, besideBelow(beside, y), space.width);
    let offset = clear > 0 ? Math.max(strutSize(meeting), clear) : strutSize(meeting);
    const room = space.room - y - offset;
    const childSpace: Space = {
      width: space.width,
      height: space.height,
      room,
      atTop,
      columns: space.columns,
      ...further({ ...space, beside }, y + offset),
    };
    let outcome = engine.lay(child, childSpace, resumed);
    if (outcome === undefined || (outcome.token !== undefined && outcome.appeal > appeal.perfect)) {
      const back = retreat(engine, box, space, { placed, marks, index, outcome, resumed });
      if (back !== undefined) return back;
    }
    if (outcome === undefined) return undefined;
    if (space.grid !== undefined && resumed === undefined && outcome.token === undefined) {
      const sunk = wholeLines(engine, box, childSpace, { child, offset, margins, fragment: outcome.fragment });
      if (sunk !== undefined) {
        offset += sunk.shift;
        outcome = sunk.outcome ?? outcome;
      }
    }
    const placedBefore = placed.length;
    const left = outcome.fragment.frame.margin.left;
    const { fragment } = outcome;
    placed.push({
      x: left,
      y: y + offset,
      content: fault === undefined ? fragment : { ...fragment, diagnostics: [fault] },
    });
    overflowed ||= outcome.overflowed;
    if (outcome.token !== undefined) {
      y += offset + outcome.used;
      strut = noStrut;
      return outOf(index, outcome.token, outcome.appeal, outcome.forced);
    }
    solid ||= outcome.fragment.height > 0;
    marks.push({
      index,
      child,
      token: resumed,
      y,
      strut,
      offset,
      placedBefore,
      height: outcome.fragment.height,
      solid,
      overflowed: outcome.overflowed,
      beside,
      low,
    });
    if (margins.through && outcome.fragment.height === 0) {
      if (!collapsing && !truncating) strut = meet(meeting, margins.bottom);
    } else {
      y += offset + outcome.fragment.height;
      strut = margins.bottom;
      collapsing = false;
      truncating = false;
    }
  }
  if (low > y) {
    strut = { up: Math.max(0, strutSize(strut) - (low - y)), down: 0 };
    y = low;
  }
  return { placed, bottom: y, strut, token: undefined, appeal: appeal.perfect, forced: undefined, overflowed };
};

interface Failure {
  readonly placed: readonly Placed[];
  readonly marks: readonly Mark[];
  /** The child that does not fit. */
  readonly index: number;
  readonly outcome: Outcome | undefined;
  readonly resumed: Token | undefined;
}

interface Candidate {
  readonly appeal: number;
  readonly make: () => Stack;
}

/**
 * Looks for a better place to break than inside the child that failed: before it, inside the one before, and so on
 * upwards. Undefined: there is none better than what the child offers.
 */
const retreat = (engine: Engine, box: BoxBlock, space: StackSpace, failure: Failure): Stack | undefined => {
  const { marks, placed, outcome } = failure;
  let best: Candidate | undefined;
  const offered = outcome === undefined || outcome.token === undefined ? Infinity : outcome.appeal;
  const consider = (candidate: Candidate): boolean => {
    if (candidate.appeal < Math.min(offered, best?.appeal ?? Infinity)) best = candidate;
    return candidate.appeal === appeal.perfect;
  };
  const before = (index: number, mark: Mark | undefined, next: Mark | undefined): Candidate | undefined => {
    if (mark === undefined || !mark.solid) return undefined;
    const child = box.children[index];
    if (child === undefined) return undefined;
    const apart = mark.child.style.runAround !== undefined;
    const avoid = apart || avoidBetween(engine.survey(mark.child), engine.survey(child), space.columns);
    return {
      appeal: avoid ? appeal.avoid : appeal.perfect,
      make: () => ({
        placed: placed.slice(0, next === undefined ? placed.length : next.placedBefore),
        bottom: Math.max(mark.low, mark.y + mark.offset + mark.height),
        strut: noStrut,
        token: { kind: 'box', block: box, index, child: undefined, forced: false, consumed: 0 },
        appeal: avoid ? appeal.avoid : appeal.perfect,
        forced: undefined,
        overflowed: marks.some((one) => one.overflowed && one.index < index),
      }),
    };
  };
  const beforeFailed = failure.resumed === undefined ? before(failure.index, marks.at(-1), undefined) : undefined;
  if (beforeFailed !== undefined && consider(beforeFailed)) return beforeFailed.make();
  for (let at = marks.length - 1; at >= 0 && (best === undefined || best.appeal > appeal.perfect); at -= 1) {
    const mark = marks[at];
    if (mark === undefined) break;
    const inside = breakInside(engine, box, space, placed, mark);
    if (inside !== undefined && consider(inside)) return inside.make();
    const above = mark.token === undefined ? before(mark.index, marks[at - 1], mark) : undefined;
    if (above !== undefined && consider(above)) return above.make();
  }
  return best?.make();
};

/** The same child once more in a little less room than it takes. */
const breakInside = (
  engine: Engine,
  box: BoxBlock,
  space: StackSpace,
  placed: readonly Placed[],
  mark: Mark,
): Candidate | undefined => {
  if (mark.height <= tolerance || mark.child.style.breakInside === 'avoid') return undefined;
  if (mark.child.style.runAround !== undefined) return undefined;
  const outcome = engine.lay(
    mark.child,
    {
      width: space.width,
      height: space.height,
      room: mark.height - 3 * tolerance,
      atTop: false,
      columns: space.columns,
      // It is to break, not to be made to fit.
      ...further({ ...space, beside: mark.beside, mend: false }, mark.y + mark.offset),
    },
    mark.token,
  );
  if (outcome?.token === undefined) return undefined;
  const { token } = outcome;
  return {
    appeal: outcome.appeal,
    make: () => ({
      placed: [
        ...placed.slice(0, mark.placedBefore),
        { x: outcome.fragment.frame.margin.left, y: mark.y + mark.offset, content: outcome.fragment },
      ],
      bottom: Math.max(mark.low, mark.y + mark.offset + outcome.used),
      strut: noStrut,
      token: { kind: 'box', block: box, index: mark.index, child: token, forced: false, consumed: 0 },
      appeal: outcome.appeal,
      forced: outcome.forced,
      overflowed: outcome.overflowed,
    }),
  };
};
