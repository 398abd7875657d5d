import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { StructureNode } from '../document/structure.ts';

/** What a document lacks for those who hear it (ISO 14289-1, 7.4 and 7.5); told where a tagged file is made. */
export function accessFaults(root: StructureNode | undefined): readonly Diagnostic[] {
  if (root === undefined) return [];
  const headings: StructureNode[] = [];
  const tables: StructureNode[] = [];
  const visit = (node: StructureNode): void => {
    if (node.level !== undefined) headings.push(node);
    if (node.role === 'Table' && node.span !== undefined) tables.push(node);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return [...headingFaults(headings), ...tables.flatMap(tableFaults)];
}

function headingFaults(headings: readonly StructureNode[]): readonly Diagnostic[] {
  let before: number | undefined;
  return headings.flatMap(({ level = 1, span }): readonly Diagnostic[] => {
    const last = before;
    before = level;
    const tag = `h${level}`;
    const hints = [hint('realize/choose-the-level')];
    if (last === undefined)
      return level === 1 ? [] : [diagnostic('realize/no-first-heading', { span, values: { tag }, hints })];
    if (level <= last + 1) return [];
    const values = { tag, before: `h${last}`, wanted: `h${last + 1}` };
    return [diagnostic('realize/skipped-heading', { span, values, hints })];
  });
}

/** A single row or column of cells says nothing by its headers. */
function tableFaults(table: StructureNode): readonly Diagnostic[] {
  const rows = table.children.flatMap((part) => (part.role === 'TR' ? [part] : part.children)).filter(isRow);
  const columns = Math.max(0, ...rows.map(({ children }) => children.length));
  if (rows.length < 2 || columns < 2) return [];
  if (rows.some(({ children }) => children.some(({ role }) => role === 'TH'))) return [];
  const values = { rows: String(rows.length), columns: String(columns) };
  return [
    diagnostic('realize/table-without-headers', { span: table.span, values, hints: [hint('realize/write-headers')] }),
  ];
}

const isRow = ({ role }: StructureNode): boolean => role === 'TR';
