import type { Ink, Paint } from '../base/ink.ts';
import { identity } from '../base/matrix.ts';
import { setColor } from './color.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf.ts';
import { type Shade, shadeOf } from './shade.ts';
import type { Scene } from './studio.ts';

export type Gradient = Exclude<Paint, { readonly kind: 'ink' }>;

interface Point {
  readonly at: number;
  readonly components: readonly number[];
}

/** Two stops at one place are a hard edge; a PDF function wants its bounds apart. */
const hardEdge = 1e-5;

/** Stops from 0 to 1, each after the one before. */
const points = (gradient: Gradient, componentsOf: (ink: Ink) => readonly number[]): readonly Point[] => {
  const found: Point[] = [];
  let last = 0;
  for (const [i, { offset, ink }] of gradient.stops.entries()) {
    const components = componentsOf(ink);
    const at = Math.min(1, Math.max(i === 0 ? 0 : last + hardEdge, offset));
    if (i === 0 && at > 0) found.push({ at: 0, components });
    if (found.length > 0 && at <= last) found.pop();
    found.push({ at, components });
    last = at;
  }
  const end = found.at(-1);
  if (end !== undefined && (end.at < 1 || found.length === 1)) found.push({ at: 1, components: end.components });
  return found;
};

/** Piecewise linear: stitching (type 3) of exponential functions (type 2) with exponent 1. */
const functionOf = (stops: readonly Point[]): PdfDictionary => {
  const pieces: PdfDictionary[] = [];
  for (const [i, { components }] of stops.slice(0, -1).entries()) {
    const next = stops[i + 1]?.components ?? components;
    pieces.push({ FunctionType: 2, Domain: [0, 1], C0: components, C1: next, N: 1 });
  }
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const bounds = stops.slice(1, -1).map((stop) => stop.at);
  return { FunctionType: 3, Domain: [0, 1], Functions: pieces, Bounds: bounds, Encode: pieces.flatMap(() => [0, 1]) };
};

const flat = (gradient: Gradient): boolean =>
  gradient.kind === 'linear' ? gradient.x1 === gradient.x2 && gradient.y1 === gradient.y2 : !(gradient.r > 0);

/** A gradient as a pattern; `matrix` leads from the gradient's space to that of the stream. */
export const gradientPattern = (
  gradient: Gradient,
  { space, componentsOf }: Shade,
  matrix: readonly number[] = identity,
): PdfDictionary => {
  const coordinates: readonly PdfValue[] =
    gradient.kind === 'linear'
      ? [gradient.x1, gradient.y1, gradient.x2, gradient.y2]
      : [gradient.cx, gradient.cy, 0, gradient.cx, gradient.cy, gradient.r];
  return {
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix,
    Shading: {
      ShadingType: gradient.kind === 'linear' ? 2 : 3,
      ColorSpace: space,
      Coords: coordinates,
      Function: functionOf(points(gradient, componentsOf)),
      Extend: [true, true],
    },
  };
};

/** Paints what comes next with a gradient. One of no length is its last colour. */
export const setGradient = (use: 'fill' | 'stroke', gradient: Gradient, scene: Scene): void => {
  const { canvas, studio, toStream } = scene;
  const last = gradient.stops.at(-1);
  if (last === undefined) return;
  if (flat(gradient)) {
    setColor(use, last.ink.color, scene);
    return;
  }
  const shade = shadeOf(gradient.stops, studio);
  canvas.include({ plates: shade.inks });
  const pattern = gradientPattern(gradient, shade, toStream);
  const reference: PdfReference = studio.body.add(pattern);
  canvas.pattern(use, `P${studio.next()}`, reference);
};
