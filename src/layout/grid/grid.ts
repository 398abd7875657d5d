import { type Pt, resolveLength } from '../../base/measure.ts';
import type { BoxBlock } from '../../document/flow.ts';
import { finishedHeight } from '../flow/box.ts';
import { avoidBetween, forcedBetween, inFlow } from '../flow/breaks.ts';
import type { Engine } from '../flow/engine.ts';
import {
  appeal,
  type BoxFragment,
  type Forced,
  type GridToken,
  type Outcome,
  type Placed,
  type Space,
  type Token,
  tolerance,
} from '../flow/fragment.ts';
import { type Frame, frameOf, relativeShift } from '../flow/frame.ts';
import { further } from '../flow/line-grid.ts';
import { type GridItem, placeItems } from './placement.ts';
import { trackWidths } from './tracks.ts';

interface Piece {
  readonly item: GridItem;
  readonly fragment: BoxFragment;
  /** Margins counted in. */
  readonly height: Pt;
  readonly top: Pt;
  readonly token: Token | undefined;
}

interface Plan {
  readonly items: readonly GridItem[];
  readonly rows: number;
  readonly lefts: readonly Pt[];
  readonly widths: readonly Pt[];
  readonly columnGap: Pt;
  readonly rowGap: Pt;
  /** First rows of stretches that no item spans out of. */
  readonly bands: readonly number[];
}

const planOf = (engine: Engine, box: BoxBlock, frame: Frame): Plan => {
  const { items, columns, rows } = placeItems(box);
  const columnGap = box.style.columnGap === 'normal' ? 0 : resolveLength(box.style.columnGap, frame.inner);
  const rowGap = box.style.rowGap.pt + box.style.rowGap.fraction * (frame.height ?? 0);
  const widths = trackWidths(engine, box.style.gridColumns, columns, items, frame.inner, columnGap);
  const lefts: Pt[] = [];
  let x = 0;
  for (const width of widths) {
    lefts.push(x);
    x += width + columnGap;
  }
  const tied = new Set<number>();
  for (const item of items) for (let row = item.row + 1; row < item.row + item.rowSpan; row += 1) tied.add(row);
  const bands = Array.from({ length: rows }, (_, row) => row).filter((row) => !tied.has(row));
  return { items, rows, lefts, widths, columnGap, rowGap, bands };
};

interface LaidRows {
  readonly pieces: readonly Piece[];
  /** By item of the rows. */
  readonly tokens: readonly (Token | undefined)[];
  readonly heights: readonly Pt[];
  readonly height: Pt;
  readonly overflowed: boolean;
}

const areaWidth = (plan: Plan, item: GridItem): Pt => {
  let width = plan.columnGap * (item.columnSpan - 1);
  for (let at = item.column; at < item.column + item.columnSpan; at += 1) width += plan.widths[at] ?? 0;
  return width;
};

const independent = { independent: true };

/** A box whose lines run across the grid's would be only as wide as it needs: it is stretched as the others are. */
const forceOf = ({ block }: GridItem, { width }: Frame): NonNullable<Space['force']> => {
  const { style } = block;
  if (block.kind !== 'box' || block.turn === undefined || style.width !== 'auto') return independent;
  return style.margin.left === 'auto' || style.margin.right === 'auto' ? independent : { independent: true, width };
};

