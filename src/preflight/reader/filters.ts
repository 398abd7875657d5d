import { inflateSome } from '../../export/inflate.ts';
import type { DamageKind } from '../file.ts';
import { hexValue, isSpace } from './characters.ts';
import { decodeLzw } from './lzw.ts';
import type { FilterParameters } from './predictor.ts';
import { unpredict } from './predictor.ts';

/** Bytes after a filter, or why there are none; `torn`: as far as they went. */
export type Filtered =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly torn?: true }
  | { readonly kind: 'unreadable'; readonly why: DamageKind };

/** Filters of pictures stay as they are. */
export const pictureFilters: ReadonlySet<string> = new Set([
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'CCITTFaxDecode',
  'CCF',
  'JBIG2Decode',
]);

const tooLong: Filtered = { kind: 'unreadable', why: 'limit-inflated' };

/** Undoes one filter; at most `most` bytes come out. */
export function undoFilter(name: string, data: Uint8Array, parameters: FilterParameters, most: number): Filtered {
  switch (name) {
    case 'FlateDecode':
    case 'Fl': {
      const inflated = inflateSome(data, most);
      if (inflated === 'too-long') return tooLong;
      if (inflated.bytes.length === 0 && inflated.torn && data.length > 0) return { kind: 'unreadable', why: 'filter' };
      const bytes = unpredict(inflated.bytes, parameters);
      if (bytes === undefined) return { kind: 'unreadable', why: 'filter' };
      return inflated.torn ? { kind: 'bytes', bytes, torn: true } : { kind: 'bytes', bytes };
    }
    case 'LZWDecode':
    case 'LZW': {
      const decoded = decodeLzw(data, parameters.earlyChange, most);
      if (decoded === 'too-long') return tooLong;
      const bytes = unpredict(decoded, parameters);
      return bytes === undefined ? { kind: 'unreadable', why: 'filter' } : { kind: 'bytes', bytes };
    }
    case 'ASCIIHexDecode':
    case 'AHx':
      return { kind: 'bytes', bytes: decodeHex(data) };
    case 'ASCII85Decode':
    case 'A85':
      return decode85(data);
    case 'RunLengthDecode':
    case 'RL':
      return decodeRuns(data, most);
    case 'Crypt':
      return { kind: 'bytes', bytes: data };
    default:
      return { kind: 'unreadable', why: 'filter' };
  }
}

function decodeHex(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((data.length >> 1) + 1);
  let length = 0;
  let high = -1;
  for (const byte of data) {
    if (byte === 62) break;
    const value = hexValue(byte);
    if (value < 0) continue;
    if (high < 0) high = value;
    else {
      bytes[length] = high * 16 + value;
      length += 1;
      high = -1;
    }
  }
  if (high >= 0) {
    bytes[length] = high * 16;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function decode85(data: Uint8Array): Filtered {
  const bytes: number[] = [];
  let group = 0;
  let count = 0;
  for (const byte of data) {
    if (byte === 126) break;
    if (isSpace(byte)) continue;
    if (byte === 122 && count === 0) {
      bytes.push(0, 0, 0, 0);
      continue;
    }
    if (byte < 33 || byte > 117) return { kind: 'unreadable', why: 'filter' };
    group = group * 85 + byte - 33;
    count += 1;
    if (count < 5) continue;
    bytes.push((group >>> 24) & 255, (group >>> 16) & 255, (group >>> 8) & 255, group & 255);
    group = 0;
    count = 0;
  }
  if (count > 1) {
    for (let fill = count; fill < 5; fill += 1) group = group * 85 + 84;
    for (let index = 0; index < count - 1; index += 1) bytes.push(Math.floor(group / 256 ** (3 - index)) & 255);
  }
  return { kind: 'bytes', bytes: Uint8Array.from(bytes) };
}

function decodeRuns(data: Uint8Array, most: number): Filtered {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < data.length; ) {
    const run = data[at] ?? 128;
    if (run === 128) break;
    const part = run < 128 ? data.subarray(at + 1, at + 2 + run) : new Uint8Array(257 - run).fill(data[at + 1] ?? 0);
    at += run < 128 ? run + 2 : 2;
    length += part.length;
    if (length > most) return tooLong;
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: 'bytes', bytes };
}
