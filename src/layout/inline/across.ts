import type { VerticalText } from '../../style/computed.ts';
import { across, numeral, pushBox, pushGlyph } from './boxes.ts';
import * as c from './clreq.ts';
import type { Piece } from './collect.ts';
import type { Setting } from './setting.ts';
import type { Walk } from './walk.ts';
import type { WordPart } from './words.ts';

/** So many digits stand side by side where the stylesheet does not say (clreq §3.3.4). */
const usual = 2;
/** In em: two figures of any text face stand in a body, reaching a little into the leading; what is wider lies down. */
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
  const shaped = parts.map((part) => setting.word(part));
  if (shaped.some((word) => word.width > widest || word.missing.length > 0)) return false;
  let from = at;
  for (const [order, word] of shaped.entries()) {
    const part = parts[order] ?? '';
    const first = part.codePointAt(0) ?? 0;
    const facts = { cls: letters ? c.word : cls, width: size, before: 0, after: 0, first, last: first };
    pushBox(walk.boxes, { ...facts, flags: across | (flags & numeral) }, size, index, from);
    for (const glyph of word.glyphs) {
      const x = (glyph.x - word.width / 2) * size;
      pushGlyph(walk.boxes, glyph.face, glyph.id, glyph.text, x, glyph.y * size, glyph.advance * size, index, from);
      from += glyph.text.length;
    }
  }
  return true;
};
