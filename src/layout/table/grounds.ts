import type { Pt } from '../../base/measure.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { BoxFragment, Placed } from '../flow/fragment.ts';
import { edgesOf, frameOf } from '../flow/frame.ts';
import { hasBackground } from '../paint/background.ts';
import type { TablePlan } from './plan.ts';

/** Backgrounds of `col`, under those of the rows (CSS 2.1 §17.5.1), from `top` to `bottom` of the table's box. */
export const columnGrounds = (plan: TablePlan, top: Pt, bottom: Pt): readonly Placed[] =>
  plan.table.columns.flatMap((style, at): readonly Placed[] => {
    const width = plan.widths[at];
    if (width === undefined || bottom <= top || !hasBackground(style.background)) return [];
    return [{ x: plan.lefts[at] ?? 0, y: top, content: ground(plan, style, width, bottom - top) }];
  });

const ground = (plan: TablePlan, style: ComputedStyle, width: Pt, height: Pt): BoxFragment => ({
  kind: 'box',
  face: { style, span: plan.table.span, tag: 'col', ids: [], strings: [] },
  frame: {
    ...frameOf(style, { width, height: undefined }),
    ...edgesOf(style, 0, { top: 0, right: 0, bottom: 0, left: 0 }),
  },
  width,
  height,
  children: [],
  first: false,
  last: true,
  shift: undefined,
  overflow: undefined,
  bare: true,
});
