import { type Checked, checked, type Diagnostic } from '../../base/diagnostic.ts';
import type { Source } from '../../base/sources.ts';
import { textSpan } from '../../base/span.ts';
import type { Sequence } from '../dataset.ts';
import { decode } from '../decode.ts';
import { csvCells } from './csv-cells.ts';
import { rowsByHeader } from './table.ts';

const megabytes = 20;

/** Reads a CSV file into rows by header; `name` is the data name that starts every path. */
export const readCsv = (source: Source, name: string): Checked<Sequence> => {
  const place = textSpan(source.shown, 1, 1);
  const empty: Sequence = { kind: 'sequence', items: [], path: name, place };
  const decoded = decode(source, { gb18030: true, megabytes });
  if (decoded.value === null) return checked(empty, decoded.diagnostics);
  const diagnostics: Diagnostic[] = [...decoded.diagnostics];
  const rows = csvCells(decoded.value, (fault) => diagnostics.push(fault));
  if (diagnostics.some(({ code }) => code === 'data/limit-cells')) return checked(empty, diagnostics);
  const table = rowsByHeader(rows, name, place, { separated: true });
  return checked(table.value, [...diagnostics, ...table.diagnostics]);
};
