import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, PageStyles } from '../style/computed.ts';

/** What the cascade answers, and all that ③ needs to know of it. */
export interface Styling {
  style(element: ElementNode): ComputedStyle;
  before(element: ElementNode): ComputedStyle | undefined;
  after(element: ElementNode): ComputedStyle | undefined;
  footnoteCall(element: ElementNode): ComputedStyle | undefined;
  footnoteMarker(element: ElementNode): ComputedStyle | undefined;
  /** Initial values, and what is inherited from `parent`. */
  anonymous(parent: ComputedStyle): ComputedStyle;
  readonly pages: PageStyles;
}
