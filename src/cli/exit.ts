import type { Diagnostic } from '../base/diagnostic.ts';
import { severityOf } from '../base/sentence.ts';

/** contract.md §2 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 70;

/** What the diagnostics add up to. Wrong usage outranks a passed limit, which outranks errors in the publication. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  const codes = diagnostics.filter((diagnostic) => severityOf(diagnostic, strict) === 'error').map(({ code }) => code);
  if (codes.length === 0) return 0;
  if (codes.some((code) => code.startsWith('usage/'))) return 2;
  if (codes.some((code) => code.includes('/limit-'))) return 5;
  if (codes.some((code) => code.startsWith('world/busy'))) return 6;
  if (codes.some((code) => code.startsWith('world/'))) return 7;
  if (codes.some((code) => code.startsWith('store/'))) return 4;
  if (codes.every((code) => code.startsWith('preflight/'))) return 3;
  return 1;
}
