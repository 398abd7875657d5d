import { positionsIn } from './lines.ts';
import type { Source } from './sources.ts';
import { type SourceSpan, textSpan } from './span.ts';

/** The text of UTF-8 bytes, its byte order mark left out; undefined where they are none. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const mayBegin = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The offset of the first byte that no UTF-8 text has there. */
const firstWrongByte = (bytes: Uint8Array): number => {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (mayBegin(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where a file that is not UTF-8 first goes wrong: the place, and the byte counted from 1. */
export const notUtf8At = (source: Source): { readonly span: SourceSpan; readonly byte: number } => {
  const offset = firstWrongByte(source.bytes);
  const before = new TextDecoder('utf-8').decode(source.bytes.subarray(0, offset)).replace(/\uFFFD+$/u, '');
  const { line, column } = positionsIn(before)(before.length);
  return { span: textSpan(source.shown, line, column), byte: offset + 1 };
};
