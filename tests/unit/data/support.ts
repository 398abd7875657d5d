import type { Checked, Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Source } from '../../../src/base/sources.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { Dataset, Datum, Scalar } from '../../../src/data/dataset.ts';
import { derive } from '../../../src/data/derive.ts';
import { load } from '../../../src/data/load.ts';
import { memberOf } from '../../../src/data/member.ts';

export const source = (path: string, contents: string | Uint8Array): Source => ({
  path,
  shown: `data/x/${path}`,
  bytes: typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
});

/** Files by path; each has its data name from its path: `a/b.yaml` → `b`. */
export const loaded = (files: Readonly<Record<string, string | Uint8Array>>): Checked<Dataset> => {
  const declared = textSpan('data/x/publication.yaml', 9, 3);
  const entries = Object.entries(files).map(([path, contents]) => ({
    name: path.replace(/^.*\//, '').replace(/\.[^.]*$/, ''),
    source: source(path, contents),
    declared,
  }));
  const publication = { kind: 'mapping', entries: new Map(), path: 'publication', place: declared } as const;
  return load({ publication, entries });
};

export const derived = (files: Readonly<Record<string, string | Uint8Array>>): Checked<Dataset> => {
  const read = loaded(files);
  const computed = derive(read.value);
  return { value: computed.value, diagnostics: [...read.diagnostics, ...computed.diagnostics] };
};

export const at = ({ root }: Dataset, ...keys: readonly string[]): Datum => {
  let datum: Datum = root;
  for (const key of keys) {
    const next = memberOf(datum, key);
    if (next === undefined) throw new Error(`no ${key} in ${keys.join(' ')}`);
    datum = next;
  }
  return datum;
};

export const scalarAt = (dataset: Dataset, ...keys: readonly string[]): Scalar => {
  const datum = at(dataset, ...keys);
  if (datum.kind !== 'scalar') throw new Error(`${keys.join(' ')} is a ${datum.kind}`);
  return datum;
};

/** `code line:column`, one a diagnostic. */
export const short = ({ code, span }: Diagnostic): string =>
  span?.kind === 'text' ? `${code} ${span.start.line}:${span.start.column}` : code;

export const shorts = (found: Checked<unknown>): readonly string[] => found.diagnostics.map(short);
