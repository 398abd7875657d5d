import type { VerticalText } from '../../style/computed.ts';
import type { Face } from '../fontbook.ts';
import { sizeIn } from '../fontbook.ts';
import { scaleFace } from '../fonts/scale.ts';
import { bodyMiddle } from '../han-body.ts';
import { across, numeral, pushBox, pushGlyph } from './boxes.ts';
import * as c from './clreq.ts';
import type { Piece } from './collect.ts';
import type { Setting } from './setting.ts';
import type { Walk } from './walk.ts';
import type { WordPart } from './words.ts';

/** So many digits stand side by side where the stylesheet does not say (clreq §3.3.4). */
const usual = 2;
/** In em: two figures of any text face stand in a body, reaching a little into the leading; what is wider lies down,
 * or is set smaller where the stylesheet has it stand whole (css-writing-modes-4 §9.1.2). */
const widest = 1.2;

const stands = ({ orientation, combine }: VerticalText, text: string): boolean => {
  if (orientation === 'sideways') return false;
  if (combine === 'all') return true;
  return /^\d+$/.test(text) && text.length <= (combine ?? usual);
};

/** 纵中横: a short figure of a vertical line stands upright in one body. False where it is none, and nothing was made. */
export const stoodAcross = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  { text, cls, flags }: WordPart,
  at: number,
): boolean => {
  const { vertical, size } = piece.style.text;
  if (vertical === undefined) return false;
  const letters = vertical.orientation === 'upright' && !stands(vertical, text);
  if (!letters && !stands(vertical, text)) return false;
  const parts = letters ? [...text] : [text];
  const whole = vertical.combine === 'all' && !letters;
  const shaped = parts.map((part) => setting.word(part));
  if (shaped.some((word) => (word.width > widest && !whole) || word.missing.length > 0)) return false;
  let from = at;
  for (const [order, word] of shaped.entries()) {
    const part = parts[order] ?? '';
    const first = part.codePointAt(0) ?? 0;
    const facts = { cls: letters ? c.word : cls, width: size, before: 0, after: 0, first, last: first };
    pushBox(walk.boxes, { ...facts, flags: across | (flags & numeral) }, size, index, from);
    const scale = word.width > widest ? 1 / word.width : 1;
    for (const glyph of word.glyphs) {
      const face = scale === 1 ? glyph.face : smaller(glyph.face, scale);
      // A run across stands in the middle of a body of its own size: what is smaller is moved to the middle of the text's.
      const less = sizeIn(glyph.face, size) * (1 - scale);
      const x = (glyph.x - word.width / 2) * size * scale + bodyMiddle * less;
      const y = glyph.y * size * scale - less / 2;
      pushGlyph(walk.boxes, face, glyph.id, glyph.text, x, y, glyph.advance * size * scale, index, from);
      from += glyph.text.length;
    }
  }
  return true;
};

const smallFaces = new WeakMap<Face, Map<number, Face>>();

const smaller = (face: Face, scale: number): Face => {
  const known = smallFaces.get(face) ?? new Map<number, Face>();
  smallFaces.set(face, known);
  const made = known.get(scale) ?? scaleFace(face, (face.scale ?? 1) * scale);
  known.set(scale, made);
  return made;
};
