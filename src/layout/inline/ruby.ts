import type { Ruby } from '../../document/flow.ts';
import type { RubyStyle } from '../../style/computed.ts';
import type { Boxes } from './boxes.ts';
import * as c from './clreq.ts';
import type { Gaps } from './gaps.ts';

/** A base and its reading, as boxes of a passage. */
export interface RubyPair {
  readonly ruby: Ruby;
  readonly first: number;
  readonly last: number;
  /** Em of the base: the largest where it has several. */
  readonly em: number;
  readonly reading: ReadingSize;
  readonly align: RubyStyle['align'];
  readonly side: RubyStyle['side'];
}

/** A reading set natural: its width, and how many parts it may be spread into. */
export interface ReadingSize {
  readonly width: number;
  readonly parts: number;
}

/** What of a passage the readings move: the rest of the line maker sees gaps and pads only. */
export interface Movable {
  readonly boxes: Boxes;
  readonly gaps: Gaps;
  readonly padBefore: Float64Array;
  readonly padAfter: Float64Array;
}

const usual: RubyStyle = { side: 'over', align: 'space-around' };

/** A reading may reach this far over Han and marks that bear none; in em of the reading (§1.12). */
const overhang = 0.5;
/** Between the readings of neighbours, in em of the reading. */
const apart = 0.25;

interface Reach {
  left: number;
  right: number;
}

/** Finds the pairs, and makes room for readings wider than their base: none breaks inside, none runs into the next. */
export const rubyPairs = (passage: Movable, sizeOf: (ruby: Ruby) => ReadingSize): readonly RubyPair[] => {
  const pairs = findPairs(passage.boxes, sizeOf);
  const reaches = pairs.map((pair) => spreadBase(passage, pair));
  pairs.forEach((pair, index) => {
    const reach = reaches[index] ?? { left: 0, right: 0 };
    const next = pairs[index + 1];
    if (pair.first > 0 && pairs[index - 1]?.last !== pair.first - 1) {
      keepOff(
        passage,
        pair.first - 1,
        reach.left,
        isBare(passage.boxes, pair.first - 1, c.opening) ? lends(passage, pair)[0] : 0,
      );
    }
    if (next?.first === pair.last + 1) {
      keepOff(passage, pair.last, reach.right + (reaches[index + 1]?.left ?? 0) + apart * rubyEm(pair), 0);
    } else if (pair.last < passage.boxes.count - 1) {
      keepOff(
        passage,
        pair.last,
        reach.right,
        isBare(passage.boxes, pair.last + 1, c.closing, c.pause, c.stop) ? lends(passage, pair)[1] : 0,
      );
    }
  });
  return pairs;
};

export const rubyEm = (pair: RubyPair): number => pair.ruby.text.size;

/** Han, and marks whose body is turned to the base: a reading stands above them all. */
const isBare = (boxes: Boxes, index: number, ...marks: readonly number[]): boolean => {
  const cls = boxes.cls[index] ?? c.object;
  return cls === c.han || marks.includes(cls);
};

const findPairs = (boxes: Boxes, sizeOf: (ruby: Ruby) => ReadingSize): readonly RubyPair[] => {
  const pairs: RubyPair[] = [];
  for (let at = 0; at < boxes.count; at++) {
    const ruby = rubyAt(boxes, at);
    if (ruby === undefined) continue;
    const first = at;
    let em = boxes.size[at] ?? 0;
    while (at + 1 < boxes.count && rubyAt(boxes, at + 1) === ruby) {
      at++;
      em = Math.max(em, boxes.size[at] ?? 0);
    }
    pairs.push({ ruby, first, last: at, em, reading: sizeOf(ruby), ...(ruby.text.ruby ?? usual) });
  }
  return pairs;
};

const rubyAt = (boxes: Boxes, index: number): Ruby | undefined => boxes.pieces[boxes.piece[index] ?? -1]?.style.ruby;

/** How far the reading reaches past its base, after the base has been opened inside and padded outside. */
const spreadBase = (passage: Movable, pair: RubyPair): Reach => {
  const { boxes, gaps, padBefore, padAfter } = passage;
  const { first, last } = pair;
  let base = 0;
  for (let at = first; at <= last; at++) base += (boxes.width[at] ?? 0) + (at < last ? (gaps.natural[at] ?? 0) : 0);
  for (let at = first; at < last; at++) gaps.penalty[at] = Number.POSITIVE_INFINITY;
  const excess = pair.reading.width - base;
  const limit = overhang * rubyEm(pair);
  const [leftLimit, rightLimit] = lends(passage, pair);
  const reach = reachOf(pair, excess, limit);
  const opened = excess - reach.left - reach.right;
  if (excess > 0 && opened > 0 && last > first) {
    for (let at = first; at < last; at++) gaps.natural[at] = (gaps.natural[at] ?? 0) + opened / (last - first);
  }
  if (reach.left > leftLimit) padBefore[first] = (padBefore[first] ?? 0) + reach.left - leftLimit;
  if (reach.right > rightLimit) padAfter[last] = (padAfter[last] ?? 0) + reach.right - rightLimit;
  return { left: Math.min(leftLimit, reach.left), right: Math.min(rightLimit, reach.right) };
};

/**
 * How far a reading may reach to the left and to the right: over the whole body of a mark and over a blank that stands
 * there anyway, so that no mark is set apart from its Han without need.
 */
const lends = ({ boxes, gaps }: Movable, pair: RubyPair): readonly [number, number] => {
  const limit = overhang * rubyEm(pair);
  const bears = (index: number): boolean => rubyAt(boxes, index) !== undefined;
  const over = (index: number, gap: number, ...marks: readonly number[]): number => {
    if (marks.includes(boxes.cls[index] ?? c.object)) return Math.max(limit, boxes.width[index] ?? 0);
    return bears(index) ? limit : Math.max(limit, gaps.natural[gap] ?? 0);
  };
  return [over(pair.first - 1, pair.first - 1, c.opening), over(pair.last + 1, pair.last, c.closing, c.pause, c.stop)];
};

/** Negative where the reading ends inside its base. */
const reachOf = (pair: RubyPair, excess: number, limit: number): Reach => {
  const characters = pair.last - pair.first + 1;
  const parts = excess > 0 ? characters : pair.reading.parts;
  switch (pair.align) {
    case 'start':
      return { left: 0, right: excess };
    case 'center':
      return { left: excess / 2, right: excess / 2 };
    case 'space-between':
      return parts > 1 ? { left: 0, right: 0 } : { left: excess / 2, right: excess / 2 };
    case 'space-around': {
      // A little too wide is borne by the neighbours, and the base stays close.
      const spread = parts > 1 && (excess < 0 || excess > 2 * limit) ? parts : 1;
      return { left: excess / 2 / spread, right: excess / 2 / spread };
    }
    default: {
      const never: never = pair.align;
      return never;
    }
  }
};

/** Widens a gap until `needed` less `lent` is sure to stand in it; where the line breaks in it, it vanishes. */
const keepOff = ({ gaps }: Movable, gap: number, needed: number, lent: number): void => {
  const least = needed - lent;
  const natural = gaps.natural[gap] ?? 0;
  if (least <= natural - (gaps.capacity[gap] ?? 0)) return;
  gaps.natural[gap] = Math.max(natural, least);
  gaps.capacity[gap] = Math.max(0, natural - least);
};
