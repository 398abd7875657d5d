import { clings, holds, pushBox, pushGlyph } from './boxes.ts';
import * as c from './clreq.ts';
import type { Piece } from './collect.ts';
import { type Setting, type ShapedWord, settingOf } from './setting.ts';
import { standing } from './upright.ts';
import type { Walk } from './walk.ts';

export const selectorLength = (text: string, at: number): number => {
  const codePoint = text.codePointAt(at) ?? 0;
  return c.isSelector(codePoint) ? (codePoint > 0xffff ? 2 : 1) : 0;
};

/** Superscripts and notes stay with their base (clreq issue 262). */
export const raisedFlag = (piece: Piece, at: number): number =>
  piece.style.shift !== 0 && at === piece.start ? clings : 0;

export const hanBox = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  at: number,
  codePoint: number,
  length: number,
  cls: number = c.han,
): void => {
  const { size } = piece.style.text;
  const found = standing(piece.style.text) ? setting.upright(codePoint) : setting.han(codePoint);
  if (found.missing) walk.report.add(codePoint, piece, at, setting);
  // U+3000 twice at the head of an indented paragraph is the author's own indent: one indent is enough.
  const indent = walk.indented && cls === c.ideographicSpace && onlySpacesBefore(walk, at);
  const body = c.isDoubleMark(codePoint) ? 1 : found.advance;
  const width = indent ? 0 : body * size;
  const { boxes } = walk;
  const flags = raisedFlag(piece, at);
  pushBox(boxes, { cls, width, before: 0, after: 0, first: codePoint, last: codePoint, flags }, size, index, at);
  const text = walk.text.slice(at, at + length + selectorLength(walk.text, at + length));
  pushGlyph(boxes, found.face, found.id, text, ((body - found.advance) / 2) * size, 0, found.advance * size, index, at);
};

const onlySpacesBefore = (walk: Walk, at: number): boolean => walk.text.slice(0, at).trim() === '';

export const wordBox = (
  walk: Walk,
  piece: Piece,
  index: number,
  shaped: ShapedWord,
  cls: number,
  flags: number,
  at: number,
  text: string,
): void => {
  const { size, letterSpacing } = piece.style.text;
  const { boxes } = walk;
  for (const codePoint of shaped.missing) {
    walk.report.add(codePoint, piece, at, settingOf(walk.book, piece.style.text));
  }
  const tracked = cls === c.dash ? 0 : letterSpacing;
  const width = shaped.width * size + tracked * Math.max(0, shaped.glyphs.length - 1);
  const first = text.codePointAt(0) ?? 0;
  const last = text.codePointAt(text.length - 1) ?? 0;
  const all = flags | raisedFlag(piece, at) | (c.isRaised(first) ? clings : 0);
  pushBox(boxes, { cls, width, before: 0, after: 0, first, last, flags: all }, size, index, at);
  let offset = at;
  shaped.glyphs.forEach((glyph, order) => {
    const x = glyph.x * size + tracked * order;
    pushGlyph(boxes, glyph.face, glyph.id, glyph.text, x, glyph.y * size, glyph.advance * size, index, offset);
    offset += glyph.text.length;
  });
};

export const objectBox = (walk: Walk, piece: Piece, index: number, at: number, cls: number): void => {
  const item = walk.passage.objects.get(at);
  const { size } = piece.style.text;
  const width = item?.kind === 'picture' ? item.width : size;
  const flags = cls === c.leader ? clings | holds : 0;
  walk.boxes.objects.set(walk.boxes.count, at);
  pushBox(walk.boxes, { cls, width, before: 0, after: 0, first: 0xfffc, last: 0xfffc, flags }, size, index, at);
};
