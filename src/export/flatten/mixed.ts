import type { GradientStop, Ink, Paint } from '../../base/ink.ts';
import { inverse, within } from '../../base/matrix.ts';
import type { Matrix } from '../../document/graphic.ts';
import type { Gradient } from '../gradient.ts';
import { evenAlpha } from '../path.ts';
import type { Inks } from '../profiles/profile.ts';
import { type Bench, type Leaf, shapeOf } from './leaf.ts';
import { colorOf, inkOf, mix, type Plates, platesOf } from './plates.ts';

/** A leaf that has a paint. */
export type Painted = Exclude<Leaf, { readonly kind: 'image' }>;

interface Stop {
  readonly offset: number;
  readonly plates: Plates;
  readonly alpha: number;
}

/** A spot ink with other inks on one way is mixed from process inks, as the live gradient is. */
const inProcess = ({ cmyk, spots }: Plates): Plates => {
  const sum = [...cmyk];
  for (const { tint, alternate } of spots.values()) {
    if (alternate.space !== 'cmyk') continue;
    const { c, m, y, k } = alternate;
    for (const [i, value] of [c, m, y, k].entries()) sum[i] = Math.min(1, (sum[i] ?? 0) + value * tint);
  }
  const [c = 0, m = 0, y = 0, k = 0] = sum;
  return { cmyk: [c, m, y, k], spots: new Map() };
};

const bare = ({ cmyk }: Plates): boolean => cmyk.every((value) => value === 0);

/** The plates along a gradient, with its opacity. */
export const stopsOf = (gradient: Gradient, inks: Inks): readonly Stop[] => {
  const stops = gradient.stops.map(({ offset, ink }) => ({
    offset,
    alpha: ink.alpha,
    plates: platesOf(ink.color, inks),
    mixed: ink.color.space === 'plates',
  }));
  const names = new Set(stops.flatMap(({ plates }) => [...plates.spots.keys()]));
  const kept =
    names.size === 0 ||
    stops.some(({ mixed }) => mixed) ||
    (names.size === 1 && stops.every((stop) => bare(stop.plates)));
  return kept ? stops : stops.map((stop) => ({ ...stop, plates: inProcess(stop.plates) }));
};

/** Parts of the way between two stops whose opacities differ: what is mixed there bends. */
const parts = 16;

const fine = (stops: readonly Stop[]): readonly Stop[] =>
  stops.flatMap((stop, i) => {
    const next = stops[i + 1];
    if (next === undefined || next.alpha === stop.alpha) return [stop];
    return Array.from({ length: parts }, (_, step) => {
      const at = step / parts;
      return {
        offset: stop.offset + (next.offset - stop.offset) * at,
        alpha: stop.alpha + (next.alpha - stop.alpha) * at,
        plates: mix(next.plates, stop.plates, at, false),
      };
    });
  });

/** A paint with an opacity over one colour, as an opaque paint. */
export const overGround = (top: Painted, ground: Plates, inks: Inks): Paint => {
  const { paint, opacity, over } = top;
  if (paint.kind === 'ink') {
    const plates = platesOf(paint.ink.color, inks);
    return { kind: 'ink', ink: inkOf(mix(plates, ground, paint.ink.alpha * opacity, over), false) };
  }
  const stops = fine(stopsOf(paint, inks)).map(({ offset, plates, alpha }): GradientStop => {
    const color = colorOf(mix(plates, ground, alpha * opacity, over));
    return { offset, ink: { color, alpha: 1, overprint: 'never' } };
  });
  return { ...paint, stops };
};

/** Of mixed plates only those that `own` has ink on. */
const onlyOwn = (mixed: Plates, own: Plates): Plates => {
  const [c, m, y, k] = mixed.cmyk;
  const [oc, om, oy, ok] = own.cmyk;
  return {
    cmyk: [oc > 0 ? c : 0, om > 0 ? m : 0, oy > 0 ? y : 0, ok > 0 ? k : 0],
    spots: new Map([...mixed.spots].filter(([name]) => own.spots.has(name))),
  };
};

