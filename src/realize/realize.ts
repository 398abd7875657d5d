import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import type { Flow } from '../document/flow.ts';
import type { DocumentTree } from '../document/tree.ts';
import { container } from './blocks.ts';
import { Counters } from './counters.ts';
import { blockFace } from './face.ts';
import { hiddenIds } from './hidden.ts';
import { noContext } from './inline-style.ts';
import type { Pictures, Realization } from './realization.ts';
import { checkReferences } from './references.ts';
import type { Styling } from './styled.ts';

/** Stage ③: a styled tree becomes core blocks; counters are counted, white space collapsed, references checked. */
export function realize(
  tree: DocumentTree,
  styling: Styling,
  pictures: Pictures,
  facts: Pick<Flow, 'title' | 'language' | 'backgrounds'>,
): Checked<Flow> {
  const diagnostics: Diagnostic[] = [...checkReferences(tree)];
  const realization: Realization = {
    styling,
    pictures,
    counters: new Counters(),
    diagnostics,
    hidden: hiddenIds(tree, styling),
    notes: {
      count: 0,
      open: false,
      repeated: false,
      blockOf: (element, style, depth, self) =>
        container(element, blockFace(element, style, self), depth, noContext, self),
    },
  };
  realization.counters.create('footnote', 0, -1);
  const style = styling.style(tree.root);
  realization.counters.enter(style, 0);
  const root = container(tree.root, blockFace(tree.root, style, realization), 0, noContext, realization);
  const box = root.kind === 'box' ? root : { ...root, kind: 'box' as const, children: [root] };
  const annotated = realization.notes.count > 0 ? { annotated: true } : {};
  return checked({ root: box, pages: styling.pages, ...facts, ...annotated }, diagnostics);
}
