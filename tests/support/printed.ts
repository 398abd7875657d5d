import type { TreeNode } from '../../src/document/tree.ts';
import { datasetOf, expandTemplate } from './expand-template.ts';
import { shownDiagnostic } from './shown.ts';

const unnamed: ReadonlySet<string> = new Set(['html', 'body', 'p']);

const markup = (node: TreeNode): string => {
  if (node.kind === 'text') return node.text;
  const inside = node.children.map(markup).join('');
  return unnamed.has(node.tag) ? inside : `<${node.tag}>${inside}</${node.tag}>`;
};

interface Given {
  readonly data?: Readonly<Record<string, string>>;
  readonly partials?: Readonly<Record<string, string>>;
}

/** What `<p>…</p>` prints, `p` and what holds it left out; where it is faulty, the codes and places, `|` between them. */
export const printed = (inside: string, given: Given = {}): string => wholePrinted(`<p>${inside}</p>`, given);

/** The same for a whole layout. */
export const wholePrinted = (layout: string, given: Given = {}): string => {
  const { value, diagnostics } = expandTemplate(layout, given);
  return diagnostics.length > 0 ? diagnostics.map(shownDiagnostic).join(' | ') : markup(value.root);
};

/** What is said of data files; nothing where they are sound. */
export const saidOfData = (files: Readonly<Record<string, string>>): readonly string[] =>
  datasetOf(files).diagnostics.map(shownDiagnostic);
