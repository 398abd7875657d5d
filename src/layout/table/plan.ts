import type { Edges, Pt } from '../../base/measure.ts';
import type { TableBlock, TableRow } from '../../document/flow.ts';
import type { Engine } from '../flow/engine.ts';
import type { Space } from '../flow/fragment.ts';
import { definite, type Frame, frameOf, widened } from '../flow/frame.ts';
import { decimalColumns, type Halves } from './decimals.ts';
import { type CollapsedEdges, cellBorder, columnCount, edgesOfTable, outerEdge, rowsOf } from './edges.ts';
import { columnWidths } from './widths.ts';

/** Rows that a row-spanning cell ties together; they stand on one page. */
export interface Band {
  readonly start: number;
  readonly end: number;
}

/** What is the same for a table on all of its pages. */
export interface TablePlan {
  readonly table: TableBlock;
  readonly frame: Frame;
  readonly rows: readonly TableRow[];
  readonly head: readonly Band[];
  /** Body and foot. */
  readonly bands: readonly Band[];
  /** The first band of the foot. */
  readonly foot: number;
  readonly count: number;
  readonly edges: CollapsedEdges | undefined;
  /** Inside the table's box: where the grid starts and ends. */
  readonly edge: Edges<Pt>;
  readonly widths: readonly Pt[];
  /** Left of each column. */
  readonly lefts: readonly Pt[];
  readonly spacing: readonly [Pt, Pt];
  /** Columns that align on a character. */
  readonly decimals: ReadonlyMap<number, Halves>;
}

const bandsOf = (rows: readonly TableRow[], from: number, to: number): readonly Band[] => {
  const bands: Band[] = [];
  let start = from;
  let end = from + 1;
  for (let row = from; row < to; row += 1) {
    if (row >= end) {
      bands.push({ start, end });
      start = row;
      end = row + 1;
    }
    for (const cell of rows[row]?.cells ?? []) end = Math.max(end, Math.min(to, row + cell.rowSpan));
  }
  if (to > from) bands.push({ start, end });
  return bands;
};

const known = new WeakMap<
  TableBlock,
  { readonly engine: Engine; readonly width: Pt; readonly force: Pt | undefined; readonly plan: TablePlan }
>();

const freshPlan = (engine: Engine, table: TableBlock, space: Space): TablePlan => {
  const own = frameOf(table.style, space);
  const rows = rowsOf(table);
  const count = columnCount(table);
  const edges = edgesOfTable(table, count);
  const edge = edges === undefined ? own.edge : outerEdge(edges, count);
  const extra = edges === undefined ? own.edge.left + own.edge.right : 0;
  const sized = space.force?.width !== undefined || definite(table.style.width, space.width) !== undefined;
  // A table's width is of its border box, whatever box-sizing says (CSS 2.1 §17.5.2); the frame has added the edges.
  const given = sized
    ? own.width -
      (space.force?.width === undefined && table.style.boxSizing === 'content-box' ? own.edge.left + own.edge.right : 0)
    : undefined;
  const outer = space.width - own.margin.left - own.margin.right;
  const widths = columnWidths(engine, table, given === undefined ? undefined : given - extra, outer - extra);
  const spacing: readonly [Pt, Pt] = edges !== undefined ? [0, 0] : table.style.borderSpacing;
  const lefts: Pt[] = [];
  let x = edge.left + spacing[0];
  for (const width of widths) {
    lefts.push(x);
    x += width + spacing[0];
  }
  const frame = widened(own, table.style, space.width, x + edge.right);
  const headEnd = table.head.length;
  const bodyEnd = headEnd + table.body.length;
  const body = bandsOf(rows, headEnd, bodyEnd);
  return {
    table,
    frame:
      edges === undefined ? frame : { ...frame, edge, border: edge, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
    rows,
    head: bandsOf(rows, 0, headEnd),
    bands: [...body, ...bandsOf(rows, bodyEnd, rows.length)],
    foot: body.length,
    count,
    edges,
    edge,
    widths,
    lefts,
    spacing,
    decimals: decimalColumns(engine, table),
  };
};

export const planOf = (engine: Engine, table: TableBlock, space: Space): TablePlan => {
  const last = known.get(table);
  const force = space.force?.width;
  if (last !== undefined && last.engine === engine && last.width === space.width && last.force === force)
    return last.plan;
  const plan = freshPlan(engine, table, space);
  known.set(table, { engine, width: space.width, force, plan });
  return plan;
};

/** Width of the columns that a cell takes. */
export const spanWidth = (plan: TablePlan, column: number, span: number): Pt => {
  let width = 0;
  for (let at = column; at < Math.min(column + span, plan.count); at += 1)
    width += (plan.widths[at] ?? 0) + (at > column ? plan.spacing[0] : 0);
  return width;
};

export const borderOf = (plan: TablePlan, row: number, cell: TableRow['cells'][number]): Edges<Pt> | undefined =>
  plan.edges === undefined ? undefined : cellBorder(plan.edges, row, cell, plan.count);
