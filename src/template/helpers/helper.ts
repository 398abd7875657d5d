import type { Diagnostic } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { PlacedText } from '../placed-text.ts';
import type { Result, Value } from '../value.ts';

/** A value given to a helper, and where it was written. */
export interface Argument {
  readonly value: Value;
  readonly place: () => SourceSpan;
}

/** One call of a helper: its arguments worked out, and where it stands. */
export interface Call {
  readonly name: string;
  readonly parameters: readonly Argument[];
  readonly options: ReadonlyMap<string, Argument>;
  /** The call as written, without braces and parentheses. */
  readonly formula: string;
  readonly place: () => SourceSpan;
  /** Something to say that does not keep the call from its value. */
  readonly report: (found: Diagnostic) => void;
  /** Works out `num figures.x` inside a prose, whose own file's names come first. */
  readonly refer: (reference: PlacedText, path: string) => Result;
}

/** A word that templates can call. What it takes is checked before it runs. */
export interface Helper {
  readonly least: number;
  readonly most: number;
  readonly options: readonly string[];
  /** Shown when it was called wrongly. */
  readonly usage: string;
  readonly run: (call: Call) => Result;
}
