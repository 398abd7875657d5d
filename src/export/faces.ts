import type { FontFiles } from './file.ts';
import type { EmbeddedFace, PdfBody } from './pdf.ts';

const space = 0x20;

/** A face in use, with the character codes given out so far. */
export interface FaceInUse {
  readonly font: EmbeddedFace;
  /** The code under which a glyph stands for a text: extraction gives the source's text, whatever the font's cmap says. */
  code(glyph: number, text: string): number;
  /** Thousandths of an em, by code: what a viewer adds. */
  readonly widths: readonly number[];
}

/** Controls and byte-order marks may not stand in a ToUnicode map (ISO 19005-2, 6.2.11.7.2). */
const codePointsOf = (text: string): number[] => {
  const points: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point !== 0 && point !== 0xfeff && point !== 0xfffe) points.push(point);
  }
  return points.length === 0 ? [space] : points;
};

const faceInUse = (font: EmbeddedFace): FaceInUse => {
  const firstCode: (number | undefined)[] = [];
  const firstText: (string | undefined)[] = [];
  const furtherCodes = new Map<string, number>();
  const widths: number[] = [];

  const take = (glyph: number, text: string): number => {
    const code = font.take(glyph, codePointsOf(text));
    widths[code] = font.width(glyph);
    return code;
  };

  /** One glyph may stand for several texts (⼈ and 人, hyphen and soft hyphen): each has a code of its own. */
  const further = (glyph: number, text: string): number => {
    const key = `${glyph} ${text}`;
    const known = furtherCodes.get(key);
    if (known !== undefined) return known;
    const code = take(glyph, text);
    furtherCodes.set(key, code);
    return code;
  };

  return {
    font,
    widths,
    code(glyph, text) {
      const code = firstCode[glyph];
      if (code !== undefined) return firstText[glyph] === text ? code : further(glyph, text);
      const fresh = take(glyph, text);
      firstCode[glyph] = fresh;
      firstText[glyph] = text;
      return fresh;
    },
  };
};

/** The faces of a document, embedded at their first use. */
export const faces = (body: PdfBody, files: FontFiles): ((key: string) => FaceInUse) => {
  const inUse = new Map<string, FaceInUse>();
  return (key) => {
    const known = inUse.get(key);
    if (known !== undefined) return known;
    const face = faceInUse(body.face(files.fontFile(key).bytes));
    inUse.set(key, face);
    return face;
  };
};
