import type { Pt, Rect } from '../../base/measure.ts';
import type { Picture } from '../../document/flow.ts';
import type { Border } from '../../style/computed.ts';
import type { BoxFragment } from '../flow/fragment.ts';
import type { PageItem } from '../page.ts';
import { type DrawPicture, hasBackground, paintBackground } from './background.ts';
import { paintBorders } from './borders.ts';
import { cornersOf, roundedPath } from './rounded.ts';

/** The page that is painted on. */
export interface Sheet {
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
}

const touches = (one: Pt, edge: Pt): boolean => Math.abs(one - edge) <= 0.01;

/** A ground that ends on the trim edge is carried into the bleed. */
const intoBleed = (box: Rect, sheet: Sheet): Rect => {
  const left = touches(box.x, 0) ? sheet.bleed : 0;
  const top = touches(box.y, 0) ? sheet.bleed : 0;
  const right = touches(box.x + box.width, sheet.width) ? sheet.bleed : 0;
  const bottom = touches(box.y + box.height, sheet.height) ? sheet.bleed : 0;
  return { x: box.x - left, y: box.y - top, width: box.width + left + right, height: box.height + top + bottom };
};

const noBorder = (border: Border): Border => (border.style === 'none' ? border : { ...border, style: 'none' });

/** Ground and borders of a box fragment; edges where it was cut have no border, unless cloned. */
export const decorate = (
  fragment: BoxFragment,
  x: Pt,
  y: Pt,
  sheet: Sheet,
  plain: boolean,
  pictures: ReadonlyMap<string, Picture>,
  draw: DrawPicture,
): readonly PageItem[] => {
  const { style } = fragment.face;
  const grounded = !plain && hasBackground(style.background);
  const { border } = style;
  const bordered =
    fragment.bare !== true &&
    !(
      border.top.style === 'none' &&
      border.right.style === 'none' &&
      border.bottom.style === 'none' &&
      border.left.style === 'none'
    );
  if (!grounded && !bordered) return [];
  const box: Rect = { x, y, width: fragment.width, height: fragment.height };
  if (box.width <= 0 || (box.height <= 0 && !bordered)) return [];
  const clone = style.boxDecorationBreak === 'clone';
  const cut = { top: !fragment.first && !clone, bottom: !fragment.last && !clone };
  const corners = cornersOf(style, box, cut);
  const items: PageItem[] = [];
  if (grounded) {
    const bounds = corners === undefined ? intoBleed(box, sheet) : box;
    const { border: widths } = fragment.frame;
    const top = cut.top ? 0 : widths.top;
    const padding: Rect = {
      x: bounds.x + widths.left,
      y: bounds.y + top,
      width: Math.max(0, bounds.width - widths.left - widths.right),
      height: Math.max(0, bounds.height - top - (cut.bottom ? 0 : widths.bottom)),
    };
    items.push(
      ...paintBackground(
        style.background,
        { box: padding, area: roundedPath(bounds, corners), bounds },
        pictures,
        draw,
      ),
    );
  }
  if (bordered) {
    const sides = {
      ...border,
      top: cut.top ? noBorder(border.top) : border.top,
      bottom: cut.bottom ? noBorder(border.bottom) : border.bottom,
    };
    items.push(...paintBorders(box, sides, corners));
  }
  return items;
};
