import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import type { Datum, Mapping, Scalar } from './dataset.ts';
import { placeOf } from './figure.ts';
import { joinPath } from './path.ts';

/** One line of a file's `derived:` section. */
export interface DerivedEntry {
  readonly path: string;
  readonly formula: Scalar;
  readonly digits?: number;
  readonly unit?: string;
  readonly period?: string;
}

type Report = (fault: Diagnostic) => void;

const longKeys = ['formula', 'unit', 'digits', 'period', 'source'] as const;
const mostDigits = 20;

/** A count of decimals, from 0 to 20; null for anything else. */
export const digitsFrom = (scalar: Scalar): number | null => {
  const { number } = scalar;
  if (number === undefined || !number.isInteger() || number.isNegative() || number.greaterThan(mostDigits)) return null;
  return number.toNumber();
};

const wordIn = (entry: Mapping, key: 'unit' | 'period'): string | undefined => {
  const datum = entry.entries.get(key);
  return datum?.kind === 'scalar' && datum.lexeme !== '' ? datum.lexeme + (datum.unit ?? '') : undefined;
};

const longEntry = (entry: Mapping, path: string, report: Report): DerivedEntry | null => {
  for (const [key, datum] of entry.entries) {
    if (longKeys.some((known) => known === key)) continue;
    const hints = nearestHints('data/nearest-name', key, longKeys);
    report(
      diagnostic('data/derived-key', { span: placeOf(datum), values: { key, ...listed('keys', longKeys) }, hints }),
    );
  }
  const formula = entry.entries.get('formula');
  if (formula?.kind !== 'scalar') {
    report(diagnostic('data/derived-no-formula', { span: entry.place, values: { name: path } }));
    return null;
  }
  const written = entry.entries.get('digits');
  const digits = written?.kind === 'scalar' ? digitsFrom(written) : null;
  if (written !== undefined && digits === null) {
    report(diagnostic('data/formula-digits', { span: placeOf(written) }));
  }
  const unit = wordIn(entry, 'unit');
  const period = wordIn(entry, 'period');
  return {
    path,
    formula,
    ...(digits === null ? {} : { digits }),
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period }),
  };
};

const entryOf = (datum: Datum, path: string, report: Report): DerivedEntry | null => {
  if (datum.kind === 'mapping') return longEntry(datum, path, report);
  if (datum.kind === 'scalar' && datum.type !== 'empty') return { path, formula: datum };
  report(diagnostic('data/derived-no-formula', { span: placeOf(datum), values: { name: path } }));
  return null;
};

/** The formulas of one file; null stands for an entry that has none, which is reported. */
export const derivedEntriesOf = (section: Datum, report: Report): ReadonlyMap<string, DerivedEntry | null> => {
  if (section.kind === 'mapping') {
    return new Map(
      [...section.entries].map(([key, datum]) => [key, entryOf(datum, joinPath(section.path, key), report)]),
    );
  }
  if (section.kind !== 'scalar' || section.type !== 'empty') {
    report(diagnostic('data/derived-not-mapping', { span: placeOf(section) }));
  }
  return new Map();
};
