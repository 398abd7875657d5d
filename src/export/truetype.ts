import { type FontFacts, readFacts } from '../layout/fonts/facts.ts';
import { openTables, type Tables, table } from '../layout/fonts/sfnt.ts';

/** A TrueType file, glyph by glyph. */
export interface TrueType {
  readonly facts: FontFacts;
  readonly tables: Tables;
  /** Font units. */
  readonly bounds: readonly [minX: number, minY: number, maxX: number, maxY: number];
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  advance(glyph: number): number;
  bearing(glyph: number): number;
  /** The glyph's record in `glyf`; empty for one without ink. */
  record(glyph: number): Uint8Array;
}

/** Undefined for outlines of another kind (CFF). */
export const openTrueType = (bytes: Uint8Array): TrueType | undefined => {
  const tables = openTables(bytes);
  if ('fault' in tables || tables.flavor !== 'glyf') return undefined;
  const facts = readFacts(tables);
  return facts === undefined ? undefined : trueType(tables, facts);
};

/** The glyphs of a font whose tables are found. */
export const trueType = (tables: Tables, facts: FontFacts): TrueType => {
  const head = table(tables, 'head');
  const post = table(tables, 'post');
  const loca = table(tables, 'loca');
  const glyf = table(tables, 'glyf');
  const hmtx = table(tables, 'hmtx');
  const fullMetrics = Math.max(1, table(tables, 'hhea').getUint16(34));
  const long = head.getInt16(50) === 1;
  const start = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    facts,
    tables,
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: post.byteLength < 8 ? 0 : post.getInt32(4) / 65_536,
    fixedPitch: post.byteLength >= 16 && post.getUint32(12) !== 0,
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, fullMetrics - 1) * 4),
    bearing: (glyph) =>
      glyph < fullMetrics ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(fullMetrics * 4 + (glyph - fullMetrics) * 2),
    record: (glyph) =>
      glyph >= facts.glyphs
        ? new Uint8Array(0)
        : new Uint8Array(glyf.buffer, glyf.byteOffset + start(glyph), start(glyph + 1) - start(glyph)),
  };
};
