import { exact } from '../../base/decimal.ts';
import { type JsonMapping, type JsonNode, plainJson } from '../../base/json.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Datum, Figure, Mapping, Scalar } from '../../data/dataset.ts';
import type { ChartSpec } from '../spec/read.ts';

/** The rows of a chart, each cell with its place. */
export interface ChartTable {
  /** In the order of first use. */
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly cells: ReadonlyMap<string, ChartCell>;
  readonly place: SourceSpan;
}

export type ChartCell = CellValue & { readonly place: SourceSpan };

type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `lexeme` is how the source wrote it. */
  | { readonly kind: 'number'; readonly value: number; readonly lexeme: string }
  | { readonly kind: 'text'; readonly value: string }
  /** A list or object in a cell: kept as it is, for the spec's own transforms. */
  | { readonly kind: 'nested'; readonly value: unknown };

const tableOf = (rows: readonly ChartRow[]): ChartTable => ({
  columns: [...new Set(rows.flatMap((row) => [...row.cells.keys()]))],
  rows,
});

/**
 * Rows from data. A list of mappings is the rows; a series, or a mapping of scalars or figures, gives a row per entry with
 * `key`, `value`, and `unit` and `period` where there are any. Undefined where there are no rows in it.
 */
export const tableFromDatum = (datum: Datum): ChartTable | undefined => {
  switch (datum.kind) {
    case 'scalar':
      return undefined;
    case 'sequence': {
      const rows = datum.items.map((item, index) => rowOf(item, String(index + 1), undefined));
      return rows.every((row) => row !== undefined) ? tableOf(rows) : undefined;
    }
    case 'mapping':
      return tableFromEntries(datum);
    case 'figure':
      return tableFromFigure(datum);
  }
};

const tableFromEntries = (mapping: Mapping): ChartTable | undefined => {
  const rows = [...mapping.entries].map(([key, item]) => rowOf(item, key, key));
  return rows.every((row) => row !== undefined) ? tableOf(rows) : undefined;
};

const tableFromFigure = (figure: Figure): ChartTable | undefined => {
  if (figure.series !== undefined) return tableFromEntries(figure.series);
  const row = rowOf(figure, '', undefined);
  return row === undefined ? undefined : tableOf([row]);
};

/** `key` is the row's name where the container gives one; a list's scalars are named by their number. */
const rowOf = (item: Datum, number: string, key: string | undefined): ChartRow | undefined => {
  switch (item.kind) {
    case 'scalar':
      return scalarRow(item, key ?? number, item.origin.place);
    case 'figure':
      return item.value === undefined ? undefined : scalarRow(item.value, key, item.place);
    case 'mapping': {
      const named: [string, ChartCell][] =
        key === undefined || item.entries.has('key') ? [] : [['key', { kind: 'text', value: key, place: item.place }]];
      return {
        cells: new Map([
          ...named,
          ...[...item.entries].map(([name, cell]): [string, ChartCell] => [name, cellOf(cell)]),
        ]),
        place: item.place,
      };
    }
    case 'sequence':
      return undefined;
  }
};

const scalarRow = (scalar: Scalar, key: string | undefined, place: SourceSpan): ChartRow => {
  const cells = new Map<string, ChartCell>();
  if (key !== undefined) cells.set('key', { kind: 'text', value: key, place });
  cells.set('value', cellOf(scalar));
  if (scalar.unit !== undefined) cells.set('unit', { kind: 'text', value: scalar.unit, place });
  if (scalar.period !== undefined) cells.set('period', { kind: 'text', value: scalar.period, place });
  return { cells, place };
};

const cellOf = (datum: Datum): ChartCell => {
  switch (datum.kind) {
    case 'scalar':
      return { ...scalarValue(datum), place: datum.origin.place };
    case 'figure':
      return datum.value === undefined
        ? { kind: 'nested', value: plainDatum(datum), place: datum.place }
        : { ...scalarValue(datum.value), place: datum.value.origin.place };
    case 'mapping':
    case 'sequence':
      return { kind: 'nested', value: plainDatum(datum), place: datum.place };
  }
};

const scalarValue = (scalar: Scalar): CellValue => {
  switch (scalar.type) {
    case 'empty':
      return { kind: 'empty' };
    case 'boolean':
      return { kind: 'boolean', value: scalar.lexeme === 'true' };
    case 'number':
      return { kind: 'number', value: Number(scalar.number ?? scalar.lexeme), lexeme: scalar.lexeme };
    case 'text':
      return { kind: 'text', value: scalar.lexeme };
  }
};

const plainDatum = (datum: Datum): unknown => {
  switch (datum.kind) {
    case 'scalar': {
      const value = scalarValue(datum);
      return value.kind === 'empty' ? null : value.value;
    }
    case 'sequence':
      return datum.items.map(plainDatum);
    case 'mapping':
      return Object.fromEntries([...datum.entries].map(([key, item]) => [key, plainDatum(item)]));
    case 'figure':
      return datum.value === undefined
        ? Object.fromEntries([...(datum.series?.entries ?? [])].map(([key, item]) => [key, plainDatum(item)]))
        : plainDatum(datum.value);
  }
};

/** The rows that a spec brings itself. Plain values make rows with `data`, as in Vega. Undefined where they are text in another format. */
export const tableFromJson = (values: JsonNode, at: ChartSpec['at']): ChartTable | undefined => {
  if (values.kind !== 'list') return undefined;
  return tableOf(
    values.items.map((item) => ({
      place: at(item.at),
      cells: item.kind === 'object' ? objectCells(item, at) : new Map([['data', jsonCell(item, at)]]),
    })),
  );
};

const objectCells = (object: JsonMapping, at: ChartSpec['at']): ReadonlyMap<string, ChartCell> =>
  new Map(
    [...object.members].filter(([key]) => key !== '__proto__').map(([key, { value }]) => [key, jsonCell(value, at)]),
  );

const jsonCell = (node: JsonNode, at: ChartSpec['at']): ChartCell => {
  const place = at(node.at);
  switch (node.kind) {
    case 'null':
      return { kind: 'empty', place };
    case 'boolean':
      return { kind: 'boolean', value: node.value, place };
    case 'number':
      return { kind: 'number', value: Number(node.lexeme), lexeme: node.lexeme, place };
    case 'string':
      return { kind: 'text', value: node.value, place };
    case 'list':
    case 'object':
      return { kind: 'nested', value: plainJson(node), place };
  }
};

const grouped = /^[-+\u2212]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The number that a text stands for: plain, grouped (13,705) or a percentage (50.68%); undefined for any other text. */
export const numberFromText = (text: string): number | undefined => {
  const bare = text.trim().replace(/[%％]$/, '');
  const plain = grouped.test(bare) ? bare.replaceAll(',', '') : bare;
  const value = exact(plain);
  return value === null ? undefined : value.toNumber();
};
