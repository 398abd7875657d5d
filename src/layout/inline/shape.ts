import type { Diagnostic } from '../../base/diagnostic.ts';
import type { ParagraphStyle } from '../../style/computed.ts';
import type { FontBook } from '../fontbook.ts';
import { stoodAcross } from './across.ts';
import { type Boxes, flagLast, holds, newBoxes, operator, opportunity, softHyphen } from './boxes.ts';
import * as c from './clreq.ts';
import type { Passage, Piece } from './collect.ts';
import { hanBox, objectBox, selectorLength, wordBox } from './letters.ts';
import { missingGlyphs } from './missing.ts';
import type { Hyphenate } from './paragraph.ts';
import { connectorBox, ellipsisBox, halfBox, markBox } from './punctuation.ts';
import { resolveShared } from './quotes.ts';
import { type Setting, settingOf } from './setting.ts';
import { spaceAt } from './spaces.ts';
import { hyphenPlaces } from './syllables.ts';
import type { Walk } from './walk.ts';
import { cutAt, type WordPart, wordParts } from './words.ts';

/** Resolves quotes and classes, finds the glyphs, and makes the boxes of one passage. */
export const shape = (
  passage: Passage,
  style: ParagraphStyle,
  language: string,
  indented: boolean,
  book: FontBook,
  hyphenate?: Hyphenate,
): { readonly boxes: Boxes; readonly diagnostics: readonly Diagnostic[] } => {
  const boxes = newBoxes(passage.pieces);
  const shared = resolveShared(passage.text, language);
  const report = missingGlyphs();
  const walk: Walk = { text: passage.text, passage, boxes, shared, book, language, indented, report, hyphenate };
  // A dash whose halves stand in two elements is one unit, and belongs to the first.
  let done = 0;
  passage.pieces.forEach((piece, index) => {
    done = shapePiece(walk, piece, index, style, Math.max(done, piece.start));
  });
  return { boxes, diagnostics: report.diagnostics };
};

/** Returns where the next piece begins. */
const shapePiece = (walk: Walk, piece: Piece, index: number, style: ParagraphStyle, start: number): number => {
  const { text, passage } = walk;
  const setting = settingOf(walk.book, piece.style.text);
  const pre = piece.style.paragraph.whiteSpace === 'pre' || piece.style.paragraph.whiteSpace === 'pre-wrap';
  const everywhere = piece.style.paragraph.wordBreak === 'break-all' || piece.style.paragraph.lineBreak === 'anywhere';
  let at = start;
  while (at < piece.end) {
    if (passage.opportunities.size > 0 && passage.opportunities.has(at)) flagLast(walk.boxes, opportunity);
    const codePoint = text.codePointAt(at) ?? 0;
    const length = codePoint > 0xffff ? 2 : 1;
    if (codePoint >= 0x3400 && codePoint <= 0x9fff) {
      hanBox(walk, piece, index, setting, at, codePoint, length);
      at += length;
    } else if (
      codePoint <= 0x20 ||
      codePoint === 0xa0 ||
      (codePoint >= 0x2000 && codePoint <= 0x200d) ||
      c.isThin(codePoint)
    ) {
      spaceAt(walk, piece, index, setting, at, codePoint, pre, style.tabSize);
      at += 1;
    } else if (codePoint === 0xad || codePoint === 0x2060 || codePoint === 0xfeff || c.isSelector(codePoint)) {
      if (codePoint === 0xad && piece.style.paragraph.hyphens !== 'none') flagLast(walk.boxes, softHyphen);
      if (codePoint === 0x2060 || codePoint === 0xfeff) flagLast(walk.boxes, holds);
      at += length;
    } else {
      at = markOrWord(walk, piece, index, setting, at, codePoint, length, everywhere);
    }
  }
  return at;
};

