import type { LengthPercentage } from '../../base/measure.ts';
import type { Background, BackgroundImage, ComputedStyle } from '../../style/computed.ts';
import { frameEdges } from './axes.ts';

/** Measured from the other end. */
const fromEnd = ({ pt, fraction }: LengthPercentage): LengthPercentage => ({ pt: 0 - pt, fraction: 1 - fraction });

const repeats = {
  repeat: 'repeat',
  'repeat-x': 'repeat-y',
  'repeat-y': 'repeat-x',
  'no-repeat': 'no-repeat',
} as const;

const turnedImage = (image: BackgroundImage): BackgroundImage =>
  image.kind === 'linear-gradient' ? { ...image, angle: (image.angle + 270) % 360 } : image;

const turnedBackground = ({ images, size, position, repeat, ...rest }: Background): Background => ({
  ...rest,
  images: images.map(turnedImage),
  size: typeof size === 'string' ? size : [size[1], size[0]],
  position: [position[1], fromEnd(position[0])],
  repeat: repeats[repeat],
});

const known = new WeakMap<ComputedStyle, ComputedStyle>();

/** A style written for the page as a vertical frame has it: right is above, above is at the start of the line. */
export const turnedStyle = (style: ComputedStyle): ComputedStyle => {
  const last = known.get(style);
  if (last !== undefined) return last;
  const [topLeft, topRight, bottomRight, bottomLeft] = style.radius;
  const made: ComputedStyle = {
    ...style,
    inset: frameEdges(style.inset),
    margin: frameEdges(style.margin),
    padding: frameEdges(style.padding),
    border: frameEdges(style.border),
    radius: [topRight, bottomRight, bottomLeft, topLeft],
    background: turnedBackground(style.background),
    width: style.height,
    height: style.width,
    minWidth: style.minHeight,
    maxWidth: style.maxHeight,
    minHeight: style.minWidth,
    maxHeight: style.maxWidth,
    written: style,
  };
  known.set(style, made);
  return made;
};

/** What a box is painted with, which is done upright on the page. */
export const writtenStyle = (style: ComputedStyle): ComputedStyle => style.written ?? style;
