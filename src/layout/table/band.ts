import type { Pt } from '../../base/measure.ts';
import type { Block, BlockFace, TableCell, TableRow } from '../../document/flow.ts';
import type { Engine } from '../flow/engine.ts';
import { type BoxFragment, firstBaseline, type Placed, type Token } from '../flow/fragment.ts';
import { definite, edgesOf, frameOf } from '../flow/frame.ts';
import { onAxis } from './decimals.ts';
import { type Band, borderOf, spanWidth, type TablePlan } from './plan.ts';

interface CellPiece {
  readonly cell: TableCell;
  /** Within the band. */
  readonly row: number;
  readonly fragment: BoxFragment;
  readonly used: Pt;
  readonly baseline: Pt | undefined;
  readonly token: Token | undefined;
}

/** A band set to the table's columns: heights of its rows, and what stands in them. */
export interface LaidBand {
  readonly heights: readonly Pt[];
  readonly height: Pt;
  readonly placed: readonly Placed[];
  readonly tokens: readonly (Token | undefined)[];
  readonly overflowed: boolean;
}

const asCell = new WeakMap<object, Block>();

/** A cell's height is the least of its row's height (CSS 2.1 §17.5.3). */
const cellBlock = (content: TableCell['content']): Block => {
  const { height } = content.style;
  if (height === 'auto') return content;
  const known = asCell.get(content);
  if (known !== undefined) return known;
  const least = height.fraction > 0 ? { pt: 0, fraction: 0 } : height;
  const made: Block = { ...content, style: { ...content.style, height: 'auto', minHeight: least } };
  asCell.set(content, made);
  return made;
};

interface BandSpace {
  readonly room: Pt;
  /** Where the cells of a split row go on; undefined entries are done. */
  readonly tokens?: readonly (Token | undefined)[] | undefined;
  readonly repeated: boolean;
}

const layCell = (
  engine: Engine,
  plan: TablePlan,
  row: number,
  at: number,
  cell: TableCell,
  space: BandSpace,
  index: number,
): CellPiece => {
  const width = spanWidth(plan, cell.column, cell.columnSpan);
  const border = borderOf(plan, row + at, cell);
  const force = border === undefined ? { width } : { width, border };
  const frameFor = (block: Block) => frameOf(block.style, { width, height: undefined, force });
  const axis = plan.decimals.get(cell.column);
  const block = cellBlock(axis === undefined ? cell.content : onAxis(engine, cell, axis, frameFor(cell.content).inner));
  const inside = { width, height: undefined, room: space.room, atTop: true, columns: false, force };
  const outcome =
    space.tokens !== undefined && space.tokens[index] === undefined
      ? undefined
      : engine.lay(block, inside, space.tokens?.[index]);
  if (outcome !== undefined) {
    return {
      cell,
      row: at,
      fragment: outcome.fragment,
      used: outcome.used,
      baseline: firstBaseline(outcome.fragment),
      token: outcome.token,
    };
  }
  const frame = frameFor(block);
  const empty: BoxFragment = {
    kind: 'box',
    face: block,
    frame,
    width,
    height: 0,
    children: [],
    first: false,
    last: true,
    shift: undefined,
    overflow: undefined,
  };
  return { cell, row: at, fragment: empty, used: 0, baseline: undefined, token: undefined };
};

const baselineAligned = ({ cell }: CellPiece): boolean => cell.content.style.verticalAlign === 'baseline';

const rowHeight = (row: TableRow, cells: readonly CellPiece[]): { readonly height: Pt; readonly baseline: Pt } => {
  let ascent = 0;
  let descent = 0;
  let height = Math.max(definite(row.style.height, undefined) ?? 0, definite(row.style.minHeight, undefined) ?? 0);
  for (const piece of cells) {
    if (piece.baseline !== undefined && baselineAligned(piece)) {
      ascent = Math.max(ascent, piece.baseline);
      if (piece.cell.rowSpan === 1) descent = Math.max(descent, piece.used - piece.baseline);
    }
    if (piece.cell.rowSpan === 1) height = Math.max(height, piece.used);
  }
  return { height: Math.max(height, ascent + descent), baseline: ascent };
};

