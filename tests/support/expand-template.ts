import type { Checked } from '../../src/base/diagnostic.ts';
import { checked } from '../../src/base/diagnostic.ts';
import type { Source } from '../../src/base/sources.ts';
import { textSpan } from '../../src/base/span.ts';
import type { Dataset, Datum, Mapping } from '../../src/data/dataset.ts';
import { derive } from '../../src/data/derive.ts';
import { load } from '../../src/data/load.ts';
import { textScalar } from '../../src/data/scalar.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { expand } from '../../src/template/expand.ts';

const source = (path: string, text: string): Source => ({ path, shown: path, bytes: new TextEncoder().encode(text) });

const place = textSpan('publication.yaml', 1, 1);

const publication: Mapping = {
  kind: 'mapping',
  path: 'publication',
  place,
  entries: new Map<string, Datum>([
    ['title', textScalar('年报', 'publication.title', textSpan('publication.yaml', 2, 8))],
    ['date', textScalar('2022-01-10', 'publication.date', textSpan('publication.yaml', 6, 7))],
  ]),
};

/** Data files by name with extension: `{ 'court.yaml': 'a: 1' }` stands under `court`. */
export const datasetOf = (files: Readonly<Record<string, string>>): Checked<Dataset> => {
  const entries = Object.entries(files).map(([file, text]) => ({
    name: file.replace(/\.\w+$/, ''),
    source: source(file, text),
    declared: place,
  }));
  const loaded = load({ publication, entries });
  const derived = derive(loaded.value);
  return checked(derived.value, [...loaded.diagnostics, ...derived.diagnostics]);
};

interface Given {
  readonly data?: Readonly<Record<string, string>>;
  readonly partials?: Readonly<Record<string, string>>;
}

/** Expands a layout with data files and partials given as text; the data must be without fault. */
export const expandTemplate = (layout: string, { data = {}, partials = {} }: Given = {}): Checked<DocumentTree> => {
  const dataset = datasetOf(data);
  if (dataset.diagnostics.length > 0) throw new Error(JSON.stringify(dataset.diagnostics));
  const files = Object.entries(partials).map(([name, text]) => [name, source(`${name}.hbs`, text)] as const);
  return expand({ layout: source('layout.hbs', layout), partials: new Map(files) }, dataset.value);
};
