import type { DiagnosticCode } from './catalogue/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { SourceSpan } from './span.ts';

type StageOf<Code extends string> = Code extends `${infer Stage}/${string}` ? Stage : never;

/** Earlier stages first; a new kind of code has to be given its place. */
const ranks: Readonly<Record<string, number>> = {
  usage: 0,
  world: 1,
  data: 2,
  template: 3,
  style: 4,
  realize: 5,
  chart: 6,
  svg: 7,
  font: 8,
  layout: 9,
  export: 10,
  preflight: 11,
  store: 12,
} satisfies Record<StageOf<DiagnosticCode>, number>;

/** Root causes first: by stage, then by file and line. The same thing at the same place is said once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((diagnostic) => {
      const key = JSON.stringify([diagnostic.code, diagnostic.span, diagnostic.values]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((diagnostic, index) => ({ diagnostic, index }))
    .sort((left, right) => compare(left.diagnostic, right.diagnostic) || left.index - right.index)
    .map(({ diagnostic }) => diagnostic);
}

function compare(left: Diagnostic, right: Diagnostic): number {
  const stage = rank(left) - rank(right);
  if (stage !== 0) return stage;
  const [leftFile, rightFile] = [left.span?.file ?? '', right.span?.file ?? ''];
  if (leftFile !== rightFile) return leftFile < rightFile ? -1 : 1;
  const [leftPlace, rightPlace] = [position(left.span), position(right.span)];
  return leftPlace[0] - rightPlace[0] || leftPlace[1] - rightPlace[1];
}

/** What is computed from the data may be wrong because the data is. */
const computed = /^data\/(formula-|unknown-|change-from-zero|division-by-zero)/;

const rank = ({ code }: Diagnostic): number => (ranks[code.split('/')[0] ?? ''] ?? 0) + (computed.test(code) ? 0.5 : 0);

function position(span: SourceSpan | undefined): readonly [number, number] {
  if (span === undefined) return [0, 0];
  switch (span.kind) {
    case 'text':
      return [span.start.line, span.start.column];
    case 'cell':
      return [Number(/\d+/.exec(span.cell)?.[0] ?? 0), span.cell.length];
    case 'page':
      return [span.page, span.box.y];
    default:
      return span satisfies never;
  }
}
