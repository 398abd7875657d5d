import { crc32, inflateRawUpTo } from '../../../base/inflate.ts';

/** Why a file is not taken as a workbook's package. */
export type PackageFault =
  /** The old .xls, or a workbook with a password: both are an OLE compound file. */
  | { readonly fault: 'legacy' }
  | { readonly fault: 'not-a-package' }
  | { readonly fault: 'damaged'; readonly part: string }
  | { readonly fault: 'too-large'; readonly megabytes: number }
  | { readonly fault: 'too-many-parts'; readonly limit: number };

/** Whether something could not be had. */
export const isFault = (value: object | undefined): value is PackageFault => value !== undefined && 'fault' in value;

/** The parts of a package by name; a name is looked up whatever its case (ECMA-376 part 2, 6.2.2.3). */
export interface Package {
  readonly has: (name: string) => boolean;
  /** All bytes of a part, checked by its CRC; undefined where there is no such part. */
  readonly part: (name: string) => Uint8Array | PackageFault | undefined;
}

const mostMegabytes = 100;
const mostParts = 5000;

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
const longestComment = 65_535;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endRecord = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return -1;
};

const entriesOf = (bytes: Uint8Array, view: DataView, end: number): readonly Entry[] | PackageFault => {
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) return { fault: 'too-many-parts', limit: mostParts };
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || view.getUint32(at, true) !== entrySignature) {
      return { fault: 'damaged', part: 'ZIP' };
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Opens a ZIP by its central directory, without unpacking anything; what is unpacked later stays under one limit. */
export const openPackage = (bytes: Uint8Array): Package | PackageFault => {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) return { fault: 'legacy' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) {
    const begun = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return begun ? { fault: 'damaged', part: 'ZIP' } : { fault: 'not-a-package' };
  }
  const entries = entriesOf(bytes, view, end);
  if (isFault(entries)) return entries;
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (byName.has(name)) return { fault: 'damaged', part: entry.name };
    byName.set(name, entry);
  }
  let left = mostMegabytes * 1024 * 1024;

  const unpacked = (entry: Entry): Uint8Array | PackageFault => {
    const damaged = { fault: 'damaged', part: entry.name } as const;
    const { offset, packed } = entry;
    if (entry.encrypted) return { fault: 'legacy' };
    if (offset + localSize > bytes.length || view.getUint32(offset, true) !== localSignature) return damaged;
    const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) return damaged;
    const data = bytes.subarray(start, start + packed);
    const content = entry.method === 8 ? inflateRawUpTo(data, left) : entry.method === 0 ? data : 'broken';
    if (content === 'too-long') return { fault: 'too-large', megabytes: mostMegabytes };
    if (content === 'broken' || content.length !== entry.size || crc32(content) !== entry.crc) return damaged;
    left -= content.length;
    return content;
  };

  return {
    has: (name) => byName.has(name.toLowerCase()),
    part: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? undefined : unpacked(entry);
    },
  };
};
