import type { TextStyle } from '../../style/computed.ts';
import { has, paired, pushBox, pushGlyph } from './boxes.ts';
import * as c from './clreq.ts';
import type { Piece } from './collect.ts';
import { raisedFlag } from './letters.ts';
import { type Found, type Setting, settingOf } from './setting.ts';
import { fillsItsBody, standing } from './upright.ts';
import type { Walk } from './walk.ts';

/** The body is the inked half of a full-width glyph; a narrower glyph is centred in it (§1.0). */
export const markBox = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  at: number,
  codePoint: number,
  cls: number,
): void => {
  const { text } = piece.style;
  const { size } = text;
  const { boxes } = walk;
  const vertical = standing(text);
  const found = vertical ? setting.upright(codePoint) : setting.mark(codePoint);
  if (found.missing) walk.report.add(codePoint, piece, at, setting);
  const full = found.advance > 0.99;
  const whole =
    text.spacingTrim === 'space-all' || centred(walk.language, cls) || (vertical && fillsItsBody(codePoint));
  const body = whole ? size : size / 2;
  // The brackets of a raised note stand close to what it belongs to.
  const close = piece.style.shift !== 0 && (cls === c.opening || cls === c.closing);
  const blank = whole || close || !keepsBlank(text, cls) ? 0 : size / 2;
  const before = cls === c.opening ? blank : 0;
  let after = cls === c.opening ? 0 : blank;
  let flags = raisedFlag(piece, at);
  const last = boxes.count - 1;
  if (c.exclamations.has(codePoint) && c.exclamations.has(boxes.last[last] ?? 0) && boxes.space[last] === 0 && !whole) {
    if (!has(boxes, last, paired)) {
      flags |= paired;
      after = 0;
    }
    boxes.after[last] = 0;
  }
  pushBox(boxes, { cls, width: body, before, after, first: codePoint, last: codePoint, flags }, size, index, at);
  const x = !full ? (body - found.advance * size) / 2 : !whole && cls === c.opening ? body - found.advance * size : 0;
  pushGlyph(boxes, found.face, found.id, walk.text[at] ?? '', x, 0, found.advance * size, index, at);
};

/** §1.4: 全角式 keeps every mark's blank, 开明式 those of 。？！ only, 半角式 none. */
const keepsBlank = ({ spacingTrim, punctuation }: TextStyle, cls: number): boolean => {
  if (spacingTrim === 'trim-all' || punctuation === 'banjiao') return false;
  return punctuation !== 'kaiming' || cls === c.stop;
};

/** Hong Kong and Taiwan centre their pauses and stops in the body: nothing can be taken from them. */
const centred = (language: string, cls: number): boolean =>
  (cls === c.pause || cls === c.stop) && /^zh-(Hant|TW|HK|MO)/i.test(language);

/** · and ／ are half a body wide, their ink in the middle (GB/T 15834 5.1.8, 5.1.9); a house may set · with blanks. */
export const halfBox = (
  walk: Walk,
  piece: Piece,
  index: number,
  found: Found,
  at: number,
  codePoint: number,
  cls: number,
): void => {
  const { size } = piece.style.text;
  if (found.missing) walk.report.add(codePoint, piece, at, settingOf(walk.book, piece.style.text));
  const width = size / 2;
  const blank = cls === c.interpunct && piece.style.text.houseMarks?.wideInterpunct === true ? size / 4 : 0;
  pushBox(
    walk.boxes,
    { cls, width, before: blank, after: blank, first: codePoint, last: codePoint, flags: 0 },
    size,
    index,
    at,
  );
  pushGlyph(
    walk.boxes,
    found.face,
    found.id,
    walk.text[at] ?? '',
    (width - found.advance * size) / 2,
    0,
    found.advance * size,
    index,
    at,
  );
};

export const connectorBox = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  at: number,
  codePoint: number,
): void => {
  if (codePoint === 0x2013 || codePoint === 0x2010) {
    halfBox(walk, piece, index, setting.latin(codePoint), at, codePoint, c.connector);
    return;
  }
  const { size } = piece.style.text;
  const found = codePoint === 0x2014 ? setting.rule(codePoint) : setting.han(codePoint);
  if (found.missing) walk.report.add(codePoint, piece, at, setting);
  const facts = { cls: c.connector, width: size, before: 0, after: 0, first: codePoint, last: codePoint, flags: 0 };
  pushBox(walk.boxes, facts, size, index, at);
  const x = (1 - found.advance) * size * 0.5;
  pushGlyph(walk.boxes, found.face, found.id, walk.text[at] ?? '', x, 0, found.advance * size, index, at);
};

export const ellipsisBox = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  at: number,
  end: number,
): void => {
  const { size } = piece.style.text;
  const codePoint = walk.text.charCodeAt(at);
  const found = setting.mark(codePoint);
  if (found.missing) walk.report.add(codePoint, piece, at, setting);
  const width = (end - at) * size;
  const facts = { cls: c.ellipsis, width, before: 0, after: 0, first: codePoint, last: codePoint, flags: 0 };
  pushBox(walk.boxes, facts, size, index, at);
  for (let one = at; one < end; one++) {
    const x = (one - at + (1 - found.advance) / 2) * size;
    pushGlyph(walk.boxes, found.face, found.id, walk.text[one] ?? '', x, 0, found.advance * size, index, one);
  }
};
