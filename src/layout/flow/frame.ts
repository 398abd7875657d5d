import { type Edges, type LengthPercentage, type Pt, resolveLength } from '../../base/measure.ts';
import type { Auto, ComputedStyle } from '../../style/computed.ts';
import type { Space } from './fragment.ts';

/** A block's box, resolved against its containing block. Widths and heights are of the border box. */
export interface Frame {
  readonly margin: Edges<Pt>;
  readonly border: Edges<Pt>;
  readonly padding: Edges<Pt>;
  /** Border and padding. */
  readonly edge: Edges<Pt>;
  readonly width: Pt;
  /** Width of the content box. */
  readonly inner: Pt;
  /** Undefined: as high as its content. */
  readonly height: Pt | undefined;
  readonly minHeight: Pt;
  readonly maxHeight: Pt;
}

interface Known {
  readonly width: Pt;
  readonly height: Pt | undefined;
  readonly force: Space['force'];
  readonly frame: Frame;
}

const known = new WeakMap<ComputedStyle, Known>();

const orZero = (value: LengthPercentage | Auto, container: Pt): Pt =>
  value === 'auto' ? 0 : resolveLength(value, container);

/** Undefined where a percentage has nothing to lean on. */
export const definite = (value: LengthPercentage | Auto | 'none', container: Pt | undefined): Pt | undefined => {
  if (value === 'auto' || value === 'none') return undefined;
  if (value.fraction === 0) return value.pt;
  return container === undefined || !Number.isFinite(container) ? undefined : resolveLength(value, container);
};

export const edgeWidths = (style: ComputedStyle): Edges<Pt> => ({
  top: style.border.top.style === 'none' ? 0 : style.border.top.width,
  right: style.border.right.style === 'none' ? 0 : style.border.right.width,
  bottom: style.border.bottom.style === 'none' ? 0 : style.border.bottom.width,
  left: style.border.left.style === 'none' ? 0 : style.border.left.width,
});

/** Padding and border of a box in a container of this width. */
export const edgesOf = (style: ComputedStyle, width: Pt, border: Edges<Pt> = edgeWidths(style)) => {
  const padding = {
    top: resolveLength(style.padding.top, width),
    right: resolveLength(style.padding.right, width),
    bottom: resolveLength(style.padding.bottom, width),
    left: resolveLength(style.padding.left, width),
  };
  const edge = {
    top: border.top + padding.top,
    right: border.right + padding.right,
    bottom: border.bottom + padding.bottom,
    left: border.left + padding.left,
  };
  return { border, padding, edge };
};

/** Keeps a border-box width within min-width and max-width. */
export const clampWidth = (style: ComputedStyle, wanted: Pt, container: Pt, extra: Pt): Pt => {
  const add = style.boxSizing === 'border-box' ? 0 : extra;
  const max = style.maxWidth === 'none' ? Infinity : resolveLength(style.maxWidth, container) + add;
  return Math.max(
    Math.min(wanted, max),
    resolveLength(style.minWidth, container) + (style.minWidth.pt === 0 && style.minWidth.fraction === 0 ? 0 : add),
    extra,
  );
};

const heights = (style: ComputedStyle, container: Pt | undefined, extra: Pt) => {
  const add = style.boxSizing === 'border-box' ? 0 : extra;
  const max = definite(style.maxHeight, container);
  const min = definite(style.minHeight, container) ?? 0;
  const own = definite(style.height, container);
  const maxHeight = max === undefined ? Infinity : Math.max(max + add, extra);
  const minHeight = min === 0 ? 0 : Math.max(min + add, extra);
  const height = own === undefined ? undefined : Math.max(Math.min(Math.max(own + add, extra), maxHeight), minHeight);
  return { height, minHeight, maxHeight };
};

const freshFrame = (style: ComputedStyle, width: Pt, height: Pt | undefined, force: Space['force']): Frame => {
  const { border, padding, edge } = edgesOf(style, width, force?.border);
  const extra = edge.left + edge.right;
  const marginLeft = orZero(style.margin.left, width);
  const marginRight = orZero(style.margin.right, width);
  const own =
    style.width === 'auto'
      ? undefined
      : resolveLength(style.width, width) + (style.boxSizing === 'border-box' ? 0 : extra);
  const wanted = own ?? width - marginLeft - marginRight;
  const outer = force?.width ?? clampWidth(style, wanted, width, extra);
  const left = force?.width === undefined ? autoMarginLeft(style, width, outer) : marginLeft;
  const vertical = heights(style, height, edge.top + edge.bottom);
  return {
    margin: {
      top: orZero(style.margin.top, width),
      right: marginRight,
      bottom: orZero(style.margin.bottom, width),
      left,
    },
    border,
    padding,
    edge,
    width: outer,
    inner: Math.max(0, outer - extra),
    ...vertical,
    height: force?.height ?? vertical.height,
  };
};

/** Margin-left of a block of this width: auto margins share what is left over. */
export const autoMarginLeft = (style: ComputedStyle, container: Pt, outer: Pt): Pt => {
  if (style.margin.left !== 'auto') return resolveLength(style.margin.left, container);
  const free = container - outer - orZero(style.margin.right, container);
  return Math.max(0, style.margin.right === 'auto' ? free / 2 : free);
};

export const frameOf = (style: ComputedStyle, space: Pick<Space, 'width' | 'height' | 'force'>): Frame => {
  const last = known.get(style);
  if (last !== undefined && last.width === space.width && last.height === space.height && last.force === space.force) {
    return last.frame;
  }
  const frame = freshFrame(style, space.width, space.height, space.force);
  known.set(style, { width: space.width, height: space.height, force: space.force, frame });
  return frame;
};

/** A frame of another width, its auto margins shared anew: tables and pictures find their width themselves. */
export const widened = (frame: Frame, style: ComputedStyle, container: Pt, outer: Pt): Frame => ({
  ...frame,
  margin: { ...frame.margin, left: autoMarginLeft(style, container, outer) },
  width: outer,
  inner: Math.max(0, outer - frame.edge.left - frame.edge.right),
});

/** How far `position: relative` moves a block. */
export const relativeShift = (style: ComputedStyle, space: Space): { readonly x: Pt; readonly y: Pt } | undefined => {
  if (style.position !== 'relative') return undefined;
  const { top, right, bottom, left } = style.inset;
  const down = definite(top, space.height);
  const up = definite(bottom, space.height);
  const x =
    left !== 'auto' ? resolveLength(left, space.width) : right !== 'auto' ? -resolveLength(right, space.width) : 0;
  return { x, y: down ?? (up === undefined ? 0 : -up) };
};
