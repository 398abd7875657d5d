import type { TextStyle } from '../../style/computed.ts';
import type { Stance } from '../page.ts';
import { across, type Boxes, has } from './boxes.ts';
import * as c from './clreq.ts';

/** Han and marks stand upright in the lines of this text, which run down. */
export const standing = ({ vertical }: TextStyle): boolean =>
  vertical !== undefined && vertical.orientation !== 'sideways';

/** ：；？！ keep their whole body in a vertical line (clreq §3.1.6). */
export const fillsItsBody = (codePoint: number): boolean =>
  codePoint === 0xff1a || codePoint === 0xff1b || codePoint === 0xff1f || codePoint === 0xff01;

/** What lies down with a vertical line (UTR #50: R): words, figures, dashes, dots, connectors and arrows. */
const lies = (cls: number, first: number): boolean => {
  switch (cls) {
    case c.word:
    case c.number:
    case c.dash:
    case c.ellipsis:
    case c.connector:
    case c.solidus:
    case c.interpunct:
    case c.leader:
    case c.object:
      return true;
    case c.prefix:
    case c.suffix:
      return first < 0x2100;
    default:
      return first >= 0x2190 && first <= 0x21ff;
  }
};

/** How a box's glyphs stand in a vertical line; undefined in any other, and where they lie. */
export const stanceOf = (boxes: Boxes, at: number): Stance | undefined => {
  const text = boxes.pieces[boxes.piece[at] ?? 0]?.style.text;
  if (text === undefined || !standing(text)) return undefined;
  if (has(boxes, at, across)) return 'across';
  return lies(boxes.cls[at] ?? 0, boxes.first[at] ?? 0) ? undefined : 'upright';
};
