import { type Pt, resolveLength } from '../../base/measure.ts';
import type { TrackSize } from '../../style/computed.ts';
import type { Engine, Intrinsic } from '../flow/engine.ts';
import type { GridItem } from './placement.ts';

interface Track {
  base: Pt;
  /** How far it grows before what is left goes to `fr`. */
  limit: Pt;
  readonly fr: number;
  readonly stretches: boolean;
}

const parts = (size: TrackSize | undefined) => {
  if (size === undefined || size.kind === 'auto') return { min: 'auto' as const, max: { kind: 'auto' as const } };
  if (size.kind === 'length') return { min: size.value, max: size };
  if (size.kind === 'fr') return { min: 'auto' as const, max: size };
  return size;
};

const trackOf = (size: TrackSize | undefined, inner: Pt, content: () => Intrinsic): Track => {
  const { min, max } = parts(size);
  const base = min === 'auto' ? content().min : resolveLength(min, inner);
  if (max.kind === 'fr') return { base, limit: base, fr: max.value, stretches: false };
  if (max.kind === 'length')
    return { base, limit: Math.max(base, resolveLength(max.value, inner)), fr: 0, stretches: false };
  return { base, limit: Math.max(base, content().max), fr: 0, stretches: true };
};

/** Gives room to tracks in equal parts, each up to its limit. */
const grow = (tracks: readonly Track[], free: Pt): Pt => {
  let left = free;
  let open = tracks.filter((track) => track.fr === 0 && track.limit > track.base);
  while (left > 0.001 && open.length > 0) {
    const part = left / open.length;
    for (const track of open) {
      const given = Math.min(part, track.limit - track.base);
      track.base += given;
      left -= given;
    }
    open = open.filter((track) => track.limit - track.base > 0.001);
  }
  return left;
};

/** Size of one `fr`: tracks that need more than their part keep what they need (css-grid §12.7.1). */
const flexFraction = (tracks: readonly Track[], room: Pt): Pt => {
  let flexible = tracks.filter((track) => track.fr > 0);
  for (;;) {
    const fixed = tracks.reduce((sum, track) => sum + (flexible.includes(track) ? 0 : track.base), 0);
    const total = flexible.reduce((sum, track) => sum + track.fr, 0);
    const one = Math.max(0, room - fixed) / Math.max(1, total);
    const fitting = flexible.filter((track) => track.base <= one * track.fr + 0.001);
    if (fitting.length === flexible.length || fitting.length === 0) return one;
    flexible = fitting;
  }
};

/** Widths of a grid's columns. */
export const trackWidths = (
  engine: Engine,
  template: readonly TrackSize[],
  count: number,
  items: readonly GridItem[],
  inner: Pt,
  gap: Pt,
): readonly Pt[] => {
  const room = inner - gap * (count - 1);
  const tracks = Array.from({ length: count }, (_, at) =>
    trackOf(template[at], inner, () => {
      let wide: Intrinsic = { min: 0, max: 0 };
      for (const item of items) {
        if (item.column !== at || item.columnSpan !== 1) continue;
        const own = engine.intrinsic(item.block);
        wide = { min: Math.max(wide.min, own.min), max: Math.max(wide.max, own.max) };
      }
      return wide;
    }),
  );
  for (const item of items)
    if (item.columnSpan > 1) widenFor(engine, tracks.slice(item.column, item.column + item.columnSpan), item, gap);
  const left = grow(tracks, room - tracks.reduce((sum, track) => sum + track.base, 0));
  if (tracks.some((track) => track.fr > 0)) {
    const one = flexFraction(tracks, room);
    for (const track of tracks) if (track.fr > 0) track.base = Math.max(track.base, one * track.fr);
  } else if (left > 0) {
    const auto = tracks.filter((track) => track.stretches);
    for (const track of auto) track.base += left / auto.length;
  }
  return tracks.map((track) => track.base);
};

/** A spanning item's need goes to the auto tracks that it spans. */
const widenFor = (engine: Engine, spanned: readonly Track[], item: GridItem, gap: Pt): void => {
  const auto = spanned.filter((track) => track.stretches);
  if (auto.length === 0 || spanned.some((track) => track.fr > 0)) return;
  const own = engine.intrinsic(item.block);
  const gaps = gap * (spanned.length - 1);
  const lackMin = own.min - gaps - spanned.reduce((sum, track) => sum + track.base, 0);
  const lackMax = own.max - gaps - spanned.reduce((sum, track) => sum + Math.max(track.limit, track.base), 0);
  for (const track of auto) {
    if (lackMin > 0) track.base += lackMin / auto.length;
    if (lackMax > 0) track.limit += lackMax / auto.length;
    track.limit = Math.max(track.limit, track.base);
  }
};
