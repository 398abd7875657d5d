import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/sources.ts';
import { type SourceSpan, textSpan } from '../base/span.ts';
import type { Dataset, Datum, Mapping } from './dataset.ts';
import { type DataFormat, dataFormatOf } from './format.ts';
import { interpret, unreadMapping } from './interpret.ts';
import { readCsv } from './readers/csv.ts';
import { readJson } from './readers/json.ts';
import { readWorkbook } from './readers/workbook/workbook.ts';
import { readYaml } from './readers/yaml.ts';
import type { Written } from './written.ts';

/** One data file under its name of the manifest. */
export interface LoadEntry {
  readonly name: string;
  readonly source: Source;
  readonly sheet?: string;
  readonly range?: string;
  /** Where the manifest names the file. */
  readonly declared: SourceSpan;
}

interface LoadRequest {
  /** What templates see as `publication`: the manifest's scalars. */
  readonly publication: Mapping;
  readonly entries: readonly LoadEntry[];
  /** Names whose file could not be had, which was said. */
  readonly unread?: readonly string[];
}

type Reader = (entry: LoadEntry) => Checked<Datum>;

const structured =
  (read: (source: Source) => Checked<Written | null>): Reader =>
  ({ name, source }) => {
    const { value: written, diagnostics } = read(source);
    if (written === null) {
      if (diagnostics.length > 0) return checked(unreadMapping(name, source.shown), diagnostics);
      const place = textSpan(source.shown, 1, 1);
      return checked({ kind: 'mapping', entries: new Map(), path: name, place }, [
        diagnostic('data/empty-file', { span: place }),
      ]);
    }
    const { value, diagnostics: faults } = interpret(written, name, source.shown);
    return checked(value, [...diagnostics, ...faults]);
  };

const readers = {
  yaml: structured((source) => readYaml(source)),
  json: structured(readJson),
  csv: ({ name, source }) => readCsv(source, name),
  xlsx: readWorkbook,
} as const satisfies Record<DataFormat, Reader>;

const unknownFormat: Reader = ({ name, source, declared }) =>
  checked(unreadMapping(name, source.shown), [
    diagnostic('usage/manifest-data-format', { span: declared, values: { file: source.path } }),
  ]);

/** Stage ①, reading: every data file under its name, and `publication`. */
export const load = ({ publication, entries, unread = [] }: LoadRequest): Checked<Dataset> => {
  const diagnostics: Diagnostic[] = [];
  const root = new Map<string, Datum>([['publication', publication]]);
  for (const entry of entries) {
    const format = dataFormatOf(entry.source.path);
    const { value, diagnostics: faults } = (format === null ? unknownFormat : readers[format])(entry);
    root.set(entry.name, value);
    diagnostics.push(...faults);
  }
  for (const name of unread) root.set(name, unreadMapping(name, publication.place.file));
  return checked({ root: { kind: 'mapping', entries: root, path: '', place: publication.place } }, diagnostics);
};
