import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import type { Flow } from '../document/flow.ts';
import type { DocumentTree } from '../document/tree.ts';
import { container, realized } from './blocks.ts';
import { Counters } from './counters.ts';
import { blockFace } from './face.ts';
import { hiddenIds } from './hidden.ts';
import { plainContext } from './inline-style.ts';
import type { Notes, Pictures, Realization } from './realization.ts';
import { checkReferences } from './references.ts';
import { Structure } from './structure.ts';
import type { Styling } from './styled.ts';

/** A note's content; a table or a picture stands in a box of its own. */
const noteBlock: Notes['blockOf'] = (element, style, depth, context, realization) => {
  const blocks = realized(element, style, depth, context, realization);
  const [only, more] = blocks;
  if (more === undefined && (only?.kind === 'box' || only?.kind === 'paragraph')) return only;
  const { anonymous } = realization.styling;
  const face = { style: anonymous(style), span: element.span, tag: 'div', ids: [], strings: [] };
  return { kind: 'box', ...face, children: blocks };
};

/** Stage ③: a styled tree becomes core blocks; counters are counted, white space collapsed, references checked. */
export function realize(
  tree: DocumentTree,
  styling: Styling,
  pictures: Pictures,
  facts: Pick<Flow, 'title' | 'language' | 'backgrounds'>,
): Checked<Flow> {
  const diagnostics: Diagnostic[] = [...checkReferences(tree)];
  const style = styling.style(tree.root);
  const structure = new Structure({ span: tree.root.span, language: facts.language });
  const realization: Realization = {
    structure,
    styling,
    pictures,
    counters: new Counters(),
    diagnostics,
    hidden: hiddenIds(tree, styling),
    notes: {
      count: 0,
      open: false,
      repeated: false,
      blockOf: noteBlock,
    },
  };
  realization.counters.create('footnote', 0, -1);
  realization.counters.enter(style, 0);
  const face = blockFace(tree.root, style, realization, structure.root);
  const root = container(tree.root, face, 0, plainContext(structure.root), realization);
  const box = root.kind === 'box' ? root : { ...root, kind: 'box' as const, children: [root] };
  const annotated = realization.notes.count > 0 ? { annotated: true } : {};
  return checked({ root: box, pages: styling.pages, ...facts, ...annotated, structure: structure.root }, diagnostics);
}
