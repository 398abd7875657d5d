import type { Ink, Paint } from '../base/ink.ts';
import type { Pt } from '../base/measure.ts';
import type { PathCommand, PathItem } from '../document/graphic.ts';
import { isFinishing } from './finishing.ts';
import type { PdfBody } from './pdf.ts';
import type { DeviceColor } from './profiles/profile.ts';
import type { NamedObject, Scene, Studio } from './studio.ts';
import { pathBounds } from './trace.ts';

/** Black as large as this, or lines as broad, print over what lies below, so that no paper shows at their edges. */
export const largestText: Pt = 24;
export const broadestRule: Pt = 2;

const isPaper = ({ components }: DeviceColor): boolean => components.every((value) => value === 0);

export const isBlackAlone = ({ space, components: [c, m, y, k] }: DeviceColor): boolean =>
  space === 'DeviceCMYK' && c === 0 && m === 0 && y === 0 && k === 1;

/** Whether an ink prints over what lies below it instead of leaving room for itself. `thin`: a rule, or text of a book. */
export const printsOver = (ink: Ink, color: DeviceColor, thin: boolean): boolean => {
  if (isPaper(color) || ink.overprint === 'never') return false;
  if (ink.overprint === 'always') return true;
  if (color.space === 'Separation') return isFinishing(color.name);
  return thin && ink.alpha === 1 && isBlackAlone(color);
};

/** One graphics-state object for each way to print over. */
export const overprints = (body: PdfBody): Studio['overprint'] => {
  const made = new Map<string, NamedObject>();
  return (fill, stroke) => {
    const name = `O${fill ? 1 : 0}${stroke ? 1 : 0}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const state = { Type: 'ExtGState', OP: stroke, op: fill, OPM: fill || stroke ? 1 : 0 };
    const fresh = { name, reference: body.add(state) };
    made.set(name, fresh);
    return fresh;
  };
};

/**
 * Says whether what is painted next prints over, where that is not said yet. Who paints only one of the two says the
 * same of both: some programs look at the strokes' alone.
 */
export const setOverprint = ({ canvas, studio }: Scene, fill: boolean, stroke: boolean): void => {
  if (!studio.profile.printed || canvas.overprintIs(fill, stroke)) return;
  const { name, reference } = studio.overprint(fill, stroke);
  canvas.setOverprint(fill, stroke, name, reference);
};

/** What tells whether an ink prints over: the inks, the opacity of the groups around, and how large things are. */
export interface Stand extends Pick<Scene, 'opacity' | 'toPage'> {
  readonly studio: Pick<Studio, 'profile' | 'inks'>;
}

/** How much the scene enlarges. */
const scaleOf = ({ toPage: [a, b, c, d] }: Stand): number => Math.sqrt(Math.abs(a * d - b * c));

export const textPrintsOver = (ink: Ink, size: Pt, scene: Stand): boolean =>
  scene.opacity === 1 && printsOver(ink, scene.studio.inks.color(ink.color), size * scaleOf(scene) <= largestText);

const subpaths = (commands: readonly PathCommand[]): readonly (readonly PathCommand[])[] => {
  const found: PathCommand[][] = [];
  for (const command of commands) {
    if (command[0] === 'M') found.push([]);
    found.at(-1)?.push(command);
  }
  return found;
};

/** How broad a filled shape is at most: of a bar its shorter side, of a frame the width of its line. */
export const breadth = ({ commands, fillRule }: PathItem): Pt => {
  const parts = subpaths(commands).map(pathBounds);
  const [outer, inner] = parts;
  if (fillRule === 'nonzero' || outer === undefined || inner === undefined)
    return Math.max(...parts.map(({ width, height }) => Math.min(width, height)));
  if (parts.length > 2) return Infinity;
  return Math.max(
    inner.x - outer.x,
    inner.y - outer.y,
    outer.x + outer.width - inner.x - inner.width,
    outer.y + outer.height - inner.y - inner.height,
  );
};

const paintPrintsOver = (paint: Paint | undefined, thin: () => boolean, { studio }: Stand): boolean => {
  if (paint === undefined) return false;
  const inks = paint.kind === 'ink' ? [paint.ink] : paint.stops.map(({ ink }) => ink);
  return inks.every((ink) => {
    const color = studio.inks.color(ink.color);
    return paint.kind === 'ink' ? printsOver(ink, color, thin()) : ink.overprint === 'always';
  });
};

/** Whether the fill and the stroke of a shape print over. */
export interface PrintsOver {
  readonly fill: boolean;
  readonly stroke: boolean;
}

export const pathPrintsOver = (item: PathItem, scene: Stand): PrintsOver => {
  if (!scene.studio.profile.printed || scene.opacity < 1) return { fill: false, stroke: false };
  const scale = scaleOf(scene);
  const { fill, stroke } = item;
  return {
    fill: paintPrintsOver(fill, () => breadth(item) * scale <= broadestRule, scene),
    stroke: paintPrintsOver(stroke?.paint, () => (stroke?.width ?? 0) * scale <= broadestRule, scene),
  };
};
