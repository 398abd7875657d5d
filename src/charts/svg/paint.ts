import type { GradientStop, Ink, Paint } from '../../base/ink.ts';
import { within } from '../../base/matrix.ts';
import type { Rect } from '../../base/measure.ts';
import type { XmlElement } from '../../base/xml.ts';
import type { Matrix } from '../../document/graphic.ts';
import { parseColor } from './color.ts';
import { hrefOf, localReference, type SvgContext } from './context.ts';
import { parseTransform } from './geometry.ts';
import { parseLength } from './length.ts';
import { declaredOf } from './properties.ts';
import { localName } from './stylesheet.ts';

/** What a paint is for. */
export interface PaintTarget {
  /** currentColor */
  readonly color: string;
  readonly opacity: number;
  /** The shape's box in user units. */
  readonly box: Rect;
  /** From user units to the graphic. */
  readonly matrix: Matrix;
  readonly offset: number;
}

const faded = (ink: Ink, opacity: number): Ink =>
  opacity === 1 ? ink : { color: ink.color, alpha: ink.alpha * opacity };

/** A fill or stroke as written; undefined paints nothing. */
export const resolvePaint = (written: string, target: PaintTarget, context: SvgContext): Paint | undefined => {
  const text = written.trim();
  if (text === 'none' || text === '' || target.opacity === 0) return undefined;
  const id = text.startsWith('url(') ? localReference(text) : undefined;
  if (id !== undefined) {
    const server = context.ids.get(id);
    const paint = server === undefined ? undefined : serverPaint(server, target, context);
    if (paint !== undefined) return paint;
    if (server === undefined) context.report('svg/unknown-reference', target.offset, { id });
    const fallback = text.slice(text.indexOf(')') + 1).trim();
    return fallback === '' ? undefined : resolvePaint(fallback, target, context);
  }
  const ink = parseColor(text.toLowerCase() === 'currentcolor' ? target.color : text, context.inks);
  if (ink === undefined)
    context.report('svg/bad-value', target.offset, { attribute: 'fill/stroke', value: text.slice(0, 60) });
  return ink === undefined || ink.alpha === 0 ? undefined : { kind: 'ink', ink: faded(ink, target.opacity) };
};

const serverPaint = (server: XmlElement, target: PaintTarget, context: SvgContext): Paint | undefined => {
  switch (localName(server.name)) {
    case 'linearGradient':
    case 'radialGradient':
      return gradientPaint(server, target, context);
    case 'pattern':
      return patternPaint(server, target, context);
    default:
      context.report('svg/unsupported', server.offset, { name: localName(server.name) });
      return undefined;
  }
};

/** Vega draws a round gradient as a pattern of one square filled with it: the square covers the box. */
const patternPaint = (pattern: XmlElement, target: PaintTarget, context: SvgContext): Paint | undefined => {
  const parts = pattern.children.filter((child) => child.kind === 'element');
  const [only] = parts;
  const fill = only?.attributes.get('fill')?.value;
  const { box } = target;
  if (parts.length !== 1 || fill === undefined || pattern.attributes.get('viewBox') === undefined) {
    context.report('svg/unsupported', pattern.offset, { name: 'pattern' });
    return undefined;
  }
  const side = Math.max(box.width, box.height);
  const square = { x: box.x + (box.width - side) / 2, y: box.y + (box.height - side) / 2, width: side, height: side };
  return resolvePaint(fill, { ...target, box: square }, context);
};

/** The gradient and those it takes after, nearest first. */
const lineage = (gradient: XmlElement, context: SvgContext): readonly XmlElement[] => {
  const line: XmlElement[] = [];
  let next: XmlElement | undefined = gradient;
  while (next !== undefined) {
    if (line.includes(next)) {
      context.report('svg/reference-loop', gradient.offset, { id: gradient.attributes.get('id')?.value ?? '' });
      break;
    }
    line.push(next);
    const id = localReference(hrefOf(next) ?? '');
    next = id === undefined ? undefined : context.ids.get(id);
  }
  return line;
};

const gradientPaint = (gradient: XmlElement, target: PaintTarget, context: SvgContext): Paint | undefined => {
  const line = lineage(gradient, context);
  const attribute = (name: string): string | undefined =>
    line.find((one) => one.attributes.has(name))?.attributes.get(name)?.value;
  const stops = stopsOf(
    line.find((one) => one.children.some(isStop)),
    target,
    context,
  );
  const [only] = stops;
  if (only === undefined) return undefined;
  if (stops.length === 1) return { kind: 'ink', ink: only.ink };
  if ((attribute('spreadMethod') ?? 'pad') !== 'pad')
    context.report('svg/unsupported', gradient.offset, { name: 'spreadMethod' });

  const ownUnits = attribute('gradientUnits') === 'userSpaceOnUse';
  const { box } = target;
  const unit: Matrix = ownUnits ? [1, 0, 0, 1, 0, 0] : [box.width, 0, 0, box.height, box.x, box.y];
  const matrix = within(
    target.matrix,
    within(unit, parseTransform(attribute('gradientTransform') ?? '') ?? [1, 0, 0, 1, 0, 0]),
  );
  const coordinate = (name: string, otherwise: string): number => parseLength(attribute(name) ?? otherwise, 1) ?? 0;
  const point = (x: number, y: number): readonly [number, number] => {
    const [a, b, c, d, e, f] = matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  if (localName(gradient.name) === 'linearGradient') {
    const [x1, y1] = point(coordinate('x1', '0%'), coordinate('y1', '0%'));
    const [x2, y2] = point(coordinate('x2', '100%'), coordinate('y2', '0%'));
    return { kind: 'linear', x1, y1, x2, y2, stops };
  }
  const [cx, cy] = point(coordinate('cx', '50%'), coordinate('cy', '50%'));
  const [fx, fy] = point(coordinate('fx', attribute('cx') ?? '50%'), coordinate('fy', attribute('cy') ?? '50%'));
  if (Math.hypot(fx - cx, fy - cy) > 0.01) context.report('svg/unsupported', gradient.offset, { name: 'fx, fy' });
  const [a, b, c, d] = matrix;
  return { kind: 'radial', cx, cy, r: coordinate('r', '50%') * Math.sqrt(Math.abs(a * d - b * c)), stops };
};

const isStop = (node: XmlElement['children'][number]): node is XmlElement =>
  node.kind === 'element' && localName(node.name) === 'stop';

const stopsOf = (gradient: XmlElement | undefined, target: PaintTarget, context: SvgContext): readonly GradientStop[] =>
  (gradient?.children ?? []).filter(isStop).flatMap((stop) => {
    const declared = declaredOf(stop, context);
    const color = declared('stop-color') ?? '#000000';
    const ink = parseColor(color === 'currentColor' ? target.color : color, context.inks);
    if (ink === undefined) {
      context.report('svg/bad-value', stop.offset, { attribute: 'stop-color', value: color.slice(0, 60) });
      return [];
    }
    const opacity = parseLength(declared('stop-opacity') ?? '1', 1) ?? 1;
    const offset = parseLength(stop.attributes.get('offset')?.value ?? '0', 1) ?? 0;
    return [{ offset: Math.max(0, Math.min(1, offset)), ink: faded(ink, opacity * target.opacity) }];
  });
