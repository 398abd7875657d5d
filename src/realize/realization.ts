import type { Diagnostic } from '../base/diagnostic.ts';
import type { Picture } from '../document/flow.ts';
import type { ElementNode } from '../document/tree.ts';
import type { Counters } from './counters.ts';
import type { Styling } from './styled.ts';

/** Pictures by element: opened before ③ runs; an element that is not here has been complained of. */
export type Pictures = (element: ElementNode) => Picture | undefined;

/** One walk of ③ over the document: what it reads, the counters on the way, and what it has to say. */
export interface Realization {
  readonly styling: Styling;
  readonly pictures: Pictures;
  readonly counters: Counters;
  readonly diagnostics: Diagnostic[];
  /** Ids that no page shows. */
  readonly hidden: ReadonlySet<string>;
}
