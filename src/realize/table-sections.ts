import type { Role, StructureNode } from '../document/structure.ts';
import type { ElementNode } from '../document/tree.ts';
import type { Structure } from './structure.ts';

const roles: Readonly<Record<string, Role>> = { thead: 'THead', tbody: 'TBody', tfoot: 'TFoot' };

/** The parts of a table as PDF has them: one head, one foot, and rows that all have as many cells. */
export class TableSections {
  readonly #table: StructureNode;
  readonly #structure: Structure;
  readonly #known = new Map<string, StructureNode>();
  #loose: StructureNode | undefined;

  constructor(table: StructureNode, structure: Structure) {
    this.#table = table;
    this.#structure = structure;
  }

  of(tag: string): StructureNode {
    this.#loose = undefined;
    const known = tag === 'tbody' ? undefined : this.#known.get(tag);
    if (known !== undefined) return known;
    const made = this.#structure.add(this.#table, roles[tag] ?? 'TBody');
    this.#known.set(tag, made);
    return made;
  }

  /** Where rows stand that the template put into no part. */
  body(parts: readonly ElementNode[]): StructureNode {
    if (!parts.some(({ tag }) => tag in roles)) return this.#table;
    this.#loose ??= this.#structure.add(this.#table, 'TBody');
    return this.#loose;
  }

  /** Empty cells at the ends of rows that are too short (ISO 14289-1, 7.5: a regular table). */
  complete(): void {
    const { children } = this.#table;
    const loose = children.filter(({ role }) => role === 'TR');
    const sections = [...(loose.length > 0 ? [loose] : []), ...children.map((part) => part.children)].filter((rows) =>
      rows.some(({ role }) => role === 'TR'),
    );
    const lengths = sections.map(rowLengths);
    const width = lengths.reduce((most, rows) => rows.reduce((longest, row) => Math.max(longest, row), most), 0);
    for (const [index, rows] of sections.entries())
      for (const [at, row] of rows.entries())
        for (let short = width - (lengths[index]?.[at] ?? width); short > 0; short -= 1) this.#structure.add(row, 'TD');
  }
}

/** How many columns each row takes, those of cells from above counted in. */
function rowLengths(rows: readonly StructureNode[]): readonly number[] {
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const lasting: [from: number, to: number, rows: number][] = [];
    for (const { columnSpan = 1, rowSpan = 1 } of row.children) {
      while ((taken[column] ?? 0) > 0) column += 1;
      lasting.push([column, column + columnSpan, rowSpan]);
      column += columnSpan;
    }
    for (const [from, to, span] of lasting) for (let at = from; at < to; at += 1) taken[at] = span;
    const length = Math.max(column, taken.findLastIndex((left) => left > 0) + 1);
    for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return length;
  });
}
