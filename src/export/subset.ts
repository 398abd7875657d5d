import { table } from '../layout/fonts/sfnt.ts';
import type { TrueType } from './truetype.ts';

/* Flags of a composite glyph's component (OpenType, glyf). */
const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreComponents = 0x0020;
const twoScales = 0x0040;
const fourScales = 0x0080;

/** Where a composite glyph names its parts. */
const componentsOf = (record: DataView): number[] => {
  if (record.byteLength < 10 || record.getInt16(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10; at + 4 <= record.byteLength; ) {
    const flags = record.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & wordArguments ? 4 : 2);
    if (flags & oneScale) at += 2;
    else if (flags & twoScales) at += 4;
    else if (flags & fourScales) at += 8;
    if ((flags & moreComponents) === 0) break;
  }
  return places;
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const copy = (font: TrueType, tag: string): Uint8Array => {
  const view = table(font.tables, tag);
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
};

/** The glyphs' records, parts of composite ones added behind and renumbered. */
const collect = (font: TrueType, wanted: readonly number[]): { glyphs: number[]; records: Uint8Array[] } => {
  const glyphs = [...wanted];
  const records: Uint8Array[] = [];
  const places = new Map<number, number>();
  for (const [place, glyph] of glyphs.entries()) if (!places.has(glyph)) places.set(glyph, place);
  for (let i = 0; i < glyphs.length; i++) {
    let record = font.record(glyphs[i] ?? 0);
    const components = componentsOf(viewOf(record));
    if (components.length > 0) record = record.slice();
    for (const at of components) {
      const view = viewOf(record);
      const part = view.getUint16(at);
      const place = places.get(part) ?? glyphs.push(part) - 1;
      places.set(part, place);
      view.setUint16(at, place);
    }
    records.push(record);
  }
  return { glyphs, records };
};

const padded = (size: number): number => (size + 3) & ~3;

const glyphTables = (records: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } => {
  const glyf = new Uint8Array(records.reduce((sum, record) => sum + padded(record.length), 0));
  const loca = new DataView(new ArrayBuffer((records.length + 1) * 4));
  let at = 0;
  for (const [i, record] of records.entries()) {
    glyf.set(record, at);
    at += padded(record.length);
    loca.setUint32((i + 1) * 4, at);
  }
  return { glyf, loca: new Uint8Array(loca.buffer) };
};

const metrics = (font: TrueType, glyphs: readonly number[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(glyphs.length * 4));
  for (const [i, glyph] of glyphs.entries()) {
    view.setUint16(i * 4, font.advance(glyph));
    view.setInt16(i * 4 + 2, font.bearing(glyph));
  }
  return new Uint8Array(view.buffer);
};

const checksum = (bytes: Uint8Array): number => {
  const view = viewOf(bytes);
  let sum = 0;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  for (let shift = 24; at < bytes.length; at++, shift -= 8) sum = (sum + ((bytes[at] ?? 0) << shift)) | 0;
  return sum >>> 0;
};

/** Tables in the order of their tags behind the directory; each begins at a multiple of four. */
const assemble = (tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array => {
  const file = new Uint8Array(
    12 + tables.length * 16 + tables.reduce((sum, [, { length }]) => sum + padded(length), 0),
  );
  const view = viewOf(file);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * 16);
  let at = 12 + tables.length * 16;
  for (const [i, [tag, bytes]] of tables.entries()) {
    const entry = 12 + i * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 4, checksum(bytes));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    file.set(bytes, at);
    at += padded(bytes.length);
  }
  return file;
};

/** A font program of these glyphs in this order, with the tables that PDF wants (ISO 32000-1, 9.9). */
export const subsetTrueType = (font: TrueType, wanted: readonly number[]): Uint8Array => {
  const { glyphs, records } = collect(font, wanted);
  const { glyf, loca } = glyphTables(records);
  const [head, hhea, maxp] = [copy(font, 'head'), copy(font, 'hhea'), copy(font, 'maxp')];
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, 1);
  viewOf(hhea).setUint16(34, glyphs.length);
  viewOf(maxp).setUint16(4, glyphs.length);
  const kept = (['cvt ', 'fpgm', 'prep'] as const).map((tag) => [tag, copy(font, tag)] as const);
  const tables = [
    ...kept.filter(([, bytes]) => bytes.length > 0),
    ['glyf', glyf] as const,
    ['head', head] as const,
    ['hhea', hhea] as const,
    ['hmtx', metrics(font, glyphs)] as const,
    ['loca', loca] as const,
    ['maxp', maxp] as const,
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const file = assemble(tables);
  const entry = 12 + tables.findIndex(([tag]) => tag === 'head') * 16;
  viewOf(file).setUint32(viewOf(file).getUint32(entry + 8) + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
};
