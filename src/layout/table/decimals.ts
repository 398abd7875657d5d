import type { Pt } from '../../base/measure.ts';
import type { ParagraphBlock, TableBlock, TableCell } from '../../document/flow.ts';
import type { Engine } from '../flow/engine.ts';
import { linesOf } from '../flow/lines.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import { rowsOf } from './edges.ts';

/** A line's width on both sides of the axis that its column aligns on. */
export interface Halves {
  readonly before: Pt;
  readonly after: Pt;
}

interface Glyph {
  readonly text: string;
  readonly x: Pt;
  readonly end: Pt;
}

const glyphsOf = (line: ComposedLine): readonly Glyph[] =>
  line.items
    .flatMap((item): readonly Glyph[] =>
      item.kind === 'glyphs' && !item.beside
        ? item.glyphs
            .filter(({ text }) => text !== '')
            .map(({ text, dx, advance }) => ({ text, x: item.x + dx, end: item.x + dx + advance }))
        : [],
    )
    .sort((one, other) => one.x - other.x);

const isDigit = (text: string): boolean => /^\d+$/.test(text);
const groups = new Set([',', '，', '\u2009', '\u202f', '\u00a0', ' ']);

/** css-text-4 §6.1: the first such character, else the end of the text; of a number with its sign or unit, the end of its digits. */
const axisOf = (line: ComposedLine, character: string): Pt => {
  const glyphs = glyphsOf(line);
  const found = glyphs.find(({ text }) => text.startsWith(character));
  if (found !== undefined) return found.x;
  let at = glyphs.findIndex(({ text }) => isDigit(text));
  if (at < 0) return line.width;
  const digitAt = (index: number): boolean => isDigit(glyphs[index]?.text ?? '');
  while (digitAt(at + 1) || (groups.has(glyphs[at + 1]?.text ?? '') && digitAt(at + 2))) at += 1;
  return glyphs[at]?.end ?? line.width;
};

/** Undefined for a cell that does not align on a character, or has more than one line of text. */
export const halvesOf = (engine: Engine, { content, columnSpan }: TableCell): Halves | undefined => {
  const { alignAt } = content.style.paragraph;
  if (alignAt === undefined || columnSpan !== 1 || content.kind !== 'paragraph') return undefined;
  const { lines } = linesOf(engine, content, Infinity);
  const [line] = lines;
  if (line === undefined || lines.length > 1) return undefined;
  const before = axisOf(line, alignAt);
  return { before, after: line.width - before };
};

const known = new WeakMap<TableBlock, { readonly engine: Engine; readonly columns: ReadonlyMap<number, Halves> }>();

/** What each column needs on both sides of its axis; columns without such cells are not there. */
export const decimalColumns = (engine: Engine, table: TableBlock): ReadonlyMap<number, Halves> => {
  const last = known.get(table);
  if (last?.engine === engine) return last.columns;
  const columns = new Map<number, Halves>();
  for (const row of rowsOf(table)) {
    for (const cell of row.cells) {
      const halves = halvesOf(engine, cell);
      if (halves === undefined) continue;
      const widest = columns.get(cell.column) ?? { before: 0, after: 0 };
      columns.set(cell.column, {
        before: Math.max(widest.before, halves.before),
        after: Math.max(widest.after, halves.after),
      });
    }
  }
  known.set(table, { engine, columns });
  return columns;
};

const moved = new WeakMap<ParagraphBlock, { readonly by: Pt; readonly block: ParagraphBlock }>();

/** The cell's text set on one line, `by` to the right. */
const indented = (content: ParagraphBlock, by: Pt): ParagraphBlock => {
  const last = moved.get(content);
  if (last?.by === by) return last.block;
  const { style } = content;
  const { left } = style.padding;
  const block: ParagraphBlock = {
    ...content,
    style: {
      ...style,
      padding: { ...style.padding, left: { ...left, pt: left.pt + by } },
      paragraph: { ...style.paragraph, align: 'start', alignLast: 'auto', textWrap: 'nowrap' },
    },
  };
  moved.set(content, { by, block });
  return block;
};

/** The cell's content where its column's axis has it, in `inner` of width; the column's block of figures stands as the keyword says. */
export const onAxis = (
  engine: Engine,
  cell: TableCell,
  column: Halves | undefined,
  inner: Pt,
): TableCell['content'] => {
  const { content } = cell;
  const halves = column === undefined ? undefined : halvesOf(engine, cell);
  if (halves === undefined || column === undefined || content.kind !== 'paragraph') return content;
  const width = halves.before + halves.after;
  if (width > inner) return content;
  const spare = inner - column.before - column.after;
  const { align } = content.style.paragraph;
  const start = align === 'center' ? spare / 2 : align === 'start' || align === 'left' ? 0 : spare;
  return indented(content, Math.max(0, Math.min(start + column.before - halves.before, inner - width)));
};
