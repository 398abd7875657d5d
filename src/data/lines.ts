import type { Position } from '../base/span.ts';

const countBelow = (sorted: readonly number[], limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Turns UTF-16 offsets of a text into lines and columns in Unicode characters. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) lineStarts.push(match.index + match[0].length);
  const secondHalves: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) secondHalves.push(match.index + 1);
  return (offset) => {
    const line = countBelow(lineStarts, offset + 1);
    const start = lineStarts[line - 1] ?? 0;
    const halves = secondHalves.length === 0 ? 0 : countBelow(secondHalves, offset) - countBelow(secondHalves, start);
    return { line, column: offset - start - halves + 1 };
  };
};
