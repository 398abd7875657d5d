import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { textSpan } from '../../base/span.ts';
import { forbiddenKeys, type Written, type WrittenEntry } from '../written.ts';

/** A key and its value as they stand, before the keys are checked. */
export interface KeyedValue {
  readonly key: Written;
  readonly value: Written;
  /** YAML's `<<`: the value's entries come in where there is no own entry of that name. */
  readonly merges: boolean;
}

const mergedFrom = (value: Written): readonly WrittenEntry[] => {
  if (value.kind === 'map') return value.entries;
  return value.kind === 'list' ? value.items.flatMap(mergedFrom) : [];
};

/** The entries of a mapping; a bad or repeated key is reported and left out. */
export const entriesOf = (
  file: string,
  pairs: readonly KeyedValue[],
  report: (fault: Diagnostic) => void,
): readonly WrittenEntry[] => {
  const entries = new Map<string, WrittenEntry>();
  for (const { key, value, merges } of pairs) {
    if (merges) continue;
    const span = textSpan(file, key.place.line, key.place.column);
    if (key.kind !== 'scalar' || key.text === '') {
      report(diagnostic('data/key-not-a-word', { span }));
      continue;
    }
    const earlier = entries.get(key.text);
    if (forbiddenKeys.has(key.text)) {
      report(diagnostic('data/forbidden-key', { span, values: { key: key.text } }));
    } else if (earlier !== undefined) {
      const values = { key: key.text, line: String(earlier.keyPlace.line) };
      const first = textSpan(file, earlier.keyPlace.line, earlier.keyPlace.column);
      report(diagnostic('data/repeated-key', { span, values, trace: [first] }));
    } else {
      entries.set(key.text, { key: key.text, keyPlace: key.place, value });
    }
  }
  for (const { value, merges } of pairs) {
    if (!merges) continue;
    for (const entry of mergedFrom(value)) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
};
