import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { textSpan } from '../../base/span.ts';
import type { SourceText } from '../decode.ts';
import { type Cell, mostCells } from './table.ts';

const endsCell = (unit: number): boolean => unit === 0x2c || unit === 0x0a || unit === 0x0d;

/** RFC 4180, with the place of every cell: rows end with LF, CR LF or CR, quotes inside quotes are doubled. */
export const csvCells = (
  source: SourceText,
  report: (fault: Diagnostic) => void,
  most = mostCells,
): readonly (readonly Cell[])[] => {
  const { file, text, positionAt } = source;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let offset = 0;
  let cells = 0;

  const placeOf = (start: number) => {
    const { line, column } = positionAt(start);
    return textSpan(file, line, column);
  };

  /** Up to the comma or line end, which is left. */
  const bare = (): string => {
    const start = offset;
    while (offset < text.length && !endsCell(text.charCodeAt(offset))) offset++;
    return text.slice(start, offset);
  };

  const quoted = (start: number): string => {
    for (let close = text.indexOf('"', start + 1); close >= 0; close = text.indexOf('"', close + 2)) {
      if (text[close + 1] === '"') continue;
      offset = close + 1;
      if (bare() !== '') report(diagnostic('data/csv-quote-inside', { span: placeOf(start) }));
      return text.slice(start + 1, close).replaceAll('""', '"');
    }
    report(diagnostic('data/csv-unclosed-quote', { span: placeOf(start) }));
    offset = text.length;
    return '';
  };

  const cell = (): Cell => {
    const start = offset;
    const place = placeOf(start);
    if (text[start] === '"') return { text: quoted(start), place };
    const content = bare();
    if (content.includes('"')) report(diagnostic('data/csv-quote-inside', { span: place }));
    return { text: content, place };
  };

  while (offset < text.length || row.length > 0) {
    if (cells++ === most) {
      const values = { limit: String(most) };
      report(diagnostic('data/limit-cells', { span: placeOf(offset), values }));
      return [];
    }
    row.push(cell());
    if (text[offset] === ',') {
      offset++;
      continue;
    }
    rows.push(row);
    row = [];
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
  return rows;
};