const aligned = (piece: CellPiece, height: Pt, baseline: Pt): Pt => {
  const free = height - piece.used;
  switch (piece.cell.content.style.verticalAlign) {
    case 'middle':
      return free / 2;
    case 'bottom':
      return free;
    case 'baseline':
      return piece.baseline === undefined ? 0 : Math.max(0, Math.min(free, baseline - piece.baseline));
    default:
      return 0;
  }
};

/** What stands in a cell, `dy` further down in its frame; a turned cell's children have a frame of their own. */
const sunk = ({ children, turn }: BoxFragment, dy: Pt, free: Pt): readonly Placed[] => {
  const [x, y] = turn === undefined ? [0, dy] : turn === 'clockwise' ? [dy, 0] : [free - dy, 0];
  return x === 0 && y === 0 ? children : children.map((one) => ({ x: one.x + x, y: one.y + y, content: one.content }));
};

const rowFace = (row: TableRow): BlockFace => ({
  style: row.style,
  span: row.span,
  tag: 'tr',
  ids: row.ids,
  strings: [],
});

/** Sets the rows of a band under one another; places are relative to the table's box and the band's top. */
export const layBand = (engine: Engine, plan: TablePlan, band: Band, space: BandSpace): LaidBand => {
  const rows = plan.rows.slice(band.start, band.end);
  let index = 0;
  const pieces: CellPiece[] = [];
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      pieces.push(layCell(engine, plan, band.start, at, cell, space, index));
      index += 1;
    }
  });
  const measured = rows.map((row, at) =>
    rowHeight(
      row,
      pieces.filter((piece) => piece.row === at),
    ),
  );
  const heights = measured.map((one) => one.height);
  const gap = plan.spacing[1];
  const spanHeight = (from: number, span: number): Pt =>
    heights
      .slice(from, from + span)
      .reduce((sum, height) => sum + height, gap * (Math.min(span, heights.length - from) - 1));
  for (const piece of pieces) {
    if (piece.cell.rowSpan === 1) continue;
    const lack = piece.used - spanHeight(piece.row, piece.cell.rowSpan);
    const last = Math.min(piece.row + piece.cell.rowSpan, heights.length) - 1;
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  const tops: Pt[] = [];
  let y = 0;
  for (const height of heights) {
    tops.push(y);
    y += height + gap;
  }
  const width = plan.frame.width - plan.edge.left - plan.edge.right;
  const placed: Placed[] = rows.map((row, at) => ({
    x: plan.edge.left,
    y: tops[at] ?? 0,
    content: rowBox(row, width, heights[at] ?? 0, space),
  }));
  for (const piece of pieces) {
    const height = spanHeight(piece.row, piece.cell.rowSpan);
    const dy =
      space.tokens === undefined && piece.token === undefined
        ? aligned(piece, height, measured[piece.row]?.baseline ?? 0)
        : 0;
    const fragment: BoxFragment = {
      ...piece.fragment,
      height,
      children: sunk(piece.fragment, dy, height - piece.fragment.height),
      ...(plan.edges === undefined ? {} : { bare: true }),
      ...(space.repeated ? { repeated: true } : {}),
    };
    placed.push({ x: plan.lefts[piece.cell.column] ?? 0, y: tops[piece.row] ?? 0, content: fragment });
  }
  return {
    heights,
    height: Math.max(0, y - gap),
    placed,
    tokens: pieces.map((piece) => piece.token),
    overflowed: pieces.some((piece) => piece.fragment.overflow?.why === 'page'),
  };
};

const rowBox = (row: TableRow, width: Pt, height: Pt, space: BandSpace): BoxFragment => ({
  kind: 'box',
  face: rowFace(row),
  frame: {
    ...frameOf(row.style, { width, height: undefined }),
    ...edgesOf(row.style, 0, { top: 0, right: 0, bottom: 0, left: 0 }),
  },
  width,
  height,
  children: [],
  first: space.tokens === undefined,
  last: true,
  shift: undefined,
  overflow: undefined,
  bare: true,
  ...(space.repeated ? { repeated: true } : {}),
});
