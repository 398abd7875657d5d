import { crc32 } from '../base/inflate.ts';

/** A file in an archive; `/` between folders. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const localSize = 30;
const centralSize = 46;
const endSize = 22;

/** Names are UTF-8, as bit 11 says. */
const flags = 0x0800;
/** Stored: what is large is packed already. */
const version = 20;

/** Days and seconds as DOS counts them: noon of the date, years from 1980. */
const stamp = (date: string): readonly [time: number, date: number] => {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return [12 << 11, (Math.min(127, Math.max(0, year - 1980)) << 9) | (month << 5) | day];
};

/** A ZIP archive of these files in this order, every date noon of `date` (YYYY-MM-DD): the same files give the same bytes. */
export const zip = (entries: readonly ZipEntry[], date: string): Uint8Array => {
  const [time, day] = stamp(date);
  const named = entries.map(({ path, bytes }) => ({
    name: new TextEncoder().encode(path),
    bytes,
    crc: crc32(bytes),
  }));
  const local = named.reduce((sum, { name, bytes }) => sum + localSize + name.length + bytes.length, 0);
  const central = named.reduce((sum, { name }) => sum + centralSize + name.length, 0);
  const all = new Uint8Array(local + central + endSize);
  const view = new DataView(all.buffer);
  /** Fields that both heads share, from the version needed to the length of the extra field. */
  const common = (at: number, { name, bytes, crc }: (typeof named)[number]): void => {
    view.setUint16(at, version, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 6, time, true);
    view.setUint16(at + 8, day, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, bytes.length, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint16(at + 22, name.length, true);
  };
  let at = 0;
  let listed = local;
  for (const entry of named) {
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, version, true);
    common(listed + 6, entry);
    view.setUint32(listed + 42, at, true);
    all.set(entry.name, listed + centralSize);
    listed += centralSize + entry.name.length;
    view.setUint32(at, 0x04034b50, true);
    common(at + 4, entry);
    all.set(entry.name, at + localSize);
    all.set(entry.bytes, at + localSize + entry.name.length);
    at += localSize + entry.name.length + entry.bytes.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, named.length, true);
  view.setUint16(listed + 10, named.length, true);
  view.setUint32(listed + 12, central, true);
  view.setUint32(listed + 16, local, true);
  return all;
};
