import type { Block, BoxBlock, ParagraphBlock, RowGroup, TableBlock, TableCell, TableRow } from '../document/flow.ts';
import type { StructureNode } from '../document/structure.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { blockFace, type PlacedFace } from './face.ts';
import { contextInside, type InlineContext } from './inline-style.ts';
import type { Realization } from './realization.ts';
import { withSizeAttributes } from './sizes.ts';
import type { Structure } from './structure.ts';
import { TableSections } from './table-sections.ts';

/** How what stands inside a caption or a cell is realized; handed in, since it may be a table again. */
interface Inside {
  blockOf(element: ElementNode, depth: number, context: InlineContext, realization: Realization): readonly Block[];
  container(
    element: ElementNode,
    face: PlacedFace,
    depth: number,
    context: InlineContext,
    realization: Realization,
  ): BoxBlock | ParagraphBlock;
}

/** A table with its cells placed on the column grid (HTML's table model: row spans push later cells to the right). */
export function tableBlock(
  element: ElementNode,
  face: PlacedFace,
  depth: number,
  outer: InlineContext,
  realization: Realization,
  inside: Inside,
): TableBlock {
  const context = contextInside(outer, face.style, undefined, face.node);
  const parts = element.children.filter((child) => child.kind === 'element');
  const head: TableRow[] = [];
  const body: TableRow[] = [];
  const foot: TableRow[] = [];
  const columns: ComputedStyle[] = [];
  let caption: TableBlock['caption'];
  let loose: ElementNode[] = [];
  const sections = new TableSections(face.node, realization.structure);
  const flush = (): void => {
    if (loose.length === 0) return;
    const at = { section: sections.body(parts), header: false };
    body.push(...rows(loose, undefined, depth + 1, context, realization, inside, at));
    loose = [];
  };
  for (const part of parts) {
    if (part.tag === 'tr') {
      loose.push(part);
      continue;
    }
    flush();
    const style = realization.styling.style(part);
    if (style.display === 'none') continue;
    if (part.tag === 'caption') [caption] = inside.blockOf(part, depth + 1, context, realization);
    else if (part.tag === 'colgroup' || part.tag === 'col') columns.push(...columnStyles(part, realization));
    else {
      realization.counters.enter(style, depth + 1);
      const lines = part.children.filter((child) => child.kind === 'element');
      const section = part.tag === 'thead' ? head : part.tag === 'tfoot' ? foot : body;
      const node = sections.of(part.tag);
      const within = contextInside(context, style, undefined, node);
      const at = { section: node, header: part.tag === 'thead' };
      section.push(...rows(lines, { style }, depth + 2, within, realization, inside, at));
    }
  }
  flush();
  sections.complete();
  const captions = caption === undefined ? {} : { caption, ...continuedCaption(caption) };
  return { kind: 'table', ...face, columns, head, body, foot, ...captions };
}

/** The caption with what it says more where the table goes on: 表1　纸（续）. */
function continuedCaption(caption: Block): Pick<TableBlock, 'continued'> {
  const { continued } = caption.style;
  if (continued === undefined || caption.kind !== 'paragraph') return {};
  const last = caption.items.findLast((item) => item.kind === 'text');
  if (last === undefined) return {};
  return { continued: { ...caption, items: [...caption.items, { ...last, text: continued, origins: [] }] } };
}

function columnStyles(element: ElementNode, realization: Realization): readonly ComputedStyle[] {
  const inside = element.children.filter((child) => child.kind === 'element');
  const style = withSizeAttributes(element, realization.styling.style(element));
  if (inside.length > 0)
    return inside.flatMap((column) => columnStyles(column, realization)).map((column) => onGroundOf(style, column));
  return Array.from({ length: spanOf(element, 'span') }, () => style);
}

function rows(
  elements: readonly ElementNode[],
  group: RowGroup | undefined,
  depth: number,
  outer: InlineContext,
  realization: Realization,
  inside: Inside,
  at: { readonly section: StructureNode; readonly header: boolean },
): readonly TableRow[] {
  /** How many more rows each column is taken for. */
  const taken: number[] = [];
  return elements.flatMap((element, index): readonly TableRow[] => {
    const style = realization.styling.style(element);
    if (style.display === 'none') return [];
    realization.counters.enter(style, depth);
    const { structure } = realization;
    const line = structure.add(at.section, 'TR', { span: element.span });
    const context = contextInside(outer, style, undefined, line);
    const cells: TableCell[] = [];
    let column = 0;
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const cellStyle = withSizeAttributes(child, realization.styling.style(child));
      if (cellStyle.display === 'none') continue;
      while ((taken[column] ?? 0) > 0) column += 1;
      const columnSpan = spanOf(child, 'colspan');
      const rowSpan = Math.min(spanOf(child, 'rowspan'), elements.length - index);
      realization.counters.enter(cellStyle, depth + 1);
      const content = inside.container(
        child,
        blockFace(child, cellStyle, realization, cellNode(child, { line, column, columnSpan, rowSpan }, at, structure)),
        depth + 1,
        context,
        realization,
      );
      realization.counters.leaveChildrenOf(depth + 1);
      cells.push({ column, columnSpan, rowSpan, header: child.tag === 'th', content });
      for (let at = column; at < column + columnSpan; at += 1) taken[at] = rowSpan;
      column += columnSpan;
    }
    for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    realization.counters.leaveChildrenOf(depth);
    const id = attribute(element, 'id');
    return [
      {
        style: onGroundOf(group?.style, style),
        ...(group === undefined ? {} : { group }),
        span: element.span,
        ids: id === undefined ? [] : [id],
        cells,
      },
    ];
  });
}

function cellNode(
  element: ElementNode,
  cell: {
    readonly line: StructureNode;
    readonly column: number;
    readonly columnSpan: number;
    readonly rowSpan: number;
  },
  at: { readonly header: boolean },
  structure: Structure,
): StructureNode {
  const { line, column, ...spans } = cell;
  const facts = { span: element.span, ...spans };
  if (element.tag !== 'th') return structure.add(line, 'TD', facts);
  const written = attribute(element, 'scope') ?? '';
  const scope = written.startsWith('col')
    ? 'Column'
    : written.startsWith('row')
      ? 'Row'
      : at.header || column > 0
        ? 'Column'
        : 'Row';
  return structure.add(line, 'TH', { ...facts, scope });
}

function spanOf(element: ElementNode, name: 'colspan' | 'rowspan' | 'span'): number {
  const value = Number(attribute(element, name) ?? '1');
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 1000) : 1;
}

/** A row group's background shows where its rows have none, a column group's where its columns have none. */
function onGroundOf(group: ComputedStyle | undefined, row: ComputedStyle): ComputedStyle {
  const bare = ({ background }: ComputedStyle): boolean =>
    background.color === undefined && background.images.length === 0;
  return group === undefined || bare(group) || !bare(row) ? row : { ...row, background: group.background };
}
