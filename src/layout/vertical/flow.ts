import { length } from '../../base/measure.ts';
import type { Block, BlockFace, BoxBlock, Flow, Footnote, TableBlock, TableRow } from '../../document/flow.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import { inlinesIn, type Mode, textIn } from './inlines.ts';
import { turnedStyle } from './style.ts';

const modeOf = ({ style }: BlockFace): Mode => (style.writingMode === undefined ? 'across' : 'down');

/** Which way the lines of the pages run: body's word goes for them, or else html's (css-writing-modes §8). */
export const pageMode = (root: BoxBlock): Mode => modeOf(root.children.find(({ tag }) => tag === 'body') ?? root);

/**
 * The flow with each block in the frame that it is laid in: styles of vertical ones are turned, and one whose lines
 * run across those around it stands in a box that does the turning. The same object where nothing is vertical.
 */
export const framedFlow = (flow: Flow): Flow => {
  const root = new Framing(pageMode(flow.root), flow.annotated === true).root(flow.root);
  return root === flow.root ? flow : { ...flow, root };
};

const same = (note: Footnote): Footnote => note;

/** A block with what is in it, as if it had been written for lines of this mode. */
const inMode = (block: Block, mode: Mode): Block => {
  if (modeOf(block) === mode) return block;
  const { writingMode: _, ...across } = block.style;
  const style: ComputedStyle = mode === 'down' ? { ...across, writingMode: 'vertical-rl' } : across;
  if (block.kind === 'picture' || block.kind === 'table') return { ...block, style };
  const marker =
    block.marker === undefined ? {} : { marker: { ...block.marker, items: inlinesIn(block.marker.items, mode, same) } };
  return block.kind === 'box'
    ? { ...block, ...marker, style, children: block.children.map((child) => inMode(child, mode)) }
    : { ...block, ...marker, style, items: inlinesIn(block.items, mode, same) };
};

const zero = length(0);
const noMargin = { top: zero, right: zero, bottom: zero, left: zero };

class Framing {
  readonly #page: Mode;
  readonly #annotated: boolean;
  readonly #notes = new Map<Footnote, Footnote>();

  constructor(page: Mode, annotated: boolean) {
    this.#page = page;
    this.#annotated = annotated;
  }

  root(root: BoxBlock): BoxBlock {
    return this.#box(root, this.#page);
  }

  #style(style: ComputedStyle, mode: Mode): ComputedStyle {
    const turned = mode === 'down' ? turnedStyle(style) : style;
    const text = textIn(style.text, mode);
    return text === style.text ? turned : { ...turned, text };
  }

  #block(block: Block, around: Mode): Block {
    // A picture has no lines of its own.
    if (block.kind === 'picture') return this.#faced(block, around);
    const mode = modeOf(block);
    return mode === around ? this.#aligned(block, mode) : this.#crossing(block, mode, around);
  }

  #aligned(block: Block, mode: Mode): Block {
    switch (block.kind) {
      case 'box':
        return this.#box(block, mode);
      case 'table':
        return this.#table(block, mode);
      case 'picture':
        return this.#faced(block, mode);
      case 'paragraph': {
        const untouched =
          mode === 'across' && !(this.#annotated && block.items.some(({ kind }) => kind === 'footnote'));
        const items = untouched ? block.items : inlinesIn(block.items, mode, (note) => this.#note(note));
        const faced = this.#faced(this.#marked(block, mode), mode);
        return items === block.items ? faced : { ...faced, items };
      }
      default:
        return block satisfies never;
    }
  }

  #faced<Any extends Block>(block: Any, mode: Mode): Any {
    const style = this.#style(block.style, mode);
    return style === block.style ? block : { ...block, style };
  }

  #marked<Any extends Extract<Block, { kind: 'box' | 'paragraph' }>>(block: Any, mode: Mode): Any {
    const { marker } = block;
    if (marker === undefined || mode === 'across') return block;
    return { ...block, marker: { ...marker, items: inlinesIn(marker.items, mode, (note) => this.#note(note)) } };
  }

  #box(box: BoxBlock, mode: Mode): BoxBlock {
    const children = box.children.map((child) => this.#block(child, mode));
    const faced = this.#faced(this.#marked(box, mode), mode);
    return children.every((child, at) => child === box.children[at]) ? faced : { ...faced, children };
  }

  #crossing(block: Block, mode: Mode, around: Mode): BoxBlock {
    const { style, span, tag, ids, strings, heading } = block;
    const content = this.#aligned({ ...block, style: { ...style, margin: noMargin, position: 'static' } }, mode);
    const { heading: _, ...bare } = content;
    return {
      kind: 'box',
      style: this.#style({ ...style, display: 'block', columnCount: 'auto' }, around),
      span,
      tag,
      ids,
      strings,
      ...(heading === undefined ? {} : { heading }),
      children: [{ ...bare, ids: [], strings: [] }],
      turn: mode === 'down' ? 'clockwise' : 'back',
    };
  }

  #table(table: TableBlock, mode: Mode): TableBlock {
    const caption = table.caption === undefined ? undefined : this.#block(table.caption, mode);
    const continued = table.continued === undefined ? undefined : this.#block(table.continued, mode);
    const groups = new Map<object, NonNullable<TableRow['group']>>();
    const groupOf = (group: NonNullable<TableRow['group']>) => {
      const known = groups.get(group) ?? { style: this.#style(group.style, mode) };
      groups.set(group, known);
      return known;
    };
    const rows = (all: readonly TableRow[]): readonly TableRow[] =>
      all.map((row) => {
        const cells = row.cells.map((cell) => {
          const content = this.#block(cell.content, mode);
          if (content.kind !== 'box' && content.kind !== 'paragraph') throw new Error('a cell holds text or blocks');
          return content === cell.content ? cell : { ...cell, content };
        });
        if (mode === 'across') return cells.every((cell, at) => cell === row.cells[at]) ? row : { ...row, cells };
        const group = row.group === undefined ? {} : { group: groupOf(row.group) };
        return { ...row, ...group, style: this.#style(row.style, mode), cells };
      });
    const [head, body, foot] = [rows(table.head), rows(table.body), rows(table.foot)];
    const same = (one: readonly TableRow[], other: readonly TableRow[]) => one.every((row, at) => row === other[at]);
    if (
      mode === 'across' &&
      caption === table.caption &&
      continued === table.continued &&
      same(head, table.head) &&
      same(body, table.body) &&
      same(foot, table.foot)
    )
      return table;
    return {
      ...this.#faced(table, mode),
      ...(caption === undefined ? {} : { caption }),
      ...(continued === undefined ? {} : { continued }),
      columns: table.columns.map((style) => this.#style(style, mode)),
      head,
      body,
      foot,
    };
  }

  /** A note stands in the frame of the pages, wherever it is called. */
  #note(note: Footnote): Footnote {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    const block = this.#block(inMode(note.block, this.#page), this.#page);
    const made = block === note.block ? note : { ...note, block };
    this.#notes.set(note, made);
    return made;
  }
}
