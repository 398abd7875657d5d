import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Datum, Mapping, Sequence } from '../dataset.ts';
import { joinPath, pathStep } from '../path.ts';
import { type CellForm, cellScalar } from '../scalar.ts';
import { forbiddenKeys } from '../written.ts';

/** One cell of a table as its file holds it. */
export interface Cell {
  readonly text: string;
  readonly place: SourceSpan;
  /** What the file says that it is; left out, its text decides. */
  readonly as?: CellForm;
}

/** Cells that a table may have. */
export const mostCells = 500_000;

interface TableOptions {
  /** A first row of one cell with separators in it is a table that was not separated by commas. */
  readonly separated?: boolean;
}

const isBlank = (cell: Cell): boolean => cell.text.trim() === '';

const separators: Readonly<Record<string, string>> = {
  ';': ';',
  '\t': 'Tab',
  '，': '，',
  '；': '；',
  '|': '|',
  '、': '、',
};

const separatorIn = (header: Cell): string | undefined =>
  Object.keys(separators).find((separator) => header.text.includes(separator));

/** The column names; null stands for a column that cannot be named. */
const headerOf = (cells: readonly Cell[], report: (fault: Diagnostic) => void): readonly (string | null)[] => {
  const seen = new Map<string, number>();
  return cells.map(({ text, place }, index) => {
    const key = text.trim();
    const first = seen.get(key);
    const column = String(index + 1);
    if (key === '') {
      report(diagnostic('data/empty-header', { span: place, values: { column } }));
      return null;
    }
    if (forbiddenKeys.has(key)) {
      report(diagnostic('data/forbidden-key', { span: place, values: { key } }));
      return null;
    }
    if (first !== undefined) {
      report(
        diagnostic('data/repeated-header', { span: place, values: { key, first: String(first), second: column } }),
      );
      return null;
    }
    seen.set(key, index + 1);
    return key;
  });
};

const unevenRow = (row: readonly Cell[], columns: number): Diagnostic | null => {
  const extra = row.slice(columns).find((cell) => !isBlank(cell));
  const values = { cells: String(row.length), columns: String(columns) };
  if (extra !== undefined) {
    return diagnostic('data/extra-cells', { span: extra.place, values: { ...values, extra: extra.text } });
  }
  return row.length < columns ? diagnostic('data/missing-cells', { span: row[0]?.place, values }) : null;
};

/** Rows keyed by the first row; blank rows are left out. */
export const rowsByHeader = (
  rows: readonly (readonly Cell[])[],
  path: string,
  place: SourceSpan,
  { separated = false }: TableOptions = {},
): Checked<Sequence> => {
  const diagnostics: Diagnostic[] = [];
  const filled = rows.filter((row) => !row.every(isBlank));
  const [header, ...body] = filled;
  const sequence = (items: readonly Datum[]): Sequence => ({ kind: 'sequence', items, path, place });
  if (header === undefined) return checked(sequence([]), [diagnostic('data/empty-table', { span: place })]);

  const only = separated && header.length === 1 ? header[0] : undefined;
  const separator = only === undefined ? undefined : separatorIn(only);
  if (separator !== undefined) {
    const values = { separator: separators[separator] ?? separator };
    return checked(sequence([]), [diagnostic('data/csv-separator', { span: header[0]?.place, values })]);
  }
  const keys = headerOf(header, (fault) => diagnostics.push(fault));
  const steps = keys.map((key) => (key === null ? '' : pathStep(key)));
  const items = body.map((row, index): Mapping => {
    const rowPath = joinPath(path, index);
    const uneven = unevenRow(row, header.length);
    if (uneven !== null) diagnostics.push(uneven);
    const entries = new Map<string, Datum>();
    const rowPlace = row[0]?.place ?? place;
    keys.forEach((key, column) => {
      if (key === null) return;
      const cell: Cell = row[column] ?? { text: '', place: rowPlace };
      entries.set(key, cellScalar(cell.text, rowPath + steps[column], cell.place, cell.as));
    });
    return { kind: 'mapping', entries, path: rowPath, place: rowPlace };
  });
  return checked(sequence(items), diagnostics);
};
