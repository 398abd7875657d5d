import type { Block } from '../../document/flow.ts';
import { layGrid } from '../grid/grid.ts';
import { layTable } from '../table/table.ts';
import { layCrossing } from '../vertical/crossing.ts';
import { layBox } from './box.ts';
import { layColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import type { Outcome, Space, Token } from './fragment.ts';
import { withGrid } from './line-grid.ts';
import { layParagraph } from './paragraph.ts';
import { layPicture } from './picture.ts';

/** One block in the space that there is. Undefined: nothing of it fits; never at the top of a fragmentainer. */
export const layBlock = (engine: Engine, block: Block, given: Space, token: Token | undefined): Outcome | undefined => {
  const space = withGrid(block, given);
  switch (block.kind) {
    case 'paragraph':
      return layParagraph(engine, block, space, token?.kind === 'paragraph' ? token : undefined);
    case 'picture':
      return layPicture(block, space);
    case 'table':
      return layTable(engine, block, space, token?.kind === 'table' ? token : undefined);
    case 'box':
      if (block.turn !== undefined) return layCrossing(engine, block, space);
      if (block.style.display === 'grid')
        return layGrid(engine, block, space, token?.kind === 'grid' ? token : undefined);
      if (block.style.columnCount !== 'auto')
        return layColumns(engine, block, space, token?.kind === 'columns' ? token : undefined);
      return layBox(engine, block, space, token?.kind === 'box' ? token : undefined);
    default:
      return block satisfies never;
  }
};
