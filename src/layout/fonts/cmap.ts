import { type Tables, table } from './sfnt.ts';

/** Glyph id of a code point; 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

const none: CharacterMap = () => 0;

/** Formats 4 and 12, which all Unicode fonts of today carry; format 12 wins. */
export const readCharacterMap = (tables: Tables): CharacterMap => {
  const view = table(tables, 'cmap');
  if (view.byteLength < 4) return none;
  let best: { readonly rank: number; readonly offset: number } | undefined;
  for (let index = 0; index < view.getUint16(2) && 4 + index * 8 + 8 <= view.byteLength; index++) {
    const platform = view.getUint16(4 + index * 8);
    const encoding = view.getUint16(6 + index * 8);
    const offset = view.getUint32(8 + index * 8);
    if (offset + 16 > view.byteLength) continue;
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const format = view.getUint16(offset);
    const rank = !unicode ? 0 : format === 12 ? 2 : format === 4 ? 1 : 0;
    if (rank > (best?.rank ?? 0)) best = { rank, offset };
  }
  if (best === undefined) return none;
  return best.rank === 2 ? groups(view, best.offset) : segments(view, best.offset);
};

const groups = (view: DataView, offset: number): CharacterMap => {
  const count = Math.min(view.getUint32(offset + 12), Math.floor((view.byteLength - offset - 16) / 12));
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = offset + 16 + middle * 12;
      const start = view.getUint32(group);
      if (codePoint < start) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - start;
    }
    return 0;
  };
};

const segments = (view: DataView, offset: number): CharacterMap => {
  const doubled = view.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  if (starts + doubled * 3 > view.byteLength) return none;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = doubled / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    const start = view.getUint16(starts + low * 2);
    if (codePoint < start || codePoint > view.getUint16(ends + low * 2)) return 0;
    const delta = view.getUint16(starts + doubled + low * 2);
    const rangeAt = starts + doubled * 2 + low * 2;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const at = rangeAt + range + (codePoint - start) * 2;
    if (at + 2 > view.byteLength) return 0;
    const glyph = view.getUint16(at);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
};
