import type { Face, FaceGlyph, FontBook, ShapedGlyph } from '../../src/layout/fontbook.ts';

/** Widths as Noto Serif SC has them where a case depends on it; Han and full-width marks 1 em, other letters ½ em. */
const narrow: Readonly<Record<string, number>> = {
  '%': 0.923,
  ' ': 0.256,
  '·': 0.327,
  '–': 0.563,
  '-': 0.346,
  '¥': 0.55,
  '.': 0.3,
  ',': 0.3,
};

const advanceOf = (codePoint: number): number => {
  const own = narrow[String.fromCodePoint(codePoint)];
  if (own !== undefined) return own;
  if (codePoint >= 0x30 && codePoint <= 0x39) return 0.5575;
  if (codePoint >= 0x2e80) return 1;
  if (codePoint >= 0x2010 && codePoint <= 0x22ff) return 1;
  return 0.5;
};

const latinAdvance = (codePoint: number): number =>
  codePoint >= 0x30 && codePoint <= 0x39 ? 0.529 : codePoint >= 0x2010 && codePoint <= 0x201f ? 0.44 : 0.5;

const fakeFace = (key: string, family: string, weight: number, han: boolean): Face => {
  const glyphs = new Map<number, FaceGlyph>();
  const glyph = (codePoint: number): FaceGlyph | undefined => {
    // U+E000 … is what no fake face has.
    if (codePoint >= 0xe000 && codePoint <= 0xf8ff) return undefined;
    if (!han && codePoint >= 0x2e80) return undefined;
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const made = { id: codePoint, advance: han ? advanceOf(codePoint) : latinAdvance(codePoint) };
    glyphs.set(codePoint, made);
    return made;
  };
  const shape = (text: string): readonly ShapedGlyph[] => {
    if (han && text === '——') return [{ id: 1, advance: 2, text, xOffset: 0, yOffset: 0 }];
    return [...text].map((character) => {
      const found = glyph(character.codePointAt(0) ?? 0);
      return { id: found?.id ?? 0, advance: found?.advance ?? 1, text: character, xOffset: 0, yOffset: 0 };
    });
  };
  return { key, family, weight, ascent: 0.88, descent: 0.12, capHeight: 0.73, xHeight: 0.51, han, glyph, shape };
};

const families: readonly (readonly [string, boolean])[] = [
  ['Noto Serif SC', true],
  ['Noto Sans SC', true],
  ['Banxin Kai', true],
  ['Source Serif 4', false],
];

const generics: Readonly<Record<string, string>> = {
  serif: 'Noto Serif SC',
  'sans-serif': 'Noto Sans SC',
  kai: 'Banxin Kai',
  fangsong: 'Banxin Kai',
  monospace: 'Noto Sans SC',
};

/** A FontBook without files: Han 1 em, digits 0.5575, letters ½ em; glyph ids are code points. */
export const fakeFontBook = (): FontBook => {
  const faces = families.flatMap(([family, han]) =>
    [400, 700].map((weight) => fakeFace(`${family}-${weight}`, family, weight, han)),
  );
  const face = (key: string): Face => {
    const found = faces.find((candidate) => candidate.key === key);
    if (found === undefined) throw new Error(`no fake face ${key}`);
    return found;
  };
  const stacks = new Map<string, readonly Face[]>();
  return {
    stack: (names, weight) => {
      const key = `${weight} ${names.join()}`;
      const known = stacks.get(key);
      if (known !== undefined) return known;
      const cut = weight >= 600 ? 700 : 400;
      const stack = names
        .map((name) => generics[name] ?? name)
        .flatMap((name) => faces.filter((candidate) => candidate.family === name && candidate.weight === cut));
      stacks.set(key, stack);
      return stack;
    },
    face,
    has: (family) => families.some(([name]) => name === family),
    families: () => families.map(([name]) => name),
    fontFile: (key) => ({ path: `fonts/${key}.ttf`, bytes: new Uint8Array() }),
  };
};
