import type { Rect } from '../../base/measure.ts';
import type { Mark, Overprint, PaintedColor } from '../content/mark.ts';
import type { DamageKind, ReadPdf } from '../file.ts';
import type { PdfStream } from '../object.ts';
import { coverage, type Flat, flatten, type Grid, type Mask, onGrid, type Polygons, type Window } from './coverage.ts';
import { laidBy } from './inks.ts';
import type { JpegSamples } from './jpegs.ts';
import { blendNamed, knowsBlend, type Layer, lay, layPainting } from './layer.ts';
import { clipShare, type Shares, softShare } from './masks.ts';
import { openPicture, stencilOpacity } from './picture.ts';
import { picturePainting, stencilShare } from './sampled.ts';
import { shadingPainting } from './shading.ts';
import { type Pen, strokeOutline } from './stroke.ts';
import type { TextShapes } from './text-shapes.ts';

/** What all pages of a file share. */
export interface Workshop {
  readonly pdf: ReadPdf;
  readonly jpegs: JpegSamples;
  readonly shapes: TextShapes;
  /** Pixels that may still be touched. */
  readonly purse: { pixels: number };
}

const finestLine = 0.1;

/** What one page is inked on. */
export interface Bench extends Workshop {
  readonly grid: Grid;
  readonly damages: Set<DamageKind>;
  readonly shares: Shares;
}

const whole = ({ width, height }: Grid): { x0: number; y0: number; x1: number; y1: number } => ({
  x0: 0,
  y0: 0,
  x1: width,
  y1: height,
});

/** Pixels that a mark can reach. */
const windowOf = (bench: Bench, box: Rect): ReturnType<typeof whole> => {
  const { x, y, scale, width, height } = bench.grid;
  return {
    x0: Math.max(0, Math.floor((box.x - x) * scale) - 1),
    y0: Math.max(0, Math.floor((box.y - y) * scale) - 1),
    x1: Math.min(width, Math.ceil((box.x + box.width - x) * scale) + 1),
    y1: Math.min(height, Math.ceil((box.y + box.height - y) * scale) + 1),
  };
};

const holds = ({ x0, y0, x1, y1 }: Window, { x, y, width, height }: Mask): boolean =>
  x >= x0 && y >= y0 && x + width <= x1 && y + height <= y1;

/** Takes away what clips and soft masks hide, and what opacity lets through. */
const seen = (bench: Bench, mark: Mark, mask: Mask, alpha: number): Mask => {
  const narrow = mark.clips.length === 0 ? undefined : clipShare(bench.shares, mark.clips);
  const clip = narrow?.open !== undefined && holds(narrow.open, mask) ? undefined : narrow;
  const soft = mark.mask === undefined ? undefined : softShare(bench.shares, mark.mask);
  if (clip === undefined && soft === undefined && alpha === 1) return mask;
  const { width } = bench.grid;
  for (let row = 0; row < mask.height; row++) {
    for (let column = 0; column < mask.width; column++) {
      const at = row * mask.width + column;
      let value = (mask.values[at] ?? 0) * alpha;
      if (value === 0) continue;
      const place = (mask.y + row) * width + mask.x + column;
      if (clip !== undefined) value *= clip.at(mask.x + column, mask.y + row);
      if (soft !== undefined) value *= soft[place] ?? 0;
      mask.values[at] = value;
    }
  }
  return mask;
};

const paintMask = (
  bench: Bench,
  layer: Layer,
  mark: Mark,
  mask: Mask | undefined,
  color: PaintedColor,
  { overprint, alpha }: { readonly overprint: Overprint; readonly alpha: number },
): void => {
  if (mask === undefined) return;
  const blend = blendNamed(mark.blend);
  if (!knowsBlend(mark.blend)) bench.damages.add('content');
  if (color.space === 'Pattern' && color.pattern === 'shading') {
    const { shading, matrix } = color;
    const painting = shadingPainting(bench.pdf, shading, matrix, bench.grid, overprint.on ? 'leave' : 'clear');
    if (painting === undefined) bench.damages.add('content');
    else layPainting(layer, seen(bench, mark, mask, alpha), painting, blend);
    return;
  }
  const laid = laidBy(color, overprint);
  if (laid !== undefined) lay(layer, seen(bench, mark, mask, alpha), laid, blend);
};

const strokeMask = (bench: Bench, mark: Mark, flat: Flat, pen: Pen): Mask | undefined =>
  coverage(strokeOutline(flat.polygons, flat.closed, pen), 'nonzero', windowOf(bench, mark.box));

const paintPath = (bench: Bench, layer: Layer, mark: Extract<Mark, { kind: 'path' }>): void => {
  const flat = flatten(mark.commands, onGrid(bench.grid));
  const { fill, stroke } = mark;
  if (fill !== undefined) {
    const mask = coverage(flat.polygons, fill.rule, windowOf(bench, mark.box));
    paintMask(bench, layer, mark, mask, fill.color, mark);
  }
  if (stroke === undefined) return;
  const { scale } = bench.grid;
  const pen = {
    ...stroke,
    width: Math.max(stroke.width, finestLine) * scale,
    dash: stroke.dash.map((length) => length * scale),
    dashOffset: stroke.dashOffset * scale,
  };
  paintMask(bench, layer, mark, strokeMask(bench, mark, flat, pen), stroke.color, stroke);
};

