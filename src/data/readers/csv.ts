import { CsvError, parse } from 'csv-parse/sync';
import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { Source } from '../../base/sources.ts';
import { textSpan } from '../../base/span.ts';
import type { Sequence } from '../dataset.ts';
import { decode } from '../decode.ts';
import { type Cell, rowsByHeader } from './table.ts';

const megabytes = 20;
const mostCells = 500_000;

/** Turns rising byte offsets of UTF-8 text into lines and columns in characters. */
const walker = (bytes: Uint8Array) => {
  let at = 0;
  let line = 1;
  let column = 1;
  return (offset: number) => {
    for (; at < offset; at++) {
      const byte = bytes[at] ?? 0;
      const endsLine = byte === 10 || (byte === 13 && bytes[at + 1] !== 10);
      if (endsLine) {
        line++;
        column = 1;
      } else if (byte !== 13 && (byte & 0xc0) !== 0x80) column++;
    }
    return { line, column };
  };
};

const quoteFaults: Readonly<Record<string, 'data/csv-unclosed-quote' | 'data/csv-quote-inside'>> = {
  CSV_QUOTE_NOT_CLOSED: 'data/csv-unclosed-quote',
  CSV_INVALID_CLOSING_QUOTE: 'data/csv-quote-inside',
  INVALID_OPENING_QUOTE: 'data/csv-quote-inside',
};

/** All cells with their places, and where the parser gave up. */
const cellsOf = (file: string, bytes: Uint8Array) => {
  const rows: Cell[][] = [];
  const positionAt = walker(bytes);
  let row: Cell[] = [];
  let start = 0;
  let cells = 0;
  const diagnostics: Diagnostic[] = [];
  const placeNow = () => {
    const { line, column } = positionAt(start);
    return textSpan(file, line, column);
  };
  try {
    parse(bytes, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      cast: (text, { bytes: end }) => {
        if (cells < mostCells) row.push({ text, place: placeNow() });
        cells++;
        start = end + 1;
        return '';
      },
      on_record: (_, { bytes: end }) => {
        rows.push(row);
        row = [];
        start = end;
        return null;
      },
    });
  } catch (error) {
    const code = error instanceof CsvError ? quoteFaults[error.code] : undefined;
    if (code === undefined) throw error;
    diagnostics.push(diagnostic(code, { span: placeNow() }));
  }
  if (cells > mostCells) {
    const values = { limit: String(mostCells), cells: String(cells) };
    diagnostics.push(diagnostic('data/limit-cells', { span: textSpan(file, 1, 1), values }));
  }
  return { rows, diagnostics };
};

/** Reads a CSV file into rows by header; `name` is the data name that starts every path. */
export const readCsv = (source: Source, name: string): Checked<Sequence> => {
  const place = textSpan(source.shown, 1, 1);
  const decoded = decode(source, { gb18030: true, megabytes });
  if (decoded.value === null) return checked({ kind: 'sequence', items: [], path: name, place }, decoded.diagnostics);
  const { rows, diagnostics } = cellsOf(source.shown, new TextEncoder().encode(decoded.value.text));
  const table = rowsByHeader(rows, name, place);
  return checked(table.value, [...decoded.diagnostics, ...diagnostics, ...table.diagnostics]);
};
