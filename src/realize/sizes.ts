import type { Pt, Size } from '../base/measure.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';

/** An inline picture's size: absolute lengths hold, the ratio fills in what is `auto`. */
export function sizedPicture(natural: Size, style: ComputedStyle): Size {
  const width = style.width === 'auto' ? undefined : style.width.pt;
  const height = style.height === 'auto' ? undefined : style.height.pt;
  const ratio = natural.width / natural.height;
  if (width !== undefined && height !== undefined) return { width, height };
  if (width !== undefined) return { width, height: width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return natural;
}

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
