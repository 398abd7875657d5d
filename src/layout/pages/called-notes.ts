import type { Block, Footnote, Inline } from '../../document/flow.ts';
import type { Placed } from '../flow/fragment.ts';

const fromItems = (items: readonly Inline[], found: Set<Footnote>): void => {
  for (const item of items) if (item.kind === 'footnote') found.add(item.note);
};

/** All notes of a block that is laid out only when it is painted. */
const fromBlock = (block: Block, found: Set<Footnote>): void => {
  switch (block.kind) {
    case 'paragraph':
      fromItems(block.items, found);
      return;
    case 'box':
      for (const child of block.children) fromBlock(child, found);
      return;
    case 'table':
      if (block.caption !== undefined) fromBlock(block.caption, found);
      for (const row of [...block.head, ...block.body, ...block.foot])
        for (const cell of row.cells) fromBlock(cell.content, found);
      return;
    case 'picture':
      return;
    default:
      block satisfies never;
  }
};

const fromPlaced = ({ content }: Placed, found: Set<Footnote>): void => {
  switch (content.kind) {
    case 'box':
      if (content.repeated !== true) for (const child of content.children) fromPlaced(child, found);
      return;
    case 'line':
      for (const { note } of content.line.anchors) if (note !== undefined) found.add(note);
      return;
    case 'absolute':
      fromBlock(content.block, found);
      return;
    case 'picture':
    case 'shapes':
      return;
    default:
      content satisfies never;
  }
};

/** The notes whose calls stand in what is laid out, in document order. */
export const calledNotes = (placed: Placed): readonly Footnote[] => {
  const found = new Set<Footnote>();
  fromPlaced(placed, found);
  return [...found].sort((one, other) => one.serial - other.serial);
};
