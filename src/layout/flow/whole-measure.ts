import type { Pt } from '../../base/measure.ts';
import type { ParagraphBlock } from '../../document/flow.ts';
import type { ComposedParagraph } from '../inline/paragraph.ts';

/** Line length in whole characters of the size where `-banxin-measure: whole` stands (§1.16). */
export interface WholeMeasure {
  readonly from: Pt;
  readonly to: Pt;
  readonly ems: number;
}

/** Shorter lines are not justified, so that whole characters would bring nothing (§1.9). */
const shortest = 12;

/** Undefined where the measure stays as it is. */
export const wholeMeasure = ({ style }: ParagraphBlock, measure: Pt): WholeMeasure | undefined => {
  const em = style.paragraph.wholeMeasure;
  if (em === undefined || em <= 0 || !Number.isFinite(measure) || measure < shortest * em) return undefined;
  const ems = Math.floor(measure / em + 1e-3);
  const to = ems * em;
  return measure - to < 0.01 ? undefined : { from: measure, to, ems };
};

/** The paragraph in whole characters, unless it is one line that fits as it is: a box as wide as its text must not turn it. */
export const composedWhole = (
  compose: (measure: Pt) => ComposedParagraph,
  measure: Pt,
  whole: WholeMeasure | undefined,
): { readonly composed: ComposedParagraph; readonly whole: WholeMeasure | undefined } => {
  if (whole === undefined) return { composed: compose(measure), whole };
  const composed = compose(whole.to);
  if (composed.lines.length !== 2) return { composed, whole };
  const wide = compose(measure);
  return wide.lines.length === 1 ? { composed: wide, whole: undefined } : { composed, whole };
};
