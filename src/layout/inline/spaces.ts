import {
  type Boxes,
  clings,
  flagLast,
  holds,
  keptSpace,
  looseEnd,
  looseStart,
  opportunity,
  pushBox,
  pushGlyph,
  tied,
} from './boxes.ts';
import * as c from './clreq.ts';
import type { Piece } from './collect.ts';
import type { Setting } from './setting.ts';
import type { Walk } from './walk.ts';

/** A space that collapses is part of the gap after a box; one that is kept is a box. */
export const spaceAt = (
  walk: Walk,
  piece: Piece,
  index: number,
  setting: Setting,
  at: number,
  codePoint: number,
  pre: boolean,
  tabSize: number,
): void => {
  const { size, letterSpacing } = piece.style.text;
  const { boxes } = walk;
  if (codePoint === 0x200b) {
    flagLast(boxes, opportunity);
    return;
  }
  if (codePoint >= 0x200c && codePoint <= 0x200d) return;
  const text = walk.text[at] ?? '';
  const ordinary = setting.latin(0x20);
  const blank =
    codePoint === 0xa0
      ? ordinary
      : setting.faces.some((face) => face.glyph(codePoint))
        ? setting.latin(codePoint)
        : ordinary;
  const natural = c.fixedSpace(codePoint);
  const before = boxes.count - 1;
  // A no-break space that leads, or follows another space, is as wide as it is; else it is the gap's.
  const own = codePoint === 0xa0 && (before < 0 || (boxes.space[before] ?? 0) > 0 || boxes.cls[before] === c.space);
  if (pre || own || natural !== undefined) {
    const one = natural ?? ordinary.advance + letterSpacing / size;
    const width = codePoint === 0x09 ? tabStop(boxes, one * size * tabSize) : one * size;
    const loose = own ? looseStart | looseEnd : 0;
    const flags = natural === undefined && codePoint !== 0xa0 ? keptSpace : clings | holds | loose;
    pushBox(
      boxes,
      { cls: c.space, width, before: 0, after: 0, first: codePoint, last: codePoint, flags },
      size,
      index,
      at,
    );
    pushGlyph(boxes, blank.face, blank.id, text, 0, 0, blank.advance * size, index, at);
    return;
  }
  if (before < 0) return;
  // The word space is at least a quarter em in Chinese (§1.1); more than one is set as one.
  const least = isChinese(piece.style.text.language) ? 0.25 : 0;
  boxes.space[before] = Math.max(boxes.space[before] ?? 0, Math.max(least, ordinary.advance) * size);
  if (codePoint === 0xa0) flagLast(boxes, tied);
  pushGlyph(boxes, ordinary.face, ordinary.id, text, boxes.width[before] ?? 0, 0, ordinary.advance * size, index, at);
};

export const isChinese = (language: string): boolean => language === '' || /^zh\b/i.test(language);

/** Distance to the next tab stop; right for lines that are not broken by measure. */
const tabStop = (boxes: Boxes, stop: number): number => {
  if (stop <= 0) return 0;
  let x = 0;
  for (let index = 0; index < boxes.count; index++) {
    x += (boxes.width[index] ?? 0) + (boxes.before[index] ?? 0) + (boxes.after[index] ?? 0) + (boxes.space[index] ?? 0);
  }
  return stop - (x % stop);
};
