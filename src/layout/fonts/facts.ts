import { type Tables, table } from './sfnt.ts';

/** What the tables of a font say of it as a whole. Metrics in em. */
export interface FontFacts {
  readonly family: string;
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
  /** OS/2 fsType forbids embedding (bit 1 alone). */
  readonly restricted: boolean;
  readonly unitsPerEm: number;
  readonly glyphs: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

const utf16 = new TextDecoder('utf-16be');

/** OpenType `name`: 16 typographic family, 1 family, 6 PostScript name; Windows English is preferred. */
const nameReader = (tables: Tables): ((id: number) => string | undefined) => {
  const view = table(tables, 'name');
  const found = new Map<number, { readonly rank: number; readonly text: string }>();
  const count = view.byteLength < 6 ? 0 : view.getUint16(2);
  const strings = view.byteLength < 6 ? 0 : view.getUint16(4);
  for (let index = 0; index < count && 6 + index * 12 + 12 <= view.byteLength; index++) {
    const entry = 6 + index * 12;
    const platform = view.getUint16(entry);
    const language = view.getUint16(entry + 4);
    const id = view.getUint16(entry + 6);
    const length = view.getUint16(entry + 8);
    const offset = strings + view.getUint16(entry + 10);
    if (offset + length > view.byteLength) continue;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, length);
    const text = platform === 1 ? String.fromCharCode(...bytes) : utf16.decode(bytes);
    const rank = platform === 3 && language === 0x409 ? 3 : platform === 0 ? 2 : platform === 1 ? 1 : 0;
    if ((found.get(id)?.rank ?? -1) < rank) found.set(id, { rank, text });
  }
  return (id) => found.get(id)?.text;
};

/** Undefined where a table is too short to be read. */
export const readFacts = (tables: Tables): FontFacts | undefined => {
  const head = table(tables, 'head');
  const hhea = table(tables, 'hhea');
  const maxp = table(tables, 'maxp');
  const os2 = table(tables, 'OS/2');
  if (head.byteLength < 54 || hhea.byteLength < 36 || maxp.byteLength < 6 || os2.byteLength < 72) return undefined;
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm === 0) return undefined;
  const name = nameReader(tables);
  const family = name(16) ?? name(1) ?? '';
  const heights = os2.getUint16(0) >= 2 && os2.byteLength >= 90;
  return {
    family,
    postscriptName: name(6) ?? family.replaceAll(' ', ''),
    weight: os2.getUint16(4),
    italic: (os2.getUint16(62) & 1) === 1,
    restricted: (os2.getUint16(8) & 0xf) === 2,
    unitsPerEm,
    glyphs: maxp.getUint16(4),
    ascent: os2.getInt16(68) / unitsPerEm,
    descent: -os2.getInt16(70) / unitsPerEm,
    capHeight: heights ? os2.getInt16(88) / unitsPerEm : 0.7,
    xHeight: heights ? os2.getInt16(86) / unitsPerEm : 0.5,
  };
};
