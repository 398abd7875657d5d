import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../../../base/diagnostic.ts';
import { nearestHints } from '../../../base/nearest-hints.ts';
import type { Source } from '../../../base/sources.ts';
import { type SourceSpan, textSpan } from '../../../base/span.ts';
import type { Datum, Mapping, Sequence } from '../../dataset.ts';
import { unreadMapping } from '../../interpret.ts';
import { joinPath } from '../../path.ts';
import { forbiddenKeys } from '../../written.ts';
import { mostCells, rowsByHeader } from '../table.ts';
import { type CellRange, rangeOf } from './address.ts';
import { cellReader } from './cell.ts';
import { type Contents, contentsOf, type ListedSheet } from './contents.ts';
import { gridOf } from './grid.ts';
import { isFault, type PackageFault } from './package.ts';
import { storedSheet } from './sheet.ts';

/** A workbook under its data name, or the part of it that the manifest asks for. */
export interface WorkbookRequest {
  readonly name: string;
  readonly source: Source;
  readonly sheet?: string;
  /** `A1:F20`, or a name that the workbook defines. */
  readonly range?: string;
  /** Where the manifest names it. */
  readonly declared: SourceSpan;
}

const packageFault = (fault: PackageFault, { shown }: Source): Diagnostic => {
  const span = textSpan(shown, 1, 1);
  const file = shown.slice(shown.lastIndexOf('/') + 1);
  switch (fault.fault) {
    case 'legacy':
      return diagnostic('data/workbook-legacy', {
        span,
        values: { file },
        hints: [hint('data/workbook-save-as-xlsx')],
      });
    case 'not-a-package':
      return diagnostic('data/workbook-unknown', {
        span,
        values: { file },
        hints: [hint('data/workbook-save-as-xlsx')],
      });
    case 'damaged':
      return diagnostic('data/workbook-damaged', { span, values: { part: fault.part } });
    case 'too-large':
      return diagnostic('data/limit-workbook-size', { span, values: { limit: String(fault.megabytes) } });
    case 'too-many-parts':
      return diagnostic('data/limit-workbook-parts', { span, values: { limit: String(fault.limit) } });
    default:
      return fault satisfies never;
  }
};

/** `'表 一'!$A$1:$F$20`: the sheet without its quotes, and the range. */
const namedRange = (formula: string): { readonly sheet: string; readonly range: CellRange } | null => {
  const at = formula.lastIndexOf('!');
  const range = rangeOf(formula.slice(at + 1));
  const sheet = formula
    .slice(0, Math.max(at, 0))
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  return at < 0 || range === null ? null : { sheet, range };
};

interface Part {
  readonly sheet: ListedSheet;
  readonly range: CellRange | null;
}

/** The one table that the manifest names; a diagnostic where it is not there. */
const namedPart = ({ sheets, names }: Contents, request: WorkbookRequest): Part | Diagnostic => {
  const { sheet: sheetName, range, declared, source } = request;
  const found = range === undefined ? undefined : rangeOf(range);
  const named = range === undefined || found !== null ? null : namedRange(names.get(range) ?? '');
  if (range !== undefined && found === null && named === null) {
    const hints = nearestHints('data/workbook-nearest-range', range, names.keys());
    return diagnostic('usage/missing-range', { span: declared, values: { range, file: source.path }, hints });
  }
  const wanted = sheetName ?? named?.sheet ?? sheets[0]?.name ?? '';
  const sheet = sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) {
    const candidates = sheets.map(({ name }) => name);
    const hints = nearestHints('data/workbook-nearest-sheet', wanted, candidates);
    return diagnostic('usage/missing-sheet', { span: declared, values: { sheet: wanted, file: source.path }, hints });
  }
  return { sheet, range: found ?? named?.range ?? null };
};

/** Reads a workbook: one list of rows a sheet, or the one list of the sheet or range that is asked for. */
export const readWorkbook = (request: WorkbookRequest): Checked<Datum> => {
  const { name, source } = request;
  const contents = contentsOf(source.bytes);
  if (isFault(contents)) return checked(unreadMapping(name, source.shown), [packageFault(contents, source)]);
  const diagnostics: Diagnostic[] = [];
  const report = (fault: Diagnostic) => diagnostics.push(fault);
  const read = cellReader(contents, report);

  const table = ({ sheet, range }: Part, path: string, named: boolean): Sequence => {
    const placeAt = (cell: string): SourceSpan => ({ kind: 'cell', file: source.shown, sheet: sheet.name, cell });
    const place = placeAt('A1');
    const empty: Sequence = { kind: 'sequence', items: [], path, place };
    const bytes = contents.parts.part(sheet.part);
    if (bytes === undefined || isFault(bytes)) {
      report(packageFault(bytes ?? { fault: 'damaged', part: sheet.part }, source));
      return empty;
    }
    const stored = storedSheet(bytes);
    if (stored === 'broken') {
      report(diagnostic('data/workbook-damaged', { span: place, values: { part: sheet.part } }));
      return empty;
    }
    if (stored === 'too-many') {
      report(diagnostic('data/limit-cells', { span: place, values: { limit: String(mostCells) } }));
      return empty;
    }
    if (sheet.hidden) report(diagnostic('data/workbook-hidden-sheet', { span: place, values: { sheet: sheet.name } }));
    const grid = gridOf({ sheet: stored, range, placeAt, read, report });
    if (grid === null || (grid.length === 0 && !named)) return empty;
    const { value, diagnostics: faults } = rowsByHeader(grid, path, place);
    diagnostics.push(...faults);
    return value;
  };

  if (request.sheet !== undefined || request.range !== undefined) {
    const part = namedPart(contents, request);
    return 'code' in part
      ? checked(unreadMapping(name, source.shown), [part])
      : checked(table(part, name, true), diagnostics);
  }
  const entries = new Map<string, Datum>();
  for (const sheet of contents.sheets) {
    if (forbiddenKeys.has(sheet.name)) {
      report(diagnostic('data/forbidden-key', { span: textSpan(source.shown, 1, 1), values: { key: sheet.name } }));
    } else entries.set(sheet.name, table({ sheet, range: null }, joinPath(name, sheet.name), false));
  }
  const value: Mapping = { kind: 'mapping', entries, path: name, place: textSpan(source.shown, 1, 1) };
  return checked(value, diagnostics);
};
