import type { Pt } from '../../base/measure.ts';
import type { Block, BoxBlock, ParagraphBlock } from '../../document/flow.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import { tableWidths } from '../table/widths.ts';
import { crossingWidths } from '../vertical/crossing.ts';
import type { Engine, Intrinsic } from './engine.ts';
import { edgesOf } from './frame.ts';
import { lineEnd } from './line-end.ts';
import { linesOf } from './lines.ts';
import { naturalIn, pictureSize } from './picture.ts';

const noLineStart = /^[，。、；：！？．）〉》」』】〕〗〙〛］｝”’%％‰℃·～—…／]/u;
const noLineEnd = /[（〈《「『【〔〖〘〚［｛“‘¥$€£№]$/u;
const ideograph =
  /^[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const digit = /[0-9]$/;

const mayBreak = (before: string, after: string): boolean => {
  if (after === ' ' || before === ' ') return true;
  if (noLineStart.test(after) || noLineEnd.test(before)) return false;
  if (digit.test(before)) return false;
  return ideograph.test(before) || ideograph.test(after);
};

/** The widest piece of a naturally set line that holds no place to break; read off its glyphs, so that nothing is set twice. */
const widestPiece = (line: ComposedLine): Pt => {
  let widest = 0;
  let start: Pt | undefined;
  let end = 0;
  let before = '';
  const close = (): void => {
    if (start !== undefined) widest = Math.max(widest, end - start);
    start = undefined;
  };
  const items = [...line.items].sort((one, other) => startOf(one) - startOf(other));
  for (const item of items) {
    if (item.kind === 'image') widest = Math.max(widest, item.width);
    if (item.kind !== 'glyphs' || item.beside) continue;
    for (const glyph of item.glyphs) {
      if (glyph.text !== '' && mayBreak(before, glyph.text)) close();
      // What stands across the line takes one body of it.
      const [dx, advance] = item.stance === 'across' ? [0, item.size] : [glyph.dx, glyph.advance];
      const x = item.x + dx;
      if (glyph.text !== ' ') {
        start ??= x;
        end = x + advance;
      }
      if (glyph.text !== '') before = glyph.text;
    }
  }
  close();
  for (const { unbroken = 0 } of line.marks ?? []) widest = Math.max(widest, unbroken);
  return widest;
};

const startOf = (item: ComposedLine['items'][number]): Pt =>
  item.kind === 'glyphs' || item.kind === 'image' ? item.x : 0;

const paragraphWidths = (engine: Engine, block: ParagraphBlock): Intrinsic => {
  const { lines } = linesOf(engine, block, Infinity);
  const max = lines.reduce((most, line) => Math.max(most, line.width, lineEnd(line)), 0);
  const { textWrap, whiteSpace } = block.style.paragraph;
  const fixed = textWrap === 'nowrap' || whiteSpace === 'nowrap' || whiteSpace === 'pre';
  const min = fixed ? max : lines.reduce((most, line) => Math.max(most, widestPiece(line)), 0);
  const inline = block.items.reduce((most, item) => (item.kind === 'picture' ? Math.max(most, item.width) : most), 0);
  // A hundredth of a point against rounding: the last character must not go over.
  return { min: Math.min(max, Math.max(min, inline)) + 0.01, max: max + 0.01 };
};

const boxWidths = (engine: Engine, box: BoxBlock): Intrinsic => {
  const children = box.children
    .filter((child) => child.style.position !== 'absolute')
    .map((child) => engine.intrinsic(child));
  if (box.style.display === 'grid' && box.style.gridColumns.length > 1) {
    const count = box.style.gridColumns.length;
    const gap = (box.style.columnGap === 'normal' ? 0 : box.style.columnGap.pt) * (count - 1);
    const columns = box.style.gridColumns.map((_, at) => children.filter((__, index) => index % count === at));
    return {
      min: columns.reduce((sum, cells) => sum + Math.max(0, ...cells.map((cell) => cell.min)), gap),
      max: columns.reduce((sum, cells) => sum + Math.max(0, ...cells.map((cell) => cell.max)), gap),
    };
  }
  const count = box.style.columnCount === 'auto' ? 1 : box.style.columnCount;
  const gap = (box.style.columnGap === 'normal' ? box.style.text.size : box.style.columnGap.pt) * (count - 1);
  return children.reduce(
    (all, child) => ({
      min: Math.max(all.min, child.min * count + gap),
      max: Math.max(all.max, child.max * count + gap),
    }),
    { min: 0, max: 0 },
  );
};

const contentWidths = (engine: Engine, block: Block): Intrinsic => {
  switch (block.kind) {
    case 'paragraph':
      return paragraphWidths(engine, block);
    case 'box':
      return block.turn === undefined ? boxWidths(engine, block) : crossingWidths(engine, block);
    case 'table':
      return tableWidths(engine, block);
    case 'picture': {
      const { width } = pictureSize(
        block.picture,
        block.style,
        naturalIn(block.picture, block.style).width,
        undefined,
        {
          width: 0,
          height: 0,
        },
      );
      // A picture of auto width shrinks to its container.
      return { min: block.style.width === 'auto' || block.style.width.fraction > 0 ? 0 : width, max: width };
    }
    default:
      return block satisfies never;
  }
};

/** Width of a block's margin box at its narrowest and widest; percentages lean on nothing here. */
export const intrinsicWidths = (engine: Engine, block: Block): Intrinsic => {
  const { style } = block;
  const { edge } = edgesOf(style, 0);
  const extra = edge.left + edge.right;
  const margins =
    (style.margin.left === 'auto' ? 0 : style.margin.left.pt) +
    (style.margin.right === 'auto' ? 0 : style.margin.right.pt);
  const add = style.boxSizing === 'border-box' ? 0 : extra;
  const fixed =
    style.width !== 'auto' && style.width.fraction === 0 && block.kind !== 'picture'
      ? Math.max(style.width.pt + add, extra)
      : undefined;
  const content = fixed === undefined ? contentWidths(engine, block) : undefined;
  const floor = style.minWidth.fraction === 0 && style.minWidth.pt > 0 ? style.minWidth.pt + add : 0;
  const ceiling = style.maxWidth !== 'none' && style.maxWidth.fraction === 0 ? style.maxWidth.pt + add : Infinity;
  const bound = (width: Pt): Pt => Math.max(floor, Math.min(width, ceiling)) + margins;
  return content === undefined
    ? { min: bound(fixed ?? 0), max: bound(fixed ?? 0) }
    : { min: bound(content.min + extra), max: bound(content.max + extra) };
};
