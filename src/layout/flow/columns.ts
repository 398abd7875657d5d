import { type Pt, resolveLength } from '../../base/measure.ts';
import type { BoxBlock } from '../../document/flow.ts';
import { Assembly, type ColumnGrid, type Row } from './columns-box.ts';
import type { Engine } from './engine.ts';
import { evened } from './evened.ts';
import {
  appeal,
  type BoxToken,
  type ColumnsToken,
  type Forced,
  type Outcome,
  type Space,
  tolerance,
} from './fragment.ts';
import { frameOf } from './frame.ts';
import { further, type Place } from './line-grid.ts';
import { marginsOf, strutSize } from './margins.ts';
import { type Stack, stack } from './stack.ts';

const gridOf = (box: BoxBlock, inner: Pt): ColumnGrid => {
  const count = box.style.columnCount === 'auto' ? 1 : Math.max(1, box.style.columnCount);
  const gap = box.style.columnGap === 'normal' ? box.style.text.size : resolveLength(box.style.columnGap, inner);
  return { count, gap, width: Math.max(0, (inner - gap * (count - 1)) / count) };
};

const trailing = (laid: Stack): Pt => laid.bottom + (laid.token === undefined ? Math.max(0, strutSize(laid.strut)) : 0);

interface Filling {
  readonly engine: Engine;
  readonly box: BoxBlock;
  readonly grid: ColumnGrid;
  readonly start: BoxToken | undefined;
  /** Forced page breaks count here. */
  readonly paged: boolean;
  /** Where the row starts, for the line grid. */
  readonly place: Place;
}

/** Fills columns of one height from left to right; with `spill`, the last takes all that is left, however high. */
const fill = ({ engine, box, grid, start, paged, place }: Filling, height: Pt, spill = false): Row => {
  const columns: Stack[] = [];
  let token = start;
  let forced: Forced | undefined;
  let quality: number = appeal.perfect;
  let used = 0;
  let overflowed = false;
  for (let at = 0; at < grid.count || (spill && token !== undefined); at += 1) {
    const room = spill && at >= grid.count - 1 ? Infinity : height;
    const space = {
      width: grid.width,
      height: undefined,
      room,
      atTop: true,
      columns: true,
      collapseTop: false,
      ...place,
    };
    const laid = stack(engine, box, space, token);
    if (laid === undefined) break;
    columns.push(laid);
    used = Math.max(used, Math.min(trailing(laid), Math.max(height, laid.bottom)));
    overflowed ||= laid.overflowed;
    quality = Math.max(quality, laid.appeal);
    token = laid.token;
    forced = laid.forced;
    if (token === undefined || forced === 'span') break;
    if (forced !== undefined && forced !== 'column' && paged) break;
  }
  return { columns, height: used, token, forced, appeal: quality, overflowed };
};

/** All content up to its end, a spanner, or a page break stands in the row. */
const holds = (row: Row, paged: boolean): boolean =>
  row.token === undefined || row.forced === 'span' || (paged && row.forced !== undefined && row.forced !== 'column');

/** The least height at which the row still holds what it held. */
const balance = (filling: Filling, filled: Row): Row => {
  const { count } = filling.grid;
  const total = filled.columns.reduce((sum, column) => sum + column.bottom, 0);
  const penalty = filled.columns.slice(0, -1).reduce((most, column) => Math.max(most, column.appeal), 0);
  let low = total / count - 1;
  let high = filled.height;
  for (let trial = 0; trial < 14 && high - low > 0.25; trial += 1) {
    const height = trial === 0 ? Math.max(0, total / count + tolerance) : (low + high) / 2;
    const row = fill(filling, height);
    const worse = row.columns.slice(0, -1).some((column) => column.appeal > penalty);
    if (holds(row, filling.paged) && !row.overflowed && !worse) high = Math.min(row.height, height);
    else low = height;
  }
  const balanced = fill(filling, high);
  if (!holds(balanced, filling.paged) || balanced.overflowed) return filled;
  return evened(balanced, filling.box.style.text.lineHeight, (height, loosened) => {
    const row = fill({ ...filling, place: { ...filling.place, loosened } }, height);
    const worse = row.columns.slice(0, -1).some((column) => column.appeal > penalty);
    return holds(row, filling.paged) && !row.overflowed && !worse ? row : undefined;
  });
};

