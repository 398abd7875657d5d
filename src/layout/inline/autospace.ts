import type { TextStyle } from '../../style/computed.ts';
import { alphanumericEnd, alphanumericStart, type Boxes, has, tied } from './boxes.ts';
import * as c from './clreq.ts';

/** A gap between Han and Western text, in em: as it is set, how little is left when squeezed, how much may be added. */
export interface AutospaceRange {
  readonly natural: number;
  readonly capacity: number;
  readonly room: number;
}

/** §1.6: ¼ em, from ⅛ to ½. */
const normal: AutospaceRange = { natural: 0.25, capacity: 0.125, room: 0.25 };
/** ⅛ em, which is the least already; opened it stays within the ¼ em that others start from. */
const narrow: AutospaceRange = { natural: 0.125, capacity: 0, room: 0.125 };

export const isWestern = (cls: number): boolean => cls === c.word || cls === c.number;

/** Autospace between Han and letters or digits after box `left`; it takes the place of a space in the source (css-text-4 `replace`). */
export const autospaceAfter = (boxes: Boxes, left: number, space: number): AutospaceRange | undefined => {
  const right = left + 1;
  const base = baseOf(boxes, left);
  const hanLeft = boxes.cls[base] === c.han && isWestern(boxes.cls[right] ?? 0) && has(boxes, right, alphanumericStart);
  const hanRight = boxes.cls[right] === c.han && isWestern(boxes.cls[base] ?? 0) && has(boxes, base, alphanumericEnd);
  if ((!hanLeft && !hanRight) || has(boxes, left, tied) || raised(boxes, right)) return undefined;
  const one = boxes.pieces[boxes.piece[left] ?? 0]?.style;
  const two = boxes.pieces[boxes.piece[right] ?? 0]?.style;
  if (one === undefined || two === undefined || !one.text.autospace || !two.text.autospace) return undefined;
  const asked = one.text.autospaceStyle ?? two.text.autospaceStyle;
  if (asked === undefined) return normal;
  const facing = (hanLeft ? boxes.first[right] : boxes.last[base]) ?? 0;
  return wanted(asked, facing, hanRight, boxes.cls[hanLeft ? right : base] === c.number, space)
    ? asked.narrow
      ? narrow
      : normal
    : undefined;
};

const raised = (boxes: Boxes, at: number): boolean =>
  (boxes.pieces[boxes.piece[at] ?? 0]?.style.shift ?? 0) !== 0 || c.isRaised(boxes.first[at] ?? 0);

/** A raised or lowered sign makes no gap of its own: what it stands after does (a³ 计, but 甲¹乙). */
export const baseOf = (boxes: Boxes, left: number): number => {
  let at = left;
  while (at > 0 && raised(boxes, at)) at--;
  return at;
};

type Style = NonNullable<TextStyle['autospaceStyle']>;

const percents = new Set([0x25, 0x2030, 0xb0]);

const wanted = (style: Style, facing: number, after: boolean, numeral: boolean, space: number): boolean => {
  if (style.keepsSpaces && space > 0) return false;
  if (style.closePercent && after && percents.has(facing)) return false;
  const numeric = numeral || (facing >= 0x30 && facing <= 0x39);
  return style.between === 'both' || (style.between === 'numeric') === numeric;
};
