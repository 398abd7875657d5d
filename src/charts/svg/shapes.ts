import type { XmlElement } from '../../base/xml.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { SvgContext } from './context.ts';
import { parseNumbers } from './geometry.ts';
import { parseLength } from './length.ts';
import { parsePathData } from './path-data.ts';
import { localName } from './stylesheet.ts';

/** The size that percentages refer to. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** How far a handle stands from a quarter circle's end, in radii. */
const kappa = 0.5522847498307936;

export const shapeNames = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

/** A length attribute in user units. */
export const lengthOf = (
  element: XmlElement,
  name: string,
  percent: number,
  context: SvgContext,
  otherwise = 0,
): number => {
  const attribute = element.attributes.get(name);
  if (attribute === undefined || attribute.value === 'auto') return otherwise;
  const length = parseLength(attribute.value, percent);
  if (length === undefined || Math.abs(length) > 1e6) {
    context.report('svg/bad-value', attribute.offset, { attribute: name, value: attribute.value.slice(0, 60) });
    return otherwise;
  }
  return length;
};

/** A basic shape as a path; an empty path draws nothing. */
export const shapePath = (element: XmlElement, viewport: Viewport, context: SvgContext): readonly PathCommand[] => {
  const { width, height } = viewport;
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const number = (name: string, percent: number, otherwise = 0): number =>
    lengthOf(element, name, percent, context, otherwise);
  switch (localName(element.name)) {
    case 'path':
      return pathOf(element, context);
    case 'rect': {
      const rx = element.attributes.has('rx') ? number('rx', width) : undefined;
      const ry = element.attributes.has('ry') ? number('ry', height) : undefined;
      return rectPath(
        number('x', width),
        number('y', height),
        number('width', width),
        number('height', height),
        rx ?? ry ?? 0,
        ry ?? rx ?? 0,
      );
    }
    case 'circle': {
      const r = number('r', diagonal);
      return ellipsePath(number('cx', width), number('cy', height), r, r);
    }
    case 'ellipse':
      return ellipsePath(number('cx', width), number('cy', height), number('rx', width), number('ry', height));
    case 'line':
      return [
        ['M', number('x1', width), number('y1', height)],
        ['L', number('x2', width), number('y2', height)],
      ];
    case 'polyline':
      return pointsPath(element, context, false);
    case 'polygon':
      return pointsPath(element, context, true);
    default:
      return [];
  }
};

const pathOf = (element: XmlElement, context: SvgContext): readonly PathCommand[] => {
  const data = element.attributes.get('d');
  if (data === undefined || data.value === 'none') return [];
  const commands = parsePathData(data.value);
  if (commands === undefined)
    context.report('svg/bad-value', data.offset, { attribute: 'd', value: data.value.slice(0, 60) });
  return commands ?? [];
};

const pointsPath = (element: XmlElement, context: SvgContext, closed: boolean): readonly PathCommand[] => {
  const points = element.attributes.get('points');
  if (points === undefined) return [];
  const numbers = parseNumbers(points.value);
  if (numbers.length % 2 === 1 || !numbers.every(Number.isFinite)) {
    context.report('svg/bad-value', points.offset, { attribute: 'points', value: points.value.slice(0, 60) });
    return [];
  }
  const path: PathCommand[] = [];
  for (let i = 0; i < numbers.length; i += 2) path.push([i === 0 ? 'M' : 'L', numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  if (closed && path.length > 0) path.push(['Z']);
  return path;
};

export const rectPath = (
  x: number,
  y: number,
  width: number,
  height: number,
  radiusX = 0,
  radiusY = 0,
): readonly PathCommand[] => {
  if (!(width > 0 && height > 0)) return [];
  const rx = Math.max(0, Math.min(radiusX, width / 2));
  const ry = Math.max(0, Math.min(radiusY, height / 2));
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const [hx, hy] = [rx * (1 - kappa), ry * (1 - kappa)];
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - hx, y, right, y + hy, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - hy, right - hx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + hx, bottom, x, bottom - hy, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + hy, x + hx, y, x + rx, y],
    ['Z'],
  ];
};

const ellipsePath = (cx: number, cy: number, rx: number, ry: number): readonly PathCommand[] => {
  if (!(rx > 0 && ry > 0)) return [];
  const [hx, hy] = [rx * kappa, ry * kappa];
  return [
    ['M', cx + rx, cy],
    ['C', cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry],
    ['C', cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy],
    ['C', cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry],
    ['C', cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy],
    ['Z'],
  ];
};
