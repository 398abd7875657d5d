import type { Pt, Size } from '../../base/measure.ts';
import type { Block, Inline } from '../../document/flow.ts';
import type { ParagraphStyle, TextStyle } from '../../style/computed.ts';
import type { ComposedParagraph, LineBand } from '../inline/paragraph.ts';
import type { Survey } from './breaks.ts';
import type { Outcome, Space, Token } from './fragment.ts';

/** Narrowest and widest useful width of a block's margin box. */
export interface Intrinsic {
  readonly min: Pt;
  readonly max: Pt;
}

/** What a paragraph is composed of; `key` is the object that its lines are remembered by. */
export interface Setting {
  readonly key: object;
  readonly items: readonly Inline[];
  readonly style: ParagraphStyle;
  readonly text: TextStyle;
  /** First-line indent, resolved. */
  readonly indent: Pt;
  /** The block's own margins and padding, above and below. */
  readonly outside?: { readonly above: Pt; readonly below: Pt };
  /** The first lines' parts of the measure, where they run round something. */
  readonly bands?: readonly LineBand[] | undefined;
  /** A line more or fewer than is best. */
  readonly looseness?: -1 | 0 | 1;
  /** A line that is not to end inside a word. */
  readonly unparted?: number | undefined;
}

/** What the parts of the block engine call of each other. Pure but for remembered lines. */
export interface Engine {
  /** Undefined: nothing of it fits; never where the space is at the top of a fragmentainer. */
  lay(block: Block, space: Space, token?: Token): Outcome | undefined;
  compose(setting: Setting, measure: Pt): ComposedParagraph;
  intrinsic(block: Block): Intrinsic;
  survey(block: Block): Survey;
  /** The type area of an ordinary page: as far as lines go where nothing nearer bounds them. */
  reach(): Size;
}
