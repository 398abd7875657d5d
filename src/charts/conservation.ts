import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import { rowKey } from './data/rows.ts';
import type { ChartRow } from './data/table.ts';
import type { DataSet } from './plan.ts';
import { drawnItems, type SceneMark } from './scene.ts';

const mostNamed = 20;

/** Names each row of the data that no mark stands for. */
export const missingMarks = (sets: readonly DataSet[], root: SceneMark, spec: SourceSpan): readonly Diagnostic[] => {
  const [set, another] = sets;
  // With rows from several sets, a mark does not tell whose it is.
  if (set === undefined || another !== undefined || !set.rowByRow) return [];
  const seen = drawnRows(root);
  const lost = set.table.rows.map((row, index) => ({ row, index })).filter(({ index }) => !seen.has(index));
  const named = lost.slice(0, mostNamed).map(({ row, index }) =>
    diagnostic('chart/missing-mark', {
      span: faultyCell(row),
      values: { row: String(index + 1), values: describe(row) },
      trace: [spec],
    }),
  );
  const rest = lost.length - named.length;
  return rest > 0
    ? [...named, diagnostic('chart/missing-marks', { span: spec, values: { count: String(rest) } })]
    : named;
};

const drawnRows = (root: SceneMark): ReadonlySet<unknown> => {
  const rows = new Set<unknown>();
  for (const item of drawnItems(root)) rows.add(rowOf(item.datum));
  return rows;
};

const rowOf = (datum: unknown): unknown =>
  typeof datum === 'object' && datum !== null ? Reflect.get(datum, rowKey) : undefined;

/** Most rows are lost for an empty cell. */
const faultyCell = (row: ChartRow): SourceSpan =>
  [...row.cells.values()].find(({ kind }) => kind === 'empty')?.place ?? row.place;

const describe = (row: ChartRow): string =>
  [...row.cells]
    .slice(0, 6)
    .map(
      ([column, cell]) =>
        `${column} ${cell.kind === 'number' ? cell.lexeme : cell.kind === 'text' ? cell.value : cell.kind === 'boolean' ? String(cell.value) : '—'}`,
    )
    .join('，');
