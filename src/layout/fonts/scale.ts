import type { Face, FaceGlyph } from '../fontbook.ts';

/** The same face set larger or smaller than the text it stands in (`size-adjust`). */
export const scaleFace = (face: Face, scale: number): Face => {
  const glyphs = new Map<number, FaceGlyph | undefined>();
  const glyph = (codePoint: number): FaceGlyph | undefined => {
    if (glyphs.has(codePoint)) return glyphs.get(codePoint);
    const found = face.glyph(codePoint);
    const scaled = found === undefined ? undefined : { id: found.id, advance: found.advance * scale };
    glyphs.set(codePoint, scaled);
    return scaled;
  };
  const shape: Face['shape'] = (text, features) =>
    face.shape(text, features).map((one) => ({
      ...one,
      advance: one.advance * scale,
      xOffset: one.xOffset * scale,
      yOffset: one.yOffset * scale,
    }));
  return {
    ...face,
    scale,
    ascent: face.ascent * scale,
    descent: face.descent * scale,
    capHeight: face.capHeight * scale,
    xHeight: face.xHeight * scale,
    glyph,
    shape,
  };
};

/** §1.15: capitals 0.72 to 0.75 of the Han body, at 100 to 108 % of the size; what is as tall as this stays as it is. */
const wanted = 0.73;
const tall = 0.7;
const most = 1.08;
/** Fonts of symbols state heights that are none. */
const least = 0.5;

/** How much larger a Latin face is set beside Han. */
export const companionScale = ({ capHeight }: Face): number =>
  capHeight < least || capHeight >= tall ? 1 : Math.min(most, wanted / capHeight);

const companions = new WeakMap<Face, Face>();

/** In a stack with a Han face the Latin faces are its companions, unless `size-adjust` has set their size. */
export const matchCompanions = (stack: readonly Face[]): readonly Face[] =>
  stack.some((face) => face.han) ? stack.map(companion) : stack;

const companion = (face: Face): Face => {
  if (face.han || face.scale !== undefined) return face;
  const known = companions.get(face);
  if (known !== undefined) return known;
  const scale = companionScale(face);
  const made = scale === 1 ? face : scaleFace(face, scale);
  companions.set(face, made);
  return made;
};

/** On the Han body their ink is 0.12 to 0.88 em and centred on 0.37 em; beside figures they are narrower, and closer. */
const slim = { scale: 0.75, trimmed: 0.055, raised: 0.08 } as const;

const slimmed = new WeakMap<Face, Face>();

/** A Han face whose ± × ÷ are set between its figures. */
export const slimFace = (face: Face): Face => {
  const known = slimmed.get(face);
  if (known !== undefined) return known;
  const small = scaleFace(face, slim.scale);
  const made: Face = {
    ...small,
    glyph: (codePoint) => {
      const found = small.glyph(codePoint);
      return found === undefined ? undefined : { ...found, advance: found.advance - 2 * slim.trimmed };
    },
    shape: (text, features) =>
      small.shape(text, features).map((one) => ({
        ...one,
        advance: one.advance - 2 * slim.trimmed,
        xOffset: one.xOffset - slim.trimmed,
        yOffset: one.yOffset + slim.raised,
      })),
  };
  slimmed.set(face, made);
  return made;
};
