import { exact } from '../../../base/decimal.ts';
import { type Diagnostic, diagnostic, hint } from '../../../base/diagnostic.ts';
import type { SourceSpan } from '../../../base/span.ts';
import { controlCharacter } from '../../decode.ts';
import type { Cell } from '../table.ts';
import type { Contents } from './contents.ts';
import type { StoredCell } from './sheet.ts';
import { cellShower } from './show-cell.ts';

/** A stored cell as a cell of a table; what is wrong with it is reported, and it is empty then. */
export type CellReader = (cell: StoredCell, place: SourceSpan) => Cell;

const isoMidnight = /T00:00(:00(\.0+)?)?Z?$/;

/** Reads cells by the strings and formats of their workbook. */
export const cellReader = (
  { strings, formats, from1904 }: Contents,
  report: (fault: Diagnostic) => void,
): CellReader => {
  const show = cellShower(from1904);
  const unknownFormats = new Set<string>();

  const text = (value: string, place: SourceSpan): Cell => {
    const lines = value.replaceAll('\r\n', '\n');
    const wrong = controlCharacter(lines);
    if (wrong === null) return { text: lines, place };
    report(diagnostic('data/control-character', { span: place, values: { character: wrong.name } }));
    return { text: '', place };
  };

  const number = ({ value, style }: StoredCell, place: SourceSpan): Cell => {
    const stored = exact(value.trim());
    const format = formats[style] ?? 'General';
    if (stored === null) {
      report(diagnostic('data/workbook-not-a-number', { span: place, values: { text: value } }));
      return { text: '', place };
    }
    const cell = show(stored, format);
    if (cell.kind === 'date') return { text: cell.text, place, as: 'text' };
    if (cell.kind === 'no-such-date') {
      report(diagnostic('data/workbook-no-such-date', { span: place, values: { text: value } }));
      return { text: '', place };
    }
    if (cell.format === 'not-shown' && !unknownFormats.has(format)) {
      unknownFormats.add(format);
      report(diagnostic('data/workbook-format', { span: place, values: { format, shown: cell.shown.lexeme } }));
    }
    return { text: cell.shown.lexeme, place, as: cell.shown };
  };

  return (cell, place) => {
    const { type, value, formula } = cell;
    if (type === 'e') {
      report(diagnostic('data/workbook-error-value', { span: place, values: { value } }));
      return { text: '', place };
    }
    if (value === '' && formula !== undefined && type !== 'str') {
      const hints = [hint('data/workbook-save-in-excel')];
      report(diagnostic('data/workbook-no-result', { span: place, values: { formula: `=${formula}` }, hints }));
      return { text: '', place };
    }
    switch (type) {
      case 's': {
        const shared = strings[Number(value)];
        if (shared !== undefined) return text(shared, place);
        report(diagnostic('data/workbook-damaged', { span: place, values: { part: 'sharedStrings.xml' } }));
        return { text: '', place };
      }
      case 'str':
      case 'inlineStr':
        return text(value, place);
      case 'b':
        return { text: value.trim() === '1' || value === 'true' ? 'TRUE' : 'FALSE', place, as: 'boolean' };
      case 'd':
        return { text: value.replace(isoMidnight, '').replace('T', ' '), place, as: 'text' };
      default:
        return number(cell, place);
    }
  };
};