const markOrWord = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  at: number,
  codePoint: number,
  length: number,
  everywhere: boolean,
): number => {
  const cls = contextClass(walk, at, codePoint);
  switch (cls) {
    case c.western: {
      const end = westernEnd(walk, at, piece.end);
      let from = at;
      for (const part of wordParts(walk.text.slice(at, end), everywhere)) {
        from = syllables(walk, piece, index, setting, part, from);
      }
      return end;
    }
    case c.object:
    case c.leader:
      objectBox(walk, piece, index, at, cls);
      return at + 1;
    case c.dash: {
      const end = codePoint === 0x2e3a ? at + 1 : at + 2;
      wordBox(walk, piece, index, setting.dash(walk.text.slice(at, end)), c.dash, 0, at, walk.text.slice(at, end));
      return end;
    }
    case c.ellipsis: {
      const end = walk.text[at + 1] === walk.text[at] && at + 1 < piece.end ? at + 2 : at + 1;
      ellipsisBox(walk, piece, index, setting, at, end);
      return end;
    }
    case c.opening:
    case c.closing:
    case c.pause:
    case c.stop:
      markBox(walk, piece, index, setting, at, codePoint, cls);
      return at + 1;
    case c.interpunct:
      halfBox(walk, piece, index, setting.interpunct(codePoint), at, codePoint, cls);
      return at + 1;
    case c.solidus:
      // The full-width glyph is wider than half a body: its strokes would touch both neighbours.
      halfBox(walk, piece, index, setting.latin(0x2f), at, codePoint, cls);
      return at + 1;
    case c.connector:
      connectorBox(walk, piece, index, setting, at, codePoint);
      return at + 1;
    default:
      hanBox(walk, piece, index, setting, at, codePoint, length, cls);
      return at + length + selectorLength(walk.text, at + length);
  }
};

/** A word's box, or one for each of its syllables where it may be cut. */
const syllables = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  part: WordPart,
  start: number,
): number => {
  let from = start;
  for (const { text, cls, flags } of cutAt(part, hyphenPlaces(part.text, piece, walk.hyphenate))) {
    if (from > start) flagLast(walk.boxes, softHyphen);
    if (!stoodAcross(walk, piece, index, setting, { text, cls, flags }, from)) {
      const lone = (flags & operator) !== 0 ? signBeside(walk, from) : undefined;
      const shaped = lone === undefined ? setting.word(text) : setting.sign(text, lone === 'han');
      wordBox(walk, piece, index, shaped, cls, flags, from, text);
    }
    from += text.length;
  }
  return from;
};

/** What stands on either side of a lone sign, a space between or not; a figure on one side is enough (44字 × 36行). */
const signBeside = ({ text }: Walk, at: number): 'latin' | 'han' | undefined => {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  const after = text.slice(at + 1, at + 5).trimStart();
  if (/[!-~\p{Script=Latin}²³°]$/u.test(before) && /^[!-~\p{Script=Latin}]/u.test(after)) return 'latin';
  if (/\d$/.test(before) || /^\d/.test(after)) return 'latin';
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after) ? 'han' : undefined;
};

/** Classes that hang on the neighbours: quotes and dashes shared with Latin, doubled dashes. */
const contextClass = (walk: Walk, at: number, codePoint: number): number => {
  if (codePoint === 0xfffc) {
    const item = walk.passage.objects.get(at);
    if (item !== undefined) return item.kind === 'leader' ? c.leader : c.object;
  }
  if (walk.shared.get(at) === 'latin') return c.western;
  const cls = c.classOf(codePoint);
  if (codePoint === 0x2014 && walk.text.charCodeAt(at + 1) === 0x2014) return c.dash;
  if (codePoint === 0x2010 || codePoint === 0x2013) return chineseBeside(walk, at) ? c.connector : c.western;
  return cls;
};

/** – between numbers or Han is clreq's short connector; between words it is Latin. */
const chineseBeside = (walk: Walk, at: number): boolean =>
  !/\p{L}/u.test((walk.text[at - 1] ?? '').replace(/[㐀-鿿]/, '')) && !/[A-Za-z]/.test(walk.text[at + 1] ?? '');

const westernEnd = (walk: Walk, at: number, end: number): number => {
  let to = at;
  while (to < end) {
    const codePoint = walk.text.codePointAt(to) ?? 0;
    if (to > at) {
      const selector = c.isSelector(codePoint);
      if (codePoint <= 0x20 || codePoint === 0xa0 || codePoint === 0xad || selector) break;
      if ((codePoint >= 0x2000 && codePoint <= 0x200d) || c.isThin(codePoint) || codePoint === 0x2060) break;
      if (contextClass(walk, to, codePoint) !== c.western || walk.passage.opportunities.has(to)) break;
    }
    to += codePoint > 0xffff ? 2 : 1;
  }
  return to;
};
