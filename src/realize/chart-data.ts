import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import { type ChartCell, tableFromDatum } from '../charts/data/table.ts';
import type { Dataset, Datum } from '../data/dataset.ts';
import { findDatum } from '../data/find.ts';
import { placeholder } from '../data/formulas/compute.ts';
import { joinPath } from '../data/path.ts';
import type { ChartData } from '../document/flow.ts';
import type { Attribute } from '../document/tree.ts';

/** What `<chart data>` names; undefined where nothing stands there, which is said unless it was said before. */
export function chartData(named: Attribute, dataset: Dataset): Checked<Datum | undefined> {
  const data = findDatum(dataset.root, named.value);
  const told = named.value.includes(placeholder) || fromUnreadFile(named.value, dataset);
  return checked(data, data !== undefined || told ? [] : [unknownData(named, dataset)]);
}

/** Whether the path leads into a data file whose fault was told when it was read. */
function fromUnreadFile(path: string, { root }: Dataset): boolean {
  const file = findDatum(root, path.split(/[.[]/)[0] ?? '');
  return file?.kind === 'mapping' && file.unread === true;
}

function unknownData({ value: name, span }: Attribute, dataset: Dataset): Diagnostic {
  return diagnostic('realize/unknown-data-set', {
    span,
    values: { name },
    hints: nearestHints('realize/nearest-data', name, dataPaths(dataset.root, '')),
  });
}

/** Names that a chart could have meant: lists and maps, three levels deep. */
function dataPaths(datum: Datum, path: string, depth = 0): readonly string[] {
  if (datum.kind === 'scalar' || depth > 3) return [];
  const own = path === '' ? [] : [path];
  if (datum.kind !== 'mapping') return own;
  return [...own, ...[...datum.entries].flatMap(([key, value]) => dataPaths(value, joinPath(path, key), depth + 1))];
}

const printed = (cell: ChartCell | undefined): string => {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return '';
    case 'boolean':
      return String(cell.value);
    case 'number':
      return cell.lexeme;
    case 'text':
      return cell.value;
    case 'nested':
      return JSON.stringify(cell.value) ?? '';
    default:
      return cell satisfies never;
  }
};

/** What a chart shows, as its source wrote it. */
export function chartRows(data: Datum): ChartData | undefined {
  const table = tableFromDatum(data);
  if (table === undefined || table.rows.length === 0) return undefined;
  const { columns, rows } = table;
  return { columns, rows: rows.map(({ cells }) => columns.map((column) => printed(cells.get(column)))) };
}
