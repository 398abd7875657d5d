import { type Diagnostic, diagnostic, hint } from '../../../base/diagnostic.ts';
import type { SourceSpan } from '../../../base/span.ts';
import { type Cell, mostCells } from '../table.ts';
import { addressText, type CellAddress, type CellRange, rangeText } from './address.ts';
import type { CellReader } from './cell.ts';
import type { StoredRow, StoredSheet } from './sheet.ts';

/** A sheet, where its cells are, and how they are read. */
export interface GridRequest {
  readonly sheet: StoredSheet;
  /** Rows and columns outside it are left out. */
  readonly range: CellRange | null;
  readonly placeAt: (cell: string) => SourceSpan;
  readonly read: CellReader;
  readonly report: (fault: Diagnostic) => void;
}

const spans = (first: number, last: number, at: number): boolean => first <= at && at <= last;

const rowsWithin = ({ sheet, range }: GridRequest): readonly StoredRow[] => {
  if (range === null) return sheet.rows;
  const { from, to } = range;
  return sheet.rows
    .filter(({ row }) => spans(from.row, to.row, row))
    .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => spans(from.column, to.column, column)) }))
    .filter(({ cells }) => cells.length > 0);
};

const columnsOf = (rows: readonly StoredRow[]): readonly [first: number, last: number] => {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { cells } of rows) {
    for (const { column } of cells) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  return [first, last];
};

/** A value in a range merged over several rows stands in each of them, with the place of the one that is stored. */
const fillDown = (rows: Map<number, Map<number, Cell>>, merged: readonly CellRange[]): void => {
  for (const { from, to } of merged) {
    const value = rows.get(from.row)?.get(from.column);
    if (value === undefined || to.row === from.row) continue;
    for (const [row, cells] of rows) if (row > from.row && row <= to.row) cells.set(from.column, value);
  }
};

/** Merged ranges that meet the columns in question. */
const mergedWithin = ({ sheet, range }: GridRequest): readonly CellRange[] =>
  sheet.merged.filter(
    ({ from, to }) => range === null || (from.column <= range.to.column && to.column >= range.from.column),
  );

const headerFault = (header: number, request: GridRequest): Diagnostic | null => {
  const over = mergedWithin(request).find(
    ({ from, to }) => spans(from.row, to.row, header) && (to.column > from.column || to.row > header),
  );
  if (over === undefined) return null;
  const hints = [hint('data/workbook-name-a-range')];
  const span = request.placeAt(addressText(over.from));
  return diagnostic('data/workbook-merged-header', { span, values: { range: rangeText(over) }, hints });
};

const readCells = (rows: readonly StoredRow[], { placeAt, read }: GridRequest): Map<number, Map<number, Cell>> => {
  const grid = new Map<number, Map<number, Cell>>();
  for (const { row, cells } of rows) {
    const found = cells.map((cell): readonly [number, Cell] => {
      const address: CellAddress = { column: cell.column, row };
      return [cell.column, read(cell, placeAt(addressText(address)))];
    });
    grid.set(row, new Map([...(grid.get(row) ?? []), ...found]));
  }
  return grid;
};

/** The cells of a sheet in rows of equal length, blank rows left out, from its first to its last used column; null where they are no table, which was reported. */
export const gridOf = (request: GridRequest): readonly (readonly Cell[])[] | null => {
  const { sheet, placeAt, report } = request;
  const rows = rowsWithin(request);
  const [first, last] = columnsOf(rows);
  const header = rows[0];
  if (header === undefined) return [];
  const wrong = headerFault(header.row, request);
  if (wrong !== null) {
    report(wrong);
    return null;
  }
  if (rows.length * (last - first + 1) > mostCells) {
    const span = placeAt(addressText({ column: first, row: header.row }));
    report(diagnostic('data/limit-cells', { span, values: { limit: String(mostCells) } }));
    return null;
  }
  const hidden = rows.filter((row) => row.hidden).length;
  if (hidden > 0)
    report(diagnostic('data/workbook-hidden-rows', { span: placeAt('A1'), values: { count: String(hidden) } }));
  if (sheet.hiddenColumns) report(diagnostic('data/workbook-hidden-columns', { span: placeAt('A1') }));
  const grid = readCells(rows, request);
  fillDown(grid, mergedWithin(request));
  return [...grid].map(([row, cells]) =>
    Array.from({ length: last - first + 1 }, (_, index): Cell => {
      const column = first + index;
      return cells.get(column) ?? { text: '', place: placeAt(addressText({ column, row })) };
    }),
  );
};
