import { mostCells } from '../table.ts';
import { addressOf, type CellRange, rangeOf } from './address.ts';
import { unescaped, walkPart } from './text.ts';

/** A cell as the sheet's part stores it. */
export interface StoredCell {
  readonly column: number;
  /** ECMA-376 part 1, 18.18.11: n, s, str, inlineStr, b, e, d. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly formula?: string;
}

/** One row that has cells. */
export interface StoredRow {
  readonly row: number;
  readonly cells: readonly StoredCell[];
  readonly hidden: boolean;
}

/** What a sheet stores, in rows. */
export interface StoredSheet {
  readonly rows: readonly StoredRow[];
  readonly merged: readonly CellRange[];
  readonly hiddenColumns: boolean;
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads a sheet's part; `broken` where it is no XML, `too-many` beyond the limit of cells, merged ranges among them. */
export const storedSheet = (bytes: Uint8Array): StoredSheet | 'broken' | 'too-many' => {
  const rows: StoredRow[] = [];
  const merged: CellRange[] = [];
  let hiddenColumns = false;
  let cells: StoredCell[] = [];
  let rowAttributes: ReadonlyMap<string, string> = new Map();
  let cellAttributes: ReadonlyMap<string, string> = new Map();
  let row = 0;
  let column = 0;
  let value = '';
  let formula: string | undefined;
  let taking: 'value' | 'formula' | null = null;
  let readings = 0;
  let count = 0;

  const openCell = (attributes: ReadonlyMap<string, string>) => {
    cellAttributes = attributes;
    column = addressOf(attributes.get('r') ?? '')?.column ?? column + 1;
    value = '';
    formula = undefined;
  };
  const closeCell = () => {
    const type = cellAttributes.get('t') ?? 'n';
    const style = Number(cellAttributes.get('s') ?? 0);
    if (value === '' && formula === undefined) return;
    count += 1;
    if (count > mostCells) return;
    const text = type === 'str' || type === 'inlineStr' ? unescaped(value) : value;
    cells.push({ column, type, style, value: text, ...(formula === undefined ? {} : { formula }) });
  };

  const whole = walkPart(bytes, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          rowAttributes = attributes;
          row = Number(attributes.get('r') ?? row + 1);
          column = 0;
          cells = [];
          break;
        case 'c':
          openCell(attributes);
          break;
        case 'v':
          taking = 'value';
          break;
        case 't':
          taking = readings === 0 ? 'value' : null;
          break;
        case 'f':
          taking = 'formula';
          formula = '';
          break;
        case 'rPh':
          readings += 1;
          break;
        case 'mergeCell': {
          const range = rangeOf(attributes.get('ref') ?? '');
          count += 1;
          if (range !== null && count <= mostCells) merged.push(range);
          break;
        }
        case 'col':
          hiddenColumns ||= isSet(attributes.get('hidden'));
          break;
        default:
      }
    },
    text: (piece) => {
      if (taking === 'value') value += piece;
      else if (taking === 'formula') formula = (formula ?? '') + piece;
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (name === 'row' && cells.length > 0)
        rows.push({ row, cells, hidden: isSet(rowAttributes.get('hidden')) });
      else if (name === 'rPh') readings -= 1;
      if (name === 'v' || name === 't' || name === 'f') taking = null;
    },
  });
  if (!whole) return 'broken';
  return count > mostCells
    ? 'too-many'
    : { rows: rows.sort((one, other) => one.row - other.row), merged, hiddenColumns };
};
