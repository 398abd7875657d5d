import type { StructureNode } from '../../src/document/structure.ts';
import { runParts } from '../../src/export/run-parts.ts';
import type { PagedDocument, PageItem } from '../../src/layout/page.ts';

/** The text of each part, as the pages have it. */
const textsOf = ({ pages }: PagedDocument): ReadonlyMap<StructureNode, string> => {
  const texts = new Map<StructureNode, string>();
  const visit = (item: PageItem): void => {
    if (item.kind === 'group') for (const inside of item.items) visit(inside);
    if (item.kind !== 'glyphs' || item.artifact) return;
    for (const { node, glyphs } of runParts(item)) {
      const text = glyphs.map((glyph) => glyph.text).join('');
      if (node !== undefined) texts.set(node, (texts.get(node) ?? '') + text);
    }
  };
  for (const page of pages) for (const item of page.items) visit(item);
  return texts;
};

/** The parts of a document that have text, a line each: role, what is said of it, its text. */
export const dumpStructure = (document: PagedDocument): readonly string[] => {
  const texts = textsOf(document);
  const lines = (node: StructureNode, indent: string): readonly string[] => {
    const inside = node.children.flatMap((child) => lines(child, `${indent}  `));
    const own = texts.get(node);
    const kept = node.role === 'TD' || node.role === 'TH' || node.role === 'Figure' || node.text !== undefined;
    if (own === undefined && inside.length === 0 && !kept) return [];
    const said = [
      node.role,
      node.scope,
      node.columnSpan === undefined || node.columnSpan === 1 ? undefined : `${node.columnSpan} columns`,
      node.rowSpan === undefined || node.rowSpan === 1 ? undefined : `${node.rowSpan} rows`,
      node.alt === undefined ? undefined : `“${node.alt}”`,
      node.expansion === undefined ? undefined : `= ${node.expansion}`,
      node.text === undefined ? undefined : `(${node.text})`,
      own === undefined ? undefined : `| ${own}`,
    ];
    return [`${indent}${said.filter((one) => one !== undefined).join(' ')}`, ...inside];
  };
  return document.structure === undefined ? [] : lines(document.structure, '');
};
