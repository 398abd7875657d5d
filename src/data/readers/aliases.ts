import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { textSpan } from '../../base/span.ts';
import type { SourceText } from '../decode.ts';
import type { Written } from '../written.ts';

const mostAliasedLists = 100;
const mostExpandedNodes = 10_000;

/** The anchors of one YAML file, and how much its aliases repeat. */
export interface Aliases {
  /** Counts one node of the file, or as many as an alias stands for. */
  readonly count: () => number;
  readonly name: (anchor: string, written: Written, countedBefore: number) => void;
  /** What the alias stands for; null, reported, when there is no such anchor or a limit is passed. */
  readonly follow: (alias: string, offset: number) => Written | null;
  readonly exhausted: () => boolean;
}

/** Follows aliases without copying, and counts as if it copied: whoever walks the data later walks that much. */
export const aliasesIn = (source: SourceText, report: (fault: Diagnostic) => void): Aliases => {
  const anchors = new Map<string, { readonly written: Written; readonly size: number }>();
  let nodes = 0;
  let expanded = 0;
  let collections = 0;
  let exhausted = false;

  const spanAt = (offset: number) => {
    const { line, column } = source.positionAt(offset);
    return textSpan(source.file, line, column);
  };

  const exhaust = (limit: number, offset: number): null => {
    const code = limit === mostExpandedNodes ? 'data/limit-expanded-nodes' : 'data/limit-aliases';
    if (!exhausted) report(diagnostic(code, { span: spanAt(offset), values: { limit: String(limit) } }));
    exhausted = true;
    return null;
  };

  return {
    count: () => nodes++,
    name: (anchor, written, countedBefore) => anchors.set(anchor, { written, size: nodes - countedBefore }),
    follow: (alias, offset) => {
      const anchor = anchors.get(alias);
      if (anchor === undefined) {
        report(diagnostic('data/yaml-unknown-anchor', { span: spanAt(offset), values: { name: alias } }));
        return null;
      }
      expanded += anchor.size;
      nodes += anchor.size;
      if (anchor.written.kind !== 'scalar') collections++;
      if (expanded > mostExpandedNodes) return exhaust(mostExpandedNodes, offset);
      return collections > mostAliasedLists ? exhaust(mostAliasedLists, offset) : anchor.written;
    },
    exhausted: () => exhausted,
  };
};
