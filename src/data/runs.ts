import type { Position } from '../base/span.ts';
import type { TextRun } from './dataset.ts';

const space = /\s/;
const escapeForm = /^\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/;

const continuation = /^\\\r?\n/;

/** What one character of the value takes up in the source: an escape, a doubled quote, or itself. */
const widthInSource = (source: string, at: number, quote: string): number => {
  if (quote === '"' && source[at] === '\\') return escapeForm.exec(source.slice(at, at + 10))?.[0].length ?? 1;
  return quote === "'" && source.startsWith("''", at) ? 2 : 1;
};

/**
 * Walks a value and the source that it was written in side by side, and says where each straight stretch stands.
 * Runs of white space are matched as a whole, since folding turns line breaks and indents into single spaces.
 */
export const runsOf = (
  value: string,
  source: string,
  start: number,
  quote: string,
  positionAt: (offset: number) => Position,
): readonly TextRun[] => {
  const runs: TextRun[] = [];
  let index = 0;
  let offset = start;
  let straight = false;
  while (index < value.length && offset < source.length) {
    const character = value[index] ?? '';
    const continued = quote === '"' ? continuation.exec(source.slice(offset, offset + 3)) : null;
    if (continued !== null) {
      offset += continued[0].length;
      straight = false;
      continue;
    }
    const width = widthInSource(source, offset, quote);
    if (width === 1 && space.test(character) !== space.test(source[offset] ?? '')) {
      if (!space.test(source[offset] ?? '')) break;
      offset++;
      straight = false;
      continue;
    }
    if (!straight) runs.push({ at: index, ...positionAt(offset) });
    straight = width === 1;
    if (width === 1 && character !== source[offset]) {
      if (!space.test(character)) break;
      straight = false;
      while (space.test(value[index] ?? '')) index++;
      while (space.test(source[offset] ?? '')) offset++;
      continue;
    }
    index += width === 10 && (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    offset += width;
    if (character === '\n' && width === 1) straight = false;
  }
  return runs;
};
