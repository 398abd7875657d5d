import type { Pt } from '../../base/measure.ts';
import type { TableBlock, TableCell } from '../../document/flow.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { Engine, Intrinsic } from '../flow/engine.ts';
import { edgesOf, edgeWidths } from '../flow/frame.ts';
import { decimalColumns, halvesOf } from './decimals.ts';
import { cellBorder, columnCount, edgesOfTable, outerEdge, rowsOf } from './edges.ts';

interface Column {
  min: Pt;
  max: Pt;
  /** Asked for, border box. */
  fixed: Pt | undefined;
  /** Fraction of the table's width. */
  share: number | undefined;
}

const wish = (column: Column, style: ComputedStyle, extra: Pt): void => {
  const { width } = style;
  if (width === 'auto') return;
  if (width.fraction > 0) column.share = Math.max(column.share ?? 0, width.fraction);
  else column.fixed = Math.max(column.fixed ?? 0, width.pt + (style.boxSizing === 'border-box' ? 0 : extra));
};

/** Widths that are between columns and around them. */
export const gapsOf = (table: TableBlock, count: number): Pt => {
  const edges = edgesOfTable(table, count);
  if (edges === undefined) return table.style.borderSpacing[0] * (count + 1);
  const outer = outerEdge(edges, count);
  return outer.left + outer.right;
};

/** A cell's widths; where borders are collapsed it has half of the shared ones instead of its own. */
const cellWidths = (engine: Engine, table: TableBlock, cell: TableCell, row: number, count: number): Intrinsic => {
  const own = engine.intrinsic(cell.content);
  const edges = edgesOfTable(table, count);
  if (edges === undefined) return own;
  const border = edgeWidths(cell.content.style);
  const shared = cellBorder(edges, row, cell, count);
  const more = shared.left + shared.right - border.left - border.right;
  return { min: own.min + more, max: own.max + more };
};

const surveyColumns = (engine: Engine, table: TableBlock): readonly Column[] => {
  const count = columnCount(table);
  const columns: Column[] = Array.from({ length: count }, () => ({
    min: 0,
    max: 0,
    fixed: undefined,
    share: undefined,
  }));
  table.columns.forEach((style, at) => {
    const column = columns[at];
    if (column !== undefined) wish(column, style, 0);
  });
  const rows = rowsOf(table);
  for (const row of rows) {
    for (const cell of row.cells) {
      const column = columns[cell.column];
      if (cell.columnSpan !== 1 || column === undefined || cell.content.style.width === 'auto') continue;
      const { edge } = edgesOf(cell.content.style, 0);
      wish(column, cell.content.style, edge.left + edge.right);
    }
  }
  // Where every width is given nothing has to be measured; what does not fit is seen when it is set.
  if (
    columns.every((column) => column.fixed !== undefined || column.share !== undefined) &&
    table.style.width !== 'auto'
  )
    return columns;
  const decimals = decimalColumns(engine, table);
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const column = columns[cell.column];
      if (cell.columnSpan !== 1 || column === undefined) continue;
      const wide = cellWidths(engine, table, cell, at, count);
      column.min = Math.max(column.min, wide.min);
      column.max = Math.max(column.max, wide.max);
      const axis = decimals.get(cell.column);
      const halves = axis === undefined ? undefined : halvesOf(engine, cell);
      if (axis === undefined || halves === undefined) continue;
      const need = wide.max - halves.before - halves.after + axis.before + axis.after;
      column.min = Math.max(column.min, need);
      column.max = Math.max(column.max, need);
    }
  });
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      if (cell.columnSpan > 1)
        stretch(columns.slice(cell.column, cell.column + cell.columnSpan), cellWidths(engine, table, cell, at, count));
    }
  });
  return columns;
};

/** A spanning cell's need is shared by its columns, by their widest content. */
const stretch = (columns: readonly Column[], cell: Intrinsic): void => {
  const loose = columns.filter((column) => column.fixed === undefined);
  const target = loose.length > 0 ? loose : columns;
  const total = columns.reduce((sum, column) => sum + Math.max(column.max, column.fixed ?? 0), 0);
  const weight = target.reduce((sum, column) => sum + column.max, 0);
  const min = columns.reduce((sum, column) => sum + Math.max(column.min, column.fixed ?? 0), 0);
  for (const column of target) {
    const share = weight > 0 ? column.max / weight : 1 / target.length;
    if (cell.max > total) column.max += (cell.max - total) * share;
    if (cell.min > min) column.min += (cell.min - min) * share;
    column.max = Math.max(column.max, column.min);
  }
};

