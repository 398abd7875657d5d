/** A stretch of two sequences: the same in both, or one thing in place of another (either may be empty). */
export interface Stretch<T> {
  readonly same: boolean;
  readonly old: readonly T[];
  readonly new: readonly T[];
}

/** Past so many differences two sequences count as altogether other ones; keeps the time within bounds. */
const mostDifferences = 4000;

/** The shortest way from one sequence to another (Myers, 1986), as alternating stretches. */
export function compareSequences<T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
): readonly Stretch<T>[] {
  const oldKeys = before.map(key);
  const newKeys = after.map(key);
  let head = 0;
  while (head < oldKeys.length && head < newKeys.length && oldKeys[head] === newKeys[head]) head += 1;
  let tail = 0;
  while (
    tail < oldKeys.length - head &&
    tail < newKeys.length - head &&
    oldKeys[oldKeys.length - 1 - tail] === newKeys[newKeys.length - 1 - tail]
  )
    tail += 1;
  const matches = middleMatches(oldKeys.slice(head, oldKeys.length - tail), newKeys.slice(head, newKeys.length - tail));
  const pairs = [
    ...range(0, head).map((index) => [index, index] as const),
    ...matches.map(([left, right]) => [left + head, right + head] as const),
    ...range(0, tail).map((index) => [oldKeys.length - tail + index, newKeys.length - tail + index] as const),
  ];
  return stretches(before, after, pairs);
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Indices that match, in order. */
function middleMatches(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const most = Math.min(before.length + after.length, mostDifferences);
  const reach = new Map<number, number>([[1, 0]]);
  const history: ReadonlyMap<number, number>[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    history.push(new Map(reach));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const down = reach.get(diagonal + 1) ?? -1;
      const right = reach.get(diagonal - 1) ?? -1;
      let x = diagonal === -differences || (diagonal !== differences && right < down) ? down : right + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(history, before.length, after.length);
    }
  }
  return [];
}

function walkBack(
  history: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  newLength: number,
): readonly (readonly [number, number])[] {
  const matches: (readonly [number, number])[] = [];
  let x = oldLength;
  let y = newLength;
  for (let differences = history.length - 1; differences >= 0; differences -= 1) {
    const reach = history[differences];
    const diagonal = x - y;
    const down = reach?.get(diagonal + 1) ?? -1;
    const right = reach?.get(diagonal - 1) ?? -1;
    const fromDown = diagonal === -differences || (diagonal !== differences && right < down);
    const beforeDiagonal = fromDown ? diagonal + 1 : diagonal - 1;
    const beforeX = differences === 0 ? 0 : (reach?.get(beforeDiagonal) ?? 0);
    const beforeY = differences === 0 ? 0 : beforeX - beforeDiagonal;
    while (x > beforeX && y > beforeY) {
      x -= 1;
      y -= 1;
      matches.push([x, y]);
    }
    x = beforeX;
    y = beforeY;
  }
  return matches.reverse();
}

function stretches<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly (readonly [number, number])[],
): readonly Stretch<T>[] {
  const result: Stretch<T>[] = [];
  let x = 0;
  let y = 0;
  const upTo = (left: number, right: number): void => {
    if (left > x || right > y) result.push({ same: false, old: before.slice(x, left), new: after.slice(y, right) });
    x = left;
    y = right;
  };
  for (let index = 0; index < pairs.length; ) {
    const [left = 0, right = 0] = pairs[index] ?? [];
    upTo(left, right);
    let length = 0;
    for (; pairs[index + length]?.[0] === left + length && pairs[index + length]?.[1] === right + length; ) length += 1;
    result.push({ same: true, old: before.slice(left, left + length), new: after.slice(right, right + length) });
    x = left + length;
    y = right + length;
    index += length;
  }
  upTo(before.length, after.length);
  return result;
}
