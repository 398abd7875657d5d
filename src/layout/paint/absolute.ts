import type { LengthPercentage } from '../../base/measure.ts';
import { type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { Block } from '../../document/flow.ts';
import type { Auto, ComputedStyle } from '../../style/computed.ts';
import type { Engine } from '../flow/engine.ts';
import type { BoxFragment } from '../flow/fragment.ts';
import { clampWidth, definite, edgesOf } from '../flow/frame.ts';
import { pictureSize } from '../flow/picture.ts';

interface Static {
  readonly x: Pt;
  readonly y: Pt;
  /** Of the block that it would have stood in. */
  readonly width: Pt;
}

const side = (value: LengthPercentage | Auto, container: Pt): Pt | undefined =>
  value === 'auto' ? undefined : resolveLength(value, container);

/** Its lines run across those around it. */
const crosses = (block: Block): boolean => block.kind === 'box' && block.turn !== undefined;

/** Border-box width of an absolute block (CSS 2.1 §10.3.7). */
const widthOf = (
  engine: Engine,
  block: Block,
  style: ComputedStyle,
  around: Rect,
  room: Pt,
  stretched: boolean,
): Pt | undefined => {
  const { edge } = edgesOf(style, around.width);
  const extra = edge.left + edge.right;
  if (block.kind === 'picture') {
    const size = pictureSize(block.picture, style, around.width, around.height, {
      width: extra,
      height: edge.top + edge.bottom,
    });
    return size.width + extra;
  }
  if (style.width !== 'auto') {
    return clampWidth(
      style,
      resolveLength(style.width, around.width) + (style.boxSizing === 'border-box' ? 0 : extra),
      around.width,
      extra,
    );
  }
  if (stretched) return clampWidth(style, room, around.width, extra);
  // As wide as its lines need, which is known when they are set.
  if (crosses(block)) return undefined;
  const natural = engine.intrinsic(block);
  const margins = (side(style.margin.left, around.width) ?? 0) + (side(style.margin.right, around.width) ?? 0);
  return clampWidth(style, Math.min(Math.max(natural.min - margins, room), natural.max - margins), around.width, extra);
};

/** Lays an absolute block out in its containing block; x, y of the border box are of the page. */
export const layAbsolute = (
  engine: Engine,
  block: Block,
  around: Rect,
  at: Static,
): { readonly fragment: BoxFragment; readonly x: Pt; readonly y: Pt } | undefined => {
  const { style } = block;
  const left = side(style.inset.left, around.width);
  const right = side(style.inset.right, around.width);
  const top = side(style.inset.top, around.height);
  const bottom = side(style.inset.bottom, around.height);
  const marginLeft = side(style.margin.left, around.width);
  const marginRight = side(style.margin.right, around.width);
  const marginTop = side(style.margin.top, around.width);
  const marginBottom = side(style.margin.bottom, around.width);
  const fromLeft = left ?? (right === undefined ? at.x - around.x : 0);
  const available = around.width - fromLeft - (right ?? 0) - (marginLeft ?? 0) - (marginRight ?? 0);
  const width = widthOf(
    engine,
    block,
    style,
    around,
    Math.max(0, available),
    left !== undefined && right !== undefined,
  );
  const stretches =
    top !== undefined &&
    bottom !== undefined &&
    style.height === 'auto' &&
    block.kind !== 'picture' &&
    block.kind !== 'table';
  const tall = stretches
    ? Math.max(0, around.height - top - bottom - (marginTop ?? 0) - (marginBottom ?? 0))
    : definite(style.height, around.height);
  const force = {
    independent: true,
    ...(width === undefined ? {} : { width }),
    ...(stretches && tall !== undefined ? { height: tall } : {}),
  };
  const above = top ?? (bottom === undefined ? at.y - around.y : 0);
  const outcome = engine.lay(block, {
    width: around.width,
    height: around.height,
    // Lines that run down go as far as there is room.
    room:
      crosses(block) && tall === undefined
        ? Math.max(0, around.height - above - (bottom ?? 0) - (marginTop ?? 0) - (marginBottom ?? 0))
        : Infinity,
    atTop: true,
    columns: false,
    force,
  });
  if (outcome === undefined) return undefined;
  const { fragment } = outcome;
  const free = around.width - (left ?? 0) - (right ?? 0) - fragment.width;
  const autoLeft =
    marginLeft ??
    (left !== undefined && right !== undefined
      ? marginRight === undefined
        ? Math.max(0, free / 2)
        : free - marginRight
      : 0);
  const x =
    left !== undefined
      ? around.x + left + autoLeft
      : right !== undefined
        ? around.x + around.width - right - (marginRight ?? 0) - fragment.width
        : at.x + autoLeft;
  const spare = around.height - (top ?? 0) - (bottom ?? 0) - fragment.height;
  const autoTop =
    marginTop ??
    (top !== undefined && bottom !== undefined ? (marginBottom === undefined ? spare / 2 : spare - marginBottom) : 0);
  const y =
    top !== undefined
      ? around.y + top + autoTop
      : bottom !== undefined
        ? around.y + around.height - bottom - (marginBottom ?? 0) - fragment.height
        : at.y + autoTop;
  return { fragment, x, y };
};
