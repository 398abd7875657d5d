/** What a TrueType or OpenType font program tells of its glyphs. */
export interface FontProgram {
  readonly glyphs: number;
  /** In thousandths of an em; undefined past the last glyph. */
  width(glyph: number): number | undefined;
}

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Undefined where the bytes are no such program, or broken. */
export const fontProgram = (bytes: Uint8Array): FontProgram | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || !['\0\x01\0\0', 'true', 'OTTO'].includes(tag(view, 0))) return undefined;
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    if (at + 16 > bytes.length) return undefined;
    const [start, size] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + size <= bytes.length)
      tables.set(tag(view, at), new DataView(bytes.buffer, bytes.byteOffset + start, size));
  }
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined) return undefined;
  if (head.byteLength < 20 || hhea.byteLength < 36 || maxp.byteLength < 6) return undefined;
  const unitsPerEm = head.getUint16(18);
  const measured = hhea.getUint16(34);
  const glyphs = maxp.getUint16(4);
  if (unitsPerEm === 0 || measured === 0 || hmtx.byteLength < measured * 4) return undefined;
  return {
    glyphs,
    width: (glyph) =>
      glyph < glyphs ? (hmtx.getUint16(Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm : undefined,
  };
};
