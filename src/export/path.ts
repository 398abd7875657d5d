import type { Paint } from '../base/ink.ts';
import type { PathItem, Stroke } from '../document/graphic.ts';
import { setColor } from './color.ts';
import { setFade } from './fade.ts';
import { setGradient } from './gradient.ts';
import { setOpacity } from './opacity.ts';
import { type PrintsOver, pathPrintsOver, setOverprint } from './overprint.ts';
import type { Scene } from './studio.ts';
import { tracePath } from './trace.ts';

const caps = { butt: 0, round: 1, square: 2 } as const satisfies Record<Stroke['cap'], number>;
const joins = { miter: 0, round: 1, bevel: 2 } as const satisfies Record<Stroke['join'], number>;

const setPen = ({ width, cap, join, miterLimit, dash, dashOffset }: Stroke, { canvas }: Scene): void => {
  const pattern = dash.some((length) => length > 0) ? dash : [];
  const offset = pattern.length > 0 ? dashOffset : 0;
  canvas.pen([width, cap, join, miterLimit, offset, ...pattern].join(' '), (content) => {
    content.number(width).operator('w').number(caps[cap], 0).operator('J').number(joins[join], 0).operator('j');
    content.number(Math.max(1, miterLimit)).operator('M');
    content.text('[').numbers(pattern).text('] ').number(offset).operator('d');
  });
};

/** The one opacity of a paint; undefined where it changes along a gradient. */
export const evenAlpha = (paint: Paint): number | undefined => {
  if (paint.kind === 'ink') return paint.ink.alpha;
  const [first, ...rest] = paint.stops;
  if (first === undefined) return 0;
  return rest.every((stop) => stop.ink.alpha === first.ink.alpha) ? first.ink.alpha : undefined;
};

const setPaint = (use: 'fill' | 'stroke', paint: Paint, scene: Scene): void => {
  if (paint.kind === 'ink') setColor(use, paint.ink.color, scene);
  else setGradient(use, paint, scene);
};

const fillOperator = (item: PathItem): string => (item.fillRule === 'evenodd' ? 'f*' : 'f');
const bothOperator = (item: PathItem): string => (item.fillRule === 'evenodd' ? 'B*' : 'B');

/** Fill or stroke alone: with opacity the two show through each other, as SVG has it. */
const paintPart = (use: 'fill' | 'stroke', item: PathItem, paint: Paint, over: PrintsOver, scene: Scene): void => {
  const { canvas } = scene;
  const alpha = evenAlpha(paint);
  if (alpha === 0) return;
  canvas.leaveText();
  if (alpha === undefined) canvas.save();
  setOpacity(scene, alpha ?? 1, alpha ?? 1);
  setOverprint(scene, over[use], over[use]);
  if (alpha === undefined && paint.kind !== 'ink') setFade(paint, item, scene);
  setPaint(use, paint, scene);
  if (use === 'stroke' && item.stroke !== undefined) setPen(item.stroke, scene);
  tracePath(item.commands, canvas.content);
  canvas.content.operator(use === 'stroke' ? 'S' : fillOperator(item));
  if (alpha === undefined) canvas.restore();
};

/** Paints a shape: fill, then stroke. `over` says whether they print over, where their own form does not tell. */
export const paintPath = (item: PathItem, scene: Scene, over: PrintsOver = pathPrintsOver(item, scene)): void => {
  if (item.commands.length === 0) return;
  const { fill } = item;
  const stroke = item.stroke !== undefined && item.stroke.width > 0 ? item.stroke : undefined;
  const opaque = scene.opacity === 1 && fill !== undefined && evenAlpha(fill) === 1;
  if (opaque && stroke !== undefined && evenAlpha(stroke.paint) === 1) {
    scene.canvas.leaveText();
    setOpacity(scene, 1, 1);
    setOverprint(scene, over.fill, over.stroke);
    setPaint('fill', fill, scene);
    setPaint('stroke', stroke.paint, scene);
    setPen(stroke, scene);
    tracePath(item.commands, scene.canvas.content);
    scene.canvas.content.operator(bothOperator(item));
    return;
  }
  if (fill !== undefined) paintPart('fill', item, fill, over, scene);
  if (stroke !== undefined) paintPart('stroke', item, stroke.paint, over, scene);
};
