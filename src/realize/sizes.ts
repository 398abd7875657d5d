import type { LengthPercentage, Pt, Size } from '../base/measure.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';

/** An inline picture's size: absolute lengths hold, min and max too, the ratio fills in what is `auto`. */
export function sizedPicture(natural: Size, style: ComputedStyle): Size {
  const ratio = natural.width / natural.height;
  const width = absolute(style.width);
  const height = absolute(style.height);
  const wide = width ?? (height === undefined ? natural.width : height * ratio);
  const fitted = clamp(wide, absolute(style.minWidth), absolute(style.maxWidth));
  const tall = height ?? fitted / ratio;
  const high = clamp(tall, absolute(style.minHeight), absolute(style.maxHeight));
  return { width: width === undefined && high !== tall ? high * ratio : fitted, height: high };
}

/** A line has no width of its own to take a share of. */
export const leansOnLine = ({ width, height }: ComputedStyle): boolean =>
  [width, height].some((side) => side !== 'auto' && side.fraction !== 0);

const absolute = (length: LengthPercentage | 'auto' | 'none'): Pt | undefined =>
  typeof length === 'string' || length.fraction !== 0 ? undefined : length.pt;

const clamp = (value: Pt, least: Pt | undefined, most: Pt | undefined): Pt =>
  Math.max(least ?? 0, Math.min(value, most ?? value));

/** HTML's `width` and `height` are px, and yield to the stylesheet. */
export function withSizeAttributes(element: ElementNode, style: ComputedStyle): ComputedStyle {
  const pixels = (name: string): Pt | undefined => {
    const written = attribute(element, name);
    return written !== undefined && /^\d+(\.\d+)?(px)?$/.test(written) ? Number.parseFloat(written) * 0.75 : undefined;
  };
  const width = style.width === 'auto' ? pixels('width') : undefined;
  const height = style.height === 'auto' ? pixels('height') : undefined;
  if (width === undefined && height === undefined) return style;
  return {
    ...style,
    ...(width === undefined ? {} : { width: { pt: width, fraction: 0 } }),
    ...(height === undefined ? {} : { height: { pt: height, fraction: 0 } }),
  };
}
