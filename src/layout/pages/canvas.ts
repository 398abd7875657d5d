import type { Pt } from '../../base/measure.ts';
import { mmToPt } from '../../base/measure.ts';
import type { BlockFace, BoxBlock, Picture } from '../../document/flow.ts';
import type { Background, PageStyle } from '../../style/computed.ts';
import type { PageItem } from '../page.ts';
import { type DrawPicture, hasBackground, paintBackground } from '../paint/background.ts';
import { paintBorders } from '../paint/borders.ts';
import { rectPath } from '../paint/stroke.ts';

/** Art reaches this far past the trim where `bleed` is auto. */
export const bleedOf = (style: PageStyle): Pt => (style.bleed === 'auto' ? mmToPt(3) : style.bleed);

/** The box whose background is the pages': html, or else body (CSS 2.1 §14.2). */
export const canvasOf = (root: BoxBlock): BlockFace | undefined => {
  if (hasBackground(root.style.background)) return root;
  return root.children.find((child) => child.tag === 'body' && hasBackground(child.style.background));
};

/** A page's own ground, into the bleed, and its border. */
export const paintCanvas = (
  style: PageStyle,
  ground: Background | undefined,
  pictures: ReadonlyMap<string, Picture>,
  draw: DrawPicture,
): readonly PageItem[] => {
  const bleed = bleedOf(style);
  const bounds = { x: -bleed, y: -bleed, width: style.width + 2 * bleed, height: style.height + 2 * bleed };
  const sheet = { box: bounds, area: rectPath(bounds.x, bounds.y, bounds.width, bounds.height), bounds };
  const { margin } = style;
  const framed = {
    x: margin.left,
    y: margin.top,
    width: Math.max(0, style.width - margin.left - margin.right),
    height: Math.max(0, style.height - margin.top - margin.bottom),
  };
  return [
    ...paintBackground(style.background, sheet, pictures, draw),
    ...(ground === undefined ? [] : paintBackground(ground, sheet, pictures, draw)),
    ...paintBorders(framed, style.border, undefined),
  ];
};
