import type { GradientStop, Paint } from '../../base/ink.ts';
import { type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { BackgroundImage, ColorStop } from '../../style/computed.ts';
import type { PageItem } from '../page.ts';
import { filled } from './stroke.ts';

type Linear = Extract<BackgroundImage, { kind: 'linear-gradient' }>;
type Radial = Extract<BackgroundImage, { kind: 'radial-gradient' }>;

/** Stops with their places: the first 0, the last 1, never going back, those between spread evenly (css-images §3.4.3). */
const placeStops = (stops: readonly ColorStop[], line: Pt): readonly GradientStop[] => {
  const known = stops.map((stop) =>
    stop.position === undefined || line <= 0 ? undefined : resolveLength(stop.position, line) / line,
  );
  if (known.length > 0) {
    known[0] ??= 0;
    known[known.length - 1] ??= 1;
  }
  let most = 0;
  const offsets = known.map((offset) => {
    if (offset === undefined) return undefined;
    most = Math.max(most, offset);
    return most;
  });
  let from = 0;
  for (let at = 1; at < offsets.length; at += 1) {
    const end = offsets[at];
    if (end === undefined) continue;
    const start = offsets[from] ?? 0;
    for (let between = from + 1; between < at; between += 1)
      offsets[between] = start + ((end - start) * (between - from)) / (at - from);
    from = at;
  }
  return stops.map((stop, at) => ({ offset: offsets[at] ?? 0, ink: stop.ink }));
};

const linear = (gradient: Linear, box: Rect): Paint => {
  const angle = (gradient.angle * Math.PI) / 180;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const length = Math.abs(box.width * dx) + Math.abs(box.height * dy);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  return {
    kind: 'linear',
    x1: cx - (dx * length) / 2,
    y1: cy - (dy * length) / 2,
    x2: cx + (dx * length) / 2,
    y2: cy + (dy * length) / 2,
    stops: placeStops(gradient.stops, length),
  };
};

/** A gradient on `box` that fills `area`. */
export const paintGradient = (gradient: Linear | Radial, box: Rect, area: readonly PathCommand[]): PageItem => {
  if (gradient.kind === 'linear-gradient') return filled(area, linear(gradient, box));
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  // The default size is the farthest corner.
  const r = gradient.shape === 'circle' ? Math.hypot(box.width, box.height) / 2 : (box.width / 2) * Math.SQRT2;
  const squash = gradient.shape === 'circle' || box.width <= 0 ? 1 : box.height / box.width;
  const stops = placeStops(gradient.stops, r);
  if (squash === 1) return filled(area, { kind: 'radial', cx, cy, r, stops });
  const unsquashed = area.map((command): PathCommand => {
    const up = (y: Pt): Pt => (squash > 0 ? y / squash : y);
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], command[1], up(command[2])];
      case 'C':
        return ['C', command[1], up(command[2]), command[3], up(command[4]), command[5], up(command[6])];
      case 'Z':
        return command;
      default:
        return command satisfies never;
    }
  });
  return {
    kind: 'group',
    transform: [1, 0, 0, squash, 0, 0],
    opacity: 1,
    items: [filled(unsquashed, { kind: 'radial', cx, cy: squash > 0 ? cy / squash : cy, r, stops })],
  };
};
