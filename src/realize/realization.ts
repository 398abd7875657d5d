import type { Diagnostic } from '../base/diagnostic.ts';
import type { BoxBlock, ParagraphBlock, Picture } from '../document/flow.ts';
import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { Counters } from './counters.ts';
import type { InlineContext } from './inline-style.ts';
import type { Structure } from './structure.ts';
import type { Styling } from './styled.ts';

/** Pictures by element: opened before ③ runs; an element that is not here has been complained of. */
export type Pictures = (element: ElementNode) => Picture | undefined;

/** Footnotes on the way. */
export interface Notes {
  /** How many there have been. */
  count: number;
  /** Inside one: notes do not call notes. */
  open: boolean;
  /** Inside a `toc`, which repeats headings without their notes. */
  repeated: boolean;
  /** A note's element as a block; handed in, since its content may be anything. */
  readonly blockOf: (
    element: ElementNode,
    style: ComputedStyle,
    depth: number,
    context: InlineContext,
    realization: Realization,
  ) => BoxBlock | ParagraphBlock;
}

/** One walk of ③ over the document: what it reads, the counters on the way, and what it has to say. */
export interface Realization {
  readonly styling: Styling;
  readonly pictures: Pictures;
  readonly counters: Counters;
  readonly diagnostics: Diagnostic[];
  /** Ids that no page shows. */
  readonly hidden: ReadonlySet<string>;
  readonly notes: Notes;
  readonly structure: Structure;
}
