import type { Pt } from '../../base/measure.ts';
import type { BlockFace, TableBlock, TableRow } from '../../document/flow.ts';
import { avoidBetween, forcedOf } from '../flow/breaks.ts';
import type { Engine } from '../flow/engine.ts';
import {
  appeal,
  type BoxFragment,
  type Forced,
  type Outcome,
  type Overflow,
  type Placed,
  type Space,
  type TableToken,
  type Token,
  tolerance,
} from '../flow/fragment.ts';
import { relativeShift } from '../flow/frame.ts';
import { marginsOf, strutSize } from '../flow/margins.ts';
import { type LaidBand, layBand } from './band.ts';
import { collapse, drawEdges } from './edges.ts';
import { columnGrounds } from './grounds.ts';
import { type Band, planOf, type TablePlan } from './plan.ts';

/** Bands that stand in this fragment, from the top. */
interface Standing {
  readonly band: Band;
  readonly laid: LaidBand;
  readonly y: Pt;
}

interface Rest {
  readonly band: number;
  readonly cells: readonly (Token | undefined)[] | undefined;
}

/** Whether a break before this band is to be avoided: the foot never stands alone. */
const avoidsBefore = (plan: TablePlan, at: number, columns: boolean): boolean => {
  const before = plan.rows[plan.bands[at - 1]?.end === undefined ? -1 : (plan.bands[at - 1]?.end ?? 0) - 1];
  const row = plan.rows[plan.bands[at]?.start ?? -1];
  if (at === plan.foot) return true;
  if (before === undefined || row === undefined) return false;
  return avoidBetween(rowSurvey(before), rowSurvey(row), columns);
};

const rowSurvey = (row: TableRow) => ({
  before: row.style.breakBefore,
  after: row.style.breakAfter,
  startPage: '',
  endPage: '',
  pageCounter: undefined,
});

const forcedBefore = (plan: TablePlan, at: number, columns: boolean): Forced | undefined => {
  const before = plan.rows[(plan.bands[at - 1]?.end ?? 0) - 1];
  const row = plan.rows[plan.bands[at]?.start ?? -1];
  return (row && forcedOf(row.style.breakBefore, columns)) ?? (before && forcedOf(before.style.breakAfter, columns));
};

/** The caption over a table's beginning; the one over what goes on is said, as its head is, a second time. */
const layCaption = (engine: Engine, table: TableBlock, width: Pt, space: Space, more: boolean) => {
  const caption = more ? table.continued : table.caption;
  if (caption === undefined) return undefined;
  const outcome = engine.lay(caption, { width, height: undefined, room: Infinity, atTop: true, columns: false });
  if (outcome === undefined) return undefined;
  const margins = marginsOf(caption, width);
  const above = Math.max(0, strutSize(margins.top));
  const content = more ? { ...outcome.fragment, repeated: true } : outcome.fragment;
  const placed: Placed = { x: outcome.fragment.frame.margin.left, y: above, content };
  return {
    placed,
    height: above + outcome.used + Math.max(0, strutSize(margins.bottom)),
    fits: outcome.used <= space.room,
  };
};

/** A table, broken between its rows; its head stands again on each page. */
export const layTable = (engine: Engine, table: TableBlock, space: Space, token?: TableToken): Outcome | undefined => {
  const plan = planOf(engine, table, space);
  const caption = layCaption(engine, table, plan.frame.width, space, token !== undefined);
  const top = caption?.height ?? 0;
  const gap = plan.spacing[1];
  const room = space.room - top;
  const standing: Standing[] = [];
  let y = plan.edge.top + gap;
  for (const band of plan.head) {
    const laid = layBand(engine, plan, band, { room: Infinity, repeated: token !== undefined });
    standing.push({ band, laid, y });
    y += laid.height + gap;
  }
  const heads = standing.length;
  const start = token?.band ?? 0;
  let split = token?.cells;
  const build = (rest: Rest | undefined, quality: number, forced?: Forced, over: Pt = 0): Outcome =>
    assemble({ plan, space, token, caption: caption?.placed, top, standing, rest, quality, forced, over });

  for (let at = start; at < plan.bands.length; at += 1) {
    const band = plan.bands[at];
    if (band === undefined) break;
    if (at > start && space.room !== Infinity) {
      const forced = forcedBefore(plan, at, space.columns);
      if (forced !== undefined) return build({ band: at, cells: undefined }, appeal.perfect, forced);
    }
    const laid = layBand(engine, plan, band, { room: Infinity, repeated: false, tokens: split });
    const end = y + laid.height + (at === plan.bands.length - 1 ? gap : 0) + plan.edge.bottom;
    if (end <= room + tolerance) {
      standing.push({ band, laid, y });
      y += laid.height + gap;
      split = undefined;
      continue;
    }
    const stop = retreat(plan, start, at, space.columns);
    if (stop !== undefined) {
      standing.length = heads + stop.at - start;
      return build({ band: stop.at, cells: undefined }, stop.appeal);
    }
    if (!space.atTop) return undefined;
    const available = room - y - plan.edge.bottom;
    const single = band.end - band.start === 1;
    const piece =
      single && available > 0 ? layBand(engine, plan, band, { room: available, repeated: false, tokens: split }) : laid;
    const unfinished = piece.tokens.some((one) => one !== undefined);
    const over = piece.height - available;
    standing.push({ band, laid: piece, y });
    if (unfinished) return build({ band: at, cells: piece.tokens }, appeal.perfect, undefined, Math.max(0, over));
    y += piece.height + gap;
    split = undefined;
    const more = at + 1 < plan.bands.length;
    if (over > tolerance) {
      return build(more ? { band: at + 1, cells: undefined } : undefined, appeal.perfect, undefined, over);
    }
  }
  const short = y + plan.edge.bottom - room;
  if (short > tolerance && !space.atTop) return undefined;
  return build(undefined, appeal.perfect, undefined, Math.max(0, short));
};

