import type { XmlElement } from '../../base/xml.ts';
import type { Matrix } from '../../document/graphic.ts';
import type { SvgContext } from './context.ts';
import { parseNumbers } from './geometry.ts';

export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Undefined where there is none, or none that is usable. */
export const viewBoxOf = (element: XmlElement, context: SvgContext): ViewBox | undefined => {
  const attribute = element.attributes.get('viewBox');
  if (attribute === undefined) return undefined;
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = parseNumbers(attribute.value);
  if (
    [x, y, width, height].every((value) => Number.isFinite(value) && Math.abs(value) <= 1e6) &&
    width > 0 &&
    height > 0
  ) {
    return { x, y, width, height };
  }
  context.report('svg/bad-value', attribute.offset, { attribute: 'viewBox', value: attribute.value.slice(0, 60) });
  return undefined;
};

/** Sets content of size `inner` into a frame (SVG 2 §8.6, preserveAspectRatio). `slice` content overhangs. */
export const fitInto = (
  inner: ViewBox,
  frame: ViewBox,
  preserve: string | undefined,
): { readonly matrix: Matrix; readonly overhangs: boolean } => {
  const [align = 'xMidYMid', mode = 'meet'] = (preserve ?? '')
    .trim()
    .replace(/^defer\s+/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  let sx = frame.width / inner.width;
  let sy = frame.height / inner.height;
  if (align !== 'none') {
    sx = mode === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
    sy = sx;
  }
  const rest = (room: number, place: string): number => (place === 'Min' ? 0 : place === 'Max' ? room : room / 2);
  const dx = align === 'none' ? 0 : rest(frame.width - inner.width * sx, align.slice(1, 4));
  const dy = align === 'none' ? 0 : rest(frame.height - inner.height * sy, align.slice(5, 8));
  return {
    matrix: [sx, 0, 0, sy, frame.x + dx - inner.x * sx, frame.y + dy - inner.y * sy],
    overhangs: mode === 'slice' && align !== 'none',
  };
};
