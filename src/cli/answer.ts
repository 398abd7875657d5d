import type { Diagnostic } from '../base/diagnostic.ts';
import type { BuiltFile } from './build.ts';
import type { Language } from './language.ts';

/** What a command answers with, besides its diagnostics: lines for people, facts for programs. */
export interface Answer {
  readonly outputs: readonly BuiltFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: readonly Readonly<Record<Language, string>>[];
  /** Further members of the object that `--json` prints. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An answer that is all complaint. */
export const complaints = (...diagnostics: readonly Diagnostic[]): Answer => ({
  outputs: [],
  diagnostics,
  lines: [],
  facts: {},
});