const layRow = (filling: Filling, room: Pt, spill: boolean): Row => {
  const { box, grid, paged } = filling;
  const filled = fill(filling, room);
  if (!holds(filled, paged)) return spill ? fill(filling, room, true) : filled;
  if (filled.overflowed) return filled;
  const wanted = box.style.columnFill === 'balance' || filled.forced === 'span' || room === Infinity;
  return wanted && grid.count > 1 ? balance(filling, filled) : filled;
};

/** The block that a token stands before, and the same token one block further. */
const atToken = (
  token: BoxToken,
  box: BoxBlock,
): { readonly spanner: BoxBlock['children'][number] | undefined; readonly next: BoxToken } => {
  if (token.child?.kind === 'box' && token.child.block.kind === 'box') {
    const inner = atToken(token.child, token.child.block);
    return { spanner: inner.spanner, next: { ...token, child: inner.next, forced: false } };
  }
  return {
    spanner: box.children[token.index],
    next: { ...token, index: token.index + 1, child: undefined, forced: true },
  };
};

/** A box whose content snakes through columns, row by row between the blocks that span all of them. */
export const layColumns = (engine: Engine, box: BoxBlock, space: Space, token?: ColumnsToken): Outcome | undefined => {
  const frame = frameOf(box.style, space);
  const grid = gridOf(box, frame.inner);
  const clone = box.style.boxDecorationBreak === 'clone';
  const top = token !== undefined && !clone ? 0 : frame.edge.top;
  const bottom = frame.edge.bottom;
  const fixed = frame.height;
  if (fixed !== undefined && fixed > space.room + tolerance && !space.atTop) return undefined;
  const room = fixed === undefined ? space.room - top - bottom : fixed - top - bottom;
  const paged = space.room !== Infinity;
  const state = new Assembly(box, space, frame, grid, top, token);
  let flow = token?.flow;
  let spannerToken = token?.spanner;
  /** The spanner that opens this fragment has to make progress, whatever cloned edges stand above it. */
  const opening = token?.flow === undefined ? undefined : atToken(token.flow, box).spanner;
  for (;;) {
    if (spannerToken === undefined) {
      const filling = { engine, box, grid, start: flow, paged, place: further(space, top + state.y) };
      const row = layRow(filling, Math.max(0, room - state.y), fixed !== undefined || !paged);
      const stuck = row.overflowed && fixed === undefined;
      if (stuck && state.y > 0)
        return state.broken(state.retreat ?? { flow, spanner: undefined }, appeal.perfect, undefined);
      if (stuck && !space.atTop) return undefined;
      state.take(row);
      if (row.token === undefined) return state.finished(bottom, room, fixed);
      if (row.forced !== 'span') {
        const reason = row.forced === 'column' ? undefined : row.forced;
        return state.broken({ flow: row.token, spanner: undefined }, row.appeal, reason);
      }
      flow = row.token;
    }
    if (flow === undefined) return state.finished(bottom, room, fixed);
    const { spanner, next } = atToken(flow, box);
    if (spanner === undefined) return state.finished(bottom, room, fixed);
    const margins = marginsOf(spanner, frame.inner);
    const opens = state.spanned === 0 && spanner === opening;
    const above = spannerToken === undefined && !opens ? strutSize(margins.top) : 0;
    const before = { flow, spanner: spannerToken };
    const outcome = engine.lay(
      spanner,
      {
        width: frame.inner,
        height: undefined,
        room: room - state.y - above,
        atTop: space.atTop && (state.y === 0 || opens),
        columns: false,
        ...further(space, top + state.y + above),
      },
      spannerToken,
    );
    if (outcome === undefined) {
      return state.y === 0 && !space.atTop ? undefined : state.broken(before, appeal.perfect, undefined);
    }
    const keep = engine.survey(spanner).after === 'avoid' || engine.survey(spanner).after === 'avoid-page';
    state.retreat = keep && state.y > 0 && !opens ? before : undefined;
    state.span(outcome, above);
    if (outcome.token !== undefined)
      return state.broken({ flow, spanner: outcome.token }, outcome.appeal, outcome.forced);
    state.y += strutSize(margins.bottom);
    spannerToken = undefined;
    flow = next;
  }
};
