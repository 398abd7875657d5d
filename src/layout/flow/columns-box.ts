import type { Pt } from '../../base/measure.ts';
import type { BoxBlock } from '../../document/flow.ts';
import type { PageItem } from '../page.ts';
import { stroked } from '../paint/stroke.ts';
import { finishedHeight } from './box.ts';
import {
  appeal,
  type BoxToken,
  type ColumnsToken,
  type Forced,
  type Outcome,
  type Placed,
  type Space,
  type Token,
} from './fragment.ts';
import { type Frame, relativeShift } from './frame.ts';
import type { Stack } from './stack.ts';

/** Equal columns with a gap between. */
export interface ColumnGrid {
  readonly count: number;
  readonly width: Pt;
  readonly gap: Pt;
}

/** One row of columns between two spanners. */
export interface Row {
  readonly columns: readonly Stack[];
  readonly height: Pt;
  readonly token: BoxToken | undefined;
  readonly forced: Forced | undefined;
  readonly appeal: number;
  readonly overflowed: boolean;
}

const ruled = (box: BoxBlock, grid: ColumnGrid, row: Row, top: Pt, left: Pt): readonly PageItem[] => {
  const rule = box.style.columnRule;
  if (rule.style === 'none' || rule.width <= 0 || row.height <= 0) return [];
  return row.columns.slice(1).flatMap((column, at) => {
    if (column.placed.length === 0) return [];
    const x = left + (at + 1) * (grid.width + grid.gap) - grid.gap / 2;
    return stroked(rule, x, top, x, top + row.height);
  });
};

/** The fragment of a columns box while it grows, row under row. */
export class Assembly {
  y: Pt = 0;
  spanned = 0;
  retreat: { readonly flow: BoxToken | undefined; readonly spanner: Token | undefined } | undefined;
  readonly #placed: Placed[] = [];
  readonly #rules: PageItem[] = [];
  readonly #box: BoxBlock;
  readonly #space: Space;
  readonly #frame: Frame;
  readonly #grid: ColumnGrid;
  readonly #top: Pt;
  readonly #token: ColumnsToken | undefined;
  #beforeSpanner = 0;
  #overflowed = false;

  constructor(box: BoxBlock, space: Space, frame: Frame, grid: ColumnGrid, top: Pt, token: ColumnsToken | undefined) {
    this.#box = box;
    this.#space = space;
    this.#frame = frame;
    this.#grid = grid;
    this.#top = top;
    this.#token = token;
  }

  take(row: Row): void {
    const top = this.#top + this.y;
    row.columns.forEach((column, at) => {
      const left = this.#frame.edge.left + at * (this.#grid.width + this.#grid.gap);
      for (const one of column.placed) this.#placed.push({ x: one.x + left, y: one.y + top, content: one.content });
    });
    this.#rules.push(...ruled(this.#box, this.#grid, row, top, this.#frame.edge.left));
    this.#overflowed ||= row.overflowed;
    this.y += row.height;
  }

  span(outcome: Outcome, above: Pt): void {
    this.#beforeSpanner = this.#placed.length;
    this.spanned += 1;
    const x = this.#frame.edge.left + outcome.fragment.frame.margin.left;
    this.#placed.push({ x, y: this.#top + this.y + above, content: outcome.fragment });
    this.#overflowed ||= outcome.overflowed;
    this.y += above + outcome.used;
  }

  #outcome(
    height: Pt,
    used: Pt,
    token: ColumnsToken | undefined,
    quality: number,
    forced: Forced | undefined,
    overflow: Pt,
  ): Outcome {
    const rules: readonly Placed[] =
      this.#rules.length === 0
        ? []
        : [{ x: 0, y: 0, content: { kind: 'shapes', layer: 'background', items: this.#rules } }];
    return {
      fragment: {
        kind: 'box',
        face: this.#box,
        frame: this.#frame,
        width: this.#frame.width,
        height,
        children: [...rules, ...this.#placed],
        first: this.#token === undefined,
        last: token === undefined,
        shift: relativeShift(this.#box.style, this.#space),
        overflow: overflow > 0.1 ? { why: 'box', span: this.#box.span, by: overflow } : undefined,
      },
      used,
      token,
      appeal:
        this.#box.style.breakInside === 'avoid' && token !== undefined && forced === undefined ? appeal.avoid : quality,
      forced,
      overflowed: this.#overflowed,
    };
  }

  broken(
    rest: { readonly flow: BoxToken | undefined; readonly spanner: Token | undefined },
    quality: number,
    forced: Forced | undefined,
  ): Outcome {
    if (this.retreat === rest) this.#placed.length = this.#beforeSpanner;
    const used = this.#top + this.y;
    const height = forced === undefined ? Math.max(used, this.#space.room) : used;
    return this.#outcome(height, used, { kind: 'columns', block: this.#box, ...rest }, quality, forced, 0);
  }

  finished(bottom: Pt, room: Pt, fixed: Pt | undefined): Outcome {
    const natural = this.#top + this.y + bottom;
    const height = fixed ?? finishedHeight(this.#frame, natural, 0);
    return this.#outcome(height, height, undefined, appeal.perfect, undefined, fixed === undefined ? 0 : this.y - room);
  }
}
