import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Mapping } from '../data/dataset.ts';
import { limits } from './limits.ts';
import type { Piece } from './piece.ts';
import type { PlacedText } from './placed-text.ts';
import type { Expression, PathExpression, Program } from './program.ts';

/** One expansion as it goes on: what it has yielded, what it has complained of, how deep it is. */
export interface Run {
  readonly root: Mapping;
  readonly partial: (name: string) => Program | null;
  readonly partialNames: readonly string[];
  readonly pieces: Piece[];
  readonly report: (found: Diagnostic) => void;
  /** Partials being expanded, outermost first, with the places of their calls. */
  readonly calls: { readonly name: string; readonly span: SourceSpan }[];
  /** Counts a round of a loop, output or a level; false when it is too much, and nothing more is to be done. */
  readonly round: (text: PlacedText, offset: number) => boolean;
  readonly emit: (piece: Piece, size: number) => boolean;
  readonly stopped: () => boolean;
  /** Whether a name of a path of this text was missed before; the first time it was not. */
  readonly saidBefore: (text: PlacedText, path: PathExpression, index: number) => boolean;
  /** The expression of a prose reference that was parsed before; the same words mean the same wherever they stand. */
  readonly references: Map<string, Expression>;
  /** Goes into a block or partial, unless that is too deep; `leave` comes back. */
  readonly enter: (text: PlacedText, offset: number) => boolean;
  readonly leave: () => void;
}

const samePlace = ({ code, span }: Diagnostic): string => `${code} ${JSON.stringify(span)}`;

/** Starts an expansion. Complaints of one kind at one place are made once. */
export const startRun = (
  root: Mapping,
  partials: ReadonlyMap<string, unknown>,
  partial: (name: string, report: (found: Diagnostic) => void) => Program | null,
  diagnostics: Diagnostic[],
): Run => {
  const said = new Set(diagnostics.map(samePlace));
  const pieces: Piece[] = [];
  const calls: Run['calls'] = [];
  let rounds = 0;
  let size = 0;
  let stopped = false;
  let depth = 0;
  const missing = new Map<PlacedText, Map<PathExpression, Set<number>>>();
  const report = (found: Diagnostic): void => {
    const key = samePlace(found);
    if (said.has(key)) return;
    said.add(key);
    const trace = calls.map(({ span }) => span).reverse();
    diagnostics.push(trace.length === 0 ? found : { ...found, trace: [...found.trace, ...trace] });
  };
  const stop = (code: 'template/limit-rounds' | 'template/limit-output', span: SourceSpan, limit: number): false => {
    if (stopped) return false;
    stopped = true;
    report(diagnostic(code, { span, values: { limit: String(limit) } }));
    return false;
  };
  return {
    root,
    partial: (name) => partial(name, report),
    partialNames: [...partials.keys()],
    pieces,
    report,
    calls,
    round: (text, offset) => {
      rounds++;
      return rounds <= limits.rounds ? !stopped : stop('template/limit-rounds', text.spanAt(offset), limits.rounds);
    },
    emit: (piece, added) => {
      if (stopped) return false;
      size += added;
      pieces.push(piece);
      if (size <= limits.output) return true;
      const span = piece.kind === 'value' ? piece.span : piece.source.spanAt(piece.offset);
      return stop('template/limit-output', span, limits.output / 1024 / 1024);
    },
    stopped: () => stopped,
    saidBefore: (text, path, index) => {
      const paths = missing.get(text) ?? new Map<PathExpression, Set<number>>();
      const known = paths.get(path) ?? new Set();
      if (known.has(index)) return true;
      missing.set(text, paths.set(path, known.add(index)));
      return false;
    },
    references: new Map(),
    enter: (text, offset) => {
      if (depth < limits.nesting) {
        depth++;
        return true;
      }
      const values = { limit: String(limits.nesting) };
      report(diagnostic('template/limit-nesting', { span: text.spanAt(offset), values }));
      return false;
    },
    leave: () => {
      depth--;
    },
  };
};