const layRows = (
  engine: Engine,
  plan: Plan,
  from: number,
  to: number,
  room: Pt,
  tokens: readonly (Token | undefined)[] | undefined,
  place: Pick<Space, 'down' | 'grid'>,
): LaidRows => {
  const items = plan.items.filter((item) => item.row >= from && item.row < to);
  const pieces = items.flatMap((item, at): readonly Piece[] => {
    if (tokens !== undefined && tokens[at] === undefined) return [];
    const width = areaWidth(plan, item);
    const frame = frameOf(item.block.style, { width, height: undefined, force: independent });
    const top = tokens === undefined ? frame.margin.top : 0;
    const space: Space = {
      width,
      height: undefined,
      room: room - top,
      atTop: true,
      columns: false,
      force: forceOf(item, frame),
      // Only the first row's place is known before the heights are.
      ...(item.row === from ? further(place, top) : {}),
    };
    const outcome = engine.lay(item.block, space, tokens?.[at]);
    if (outcome === undefined) return [];
    const below = outcome.token === undefined ? frame.margin.bottom : 0;
    return [{ item, fragment: outcome.fragment, height: top + outcome.used + below, top, token: outcome.token }];
  });
  const heights = Array.from({ length: to - from }, () => 0);
  for (const piece of pieces) {
    const row = piece.item.row - from;
    if (piece.item.rowSpan === 1) heights[row] = Math.max(heights[row] ?? 0, piece.height);
  }
  for (const piece of pieces) {
    if (piece.item.rowSpan === 1) continue;
    const row = piece.item.row - from;
    const lack = piece.height - spanned(heights, row, piece.item.rowSpan, plan.rowGap);
    const last = row + piece.item.rowSpan - 1;
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  const height = spanned(heights, 0, heights.length, plan.rowGap);
  const rest = new Map(pieces.map((piece) => [piece.item, piece.token]));
  return {
    pieces,
    tokens: items.map((item) => rest.get(item)),
    heights,
    height,
    overflowed: pieces.some((piece) => piece.fragment.overflow?.why === 'page'),
  };
};

const spanned = (heights: readonly Pt[], from: number, span: number, gap: Pt): Pt =>
  heights.slice(from, from + span).reduce((sum, height) => sum + height, gap * Math.max(0, span - 1));

/** Stretches items to their rows, so that their backgrounds stand level. */
const placeRows = (plan: Plan, laid: LaidRows, from: number, top: Pt, frame: Frame): readonly Placed[] =>
  laid.pieces.map(({ item, fragment, height, top: above }) => {
    const row = item.row - from;
    const area = spanned(laid.heights, row, item.rowSpan, plan.rowGap);
    const stretches = item.block.kind !== 'picture' && item.block.style.height === 'auto' && area > height;
    const y = top + spanned(laid.heights, 0, row, plan.rowGap) + (row > 0 ? plan.rowGap : 0) + above;
    const x = frame.edge.left + (plan.lefts[item.column] ?? 0) + fragment.frame.margin.left;
    return { x, y, content: stretches ? { ...fragment, height: fragment.height + area - height } : fragment };
  });

interface Stop {
  readonly band: number;
  readonly cells?: readonly (Token | undefined)[];
  readonly forced?: Forced;
  readonly appeal: number;
}

const firstOf = (plan: Plan, band: number) => plan.items.find((item) => item.row === plan.bands[band])?.block;
const lastOf = (plan: Plan, band: number) =>
  plan.items.findLast((item) => item.row < (plan.bands[band] ?? plan.rows))?.block;

/** A grid: rows as high as their items, broken between rows. */
export const layGrid = (engine: Engine, box: BoxBlock, space: Space, token?: GridToken): Outcome | undefined => {
  const frame = frameOf(box.style, space);
  const plan = planOf(engine, box, frame);
  const fixed = frame.height;
  if (fixed !== undefined && fixed > space.room + tolerance && !space.atTop) return undefined;
  const clone = box.style.boxDecorationBreak === 'clone';
  const top = token !== undefined && !clone ? 0 : frame.edge.top;
  const room = fixed === undefined ? space.room - (clone ? frame.edge.bottom : 0) : Infinity;
  const start = token?.band ?? 0;
  const placed: Placed[] = token === undefined ? absolutes(box, frame) : [];
  const groups: { readonly laid: LaidRows; readonly from: number; readonly y: Pt; readonly before: number }[] = [];
  let y = top;
  let stop: Stop | undefined;
  let overflowed = false;
  for (let band = start; band < plan.bands.length && stop === undefined; band += 1) {
    const from = plan.bands[band] ?? 0;
    const to = plan.bands[band + 1] ?? plan.rows;
    const tokens = band === start ? token?.cells : undefined;
    const [above, below] = [lastOf(plan, band), firstOf(plan, band)];
    if (band > start && space.room !== Infinity && above !== undefined && below !== undefined) {
      const forced = forcedBetween(engine.survey(above), engine.survey(below), space.columns);
      if (forced !== undefined) {
        stop = { band, forced, appeal: appeal.perfect };
        break;
      }
    }
    const gap = band > start ? plan.rowGap : 0;
    const place = fixed === undefined ? further(space, y + gap) : {};
    let laid = layRows(engine, plan, from, to, Infinity, tokens, place);
    const last = band === plan.bands.length - 1;
    if (y + gap + laid.height + (last ? frame.edge.bottom : 0) > room + tolerance) {
      if (band > start) {
        stop = retreat(engine, plan, start, band, space.columns);
        const kept = groups[stop.band - start];
        if (kept !== undefined) {
          y = kept.y - (stop.band > start ? plan.rowGap : 0);
          groups.length = stop.band - start;
        }
        break;
      }
      if (!space.atTop) return undefined;
      laid = layRows(engine, plan, from, to, room - y, tokens, place);
      if (laid.tokens.some((one) => one !== undefined)) {
        stop = { band, cells: laid.tokens, appeal: appeal.perfect };
      }
    }
    overflowed ||= laid.overflowed;
    groups.push({ laid, from, y: y + gap, before: placed.length });
    y += gap + laid.height;
  }
  const free = fixed === undefined ? 0 : Math.max(0, fixed - frame.edge.bottom - y);
  const spread = groups.length === 0 ? 0 : free / groups.reduce((sum, group) => sum + group.laid.heights.length, 0);
  let sunk = 0;
  for (const group of groups) {
    const laid =
      spread > 0 ? { ...group.laid, heights: group.laid.heights.map((height) => height + spread) } : group.laid;
    placed.push(...placeRows(plan, laid, group.from, group.y + sunk, frame));
    sunk += spread * group.laid.heights.length;
  }
  const broken = stop !== undefined;
  const natural = broken ? y + (clone ? frame.edge.bottom : 0) : y + frame.edge.bottom;
  const height = fixed ?? (broken || token !== undefined ? natural : finishedHeight(frame, natural, 0));
  const over = height - space.room;
  if (!broken && over > tolerance && !space.atTop) return undefined;
  const spill = fixed === undefined ? 0 : natural - fixed;
  return {
    fragment: {
      kind: 'box',
      face: box,
      frame,
      width: frame.width,
      height: broken
        ? height
        : over > tolerance && y <= space.room + tolerance && fixed === undefined && frame.minHeight <= space.room
          ? space.room
          : height,
      children: placed,
      first: token === undefined,
      last: !broken,
      shift: relativeShift(box.style, space),
      overflow:
        spill > 0.1
          ? { why: 'box', span: box.span, by: spill }
          : over > tolerance && (fixed !== undefined || y > space.room + tolerance || frame.minHeight > space.room)
            ? { why: 'page', span: box.span, by: over }
            : undefined,
    },
    used: height,
    token: stop === undefined ? undefined : { kind: 'grid', block: box, band: stop.band, cells: stop.cells },
    appeal:
      broken && stop?.forced === undefined && box.style.breakInside === 'avoid'
        ? appeal.avoid
        : (stop?.appeal ?? appeal.perfect),
    forced: stop?.forced,
    overflowed: overflowed || (over > tolerance && !broken),
  };
};

const absolutes = (box: BoxBlock, frame: Frame): Placed[] =>
  box.children
    .filter((child) => !inFlow(child))
    .map((block) => ({
      x: frame.edge.left,
      y: frame.edge.top,
      content: { kind: 'absolute', block, width: frame.inner },
    }));

const retreat = (engine: Engine, plan: Plan, start: number, failed: number, columns: boolean): Stop => {
  for (let band = failed; band > start; band -= 1) {
    const [above, below] = [lastOf(plan, band), firstOf(plan, band)];
    if (
      above === undefined ||
      below === undefined ||
      !avoidBetween(engine.survey(above), engine.survey(below), columns)
    )
      return { band, appeal: appeal.perfect };
  }
  return { band: failed, appeal: appeal.avoid };
};