/** The last band before which the table may break; a break that is avoided serves where there is no other. */
const retreat = (
  plan: TablePlan,
  start: number,
  failed: number,
  columns: boolean,
): { readonly at: number; readonly appeal: number } | undefined => {
  for (let at = failed; at > start; at -= 1)
    if (!avoidsBefore(plan, at, columns)) return { at, appeal: appeal.perfect };
  return failed > start ? { at: failed, appeal: appeal.avoid } : undefined;
};

interface Parts {
  readonly plan: TablePlan;
  readonly space: Space;
  readonly token: TableToken | undefined;
  readonly caption: Placed | undefined;
  readonly top: Pt;
  readonly standing: readonly Standing[];
  readonly rest: Rest | undefined;
  readonly quality: number;
  readonly forced: Forced | undefined;
  readonly over: Pt;
}

const collapsedBorders = (plan: TablePlan, standing: readonly Standing[]): readonly Placed[] => {
  if (plan.edges === undefined || standing.length === 0) return [];
  const rows: TableRow[] = [];
  const ys: Pt[] = [standing[0]?.y ?? 0];
  for (const { band, laid, y } of standing) {
    let bottom = y;
    laid.heights.forEach((height, at) => {
      const row = plan.rows[band.start + at];
      if (row !== undefined) rows.push(row);
      bottom += height;
      ys.push(bottom);
    });
  }
  const xs = [...plan.lefts, (plan.lefts.at(-1) ?? 0) + (plan.widths.at(-1) ?? 0)];
  const items = drawEdges(collapse(rows, plan.count, plan.table.columns, plan.table.style), xs, ys);
  return [{ x: 0, y: 0, content: { kind: 'shapes', layer: 'background', items } }];
};

const assemble = ({ plan, space, token, caption, top, standing, rest, quality, forced, over }: Parts): Outcome => {
  const { table, frame } = plan;
  const last = standing.at(-1);
  const bottom = (last === undefined ? plan.edge.top : last.y + last.laid.height) + plan.spacing[1] + plan.edge.bottom;
  const height =
    rest === undefined && token === undefined
      ? Math.max(bottom, (frame.height ?? 0) - top, frame.minHeight - top)
      : bottom;
  const first = token === undefined;
  const tooWide = frame.width + frame.margin.left + frame.margin.right - space.width;
  const overflow: Overflow | undefined =
    over > tolerance
      ? {
          why: 'page',
          span: last === undefined ? table.span : (plan.rows[last.band.start]?.span ?? table.span),
          by: over,
        }
      : tooWide > 0.1 &&
          space.force?.width === undefined &&
          table.style.position !== 'absolute' &&
          frame.margin.left >= 0 &&
          frame.margin.right >= 0
        ? { why: 'wide', span: table.span, by: tooWide }
        : undefined;
  const cells = standing.flatMap(({ laid, y }) =>
    laid.placed.map((one) => ({ x: one.x, y: one.y + y, content: one.content })),
  );
  const base = { kind: 'box' as const, frame, width: frame.width, first, last: rest === undefined };
  const bare = plan.edges === undefined ? {} : { bare: true };
  const grounds = columnGrounds(plan, standing[0]?.y ?? 0, last === undefined ? 0 : last.y + last.laid.height);
  const children = [...grounds, ...cells, ...collapsedBorders(plan, standing)];
  const shift = relativeShift(table.style, space);
  const fragment: BoxFragment =
    caption === undefined
      ? { ...base, ...bare, face: table, height, children, shift, overflow }
      : {
          ...base,
          hollow: true,
          face: table,
          height: height + top,
          shift,
          overflow,
          children: [
            caption,
            {
              x: 0,
              y: top,
              content: {
                ...base,
                ...bare,
                face: innerFace(table),
                height,
                children,
                shift: undefined,
                overflow: undefined,
              },
            },
          ],
        };
  return {
    fragment,
    used: fragment.height,
    token: rest === undefined ? undefined : { kind: 'table', block: table, ...rest },
    appeal: rest !== undefined && table.style.breakInside === 'avoid' && forced === undefined ? appeal.avoid : quality,
    forced,
    overflowed: over > tolerance,
  };
};

/** The table proper under its caption: decorated, but neither moved nor named a second time. */
const innerFace = (table: TableBlock): BlockFace => ({
  style: { ...table.style, opacity: 1, rotate: 0, position: 'static' },
  span: table.span,
  tag: table.tag,
  ids: [],
  strings: [],
});
