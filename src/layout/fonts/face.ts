import type { Face, FaceGlyph } from '../fontbook.ts';
import { readCharacterMap } from './cmap.ts';
import type { FontFacts } from './facts.ts';
import { type Tables, table } from './sfnt.ts';
import { shaper } from './shaper.ts';

/** Code points from `unicode-range`, both ends included. */
export type UnicodeRanges = readonly (readonly [number, number])[];

export interface FontParts {
  readonly tables: Tables;
  readonly facts: FontFacts;
  readonly bytes: Uint8Array;
}

/** One cut of one file. Advances come from `cmap` and `hmtx` alone; the shaper opens the file when it is first asked. */
export const openFace = (key: string, parts: FontParts): Face => {
  const { tables, facts, bytes } = parts;
  const character = readCharacterMap(tables);
  const advance = advances(tables, facts);
  const cache = new Map<number, FaceGlyph | undefined>();
  const glyph = (codePoint: number): FaceGlyph | undefined => {
    const known = cache.get(codePoint);
    if (known !== undefined || cache.has(codePoint)) return known;
    const id = character(codePoint);
    const found = id === 0 || id >= facts.glyphs ? undefined : { id, advance: advance(id) };
    cache.set(codePoint, found);
    return found;
  };
  const body = glyph(0x4e2d);
  const han = body !== undefined && Math.abs(body.advance - 1) < 0.01;
  const shape = whole(shaper(bytes), glyph);
  return {
    key,
    family: facts.family,
    weight: facts.weight,
    // The Han em box stands 0.88 above and 0.12 below the baseline, whatever hhea says.
    ascent: han ? 0.88 : facts.ascent,
    descent: han ? 0.12 : facts.descent,
    capHeight: facts.capHeight,
    xHeight: facts.xHeight,
    han,
    glyph,
    shape: cachedShape(shape),
  };
};

/** The same face where `@font-face` narrows it to some code points or calls it by another family. */
export const restrictFace = (face: Face, ranges: UnicodeRanges): Face =>
  ranges.length === 0
    ? face
    : {
        ...face,
        glyph: (codePoint) =>
          ranges.some(([low, high]) => codePoint >= low && codePoint <= high) ? face.glyph(codePoint) : undefined,
      };

const advances = (tables: Tables, facts: FontFacts): ((id: number) => number) => {
  const hmtx = table(tables, 'hmtx');
  const full = Math.min(table(tables, 'hhea').getUint16(34), Math.floor(hmtx.byteLength / 4));
  return (id) => (full === 0 ? 0 : hmtx.getUint16(Math.min(id, full - 1) * 4) / facts.unitsPerEm);
};

/** A font whose layout tables are broken still gives its letters, without kerning. */
const whole =
  (shape: Face['shape'], glyph: Face['glyph']): Face['shape'] =>
  (text, features) => {
    try {
      return shape(text, features);
    } catch {
      return [...text].map((character) => {
        const found = glyph(character.codePointAt(0) ?? 0) ?? { id: 0, advance: 1 };
        return { ...found, text: character, xOffset: 0, yOffset: 0 };
      });
    }
  };

const cachedShape = (shape: Face['shape']): Face['shape'] => {
  const cache = new Map<string, ReturnType<Face['shape']>>();
  return (text, features) => {
    const key = features.length === 0 ? text : `${features.join(',')}|${text}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = shape(text, features);
    if (text.length <= 32) cache.set(key, made);
    return made;
  };
};
