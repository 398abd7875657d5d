import type { Edges, Pt } from '../../base/measure.ts';
import type { RowGroup, TableBlock, TableCell, TableRow } from '../../document/flow.ts';
import type { PathItem } from '../../document/graphic.ts';
import type { Border, BorderStyle, ComputedStyle } from '../../style/computed.ts';
import { stroked } from '../paint/stroke.ts';

/** The one border that each grid edge shows. `upright[row][line]`, `level[line][column]`. */
export interface CollapsedEdges {
  readonly upright: readonly (readonly (Border | undefined)[])[];
  readonly level: readonly (readonly (Border | undefined)[])[];
}

const styleRank: Readonly<Record<BorderStyle, number>> = { none: 0, dotted: 1, dashed: 2, solid: 3, double: 4 };

/** CSS 2.1 §17.6.2.1: the wider wins, then the heavier style, then who came first (cell, row, row group, column, table). */
const winner = (one: Border | undefined, other: Border | undefined): Border | undefined => {
  if (other === undefined || other.style === 'none' || other.width <= 0) return one;
  if (one === undefined) return other;
  if (other.width !== one.width) return other.width > one.width ? other : one;
  return styleRank[other.style] > styleRank[one.style] ? other : one;
};

type Draft = (Border | undefined)[][];

const put = (draft: Draft, row: number, at: number, border: Border): void => {
  const line = draft[row];
  if (line !== undefined) line[at] = winner(line[at], border);
};

const putAround = (
  upright: Draft,
  level: Draft,
  top: number,
  bottom: number,
  left: number,
  right: number,
  border: Edges<Border>,
): void => {
  for (let row = top; row < bottom; row += 1) {
    put(upright, row, left, border.left);
    put(upright, row, right, border.right);
  }
  for (let column = left; column < right; column += 1) {
    put(level, top, column, border.top);
    put(level, bottom, column, border.bottom);
  }
};

/** Resolves the borders of a table made of these rows. */
export const collapse = (
  rows: readonly TableRow[],
  count: number,
  columns: readonly ComputedStyle[],
  table: ComputedStyle,
): CollapsedEdges => {
  const upright: Draft = rows.map(() => new Array<Border | undefined>(count + 1).fill(undefined));
  const level: Draft = Array.from({ length: rows.length + 1 }, () =>
    new Array<Border | undefined>(count).fill(undefined),
  );
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const bottom = Math.min(at + cell.rowSpan, rows.length);
      putAround(
        upright,
        level,
        at,
        bottom,
        cell.column,
        Math.min(cell.column + cell.columnSpan, count),
        cell.content.style.border,
      );
    }
  });
  rows.forEach((row, at) => {
    putAround(upright, level, at, at + 1, 0, count, row.style.border);
  });
  groupsOf(rows).forEach(({ group, from, to }) => {
    putAround(upright, level, from, to, 0, count, group.style.border);
  });
  columns.forEach((column, at) => {
    if (at < count) putAround(upright, level, 0, rows.length, at, at + 1, column.border);
  });
  if (rows.length > 0) putAround(upright, level, 0, rows.length, 0, count, table.border);
  rows.forEach((row, at) => {
    for (const cell of row.cells) clearInside(upright, level, at, cell, rows.length, count);
  });
  return { upright, level };
};

/** Stretches of rows of one row group, as they stand in this part of the table. */
const groupsOf = (rows: readonly TableRow[]) => {
  const groups: { readonly group: RowGroup; readonly from: number; to: number }[] = [];
  rows.forEach(({ group }, at) => {
    const last = groups.at(-1);
    if (group === undefined) return;
    if (last?.group === group && last.to === at) last.to = at + 1;
    else groups.push({ group, from: at, to: at + 1 });
  });
  return groups;
};

/** Row and column borders do not run through a cell that spans. */
const clearInside = (
  upright: Draft,
  level: Draft,
  at: number,
  cell: TableCell,
  rowCount: number,
  count: number,
): void => {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return;
  const bottom = Math.min(at + cell.rowSpan, rowCount);
  const right = Math.min(cell.column + cell.columnSpan, count);
  for (let row = at; row < bottom; row += 1) {
    for (let line = cell.column + 1; line < right; line += 1) {
      const edges = upright[row];
      if (edges !== undefined) edges[line] = undefined;
    }
  }
  for (let line = at + 1; line < bottom; line += 1) {
    for (let column = cell.column; column < right; column += 1) {
      const edges = level[line];
      if (edges !== undefined) edges[column] = undefined;
    }
  }
};

