import type { Block, BoxBlock } from '../../document/flow.ts';
import type { GridPlacement } from '../../style/computed.ts';
import { inFlow } from '../flow/breaks.ts';

/** An item on the grid; rows and columns count from 0. */
export interface GridItem {
  readonly block: Block;
  readonly column: number;
  readonly columnSpan: number;
  readonly row: number;
  readonly rowSpan: number;
}

interface Range {
  /** From 0; undefined: wherever there is room. */
  readonly start: number | undefined;
  readonly span: number;
}

/** Negative lines count from the end of the template. */
const rangeOf = ({ start, end, span }: GridPlacement, tracks: number | undefined): Range => {
  const line = (value: number): number => (value > 0 ? value - 1 : Math.max(0, (tracks ?? 0) + 1 + value));
  if (start !== 'auto' && end !== 'auto') {
    const [one, other] = [line(start), line(end)];
    return one === other ? { start: one, span: 1 } : { start: Math.min(one, other), span: Math.abs(other - one) };
  }
  const size = Math.max(1, span);
  if (start !== 'auto') return { start: line(start), span: size };
  if (end !== 'auto') return { start: Math.max(0, line(end) - size), span: size };
  return { start: undefined, span: size };
};

/** Cells that are taken, by row. */
class Occupancy {
  readonly #rows: Set<number>[] = [];

  free(row: number, column: number, rowSpan: number, columnSpan: number): boolean {
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + columnSpan; c += 1) if (this.#rows[r]?.has(c)) return false;
    }
    return true;
  }

  take(row: number, column: number, rowSpan: number, columnSpan: number): void {
    for (let r = row; r < row + rowSpan; r += 1) {
      const taken = this.#rows[r] ?? new Set<number>();
      for (let c = column; c < column + columnSpan; c += 1) taken.add(c);
      this.#rows[r] = taken;
    }
  }
}

/** Places items by the grid's sparse, row-wise rule (css-grid §8.5). */
export const placeItems = (
  box: BoxBlock,
): { readonly items: readonly GridItem[]; readonly columns: number; readonly rows: number } => {
  const template = Math.max(1, box.style.gridColumns.length);
  const wanted = box.children.filter(inFlow).map((block) => ({
    block,
    column: rangeOf(block.style.gridColumn, template),
    row: rangeOf(block.style.gridRow, undefined),
  }));
  let columns = template;
  for (const { column } of wanted) columns = Math.max(columns, (column.start ?? 0) + column.span);
  const taken = new Occupancy();
  const found = new Map<Block, GridItem>();
  const settle = (block: Block, row: number, column: number, rowSpan: number, columnSpan: number): void => {
    taken.take(row, column, rowSpan, columnSpan);
    found.set(block, { block, row, column, rowSpan, columnSpan });
  };
  for (const { block, column, row } of wanted) {
    if (column.start !== undefined && row.start !== undefined)
      settle(block, row.start, column.start, row.span, column.span);
  }
  for (const { block, column, row } of wanted) {
    if (row.start === undefined || column.start !== undefined) continue;
    let at = 0;
    while (!taken.free(row.start, at, row.span, column.span) && at + column.span < columns) at += 1;
    settle(block, row.start, at, row.span, column.span);
  }
  let cursorRow = 0;
  let cursor = 0;
  for (const { block, column, row } of wanted) {
    if (row.start !== undefined) continue;
    if (column.start !== undefined) {
      if (column.start < cursor) cursorRow += 1;
      cursor = column.start;
      while (!taken.free(cursorRow, cursor, row.span, column.span)) cursorRow += 1;
    } else {
      while (cursor + column.span > columns || !taken.free(cursorRow, cursor, row.span, column.span)) {
        cursor += 1;
        if (cursor + column.span <= columns) continue;
        cursor = 0;
        cursorRow += 1;
      }
    }
    settle(block, cursorRow, cursor, row.span, column.span);
  }
  const items = wanted.flatMap(({ block }) => found.get(block) ?? []);
  return { items, columns, rows: items.reduce((most, item) => Math.max(most, item.row + item.rowSpan), 0) };
};