const scaleOf = ([a, b, c, d]: Matrix): number | undefined => {
  const [along, across] = [Math.hypot(a, b), Math.hypot(c, d)];
  return Math.abs(along - across) < 1e-6 * along && Math.abs(a * c + b * d) < 1e-6 * along * along ? along : undefined;
};

/** A gradient in another space; undefined where it would no longer be straight or round. */
const carried = (gradient: Gradient, matrix: Matrix): Gradient | undefined => {
  const scale = scaleOf(matrix);
  if (scale === undefined) return undefined;
  const [a, b, c, d, e, f] = matrix;
  const x = (px: number, py: number): number => a * px + c * py + e;
  const y = (px: number, py: number): number => b * px + d * py + f;
  if (gradient.kind === 'radial') {
    const { cx, cy, r } = gradient;
    return { ...gradient, cx: x(cx, cy), cy: y(cx, cy), r: r * scale };
  }
  const { x1, y1, x2, y2 } = gradient;
  return { ...gradient, x1: x(x1, y1), y1: y(x1, y1), x2: x(x2, y2), y2: y(x2, y2) };
};

/** What is to be painted of `below` where `top` lies over it; undefined where no one paint says it. */
export const through = (top: Painted, below: Painted, inks: Inks): Paint | undefined => {
  if (below.paint.kind === 'ink') {
    const own = platesOf(below.paint.ink.color, inks);
    const paint = overGround(top, own, inks);
    if (paint.kind === 'ink') {
      const mixed = platesOf(paint.ink.color, inks);
      return { kind: 'ink', ink: below.over ? inkOf(onlyOwn(mixed, own), true) : paint.ink };
    }
    const back = inverse(below.toPage);
    return below.over || back === undefined ? undefined : carried(paint, within(back, top.toPage));
  }
  if (top.paint.kind !== 'ink' || below.over) return undefined;
  const { color, alpha } = top.paint.ink;
  const plates = platesOf(color, inks);
  const stops = stopsOf(below.paint, inks).map(({ offset, plates: own }): GradientStop => {
    const mixed = mix(plates, own, alpha * top.opacity, top.over);
    return { offset, ink: { color: colorOf(mixed), alpha: 1, overprint: 'never' } };
  });
  return { ...below.paint, stops };
};

/** The same shape with an opaque paint. Glyphs that take a gradient become a path. */
export const repainted = (leaf: Painted, paint: Paint, bench: Bench): Painted => {
  const over = paint.kind === 'ink' && paint.ink.overprint === 'always';
  const own = { ...leaf, paint, over, opacity: 1 };
  switch (own.kind) {
    case 'fill':
      return { ...own, item: { ...own.item, fill: paint } };
    case 'stroke': {
      const { stroke } = own.item;
      return { ...own, item: { ...own.item, ...(stroke === undefined ? {} : { stroke: { ...stroke, paint } }) } };
    }
    case 'glyphs': {
      if (paint.kind === 'ink') return { ...own, item: { ...own.item, ink: paint.ink } };
      const commands = shapeOf(leaf, bench);
      return { ...own, kind: 'fill', item: { kind: 'path', commands, fill: paint, fillRule: 'nonzero' } };
    }
  }
};

/** What was mixed, printed over what lies below: on no other plates than those that `own` has ink on. */
export const onItsPlates = (leaf: Painted, own: Painted, bench: Bench): Painted => {
  if (leaf.paint.kind !== 'ink' || own.paint.kind !== 'ink') return leaf;
  const mixed = platesOf(leaf.paint.ink.color, bench.inks);
  const plates = platesOf(own.paint.ink.color, bench.inks);
  return repainted(leaf, { kind: 'ink', ink: inkOf(onlyOwn(mixed, plates), true) }, bench);
};

/** The one ink of an opaque leaf, where it has one. */
export const flatInk = (leaf: Leaf): Ink | undefined =>
  leaf.kind !== 'image' && leaf.paint.kind === 'ink' && evenAlpha(leaf.paint) === 1 ? leaf.paint.ink : undefined;
