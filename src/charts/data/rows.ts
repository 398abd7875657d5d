import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { nearest } from '../../base/nearest.ts';
import { parseDate } from '../expression/calendar.ts';
import type { ChartSpec } from '../spec/read.ts';
import { type ChartCell, type ChartTable, numberFromText } from './table.ts';
import { type DataUses, escapeField, type FieldUse, fieldPath } from './uses.ts';

/** Rows as Vega takes them, made new for each drawing because Vega writes into them. */
export type MakeRows = () => readonly object[];

export interface CheckedRows {
  readonly make: MakeRows;
  readonly diagnostics: readonly Diagnostic[];
}

const mostPlaces = 50;

/** Where a row keeps its number: Vega copies rows, and the copies keep it. No column has such a name. */
export const rowKey = '\u0000row';

/** Holds what the spec asks of each column against what stands in the cells. */
export const checkRows = (table: ChartTable, asked: readonly DataUses[], at: ChartSpec['at']): CheckedRows => {
  const made = new Set(asked.flatMap(({ made: names }) => [...names]));
  const unknown = asked.some(({ open }) => open) ? [] : unknownFields(table, asked, made, at);
  const readings = new Map<string, Reading>();
  for (const column of table.columns) readings.set(column, readingOf(column, table, asked, made));
  const bad = [...readings].flatMap(([column, reading]) => badCells(table, column, reading, at)).slice(0, mostPlaces);
  return {
    diagnostics: [...unknown, ...bad],
    make: () =>
      table.rows.map(({ cells }, index) => ({
        ...Object.fromEntries(
          [...cells].map(([column, cell]) => [column, cellValue(cell, readings.get(column)?.as ?? 'any')]),
        ),
        [rowKey]: index,
      })),
  };
};

interface Reading {
  readonly as: 'number' | 'date' | 'lexeme' | 'any';
  readonly use?: FieldUse;
}

const unknownFields = (
  table: ChartTable,
  asked: readonly DataUses[],
  made: ReadonlySet<string>,
  at: ChartSpec['at'],
): readonly Diagnostic[] => {
  if (table.rows.length === 0) return [];
  const known = new Set([...table.columns, ...made]);
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { field, at: place } of asked.flatMap(({ uses }) => uses)) {
    const path = fieldPath(field);
    const first = path[0] ?? field;
    const id = `${place.line}:${place.column}:${field}`;
    if (field === '*' || seen.has(id) || (known.has(first) && reaches(table, path, made))) continue;
    seen.add(id);
    const escaped = table.columns.find((column) => column === field && escapeField(column) !== field);
    const near = escaped === undefined ? nearest(field, known) : null;
    found.push(
      diagnostic('chart/unknown-field', {
        span: at(place),
        values: { field, ...listed('known', table.columns) },
        hints: [
          ...(escaped === undefined
            ? []
            : [hint('chart/escape-dots', { written: escapeField(escaped).replaceAll('\\', '\\\\') })]),
          ...(near === null ? [] : [hint('chart/did-you-mean', { name: near })]),
        ],
      }),
    );
  }
  return found;
};

/** A path of several steps needs nested values in its column. */
const reaches = (table: ChartTable, path: readonly string[], made: ReadonlySet<string>): boolean => {
  const [first = ''] = path;
  return path.length === 1 || made.has(first) || table.rows.some(({ cells }) => cells.get(first)?.kind === 'nested');
};

const readingOf = (
  column: string,
  table: ChartTable,
  asked: readonly DataUses[],
  made: ReadonlySet<string>,
): Reading => {
  if (made.has(column)) return { as: 'any' };
  const uses = asked
    .flatMap(({ uses: all }) => all)
    .filter(({ field }) => {
      const path = fieldPath(field);
      return path.length === 1 && path[0] === column;
    });
  const number = uses.find(({ as }) => as === 'number');
  if (number !== undefined) return { as: 'number', use: number };
  const date = uses.find(({ as }) => as === 'date');
  if (date !== undefined) return { as: 'date', use: date };
  const categories = uses.length > 0 && uses.every(({ as }) => as === 'category');
  return { as: categories && table.rows.some(({ cells }) => printsOtherwise(cells.get(column))) ? 'lexeme' : 'any' };
};

/** 0123 and 50.680 are names here: they must be printed as written. */
const printsOtherwise = (cell: ChartCell | undefined): boolean =>
  cell?.kind === 'number' && String(cell.value) !== cell.lexeme;

const badCells = (
  table: ChartTable,
  column: string,
  { as, use }: Reading,
  at: ChartSpec['at'],
): readonly Diagnostic[] => {
  if (use === undefined) return [];
  const trace = [at(use.at)];
  return table.rows.flatMap(({ cells }): readonly Diagnostic[] => {
    const cell = cells.get(column);
    if (cell === undefined) return [];
    const text = cell.kind === 'text' ? cell.value : cell.kind === 'number' ? cell.lexeme : '';
    const values = { field: column, text };
    if (as === 'number' && cell.kind === 'text' && numberFromText(cell.value) === undefined) {
      return [
        diagnostic('chart/text-in-number', { span: cell.place, values, hints: [hint('chart/fix-the-cell')], trace }),
      ];
    }
    if (as === 'date' && (cell.kind === 'text' || cell.kind === 'number') && timeOf(cell) === undefined) {
      return [diagnostic('chart/not-a-date', { span: cell.place, values, hints: [hint('chart/write-dates')], trace })];
    }
    return [];
  });
};

/** Smaller numbers are no milliseconds of any year that a report tells of. */
const leastTimestamp = 1e8;

const timeOf = (cell: ChartCell): number | undefined => {
  switch (cell.kind) {
    case 'text':
      return parseDate(cell.value);
    case 'number':
      return parseDate(cell.lexeme) ?? (Math.abs(cell.value) >= leastTimestamp ? cell.value : undefined);
    default:
      return undefined;
  }
};

const cellValue = (cell: ChartCell, as: Reading['as']): unknown => {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'boolean':
      return cell.value;
    case 'nested':
      return structuredClone(cell.value);
    case 'text':
      if (as === 'number') return numberFromText(cell.value) ?? null;
      return as === 'date' ? (timeOf(cell) ?? null) : cell.value;
    case 'number':
      if (as === 'lexeme') return cell.lexeme;
      return as === 'date' ? (timeOf(cell) ?? null) : cell.value;
  }
};
