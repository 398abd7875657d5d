import type { Position } from './span.ts';

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

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Turns UTF-16 offsets of a text into lines and columns in Unicode characters. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  const lineStarts = [0];
  const secondHalves: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) lineStarts.push(index + 1);
    else if (unit >= 0xdc00 && unit <= 0xdfff && index > 0 && isFirstHalf(text.charCodeAt(index - 1))) {
      secondHalves.push(index);
    }
  }
  return (offset) => {
    const line = countBelow(lineStarts, offset + 1);
    const start = lineStarts[line - 1] ?? 0;
    const halves = secondHalves.length === 0 ? 0 : countBelow(secondHalves, offset) - countBelow(secondHalves, start);
    return { line, column: offset - start - halves + 1 };
  };
};
