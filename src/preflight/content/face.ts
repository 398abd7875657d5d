import { intersection } from '../../base/intersection.ts';
import type { Rect } from '../../base/measure.ts';
import type { Clip, Group, Overprint, SoftMask } from './mark.ts';
import type { Run } from './state.ts';

interface Face {
  readonly box: Rect;
  readonly clips: readonly Clip[];
  readonly overprint: Overprint;
  readonly alpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  readonly mask?: SoftMask;
  readonly grouped: boolean;
  readonly groups: readonly Group[];
  readonly hidden: boolean;
}

/** What all marks have in common, as the state stands. */
export const face = ({ state, groups, hidden }: Run, box: Rect): Face => ({
  box: intersection(box, state.clipBox),
  clips: state.clips,
  overprint: { on: state.fillOverprint, mode: state.overprintMode },
  alpha: state.fillAlpha,
  blend: state.blend,
  softMask: state.masked,
  ...(state.mask === undefined ? {} : { mask: state.mask }),
  grouped: groups.length > 0,
  groups,
  hidden,
});