/** Half of the borders that a cell shares, which is what it gives up of its own box. */
export const cellBorder = (
  { upright, level }: CollapsedEdges,
  row: number,
  cell: TableCell,
  count: number,
): Edges<Pt> => {
  const bottom = Math.min(row + cell.rowSpan, upright.length);
  const right = Math.min(cell.column + cell.columnSpan, count);
  let [top, foot, left, end] = [0, 0, 0, 0];
  for (let at = row; at < bottom; at += 1) {
    left = Math.max(left, upright[at]?.[cell.column]?.width ?? 0);
    end = Math.max(end, upright[at]?.[right]?.width ?? 0);
  }
  for (let at = cell.column; at < right; at += 1) {
    top = Math.max(top, level[row]?.[at]?.width ?? 0);
    foot = Math.max(foot, level[bottom]?.[at]?.width ?? 0);
  }
  return { top: top / 2, right: end / 2, bottom: foot / 2, left: left / 2 };
};

const most = (borders: Iterable<Border | undefined>): Pt => {
  let width = 0;
  for (const border of borders) width = Math.max(width, border?.width ?? 0);
  return width;
};

/** Half of the outermost borders: the frame of a table with collapsed borders. */
export const outerEdge = ({ upright, level }: CollapsedEdges, count: number): Edges<Pt> => ({
  top: most(level[0] ?? []) / 2,
  right: most(upright.map((row) => row[count])) / 2,
  bottom: most(level.at(-1) ?? []) / 2,
  left: most(upright.map((row) => row[0])) / 2,
});

const same = (one: Border | undefined, other: Border | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.width === other.width &&
    one.style === other.style &&
    one.ink === other.ink);

/** Draws each edge once; like edges in a row are one stroke. */
export const drawEdges = (
  { upright, level }: CollapsedEdges,
  xs: readonly Pt[],
  ys: readonly Pt[],
): readonly PathItem[] => {
  const items: PathItem[] = [];
  const last = xs.length - 1;
  for (let line = 0; line <= last; line += 1) {
    run(
      upright.length,
      (row) => upright[row]?.[line],
      (border, from, to) => {
        const x = xs[line] ?? 0;
        items.push(...stroked(border, x, ys[from] ?? 0, x, ys[to] ?? 0));
      },
    );
  }
  for (let line = 0; line < level.length; line += 1) {
    const corner = (column: number): Pt =>
      Math.max(upright[line - 1]?.[column]?.width ?? 0, upright[line]?.[column]?.width ?? 0) / 2;
    run(
      last,
      (column) => level[line]?.[column],
      (border, from, to) => {
        const y = ys[line] ?? 0;
        items.push(...stroked(border, (xs[from] ?? 0) - corner(from), y, (xs[to] ?? 0) + corner(to), y));
      },
    );
  }
  return items;
};

const run = (
  length: number,
  at: (index: number) => Border | undefined,
  draw: (border: Border, from: number, to: number) => void,
): void => {
  let from = 0;
  for (let index = 1; index <= length; index += 1) {
    const border = at(from);
    if (index < length && same(border, at(index))) continue;
    if (border !== undefined && border.style !== 'none' && border.width > 0) draw(border, from, index);
    from = index;
  }
};

/** How many columns a table has. */
export const columnCount = (table: TableBlock): number => {
  let count = table.columns.length;
  for (const rows of [table.head, table.body, table.foot]) {
    for (const row of rows) for (const cell of row.cells) count = Math.max(count, cell.column + cell.columnSpan);
  }
  return count;
};

export const rowsOf = (table: TableBlock): readonly TableRow[] => [...table.head, ...table.body, ...table.foot];

const known = new WeakMap<TableBlock, CollapsedEdges>();

/** A whole table's edges; undefined where its borders are separate. */
export const edgesOfTable = (table: TableBlock, count: number): CollapsedEdges | undefined => {
  if (table.style.borderCollapse === 'separate') return undefined;
  const last = known.get(table);
  if (last !== undefined) return last;
  const made = collapse(rowsOf(table), count, table.columns, table.style);
  known.set(table, made);
  return made;
};
