import type { InlineStyle } from '../../document/flow.ts';
import type { Piece } from './collect.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';

/** Neighbouring boxes of a line that share a decoration, an inline box or a link. */
export interface Stretch<T> {
  readonly key: T;
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  /** Box indices. */
  readonly first: number;
  readonly last: number;
}

/** Finds them from body edge to body edge, so that no line runs into the gap at its ends. */
export const stretches = <T>(
  filling: Filling,
  line: SetLine,
  places: Places,
  keysOf: (style: InlineStyle) => readonly T[],
  same: (one: T, two: T) => boolean,
): readonly Stretch<T>[] => {
  const { boxes } = filling.passage;
  const { start, end } = line.range;
  const done: Stretch<T>[] = [];
  let open: Stretch<T>[] = [];
  for (let at = start; at <= end; at++) {
    const piece = boxes.pieces[boxes.piece[at] ?? 0];
    if (piece === undefined) continue;
    const keys = keysOf(piece.style);
    const next: Stretch<T>[] = keys.map((key, order) => {
      const before = open.find((one, place) => same(one.key, key) && (place === order || one.key === key));
      const to = places.right[at - start] ?? 0;
      return before === undefined
        ? { key, piece, from: places.left[at - start] ?? 0, to, first: at, last: at }
        : { ...before, to, last: at };
    });
    for (const one of open)
      if (!next.some((other) => other.first === one.first && same(other.key, one.key))) done.push(one);
    open = next;
  }
  return [...done, ...open].sort((one, two) => one.first - two.first || two.last - one.last);
};
