/** A cell by its column and row, both from 1. */
export interface CellAddress {
  readonly column: number;
  readonly row: number;
}

/** A rectangle of cells, its corners in it. */
export interface CellRange {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

const addressForm = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** `C7` or `$C$7`; null for any other text. */
export const addressOf = (text: string): CellAddress | null => {
  const match = addressForm.exec(text);
  if (match?.[1] === undefined) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(match[2]) };
};

/** `A1:F20`, its corners in any order, or one cell; null for any other text. */
export const rangeOf = (text: string): CellRange | null => {
  const [first = '', second = first, ...more] = text.split(':');
  const one = addressOf(first);
  const other = addressOf(second);
  if (one === null || other === null || more.length > 0) return null;
  return {
    from: { column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) },
    to: { column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) },
  };
};

/** The letters of a column: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** `C7` of its column and row. */
export const addressText = ({ column, row }: CellAddress): string => columnLetters(column) + String(row);

/** `A1:F20` of its corners. */
export const rangeText = ({ from, to }: CellRange): string => `${addressText(from)}:${addressText(to)}`;
