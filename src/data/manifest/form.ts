import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Datum, Mapping, Scalar } from '../dataset.ts';
import { placeOf } from '../figure.ts';
import type { Placed } from './facts.ts';

/** Reads the keys of one mapping of the manifest and reports what is wrong with them. */
export interface Form {
  readonly span: SourceSpan;
  readonly datum: (key: string) => Datum | undefined;
  readonly text: (key: string) => Placed<string> | undefined;
  readonly truth: (key: string) => Placed<boolean> | undefined;
  /** Null, reported, when the key has something else than a mapping. */
  readonly section: (key: string, keys: readonly string[]) => Form | undefined;
  readonly wrong: (key: string, span: SourceSpan, expected: Expectation) => void;
  readonly report: (fault: Diagnostic) => void;
}

/** What a key takes, for the error's words. */
export type Expectation = 'text' | 'text-list' | 'mapping' | 'truth' | 'data' | 'attachments' | 'spine';

/** The text of a scalar as written; numbers and words alike. */
export const textOf = (datum: Datum): string | null =>
  datum.kind === 'scalar' && datum.type !== 'empty' ? datum.lexeme + (datum.unit ?? '') : null;

const truthOf = (scalar: Scalar): boolean | null =>
  scalar.type === 'boolean' ? scalar.lexeme.toLowerCase() === 'true' : null;

/** A form over a mapping; keys that it does not know are reported. */
export const formOf = (mapping: Mapping, keys: readonly string[], report: (fault: Diagnostic) => void): Form => {
  for (const [key, datum] of mapping.entries) {
    if (keys.includes(key)) continue;
    const hints = nearestHints('usage/nearest-key', key, keys);
    const span = mapping.keyPlaces?.get(key) ?? placeOf(datum);
    report(diagnostic('usage/manifest-unknown-key', { span, values: { key, ...listed('keys', keys) }, hints }));
  }
  const wrong: Form['wrong'] = (key, span, expected) =>
    report(diagnostic(`usage/manifest-needs-${expected}`, { span, values: { key } }));

  return {
    span: mapping.place,
    report,
    wrong,
    datum: (key) => {
      const datum = mapping.entries.get(key);
      return datum?.kind === 'scalar' && datum.type === 'empty' ? undefined : datum;
    },
    text(key) {
      const datum = this.datum(key);
      if (datum === undefined) return undefined;
      const value = textOf(datum);
      if (value === null) wrong(key, placeOf(datum), 'text');
      return value === null ? undefined : { value, span: placeOf(datum) };
    },
    truth(key) {
      const datum = this.datum(key);
      if (datum === undefined) return undefined;
      const value = datum.kind === 'scalar' ? truthOf(datum) : null;
      if (value === null) wrong(key, placeOf(datum), 'truth');
      return value === null ? undefined : { value, span: placeOf(datum) };
    },
    section(key, inner) {
      const datum = this.datum(key);
      if (datum === undefined) return undefined;
      if (datum.kind === 'mapping') return formOf(datum, inner, report);
      wrong(key, placeOf(datum), 'mapping');
      return undefined;
    },
  };
};
