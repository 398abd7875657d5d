import type { Pt, Size } from '../../base/measure.ts';
import type { Picture, PictureBlock } from '../../document/flow.ts';
import { naturalSize } from '../../document/natural-size.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import { type Outcome, type Overflow, type Space, tolerance, whole } from './fragment.ts';
import { definite, frameOf, relativeShift, widened } from './frame.ts';

/** A picture's own size in its frame: it stands upright on the page, also where the lines run down. */
export const naturalIn = (picture: Picture, { written }: ComputedStyle): Size => {
  const { width, height } = naturalSize(picture);
  return written === undefined ? { width, height } : { width: height, height: width };
};

/** Content-box size of a picture: what is given holds, the ratio fills in what is `auto`, min and max keep the ratio. */
export const pictureSize = (
  picture: Picture,
  style: ComputedStyle,
  container: Pt,
  height: Pt | undefined,
  extra: Size,
): Size => {
  const content = (value: Pt | undefined, edges: Pt): Pt | undefined =>
    value === undefined ? undefined : Math.max(0, value - (style.boxSizing === 'border-box' ? edges : 0));
  const givenWidth = content(definite(style.width, container), extra.width);
  const givenHeight = content(definite(style.height, height), extra.height);
  const maxWidth = content(definite(style.maxWidth, container), extra.width) ?? Infinity;
  const minWidth = content(definite(style.minWidth, container), extra.width) ?? 0;
  const maxHeight = content(definite(style.maxHeight, height), extra.height) ?? Infinity;
  const minHeight = content(definite(style.minHeight, height), extra.height) ?? 0;
  const margins = (definite(style.margin.left, container) ?? 0) + (definite(style.margin.right, container) ?? 0);
  const available = Math.max(0, container - extra.width - margins);
  const clamp = (value: Pt, min: Pt, max: Pt): Pt => Math.max(min, Math.min(value, max));
  if (givenWidth !== undefined && givenHeight !== undefined) {
    return { width: clamp(givenWidth, minWidth, maxWidth), height: clamp(givenHeight, minHeight, maxHeight) };
  }
  // Not before: a chart may have to be drawn to know its natural size.
  const { width: naturalWidth, height: naturalHeight } = naturalIn(picture, style);
  const ratio = naturalHeight > 0 && naturalWidth > 0 ? naturalWidth / naturalHeight : 1;
  // A chart is as wide as its container; where lines run down that would be a height, and it keeps its own size.
  const stretches = picture.kind === 'chart' && style.written === undefined;
  const own = stretches ? (Number.isFinite(available) ? available : naturalWidth) : Math.min(naturalWidth, available);
  let width = clamp(
    givenWidth ?? (givenHeight === undefined || stretches ? own : givenHeight * ratio),
    minWidth,
    maxWidth,
  );
  let tall = clamp(givenHeight ?? width / ratio, minHeight, maxHeight);
  if (givenHeight === undefined && givenWidth === undefined)
    width = clamp(Math.min(width, tall * ratio), minWidth, maxWidth);
  if (givenWidth === undefined && givenHeight !== undefined && !stretches)
    width = clamp(tall * ratio, minWidth, maxWidth);
  if (givenHeight === undefined) tall = clamp(tall, minHeight, maxHeight);
  return { width, height: tall };
};

/** A picture that is a block; never broken. */
export const layPicture = (block: PictureBlock, space: Space): Outcome | undefined => {
  const frame = frameOf(block.style, space);
  const extra = { width: frame.edge.left + frame.edge.right, height: frame.edge.top + frame.edge.bottom };
  const natural = pictureSize(block.picture, block.style, space.width, space.height, extra);
  const forced = space.force?.width;
  const size =
    forced === undefined || block.style.width !== 'auto'
      ? natural
      : { ...natural, width: Math.max(0, forced - extra.width) };
  const width = size.width + extra.width;
  const height = space.force?.height ?? size.height + extra.height;
  const tooTall = height - space.room;
  if (tooTall > tolerance && !space.atTop) return undefined;
  const tooWide = width + frame.margin.left + frame.margin.right - space.width;
  const overflow: Overflow | undefined =
    tooTall > tolerance
      ? { why: 'page', span: block.span, by: tooTall }
      : tooWide > 0.1 &&
          block.style.position !== 'absolute' &&
          space.force === undefined &&
          frame.margin.left >= 0 &&
          frame.margin.right >= 0
        ? { why: 'wide', span: block.span, by: tooWide }
        : undefined;
  return whole(
    {
      kind: 'box',
      face: block,
      frame: widened(frame, block.style, space.width, width),
      width,
      height,
      children: [
        {
          x: frame.edge.left,
          y: frame.edge.top,
          content: {
            kind: 'picture',
            picture: block.picture,
            width: size.width,
            height: Math.max(0, height - extra.height),
            fit: block.style.objectFit,
          },
        },
      ],
      first: true,
      last: true,
      shift: relativeShift(block.style, space),
      overflow,
    },
    tooTall > tolerance,
  );
};
