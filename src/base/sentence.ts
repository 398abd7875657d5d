import type { Sentence } from './catalogue/entry.ts';
import { hints, messages } from './catalogue/index.ts';
import type { Diagnostic, Hint, Severity, Values } from './diagnostic.ts';

/** A diagnostic's sentence in both languages, its slots filled. A slot `{name}` takes `nameEn` in English where that is given. */
export const messageOf = (diagnostic: Diagnostic): Sentence => fill(messages[diagnostic.code], diagnostic.values);

/** A hint's sentence in both languages, its slots filled. */
export const hintOf = (hint: Hint): Sentence => fill(hints[hint.code], hint.values);

/** `strict` makes a warning an error. */
export function severityOf(diagnostic: Diagnostic, strict = false): Severity {
  const { severity } = messages[diagnostic.code];
  return strict && severity === 'warning' ? 'error' : severity;
}

const fill = (sentence: Sentence, values: Values): Sentence => ({
  zh: sentence.zh.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot),
  en: sentence.en.replace(/\{(\w+)\}/g, (slot, name: string) => values[`${name}En`] ?? values[name] ?? slot),
});
