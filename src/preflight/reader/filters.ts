import { inflateSome, type PackingFault } from '../../base/inflate.ts';
import type { DamageKind } from '../file.ts';
import { decodeHex, isSpace } from './characters.ts';
import { decodeLzw } from './lzw.ts';
import type { FilterParameters } from './predictor.ts';
import { unpredict } from './predictor.ts';

/** Bytes after a filter, as far as they went, or why there are none. */
export type Filtered =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly fault?: PackingFault }
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
      const { fault } = inflated;
      if (inflated.bytes.length === 0 && fault !== undefined && data.length > 0)
        return { kind: 'unreadable', why: 'filter' };
      const bytes = unpredict(inflated.bytes, parameters);
      if (bytes === undefined) return { kind: 'unreadable', why: 'filter' };
      return fault === undefined ? { kind: 'bytes', bytes } : { kind: 'bytes', bytes, fault };
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

function decode85(data: Uint8Array): Filtered {
  let zeros = 0;
  for (const byte of data) if (byte === 122) zeros += 1;
  const bytes = new Uint8Array(zeros * 4 + Math.ceil((data.length - zeros) / 5) * 4 + 4);
  let length = 0;
  let group = 0;
  let count = 0;
  for (const byte of data) {
    if (byte === 126) break;
    if (isSpace(byte)) continue;
    if (byte === 122 && count === 0) {
      length += 4;
      continue;
    }
    if (byte < 33 || byte > 117) return { kind: 'unreadable', why: 'filter' };
    group = group * 85 + byte - 33;
    count += 1;
    if (count < 5) continue;
    for (let index = 0; index < 4; index += 1) bytes[length + index] = Math.floor(group / 256 ** (3 - index)) & 255;
    length += 4;
    group = 0;
    count = 0;
  }
  if (count > 1) {
    for (let fill = count; fill < 5; fill += 1) group = group * 85 + 84;
    for (let index = 0; index < count - 1; index += 1)
      bytes[length + index] = Math.floor(group / 256 ** (3 - index)) & 255;
    length += count - 1;
  }
  return { kind: 'bytes', bytes: bytes.subarray(0, length) };
}

function decodeRuns(data: Uint8Array, most: number): Filtered {
  let whole = 0;
  for (let at = 0; at < data.length && data[at] !== 128; ) {
    const run = data[at] ?? 128;
    whole += run < 128 ? run + 1 : 257 - run;
    at += run < 128 ? run + 2 : 2;
  }
  if (whole > most) return tooLong;
  const bytes = new Uint8Array(whole);
  let length = 0;
  for (let at = 0; at < data.length && data[at] !== 128; ) {
    const run = data[at] ?? 128;
    if (run < 128) {
      bytes.set(data.subarray(at + 1, at + 2 + run), length);
      length += run + 1;
      at += run + 2;
    } else {
      bytes.fill(data[at + 1] ?? 0, length, length + 257 - run);
      length += 257 - run;
      at += 2;
    }
  }
  return { kind: 'bytes', bytes };
}