const leastOf = (column: Column): Pt => Math.max(column.min, column.fixed ?? 0);
const mostOf = (column: Column): Pt => Math.max(column.min, column.fixed ?? column.max);

/** The table's content at its narrowest and widest, as CSS 2.1 §17.5.2.2 has it. */
export const tableWidths = (engine: Engine, table: TableBlock): Intrinsic => {
  const columns = surveyColumns(engine, table);
  const gaps = gapsOf(table, columns.length);
  return { min: columns.reduce((sum, column) => sum + leastOf(column), gaps), max: widest(columns) + gaps };
};

const widest = (columns: readonly Column[]): Pt => {
  let max = 0;
  let plain = 0;
  let shares = 0;
  for (const column of columns) {
    if (column.share === undefined) plain += mostOf(column);
    else {
      shares += column.share;
      max = Math.max(max, column.max / column.share);
    }
  }
  if (shares > 0 && shares < 1) max = Math.max(max, plain / (1 - shares));
  return Math.max(
    max,
    columns.reduce((sum, column) => sum + mostOf(column), 0),
  );
};

const share = (
  columns: readonly Column[],
  room: Pt,
  least: (column: Column) => Pt,
  most: (column: Column) => Pt,
): readonly Pt[] => {
  const min = columns.reduce((sum, column) => sum + least(column), 0);
  const max = columns.reduce((sum, column) => sum + most(column), 0);
  if (room >= max) {
    const extra = room - max;
    return columns.map((column) => most(column) + (max > 0 ? (extra * most(column)) / max : extra / columns.length));
  }
  const give = max > min ? Math.max(0, room - min) / (max - min) : 0;
  return columns.map((column) => least(column) + (most(column) - least(column)) * give);
};

/** Column widths; `given` is the content width that the style asks for, else as wide as the content up to `available`. */
export const columnWidths = (
  engine: Engine,
  table: TableBlock,
  given: Pt | undefined,
  available: Pt,
): readonly Pt[] => {
  const columns = surveyColumns(engine, table);
  const gaps = gapsOf(table, columns.length);
  const least = columns.reduce((sum, column) => sum + leastOf(column), 0);
  const width = Math.max(
    0,
    given === undefined ? Math.max(least, Math.min(available - gaps, widest(columns))) : given - gaps,
  );
  const widths = new Map<Column, Pt>();
  for (const column of columns) {
    if (column.share !== undefined) widths.set(column, Math.max(column.min, column.share * width));
    else if (column.fixed !== undefined) widths.set(column, leastOf(column));
  }
  const used = [...widths.values()].reduce((sum, one) => sum + one, 0);
  const loose = columns.filter((column) => !widths.has(column));
  if (loose.length > 0) {
    const floor = loose.reduce((sum, column) => sum + column.min, 0);
    const shares = share(
      loose,
      Math.max(floor, width - used),
      (column) => column.min,
      (column) => Math.max(column.min, column.max),
    );
    loose.forEach((column, at) => {
      widths.set(column, shares[at] ?? 0);
    });
  }
  return settle(
    columns,
    columns.map((column) => widths.get(column) ?? 0),
    width,
    loose.length > 0,
  );
};

/** Brings widths that ask for too much, or too little where none is free, to the table's width. */
const settle = (columns: readonly Column[], widths: readonly Pt[], width: Pt, free: boolean): readonly Pt[] => {
  const sum = widths.reduce((total, one) => total + one, 0);
  if (sum === 0) return widths.map(() => width / Math.max(1, widths.length));
  if (sum < width - 0.001) return free ? widths : widths.map((one) => (one * width) / sum);
  if (sum <= width + 0.001) return widths;
  const slack = columns.reduce((total, column, at) => total + Math.max(0, (widths[at] ?? 0) - column.min), 0);
  const cut = slack > 0 ? Math.min(1, (sum - width) / slack) : 0;
  return widths.map((one, at) => one - Math.max(0, one - (columns[at]?.min ?? 0)) * cut);
};
