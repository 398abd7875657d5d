import type { Edges, Pt, Rect } from '../../base/measure.ts';
import type { Picture } from '../../document/flow.ts';
import type { Border } from '../../style/computed.ts';
import type { BoxFragment } from '../flow/fragment.ts';
import type { PageItem } from '../page.ts';
import { type Axes, pageEdges } from '../vertical/axes.ts';
import { writtenStyle } from '../vertical/style.ts';
import { type DrawPicture, hasBackground, paintBackground } from './background.ts';
import { paintBorders } from './borders.ts';
import { cornersOf, roundedPath, uncut } from './rounded.ts';

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

const shrunk = (box: Rect, { top, right, bottom, left }: Edges<Pt>): Rect => ({
  x: box.x + left,
  y: box.y + top,
  width: Math.max(0, box.width - left - right),
  height: Math.max(0, box.height - top - bottom),
});

const borderWidths = ({ frame }: BoxFragment, axes: Axes | undefined): Edges<Pt> =>
  axes === undefined ? frame.border : pageEdges(frame.border);

/** A fragment's box on the page without its borders. */
export const paddingBox = (box: Rect, fragment: BoxFragment, axes: Axes | undefined): Rect =>
  shrunk(box, borderWidths(fragment, axes));

/** The edges at which a fragment was cut off from the rest of its box, on the page. */
const cutEdges = ({ first, last }: BoxFragment, axes: Axes | undefined): Edges<boolean> => {
  const cut = { ...uncut, top: !first, bottom: !last };
  return axes === undefined ? cut : pageEdges(cut);
};

/** Ground and borders of a box fragment that stands in `box` on the page; cut edges have no border, unless cloned. */
export const decorate = (
  fragment: BoxFragment,
  box: Rect,
  axes: Axes | undefined,
  sheet: Sheet,
  plain: boolean,
  pictures: ReadonlyMap<string, Picture>,
  draw: DrawPicture,
): readonly PageItem[] => {
  const style = writtenStyle(fragment.face.style);
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
  if (fragment.width <= 0 || (fragment.height <= 0 && !bordered)) return [];
  const cut = style.boxDecorationBreak === 'clone' ? uncut : cutEdges(fragment, axes);
  const corners = cornersOf(style, box, cut);
  const items: PageItem[] = [];
  if (grounded) {
    const bounds = corners === undefined ? intoBleed(box, sheet) : box;
    const widths = borderWidths(fragment, axes);
    const inside = shrunk(bounds, {
      top: cut.top ? 0 : widths.top,
      right: cut.right ? 0 : widths.right,
      bottom: cut.bottom ? 0 : widths.bottom,
      left: cut.left ? 0 : widths.left,
    });
    items.push(
      ...paintBackground(style.background, { box: inside, area: roundedPath(bounds, corners), bounds }, pictures, draw),
    );
  }
  if (bordered) {
    const sides = {
      top: cut.top ? noBorder(border.top) : border.top,
      right: cut.right ? noBorder(border.right) : border.right,
      bottom: cut.bottom ? noBorder(border.bottom) : border.bottom,
      left: cut.left ? noBorder(border.left) : border.left,
    };
    items.push(...paintBorders(box, sides, corners));
  }
  return items;
};