const paintText = (bench: Bench, layer: Layer, mark: Extract<Mark, { kind: 'text' }>): void => {
  const { fill, stroke } = mark;
  if (fill === undefined && stroke === undefined) return;
  const shapes = bench.shapes.of(mark, bench.grid);
  if (shapes === undefined) return;
  if (shapes.broken) bench.damages.add('font-program');
  const window = windowOf(bench, { ...mark.box, ...grown(mark.box, mark.size) });
  for (const flat of shapes.glyphs) {
    if (fill !== undefined) paintMask(bench, layer, mark, coverage(flat.polygons, 'nonzero', window), fill, mark);
    if (stroke === undefined) continue;
    const width = Math.max(stroke.width, finestLine) * bench.grid.scale;
    const pen = { width, cap: 0, join: 0, miterLimit: 10, dash: [], dashOffset: 0 } as const;
    const mask = coverage(strokeOutline(flat.polygons, flat.closed, pen), 'nonzero', window);
    paintMask(bench, layer, mark, mask, stroke.color, { overprint: stroke.overprint, alpha: mark.alpha });
  }
};

/** Glyphs may reach out of their em boxes; the clip holds them in any case. */
const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + by * 2,
  height: height + by * 2,
});

const unitSquare = (bench: Bench, [a, b, c, d, e, f]: readonly number[]): Polygons => {
  const onto = onGrid(bench.grid);
  const at = (u: number, v: number): readonly [number, number] =>
    onto((a ?? 0) * u + (c ?? 0) * v + (e ?? 0), (b ?? 0) * u + (d ?? 0) * v + (f ?? 0));
  return [[...at(0, 0), ...at(1, 0), ...at(1, 1), ...at(0, 1)]];
};

/** A picture of a kind that is not unpacked here may be sound; any other is broken. */
const undecoded = ({ pdf }: Bench, image: PdfStream): DamageKind => {
  const decoded = pdf.decoded(image);
  const filter = decoded.kind === 'bytes' ? decoded.pictureFilter : undefined;
  return filter === undefined || filter === 'DCTDecode' ? 'picture' : 'unexamined';
};

const paintImage = (bench: Bench, layer: Layer, mark: Extract<Mark, { kind: 'image' }>): void => {
  const mask = coverage(unitSquare(bench, mark.matrix), 'nonzero', windowOf(bench, mark.box));
  if (mask === undefined) return;
  if (mark.stencil) {
    const opacity = stencilOpacity(bench.pdf, mark.image, bench.jpegs);
    const share = opacity === undefined ? undefined : stencilShare(opacity, mark.matrix, bench.grid);
    if (share === undefined) bench.damages.add(undecoded(bench, mark.image));
    else
      for (const [at, value] of mask.values.entries()) {
        if (value > 0)
          mask.values[at] = value * share(mask.x + (at % mask.width), mask.y + Math.floor(at / mask.width));
      }
    if (mark.fill !== undefined) paintMask(bench, layer, mark, mask, mark.fill, mark);
    return;
  }
  const picture = openPicture(bench.pdf, mark.image, mark.resources, bench.jpegs);
  const others = mark.overprint.on ? 'leave' : 'clear';
  const painting = picture === undefined ? undefined : picturePainting(picture, mark.matrix, bench.grid, others);
  if (painting === undefined) bench.damages.add(undecoded(bench, mark.image));
  else layPainting(layer, seen(bench, mark, mask, mark.alpha), painting, blendNamed(mark.blend));
};

const paintShading = (bench: Bench, layer: Layer, mark: Extract<Mark, { kind: 'shading' }>): void => {
  const { x0, y0, x1, y1 } = windowOf(bench, mark.box);
  if (x1 <= x0 || y1 <= y0) return;
  const values = new Float32Array((x1 - x0) * (y1 - y0)).fill(1);
  const color = {
    space: 'Pattern',
    pattern: 'shading',
    shading: mark.shading,
    matrix: mark.matrix,
    inside: '',
  } as const;
  paintMask(bench, layer, mark, { x: x0, y: y0, width: x1 - x0, height: y1 - y0, values }, color, mark);
};

/** Inks one mark. */
export const paintMark = (bench: Bench, layer: Layer, mark: Mark): void => {
  switch (mark.kind) {
    case 'path':
      paintPath(bench, layer, mark);
      break;
    case 'text':
      paintText(bench, layer, mark);
      break;
    case 'image':
      paintImage(bench, layer, mark);
      break;
    case 'shading':
      paintShading(bench, layer, mark);
      break;
  }
};
