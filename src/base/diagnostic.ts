import type { DiagnosticCode, HintCode } from './catalogue/index.ts';
import type { SourceSpan } from './span.ts';

/** How grave a diagnostic is; the catalogue says it for each code. */
export type Severity = 'error' | 'warning' | 'note';

/** What fills the slots of a sentence. */
export type Values = Readonly<Record<string, string>>;

/** What to do, perhaps at another place than the fault. */
export interface Hint {
  readonly code: HintCode;
  readonly values: Values;
  readonly span?: SourceSpan;
}

/** A user's mistake, as a value. Sentences live in the catalogue; severity too. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly span?: SourceSpan;
  readonly values: Values;
  readonly hints: readonly Hint[];
  /** How the fault was reached: partial ← page, formula ← cell. */
  readonly trace: readonly SourceSpan[];
}

/** What every stage returns: a value, always usable, and what has to be said about it. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

interface DiagnosticDetails {
  readonly span?: SourceSpan | undefined;
  readonly values?: Values;
  readonly hints?: readonly Hint[];
  readonly trace?: readonly SourceSpan[];
}

/** Makes a diagnostic; what is not given is empty. */
export const diagnostic = (code: DiagnosticCode, details: DiagnosticDetails = {}): Diagnostic => ({
  code,
  ...(details.span === undefined ? {} : { span: details.span }),
  values: details.values ?? {},
  hints: details.hints ?? [],
  trace: details.trace ?? [],
});

/** Makes a hint, with a place where that differs from the diagnostic's. */
export const hint = (code: HintCode, values: Values = {}, span?: SourceSpan): Hint => ({
  code,
  values,
  ...(span === undefined ? {} : { span }),
});

/** Joins a value and what is to be said about it. */
export const checked = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> => ({
  value,
  diagnostics,
});
